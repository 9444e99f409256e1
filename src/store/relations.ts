import { reaches, type Seen } from '../model/day/moment.ts';
import type { Role } from '../model/organization.ts';
import type { OfficeHolder } from '../model/relation.ts';
import { byStart, type Certainty, certaintyOn, mayHoldOn } from '../model/time.ts';
import { participationOf, standingOn } from '../model/treaty/treaty.ts';
import type { Country, Relation, Treaty, TreatyParty } from './graph/record.ts';
import { membershipsOn } from './organizations.ts';
import type { Store } from './store.ts';

export function unitedNationsRole({ graph }: Store, country: Country, day: Seen): Role | null {
  const organization = graph.organizations.get('un') ?? null;
  return membershipsOn(country.memberships, day, { roles: null, organization })[0]?.role ?? null;
}

/** Numeric codes come from the standard alone; letters can be user-assigned, as Kosovo's are. */
export function isoListed(country: Country, day: Seen): boolean {
  return country.codes.some((row) => row.scheme === 'iso_numeric' && mayHoldOn(row, day));
}

/** Countries with a recognition or relations on record that may hold on the day, each once. */
export function recognisedBy(country: Country, day: Seen): Country[] {
  const others = country.relations.filter((row) => mayHoldOn(row, day)).map(({ other }) => other);
  return [...new Set(others)].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Stints with one partner, of some kinds, of all where none is named. */
export function relationsWith(
  { relations }: Country,
  partner: Country | null,
  kinds: readonly Relation['kind'][] | null,
): Relation[] {
  return relations.filter(
    (row) => (partner === null || row.other === partner) && (kinds === null || kinds.includes(row.kind)),
  );
}

/** Key of a stint as seen from one of the two states: that state first, so that each side is a thing of its own. */
export function sidedKey({ country, partner, other, kind, start }: Relation): string {
  return [other.key === country ? partner : country, other.key, kind, start?.text ?? ''].join('|');
}

/** The stint under such a key; null when there is none. */
export function relationWith({ graph }: Store, key: string): Relation | null {
  const side = graph.countries.get(key.split('|', 1)[0] ?? key);
  return side?.relations.find((row) => sidedKey(row) === key) ?? null;
}

export function officesOf({ offices }: Country, wanted: readonly OfficeHolder['office'][] | null): OfficeHolder[] {
  return offices.filter(({ office }) => wanted === null || wanted.includes(office));
}

/** Which parties; what is left out does not matter. */
export interface PartyQuestion {
  readonly treaty?: Treaty | null;
  readonly statuses?: readonly TreatyParty['status'][] | null | undefined;
}

/** Those who may have signed or be bound by the day, and may not have left, while they and the treaty last. */
export function partiesOn(
  parties: readonly TreatyParty[],
  day: Seen,
  { treaty = null, statuses }: PartyQuestion = {},
): TreatyParty[] {
  return parties.filter((row) => {
    if (treaty !== null && row.treatyRecord !== treaty) return false;
    const standing = standingOn(row, day);
    return (
      standing !== 'withdrawn' &&
      mayHoldOn(participationOf(row), day) &&
      [row.treatyRecord.ended, row.partyRecord.end].every((end) => end === null || !reaches(day, end.latest)) &&
      (statuses == null || statuses.includes(standing))
    );
  });
}

/** Rows whatever the day, in the order they signed or joined. */
export function partyHistory(parties: readonly TreatyParty[], treaty: Treaty | null): TreatyParty[] {
  return parties
    .filter((row) => treaty === null || row.treatyRecord === treaty)
    .sort((a, b) => byStart(participationOf(a), participationOf(b)));
}

/** Whether it may have been in force on the day, and how sure that is; null when it was not. */
export function forceOn({ inForce, ended, knownThrough = null }: Treaty, day: Seen): Certainty | null {
  const period = { start: inForce, end: ended, knownThrough };
  return inForce !== null && mayHoldOn(period, day) ? certaintyOn(period, day) : null;
}
