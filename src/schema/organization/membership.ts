import { arg, builder, type Context } from '../../builder/builder.ts';
import { Fact, factFields } from '../../builder/cited.ts';
import { named } from '../../builder/code/named.ts';
import { connectionOf, type PageArgs, pageArgs } from '../../builder/connection.ts';
import { type CertaintyArgs, certaintyArg } from '../../builder/coverage/certainty.ts';
import { type CoveredPage, covering, periodPage } from '../../builder/coverage/covered.ts';
import { Node, refetchable } from '../../builder/node.ts';
import {
  type AsOf,
  asOfArg,
  edge,
  encodeId,
  optionalEdge,
  periodFields,
  turned,
  type View,
  viewOf,
} from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import type { Seen } from '../../model/day/moment.ts';
import { memberships, type Rank, type Role } from '../../model/organization.ts';
import { lineageOf } from '../../store/countries.ts';
import { asHistory, memberLists, onDay } from '../../store/coverage/lists.ts';
import { countryFinder } from '../../store/find/country.ts';
import { organizationFinder } from '../../store/find/organization.ts';
import type { Member, Membership, Organization } from '../../store/graph/record.ts';
import { FULL_ROLES, membershipHistory, membershipsOn } from '../../store/organizations.ts';
import type { Store } from '../../store/store.ts';
import { CountryRef } from '../country/country.ts';
import { Member as MemberRef } from '../member.ts';
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

export const MembershipCount = builder.inputType('MembershipCountFilter', {
  description: 'Bounds of the number of memberships that hold on the day.',
  fields: (t) => ({
    role: t.field({ type: [MembershipRole], description: 'In one of these roles; without it, full membership.' }),
    gt: t.int({ description: 'More than.' }),
    gte: t.int({ description: 'This or more.' }),
    lt: t.int({ description: 'Fewer than.' }),
    lte: t.int({ description: 'This or fewer.' }),
  }),
});

export type MembershipCountInput = typeof MembershipCount.$inferInput;

export const RankEnum = wordsEnum(
  'Rank',
  'Standing of a statement among those that disagree, in the sense of Wikidata.',
  {
    preferred: 'The best statement on record.',
    normal: 'A statement like the others.',
    deprecated: 'Known to be wrong or superseded; kept and shown.',
  } satisfies Record<Rank, string>,
);

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
      resolve: turned(({ record, day }) => viewOf(record.memberRecord, day)),
    }),
    country: t.field({
      type: CountryRef,
      description: 'The member, when it is a country.',
      ...optionalEdge(({ memberRecord }: Membership) => (memberRecord.type === 'Country' ? memberRecord : null)),
    }),
    organization: t.field({
      type: OrganizationRef,
      nullable: false,
      description: 'What it belongs to.',
      ...edge(({ organizationRecord }: Membership) => organizationRecord),
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

export const MembershipConnection = covering(
  connectionOf<View<Membership>, CoveredPage<View<Membership>>>('Membership', MembershipRef, 'memberships'),
);

const roleArg = (without: string) =>
  arg({ type: [MembershipRole], description: `Only these roles; without it ${without}.` });
const organizationArg = () => arg.string(named(organizationFinder, 'Only in this organization'));
const ownArgs = () => ({ role: roleArg('all'), organization: organizationArg(), certainty: certaintyArg() });

/** Options of arguments and conditions called `lineageOf`. */
export const lineage = () =>
  named(
    countryFinder,
    'Only a state and those that followed it, directly or in turn, as `SUN` for the Soviet Union and the republics after it',
  );

interface Asked extends PageArgs, CertaintyArgs {
  readonly role?: readonly Role[] | null | undefined;
  readonly organization?: string | null | undefined;
  readonly lineageOf?: string | null | undefined;
}

function question(
  store: Store,
  day: Seen,
  { role, organization, lineageOf: state }: Asked,
  otherwise: readonly Role[] | null,
) {
  return {
    roles: role ?? otherwise,
    organization: organization == null ? null : organizationFinder.require(store, organization, day, 'organization'),
    members: state == null ? null : lineageOf(countryFinder.require(store, state, day, 'lineageOf')),
  };
}

type Stints<O> = (owner: O) => readonly Membership[];

/** The list that stints are of: that of the organization asked for, of the table where it is one state's of all. */
type ListOf<O> = (owner: O, asked: { readonly organization: Organization | null }) => Organization | null;

/** Resolves a field for the memberships of its day. */
function stintsOn<O>(stintsOf: Stints<O>, listOf: ListOf<O>, otherwise: readonly Role[] | null) {
  return turned(({ record, day }: View<O>, args: Asked & AsOf, { store }) => {
    const asked = question(store, day, args, otherwise);
    const lists = memberLists(listOf(record, asked), args.role, otherwise);
    return periodPage(membershipsOn(stintsOf(record), day, asked), args, onDay(lists), day);
  });
}

/** Resolves a field for memberships whatever the day. */
function everyStint<O>(stintsOf: Stints<O>, listOf: ListOf<O>) {
  return ({ record, day }: View<O>, args: Asked, { store }: Context) => {
    const asked = question(store, day, args, null);
    const lists = memberLists(listOf(record, asked), args.role, null);
    return periodPage(membershipHistory(stintsOf(record), asked), args, asHistory(lists), day);
  };
}

const ownStints = ({ memberships }: Member) => memberships;
const listAskedFor = (_owner: Member, { organization }: { readonly organization: Organization | null }) => organization;
const listItself = (owner: Organization) => owner;

builder.objectFields(CountryRef, (t) => ({
  memberships: t.field({
    type: MembershipConnection,
    description: 'Its memberships of the day, the certain first, in the order they began.',
    args: { ...ownArgs(), asOf: asOfArg(), ...pageArgs() },
    resolve: stintsOn(ownStints, listAskedFor, null),
  }),
  membershipHistory: t.field({
    type: MembershipConnection,
    description: 'All its stints on record, in the order they began; with what our sources withdrew (rank deprecated).',
    args: { ...ownArgs(), ...pageArgs() },
    resolve: everyStint(ownStints, listAskedFor),
  }),
}));

builder.objectFields(OrganizationRef, (t) => ({
  members: t.field({
    type: MembershipConnection,
    description: 'Who belonged to it on the day, the certain first, in the order they joined.',
    args: {
      role: roleArg('full members: member, contracting party, elected member, contributor'),
      lineageOf: t.arg.string(lineage()),
      certainty: certaintyArg(),
      asOf: asOfArg(),
      ...pageArgs(),
    },
    resolve: stintsOn(({ members }) => members, listItself, FULL_ROLES),
  }),
  membershipHistory: t.field({
    type: MembershipConnection,
    description:
      'All stints of all members on record, in the order they began; with what our sources withdrew (rank deprecated).',
    args: {
      role: roleArg('all'),
      lineageOf: t.arg.string(lineage()),
      certainty: certaintyArg(),
      ...pageArgs(),
    },
    resolve: everyStint(({ members }) => members, listItself),
  }),
  memberships: t.field({
    type: MembershipConnection,
    description: 'Organizations it belonged to itself on the day.',
    args: { ...ownArgs(), asOf: asOfArg(), ...pageArgs() },
    resolve: stintsOn(ownStints, listAskedFor, null),
  }),
  ownMembershipHistory: t.field({
    type: MembershipConnection,
    description: 'All its own stints in other organizations, in the order they began.',
    args: { ...ownArgs(), ...pageArgs() },
    resolve: everyStint(ownStints, listAskedFor),
  }),
}));
