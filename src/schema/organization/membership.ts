import { arg, builder } from '../../builder/builder.ts';
import { Fact, factFields } from '../../builder/cited.ts';
import { connectionOf, pageArgs, paginate } from '../../builder/connection.ts';
import { Node, refetchable } from '../../builder/node.ts';
import { asOfArg, dayOf, encodeId, periodFields, type View, viewOf } from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import { AlmanacError } from '../../model/errors.ts';
import { memberships, type Rank, type Role } from '../../model/organization.ts';
import type { Member, Membership, Organization } from '../../store/graph/record.ts';
import { FULL_ROLES, findOrganization, membershipHistory, membershipsOn } from '../../store/organizations.ts';
import type { Store } from '../../store/store.ts';
import { CountryRef } from '../country/country.ts';
import { OrganizationRef } from './organization.ts';

export const MembershipRole = wordsEnum('MembershipRole', 'In what capacity a member takes part.', {
  member: 'A full member.',
  associate: 'An associate member.',
  observer: 'An observer.',
  candidate: 'A candidate for membership.',
  partner: 'A partner.',
  dialogue_partner: 'A dialogue partner.',
  guest: 'A guest.',
  signatory: 'Signed the founding treaty without being a full member.',
  suspended: 'A member whose rights are suspended.',
  elected_member: 'Elected to an organ for a term.',
  contributor: 'Contributes personnel to a peace operation.',
  contracting_party: 'A party to a treaty that serves as an organization.',
  national_affiliate: 'Takes part through a national affiliate.',
  correspondent: 'A correspondent member.',
  subscriber: 'A subscriber member.',
  subbureau: 'Takes part through a sub-bureau.',
  user: 'A user of its services.',
  cooperating: 'Cooperates without membership.',
  de_facto: 'Takes part in practice, without formal standing.',
  other: 'In another capacity; the note says which.',
} satisfies Record<Role, string>);

export const RankEnum = wordsEnum(
  'Rank',
  'Standing of a statement among those that disagree, in the sense of Wikidata.',
  {
    preferred: 'The best statement on record.',
    normal: 'A statement like the others.',
    deprecated: 'Known to be wrong or superseded; kept and shown.',
  } satisfies Record<Rank, string>,
);

export const MemberRef = builder.unionType('Member', {
  description: 'Who belongs to an organization: a country or another organization.',
  types: [CountryRef, OrganizationRef],
  resolveType: (view) => (view as View<Member>).record.type,
});

export const MembershipRef = builder.objectRef<View<Membership>>('Membership').implement({
  description: 'One stint of a member in an organization, in one role.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Identifies the stint and the day.',
      resolve: ({ record, day }) => encodeId('Membership', record.key, day),
    }),
    key: t.id({
      nullable: false,
      description: 'Stable key: organization, member, number of the stint.',
      resolve: ({ record }) => record.key,
    }),
    member: t.field({
      type: MemberRef,
      nullable: false,
      description: 'Who belongs.',
      args: { asOf: asOfArg() },
      resolve: ({ record, day }, args) => viewOf(record.memberRecord, dayOf(args, day)) as never,
    }),
    country: t.field({
      type: CountryRef,
      description: 'The member, when it is a country.',
      args: { asOf: asOfArg() },
      resolve: ({ record, day }, args) =>
        record.memberRecord.type === 'Country' ? viewOf(record.memberRecord, dayOf(args, day)) : null,
    }),
    organization: t.field({
      type: OrganizationRef,
      nullable: false,
      description: 'What it belongs to.',
      args: { asOf: asOfArg() },
      resolve: ({ record, day }, args) => viewOf(record.organizationRecord, dayOf(args, day)),
    }),
    role: t.field({
      type: MembershipRole,
      nullable: false,
      description: 'In what capacity.',
      resolve: ({ record }) => record.role,
    }),
    rank: t.field({
      type: RankEnum,
      nullable: false,
      description: 'Standing among statements that disagree.',
      resolve: ({ record }) => record.rank,
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...periodFields(t),
    ...factFields(t, memberships),
  }),
});

refetchable('Membership', ({ graph }, key) => graph.memberships.get(key) ?? null);

export const MembershipConnection = connectionOf('Membership', MembershipRef, 'memberships');

export function requireOrganization(store: Store, code: string, argument: string): Organization {
  const organization = findOrganization(store, code, null);
  if (organization) return organization;
  throw new AlmanacError(
    'UNKNOWN_ORGANIZATION',
    `there is no organization "${code}": organizations and search list them`,
    { argument },
  );
}

const roleArg = (without: string) =>
  arg({ type: [MembershipRole], description: `Only these roles; without it ${without}.` });
const organizationArg = () => arg.string({ description: 'Only in this organization: its key or acronym.' });

interface Asked {
  readonly role?: readonly Role[] | null | undefined;
  readonly organization?: string | null | undefined;
}

function question(store: Store, { role, organization }: Asked, otherwise: readonly Role[] | null) {
  return {
    roles: role ?? otherwise,
    organization: organization == null ? null : requireOrganization(store, organization, 'organization'),
  };
}

builder.objectFields(CountryRef, (t) => ({
  memberships: t.field({
    type: MembershipConnection,
    nullable: false,
    description: 'Its memberships of the day, in the order they began.',
    args: { role: roleArg('all'), organization: organizationArg(), asOf: asOfArg(), ...pageArgs() },
    resolve: ({ record, day }, { role, organization, asOf, ...page }, { store }) => {
      const then = dayOf({ asOf }, day);
      return paginate(
        membershipsOn(record.memberships, then, question(store, { role, organization }, null)),
        page,
        (row) => viewOf(row, then),
      );
    },
  }),
  membershipHistory: t.field({
    type: MembershipConnection,
    nullable: false,
    description: 'All its stints on record, in the order they began; with what our sources withdrew (rank deprecated).',
    args: { role: roleArg('all'), organization: organizationArg(), ...pageArgs() },
    resolve: ({ record, day }, { role, organization, ...page }, { store }) =>
      paginate(membershipHistory(record.memberships, question(store, { role, organization }, null)), page, (row) =>
        viewOf(row, day),
      ),
  }),
}));

builder.objectFields(OrganizationRef, (t) => ({
  members: t.field({
    type: MembershipConnection,
    nullable: false,
    description: 'Who belonged to it on the day, in the order they joined.',
    args: {
      role: roleArg('full members: member, contracting party, elected member, contributor'),
      asOf: asOfArg(),
      ...pageArgs(),
    },
    resolve: ({ record, day }, { role, asOf, ...page }, { store }) => {
      const then = dayOf({ asOf }, day);
      return paginate(membershipsOn(record.members, then, question(store, { role }, FULL_ROLES)), page, (row) =>
        viewOf(row, then),
      );
    },
  }),
  membershipHistory: t.field({
    type: MembershipConnection,
    nullable: false,
    description:
      'All stints of all members on record, in the order they began; with what our sources withdrew (rank deprecated).',
    args: { role: roleArg('all'), ...pageArgs() },
    resolve: ({ record, day }, { role, ...page }, { store }) =>
      paginate(membershipHistory(record.members, question(store, { role }, null)), page, (row) => viewOf(row, day)),
  }),
  memberships: t.field({
    type: MembershipConnection,
    nullable: false,
    description: 'Organizations it belonged to itself on the day.',
    args: { role: roleArg('all'), asOf: asOfArg(), ...pageArgs() },
    resolve: ({ record, day }, { role, asOf, ...page }, { store }) => {
      const then = dayOf({ asOf }, day);
      return paginate(membershipsOn(record.memberships, then, question(store, { role }, null)), page, (row) =>
        viewOf(row, then),
      );
    },
  }),
}));
