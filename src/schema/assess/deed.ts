import { builder } from '../../builder/builder.ts';
import { named } from '../../builder/code/named.ts';
import { wordsEnum } from '../../builder/words.ts';
import type { BALLOTS, CHOICES } from '../../model/statement/statement.ts';
import { countryFinder } from '../../store/find/country.ts';
import { eventFinder } from '../../store/find/record.ts';
import { onField } from './part.ts';

export const EventStatement = builder.inputType('EventStatement', {
  description: 'That something happened, when and where.',
  fields: (t) => ({
    event: t.string({ required: true, ...named(eventFinder, 'What') }),
    ...onField(t, 'When; without it before the day of the document.'),
    place: t.string({ description: 'The city it took place in.' }),
  }),
});

const ElectedOffice = wordsEnum('ElectedOffice', 'What a country elects.', {
  president: 'A head of state.',
  parliament: 'A parliament, or its lower house.',
  upper: 'An upper house.',
} satisfies Record<(typeof BALLOTS)[number], string>);

export const ElectionStatement = builder.inputType('ElectionStatement', {
  description: 'That a country elected somebody on a day or in a year.',
  fields: (t) => ({
    country: t.string({ required: true, ...named(countryFinder, 'Which country') }),
    of: t.field({ type: ElectedOffice, description: 'What it elected; without it anything.' }),
    on: t.field({ type: 'PartialDate', required: true, description: 'When, as precise as it is stated.' }),
    not: t.boolean({ description: 'With true it is denied.' }),
  }),
});

const RESOLUTION = 'Symbol of the resolution, `A/RES/67/19` or `67/19`, or key of the vote.';
const HELD = 'The day of the vote, where several were held.';

const Choice = wordsEnum('Choice', 'How a country voted.', {
  yes: 'In favour.',
  no: 'Against.',
  abstain: 'It abstained.',
  absent: 'It cast no vote.',
} satisfies Record<(typeof CHOICES)[number], string>);

export const VoteStatement = builder.inputType('VoteStatement', {
  description: 'How a country voted in a roll call of an organ of the United Nations.',
  fields: (t) => ({
    country: t.string({ required: true, ...named(countryFinder, 'Who voted') }),
    resolution: t.string({ required: true, description: RESOLUTION }),
    option: t.field({ type: Choice, required: true, description: 'How.' }),
    ...onField(t, HELD),
  }),
});

export const TallyStatement = builder.inputType('TallyStatement', {
  description: 'How a recorded vote ended; what is not stated does not matter.',
  fields: (t) => ({
    resolution: t.string({ required: true, description: RESOLUTION }),
    yes: t.int({ description: 'Votes in favour.' }),
    no: t.int({ description: 'Votes against.' }),
    abstain: t.int({ description: 'Abstentions.' }),
    adopted: t.boolean({ description: 'Whether it was adopted.' }),
    ...onField(t, HELD),
  }),
});
