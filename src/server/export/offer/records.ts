import { ROLES } from '../../../model/organization.ts';
import type { Table } from '../../../model/table/table.ts';
import { RELEASE_TABLES } from '../../../model/table/tables.ts';
import { takeMemberships } from '../../../store/export/memberships.ts';
import { takeTable } from '../../../store/export/table.ts';
import { countryFinder } from '../../../store/find/country.ts';
import { organizationFinder } from '../../../store/find/organization.ts';
import { badArgument, type Store } from '../../../store/store.ts';
import type { Offer } from './offer.ts';

export function membershipOffer(store: Store): Offer {
  const parameters = {
    organization: 'in this organization, by key or acronym',
    country: 'of this country, by code',
    role: `in these roles, joined by commas: ${ROLES.join(', ')}`,
    asOf: 'on this day, YYYY-MM-DD; without it every stint on record',
  };
  return {
    description: 'Memberships of organizations, with source and place in the source.',
    files: null,
    examples: ['/export/memberships.csv?organization=sco&asOf=2008-12-26', '/export/memberships.xlsx?country=KZ'],
    parameters: () => parameters,
    take(_name, given) {
      const [organization, country, day] = [given.text('organization'), given.text('country'), given.day('asOf')];
      return takeMemberships(store, {
        organization:
          organization === null ? null : organizationFinder.require(store, organization, day, 'organization'),
        country: country === null ? null : countryFinder.require(store, country, day ?? store.today, 'country'),
        roles: given.has('role') ? given.words('role', ROLES) : null,
        day,
      });
    },
  };
}

export function tableOffer(store: Store): Offer {
  const tables: ReadonlyMap<string, Table> = new Map(RELEASE_TABLES.map((table) => [table.name, table]));
  return {
    description: 'A whole table of the release. Observations are taken indicator by indicator.',
    examples: [],
    files: () => [...tables.keys()].map((name) => ({ name, title: null, theme: null })),
    parameters: (name) => (tables.has(name) ? {} : null),
    take(name) {
      const table = tables.get(name);
      if (!table)
        throw badArgument('table', `there is no table "${name}": use one of ${[...tables.keys()].join(', ')}`);
      return takeTable(store, table);
    },
  };
}
