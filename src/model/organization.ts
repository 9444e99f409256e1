import { provenance } from './source.ts';
import { date, oneOf, optional, pattern, ref, text } from './table/column.ts';
import { type RowOf, table } from './table/table.ts';

const folder = 'organizations';

export const CLASSIFICATIONS = [
  'intergovernmental',
  'un_body',
  'informal_group',
  'regime',
  'peace_operation',
  'non_governmental',
] as const;

export const organizations = table('organizations', `${folder}/organizations.csv`, ['key'], {
  key: pattern(/^[a-z0-9][a-z0-9-]*$/, 'must be a lower-case slug'),
  acronym: optional(text()),
  name: text(),
  classification: oneOf(...CLASSIFICATIONS),
  founded: optional(date()),
  dissolved: optional(date()),
  headquarters: optional(ref('cities')),
  parent: optional(ref('organizations')),
  ...provenance,
});

export const organizationNames = table(
  'organization_names',
  `${folder}/organization_names.csv`,
  ['organization', 'kind', 'language', 'start', 'name'],
  {
    organization: ref('organizations'),
    kind: oneOf('official', 'acronym', 'alternative'),
    language: pattern(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a BCP 47 tag'),
    name: text(),
    start: optional(date()),
    end: optional(date()),
    ...provenance,
  },
);

/** Seats before today's, which stands in `organizations`. */
export const organizationSeats = table(
  'organization_seats',
  `${folder}/organization_seats.csv`,
  ['organization', 'start'],
  {
    organization: ref('organizations'),
    city: ref('cities'),
    start: optional(date()),
    end: optional(date()),
    ...provenance,
  },
);

export const organizationSuccessions = table(
  'organization_successions',
  `${folder}/organization_successions.csv`,
  ['predecessor', 'successor'],
  {
    predecessor: ref('organizations'),
    successor: ref('organizations'),
    date: optional(date()),
    kind: oneOf('replacement', 'merger', 'renaming', 'transformation'),
    ...provenance,
  },
);

export const ROLES = [
  'member',
  'associate',
  'observer',
  'candidate',
  'partner',
  'dialogue_partner',
  'guest',
  'signatory',
  'suspended',
  'elected_member',
  'contributor',
  'contracting_party',
  'national_affiliate',
  'correspondent',
  'subscriber',
  'subbureau',
  'user',
  'cooperating',
  'de_facto',
  'other',
] as const;

export const RANKS = ['preferred', 'normal', 'deprecated'] as const;

export const memberships = table('memberships', `${folder}/memberships.csv`, ['key'], {
  key: pattern(/^[a-z0-9-]+\.[A-Za-z0-9-]+(\.\d+)?$/, 'must read organization.MEMBER or organization.MEMBER.2'),
  member: ref('countries', 'organizations'),
  organization: ref('organizations'),
  role: oneOf(...ROLES),
  start: optional(date()),
  end: optional(date()),
  rank: oneOf(...RANKS),
  ...provenance,
});

export type OrganizationRow = RowOf<typeof organizations>;
export type OrganizationName = RowOf<typeof organizationNames>;
export type OrganizationSeat = RowOf<typeof organizationSeats>;
export type OrganizationSuccession = RowOf<typeof organizationSuccessions>;
export type MembershipRow = RowOf<typeof memberships>;
export type Role = (typeof ROLES)[number];
export type Rank = (typeof RANKS)[number];
