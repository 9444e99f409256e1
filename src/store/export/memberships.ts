import type { Seen } from '../../model/day/moment.ts';
import { CLASSIFICATIONS, memberships, type Role } from '../../model/organization.ts';
import { camelCase } from '../../model/table/table.ts';
import { certaintyOn } from '../../model/time.ts';
import { nameOn } from '../countries.ts';
import type { Country, Member, Membership, Organization } from '../graph/record.ts';
import { membershipHistory, membershipsOn, organizationNameOn } from '../organizations.ts';
import { sourceOf } from '../source/citations.ts';
import type { Store } from '../store.ts';
import { fieldsOf, toCell } from './table.ts';
import { batched, type Cell, type Field, field, type Take } from './take.ts';

/** Which memberships; null does not matter. */
export interface MembershipChoice {
  readonly organization: Organization | null;
  readonly country: Country | null;
  readonly roles: readonly Role[] | null;
  /** Those of the day; null for every stint on record. */
  readonly day: Seen | null;
}

const OWN = fieldsOf(memberships);

const FURTHER: readonly Field[] = [
  field('member_name', 'string', 'Name of the member, on the day where one is given.'),
  field('organization_name', 'string', 'Name of the organization, on the day where one is given.'),
  field(
    'organization_classification',
    'string',
    'What sort of organization it is: in a non-governmental one a body of the country takes part, not the state.',
    {
      words: CLASSIFICATIONS,
    },
  ),
  field('certainty', 'string', 'Whether it surely held on the day; empty without a day.', {
    words: ['CERTAIN', 'POSSIBLE'],
    required: false,
  }),
];

/** Stints as the table has them, with the names of both sides. */
export function takeMemberships(store: Store, choice: MembershipChoice): Take {
  const rows = chosen(store, choice);
  return {
    name: 'memberships',
    title: 'Memberships of organizations',
    fields: [...OWN, ...FURTHER],
    key: memberships.key,
    sources: [...new Set(rows.map(({ source }) => source))].map((key) => sourceOf(store, key)),
    batches: () => batched(rows.values().map((row) => [cellsOf(row, choice.day)])),
    frame: null,
    document: null,
  };
}

function chosen({ graph }: Store, { organization, country, roles, day }: MembershipChoice): readonly Membership[] {
  const all = organization?.members ?? country?.memberships ?? [...graph.memberships.values()];
  const question = { roles, organization, members: country && new Set([country]) };
  return day === null ? membershipHistory(all, question) : membershipsOn(all, day, question);
}

function cellsOf(row: Membership, day: Seen | null): readonly Cell[] {
  const values = row as unknown as Readonly<Record<string, unknown>>;
  return [
    ...OWN.map(({ name }) => toCell(values[camelCase(name)])),
    nameOf(row.memberRecord, day),
    nameOf(row.organizationRecord, day),
    row.organizationRecord.classification,
    day === null ? null : certaintyOn(row, day),
  ];
}

function nameOf(member: Member, day: Seen | null): string {
  if (day === null) return member.name;
  const row = member.type === 'Country' ? nameOn(member, 'common', 'en', day) : organizationNameOn(member, 'en', day);
  return row?.name ?? member.name;
}
