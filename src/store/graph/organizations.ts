import * as O from '../../model/organization.ts';
import { byStart } from '../../model/time.ts';
import type { Release } from '../engine/release.ts';
import { linked } from './linked.ts';
import type { Country, Membership, Organization } from './record.ts';

export interface Bodies {
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly memberships: ReadonlyMap<string, Membership>;
}

export function linkOrganizations(release: Release, countries: ReadonlyMap<string, Country>): Bodies {
  const organizations = new Map<string, Organization>();
  for (const row of release.rows(O.organizations)) {
    organizations.set(row.key, {
      type: 'Organization',
      ...row,
      start: row.founded,
      end: row.dissolved,
      names: [],
      seats: [],
      members: [],
      memberships: [],
      predecessors: [],
      successors: [],
      bodies: [],
      treaties: [],
      charters: [],
      events: [],
      above: null,
    });
  }
  const organization = (key: string) => linked(organizations, key, 'organizations');
  for (const row of release.rows(O.organizationNames)) organization(row.organization).names.push(row);
  for (const row of release.rows(O.organizationSeats)) organization(row.organization).seats.push(row);
  for (const row of release.rows(O.organizationSuccessions)) {
    const succession = { ...row, from: organization(row.predecessor), to: organization(row.successor) };
    succession.from.successors.push(succession);
    succession.to.predecessors.push(succession);
  }
  for (const record of organizations.values()) {
    record.names.sort(byStart);
    if (record.parent === null) continue;
    record.above = organization(record.parent);
    record.above.bodies.push(record);
  }
  const memberships = new Map<string, Membership>();
  for (const row of release.rows(O.memberships)) {
    const memberRecord = countries.get(row.member) ?? organization(row.member);
    memberships.set(row.key, {
      type: 'Membership',
      ...row,
      memberRecord,
      organizationRecord: organization(row.organization),
    });
  }
  for (const membership of [...memberships.values()].sort(byStart)) {
    membership.memberRecord.memberships.push(membership);
    membership.organizationRecord.members.push(membership);
  }
  return { organizations, memberships };
}
