import { builder } from '../../builder/builder.ts';
import { named } from '../../builder/code/named.ts';
import { wordsEnum } from '../../builder/words.ts';
import type { STANDINGS } from '../../model/statement/statement.ts';
import { organizationFinder } from '../../store/find/organization.ts';
import { partyFinder } from '../../store/find/party.ts';
import { cityFinder } from '../../store/find/people.ts';
import { treatyFinder } from '../../store/find/record.ts';
import { MembershipRole } from '../organization/membership.ts';
import { dateField, FigureInput, lastingFields, onField } from './part.ts';

const ROLES = 'In one of these roles; without it as a member, whatever the body calls it.';

export const MembershipStatement = builder.inputType('MembershipStatement', {
  description: 'That somebody belongs to an organization, joined it or left it.',
  fields: (t) => ({
    member: t.string({ required: true, ...named(partyFinder, 'Who') }),
    organization: t.string({ required: true, ...named(organizationFinder, 'The organization') }),
    role: t.field({ type: [MembershipRole], description: ROLES }),
    ...lastingFields(t),
    joined: dateField(t, 'When it joined'),
    left: dateField(t, 'When it left'),
  }),
});

export const MemberCountStatement = builder.inputType('MemberCountStatement', {
  description: 'How many members an organization has.',
  fields: (t) => ({
    organization: t.string({ required: true, ...named(organizationFinder, 'The organization') }),
    role: t.field({ type: [MembershipRole], description: ROLES }),
    count: t.field({ type: FigureInput, required: true, description: 'How many.' }),
    ...onField(t),
  }),
});

const TreatyStanding = wordsEnum('TreatyStanding', 'How somebody stands towards a treaty.', {
  signatory: 'It has signed, and not consented to be bound.',
  party: 'It has consented to be bound.',
  in_force: 'The treaty is in force for it.',
  none: 'It takes no part.',
} satisfies Record<(typeof STANDINGS)[number], string>);

export const TreatyStatement = builder.inputType('TreatyStatement', {
  description: 'That somebody takes part in a treaty, signed it, consented to it or left it.',
  fields: (t) => ({
    party: t.string({ required: true, ...named(partyFinder, 'Who') }),
    treaty: t.string({ required: true, ...named(treatyFinder, 'The treaty') }),
    standing: t.field({ type: TreatyStanding, description: 'How it stands; PARTY without it.' }),
    ...lastingFields(t),
    signed: dateField(t, 'When it signed'),
    ratified: dateField(t, 'When it consented to be bound, by ratification, accession or otherwise'),
    left: dateField(t, 'When it left'),
  }),
});

export const HeadquartersStatement = builder.inputType('HeadquartersStatement', {
  description: 'That an organization has its seat in a city.',
  fields: (t) => ({
    organization: t.string({ required: true, ...named(organizationFinder, 'The organization') }),
    city: t.string({ required: true, ...named(cityFinder, 'The city') }),
    ...lastingFields(t),
  }),
});
