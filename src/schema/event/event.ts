import { builder } from '../../builder/builder.ts';
import { cited, claimField, explainField, Fact } from '../../builder/cited.ts';
import { dateFields, givenDateFields } from '../../builder/date/fields.ts';
import { spokenLang } from '../../builder/date/lang.ts';
import { Entity, englishName } from '../../builder/entity.ts';
import { datedId, Node, refetchable } from '../../builder/node.ts';
import { encodeId, type View, viewOf, viewsOf } from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import type { EventClass } from '../../model/event.ts';
import { sayDays } from '../../model/wording/date.ts';
import { eventCitations, placeOfEvent } from '../../store/events.ts';
import { eventFinder } from '../../store/find/record.ts';
import type { Event, Member, Participant } from '../../store/graph/record.ts';
import { CountryRef } from '../country/country.ts';
import { factAt } from '../fact.ts';
import { Member as MemberRef } from '../member.ts';
import { OrganizationRef } from '../organization/organization.ts';
import { BallotRef, MotionRef } from './vote.ts';

export const EventClassification = wordsEnum('EventClassification', 'What sort of thing happened.', {
  independence: 'A state became independent.',
  establishment: 'A state came into being in another way.',
  dissolution: 'A state or organization ended.',
  admission: 'A member joined an organization, or took another role in it.',
  withdrawal: 'A member left an organization.',
  founding: 'An organization was founded.',
  renaming: 'A country, capital or organization was renamed.',
  capital_change: 'The capital moved to another city.',
  currency_change: 'A country changed its currency.',
  proposal: 'Something was proposed.',
  summit: 'Heads of state or government met.',
  declaration: 'A declaration was adopted.',
  enactment: 'A constitution or law was adopted.',
  election: 'An organ, a head of state or a parliament was elected.',
  treaty_signing: 'A treaty was signed.',
  treaty_in_force: 'A treaty entered into force.',
  ratification: 'A state or organization became bound by a treaty.',
  recognition: 'A state recognised another.',
  relations_established: 'Two states opened diplomatic relations.',
  relations_severed: 'Two states ended diplomatic relations.',
  visit: 'A leader visited another country.',
  armed_conflict: 'Armed force was used between organised parties.',
  roll_call: 'An organ of the United Nations took a recorded vote.',
  veto: 'A permanent member of the Security Council of the United Nations kept it from a decision.',
  referendum: 'The people voted on a question.',
  coup: 'Those in power were removed by force or the threat of it, or it was tried.',
  agreement: 'Governments, or the parties to a conflict, agreed on something otherwise than by a treaty on record.',
  uprising: 'Many people rose or protested against those in power.',
  crisis: 'A confrontation short of war, or an economy or a supply failed.',
  attack: 'A single blow was struck: by arms or by terror, or at a leader.',
  mass_killing: 'Many people of a group or a place were killed on purpose.',
  disaster: 'Nature or technology struck, or an epidemic spread.',
  transfer: 'Land passed from one power to another, or states were joined or parted.',
} satisfies Record<EventClass, string>);

export const EventRef = builder.objectRef<View<Event>>('Event');

const ParticipantRole = wordsEnum('ParticipantRole', 'In what role someone took part in an event.', {
  participant: 'Took part.',
  host: 'Received the others.',
  co_host: 'Received them together with another.',
  presidency: 'Held the chair.',
  visitor: 'The person who came.',
  visiting_country: 'The country the visitor came for.',
  proposer: 'Proposed it.',
  proposed: 'Was proposed.',
  signatory: 'Signed it.',
  candidate: 'Stood for election, without success.',
  elected: 'Was elected.',
  elected_body: 'The organ that was elected.',
  side_a: 'Fought on the first side.',
  side_b: 'Fought on the second side.',
  supporter_a: 'Supported the first side with troops.',
  supporter_b: 'Supported the second side with troops.',
  vetoing: 'Permanent member whose vote it was.',
  subject: 'Whom the fact behind the event is about.',
  object: 'What the fact behind the event relates it to: the organization joined, the other state.',
} satisfies Record<Participant['role'], string>);

/** A participant with its event and its place in it. */
interface Line extends Participant {
  readonly event: string;
  readonly nth: number;
}

function linesOf({ key, participants }: Event): Line[] {
  return participants.map((row, nth) => ({ ...row, event: key, nth }));
}

export const ParticipantRef = builder.objectRef<View<Line>>('Participant').implement({
  description: 'Someone who took part in an event.',
  interfaces: [Node],
  fields: (t) => ({
    id: datedId(t, 'Participant', ({ event, nth }) => `${event}|${nth}`),
    name: t.string({ nullable: false, description: 'Name.', resolve: ({ record }) => record.name }),
    role: t.field({
      type: ParticipantRole,
      nullable: false,
      description: 'In what role.',
      resolve: ({ record }) => record.role,
    }),
    entity: t.field({
      type: Entity,
      description: 'The country, organization or person, seen on the day of the event.',
      resolve: ({ record, day }) => record.record && viewOf(record.record, day),
    }),
    party: t.field({
      type: MemberRef,
      description: 'The country or organization, seen on the day of the event; null for a person.',
      resolve: ({ record: { record }, day }) =>
        record && record.type !== 'Person' ? viewOf<Member>(record, day) : null,
    }),
  }),
});

refetchable('Participant', ({ graph }, key) => {
  const [, eventKey = '', nth] = /^(.+)\|(\d+)$/.exec(key) ?? [];
  const event = graph.events().get(eventKey);
  return event && linesOf(event)[Number(nth)];
});

EventRef.implement({
  description:
    'Something that happened on a day or over days. Those that follow from other facts (an admission, a founding, a renaming) are derived from them.',
  interfaces: [Node, Entity, Fact],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Identifies the event.',
      resolve: ({ record }) => encodeId('Event', record.key, null),
    }),
    key: t.id({ nullable: false, description: 'Stable key.', resolve: ({ record }) => record.key }),
    name: englishName(t, 'What happened, in our words.', (event: Event) => event.name),
    classification: t.field({
      type: EventClassification,
      nullable: false,
      description: 'What sort of thing.',
      resolve: ({ record }) => record.classification,
    }),
    ...givenDateFields(t, 'startDate', 'First day.', ({ record }) => record.start),
    ...dateFields(t, 'endDate', 'Last day, itself included; null when it lasted a day.', ({ record }) => record.end),
    dates: t.string({
      nullable: false,
      description: 'When it happened, for people: `4 June 2002`, `3–5 June 2002`. Both days are included.',
      args: { lang: spokenLang() },
      resolve: ({ record: { start, end } }, { lang }) => sayDays(start, end, lang ?? 'en'),
    }),
    place: t.string({
      description: 'Where, in words; `cities` are those of it that are on record.',
      resolve: ({ record }) => record.place,
    }),
    country: t.field({
      type: CountryRef,
      description: 'Where, or to whom, it happened; seen on the day of the event.',
      resolve: ({ record }) => record.countryRecord && viewOf(record.countryRecord, record.start.earliest),
    }),
    organizer: t.field({
      type: OrganizationRef,
      description: 'The organization that held it or that it concerns; seen on the day of the event.',
      resolve: ({ record }) => record.organizerRecord && viewOf(record.organizerRecord, record.start.earliest),
    }),
    outcome: t.string({ description: 'What came of it.', resolve: ({ record }) => record.outcome }),
    participants: t.field({
      type: [ParticipantRef],
      nullable: false,
      description: 'Who took part.',
      resolve: ({ record }) => viewsOf(linesOf(record), record.start.earliest),
    }),
    votes: t.field({
      type: [MotionRef],
      nullable: false,
      description: 'What was voted on, with the counts.',
      resolve: ({ record }) => record.motions.map((row) => viewOf(row, record.start.earliest)),
    }),
    parent: t.field({
      type: EventRef,
      description: 'The event it was part of.',
      resolve: ({ record, day }) => record.parentRecord && viewOf(record.parentRecord, day),
    }),
    parts: t.field({
      type: [EventRef],
      nullable: false,
      description: 'Events that were part of it.',
      resolve: ({ record, day }) => record.parts.map((row) => viewOf(row, day)),
    }),
    derivedFrom: t.field({
      type: Fact,
      description: 'The fact it follows from, seen on its first day; null when it was entered as such.',
      resolve: ({ record }, _args, { store }) =>
        record.derivedFrom === null ? null : factAt(store, ...placeOfEvent(record), record.start.earliest),
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    citations: t.field({
      ...cited,
      resolve: ({ record, day }, _args, { store }) => viewsOf(eventCitations(store, record), day),
    }),
    claims: claimField(t, placeOfEvent),
    explain: explainField(t, placeOfEvent),
  }),
});

refetchable('Event', eventFinder.find);

builder.objectField(BallotRef, 'event', (t) =>
  t.field({
    type: EventRef,
    nullable: false,
    description: 'The roll call.',
    resolve: ({ record, day }) => viewOf(record.event, day),
  }),
);
