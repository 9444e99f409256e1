import type { Role } from '../model/organization.ts';
import { type Day, mayHoldOn } from '../model/time.ts';
import type { Country, TreatyParty } from './graph/record.ts';
import { membershipsOn } from './organizations.ts';
import type { Store } from './store.ts';

export function unitedNationsRole({ graph }: Store, country: Country, day: Day): Role | null {
  const organization = graph.organizations.get('un') ?? null;
  return membershipsOn(country.memberships, day, { roles: null, organization })[0]?.role ?? null;
}

/** Numeric codes come from the standard alone; letters can be user-assigned, as Kosovo's are. */
export function isoListed(country: Country, day: Day): boolean {
  return country.codes.some((row) => row.scheme === 'iso_numeric' && mayHoldOn(row, day));
}

/** Countries with a recognition or relations on record that may hold on the day, each once. */
export function recognisedBy(country: Country, day: Day): Country[] {
  const others = country.relations.filter((row) => mayHoldOn(row, day)).map(({ other }) => other);
  return [...new Set(others)].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Those who may have signed or be bound by the day, and may not have left; what is not dated counts as always so. */
export function partiesOn(parties: readonly TreatyParty[], day: Day): TreatyParty[] {
  return parties.filter(({ status, signed, ratified, withdrawn }) => {
    const since = [signed, ratified].filter((date) => date !== null);
    const joined = since.length === 0 || since.some((date) => date.earliest <= day);
    return joined && (withdrawn === null ? status !== 'withdrawn' : day < withdrawn.latest);
  });
}
