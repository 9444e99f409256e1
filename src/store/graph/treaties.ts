import { diplomaticRelations, interruptions, officeHolders } from '../../model/relation.ts';
import { byStart } from '../../model/time.ts';
import { treaties, treatyParties } from '../../model/treaty/treaty.ts';
import type { KnownRelease } from './known-rows.ts';
import { linked } from './linked.ts';
import type { Country, Member, Organization, Treaty } from './record.ts';

export function linkTreaties(
  release: KnownRelease,
  member: (key: string) => Member | null,
  organizations: ReadonlyMap<string, Organization>,
): Map<string, Treaty> {
  const byKey = new Map<string, Treaty>();
  for (const row of release.rows(treaties)) {
    const body = row.organization === null ? null : linked(organizations, row.organization, 'organizations');
    const treaty: Treaty = { type: 'Treaty', ...row, organizationRecord: body, parties: [], events: [] };
    byKey.set(row.key, treaty);
    body?.charters.push(treaty);
  }
  for (const row of release.rows(treatyParties)) {
    const partyRecord = member(row.party);
    if (!partyRecord) continue;
    const party = { ...row, partyRecord, treatyRecord: linked(byKey, row.treaty, 'treaties') };
    party.treatyRecord.parties.push(party);
    partyRecord.treaties.push(party);
  }
  return byKey;
}

/** Relations are listed under both states, offices and interruptions under theirs. */
export function linkRelations(release: KnownRelease, countries: ReadonlyMap<string, Country>): void {
  const country = (key: string) => linked(countries, key, 'countries');
  for (const row of release.rows(diplomaticRelations)) {
    const [one, other] = [country(row.country), country(row.partner)];
    const directed = row.kind === 'recognition';
    one.relations.push({ ...row, other, direction: directed ? 'recognises' : null });
    other.relations.push({ ...row, other: one, direction: directed ? 'recognised_by' : null });
  }
  for (const row of release.rows(officeHolders)) country(row.country).offices.push(row);
  for (const row of release.rows(interruptions)) country(row.country).interruptions.push(row);
  for (const { relations, offices } of countries.values()) {
    relations.sort(byStart);
    offices.sort(byStart);
  }
}
