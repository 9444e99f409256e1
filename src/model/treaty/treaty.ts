import { reaches, type Seen } from '../day/moment.ts';
import { provenance } from '../source.ts';
import { date, integer, oneOf, optional, pattern, ref, refs, text } from '../table/column.ts';
import { type RowOf, table } from '../table/table.ts';
import type { Period } from '../time.ts';

const folder = 'events';

const TREATY_KINDS = [
  'arms_control',
  'environment',
  'nuclear_weapon_free_zone',
  'alliance',
  'founding',
  'human_rights',
  'trade',
  'boundary',
  'other',
] as const;

export const treaties = table('treaties', `${folder}/treaties.csv`, ['key'], {
  key: pattern(/^[a-z0-9][a-z0-9-]*$/, 'must be a lower-case slug'),
  name: text(),
  abbreviation: optional(text()),
  kind: oneOf(...TREATY_KINDS),
  signed: optional(date()),
  /** The last day on which it could be signed, by its own text; who comes later accedes. */
  closed_for_signature: optional(date()),
  in_force: optional(date()),
  ended: optional(date()),
  place: optional(text()),
  cities: refs('cities'),
  /** The body whose members its parties are: the two lists are one register. */
  organization: optional(ref('organizations')),
  ...provenance,
});

const PARTY_STATUSES = [
  'party',
  'signatory',
  'consultative_party',
  'non_consultative_party',
  'acceding',
  'associate',
  'withdrawn',
] as const;

/** How a party consented to be bound. */
const CONSENTS = [
  'ratification',
  'accession',
  'acceptance',
  'approval',
  'succession',
  'continuation',
  'definitive_signature',
  'formal_confirmation',
  'provisional_application',
  'admission',
] as const;

/** A stint is a time in which a party took part without leaving; who comes back begins another. */
export const treatyParties = table('treaty_parties', `${folder}/treaty_parties.csv`, ['treaty', 'party', 'stint'], {
  treaty: ref('treaties'),
  party: ref('countries', 'organizations'),
  stint: integer(),
  status: oneOf(...PARTY_STATUSES),
  signed: optional(date()),
  ratified: optional(date()),
  consent: optional(oneOf(...CONSENTS)),
  in_force: optional(date()),
  withdrawn: optional(date()),
  ...provenance,
});

export type TreatyRow = RowOf<typeof treaties>;
export type TreatyParty = RowOf<typeof treatyParties>;
export type PartyStatus = (typeof PARTY_STATUSES)[number];

type Known = Pick<Period, 'knownThrough'>;

/**
 * From signature or, without one, consent until it has left; what is not dated counts as always so. Who withdraws its
 * consent and lets its signature stand has not left.
 */
export function participationOf({
  status,
  signed,
  ratified,
  withdrawn,
  knownThrough = null,
}: TreatyParty & Known): Period {
  return { start: signed ?? ratified, end: status === 'withdrawn' ? withdrawn : null, knownThrough };
}

/** From consent to withdrawal: the time in which registers count it among the parties. */
export function boundOf({ signed, ratified, withdrawn, knownThrough = null }: TreatyParty & Known): Period {
  return { start: ratified ?? signed, end: withdrawn, knownThrough };
}

/** The time in which the treaty is in force for it; null when its beginning is not on record. */
export function forceOf({ inForce, withdrawn, knownThrough = null }: TreatyParty & Known): Period | null {
  return inForce && { start: inForce, end: withdrawn, knownThrough };
}

/**
 * How a party stands on the day: a signatory before it may have consented, what it became from then on, withdrawn once it
 * has surely left, or a signatory again where its signature stands. Before it signed, what it was to be first.
 */
export function standingOn({ status, signed, ratified, withdrawn }: TreatyParty, day: Seen): PartyStatus {
  const left = withdrawn === null ? status === 'withdrawn' : reaches(day, withdrawn.latest);
  if (left) return status;
  const bound = ratified === null || reaches(day, ratified.earliest);
  if (!bound && signed !== null) return 'signatory';
  return status === 'withdrawn' || (status === 'signatory' && ratified !== null) ? 'party' : status;
}
