import { arg, builder, type Context } from '../../builder/builder.ts';
import { named } from '../../builder/code/named.ts';
import { type PageArgs, pageArgs } from '../../builder/connection.ts';
import { type CertaintyArgs, certaintyArg } from '../../builder/coverage/certainty.ts';
import { periodPage } from '../../builder/coverage/covered.ts';
import { type AsOf, asOfArg, turned, type View } from '../../builder/temporal.ts';
import type { Seen } from '../../model/day/moment.ts';
import type { OrganizationRow, Role } from '../../model/organization.ts';
import { lineageOf } from '../../store/countries.ts';
import { asHistory, memberLists, onDay } from '../../store/coverage/lists.ts';
import { countryFinder } from '../../store/find/country.ts';
import { organizationFinder } from '../../store/find/organization.ts';
import type { Member, Membership, Organization } from '../../store/graph/record.ts';
import { fullRolesOf, membershipHistory, membershipsOn, OF_STATES } from '../../store/organizations.ts';
import type { Store } from '../../store/store.ts';
import { CountryRef } from '../country/country.ts';
import { lineage, MembershipConnection, MembershipRole } from './membership.ts';
import { Classification, OrganizationRef } from './organization.ts';

type Sorts = readonly OrganizationRow['classification'][];

const roleArg = (without: string) =>
  arg({ type: [MembershipRole], description: `Only these roles; without it ${without}.` });
const organizationArg = () => arg.string(named(organizationFinder, 'Only in this organization'));
const classificationArg = () =>
  arg({
    type: [Classification],
    description:
      'Only in organizations of these sorts; without it all but non-governmental ones, in which a national body takes part and not the state. One that `organization` names counts whatever its sort.',
  });
const ownArgs = () => ({
  role: roleArg('all'),
  organization: organizationArg(),
  classification: classificationArg(),
  certainty: certaintyArg(),
});

interface Asked extends PageArgs, CertaintyArgs {
  readonly role?: readonly Role[] | null | undefined;
  readonly organization?: string | null | undefined;
  readonly classification?: Sorts | null | undefined;
  readonly lineageOf?: string | null | undefined;
}

/** From which side stints are looked at: that of who belongs, or that of what is belonged to. */
interface Side<O> {
  readonly stintsOf: (owner: O) => readonly Membership[];
  /** The list that stints are of: that of the organization asked for, of the table where it is one state's of all. */
  readonly listOf: (owner: O, asked: { readonly organization: Organization | null }) => Organization | null;
  /** Roles where none is asked for, on a day; null for all. */
  readonly usual: (owner: O) => readonly Role[] | null;
  /** Sorts of organizations where none is asked for; null for all. */
  readonly sorts: Sorts | null;
}

const OWN: Side<Member> = {
  stintsOf: ({ memberships }) => memberships,
  listOf: (_owner, { organization }) => organization,
  usual: () => null,
  sorts: OF_STATES,
};

const MEMBERS: Side<Organization> = {
  stintsOf: ({ members }) => members,
  listOf: (owner) => owner,
  usual: fullRolesOf,
  sorts: null,
};

function question(
  store: Store,
  day: Seen,
  { role, organization, classification, lineageOf: state }: Asked,
  otherwise: Pick<Side<never>, 'sorts'> & { readonly roles: readonly Role[] | null },
) {
  return {
    roles: role ?? otherwise.roles,
    sorts: organization == null ? (classification ?? otherwise.sorts) : null,
    organization: organization == null ? null : organizationFinder.require(store, organization, day, 'organization'),
    members: state == null ? null : lineageOf(countryFinder.require(store, state, day, 'lineageOf')),
  };
}

/** Resolves a field for the memberships of its day. */
function stintsOn<O>({ stintsOf, listOf, usual, sorts }: Side<O>) {
  return turned(({ record, day }: View<O>, args: Asked & AsOf, { store }) => {
    const roles = usual(record);
    const asked = question(store, day, args, { roles, sorts });
    const lists = memberLists(listOf(record, asked), args.role, roles);
    return periodPage(membershipsOn(stintsOf(record), day, asked), args, onDay(lists), day);
  });
}

/** Resolves a field for memberships whatever the day. */
function everyStint<O>({ stintsOf, listOf, sorts }: Side<O>) {
  return ({ record, day }: View<O>, args: Asked, { store }: Context) => {
    const asked = question(store, day, args, { roles: null, sorts });
    const lists = memberLists(listOf(record, asked), args.role, null);
    return periodPage(membershipHistory(stintsOf(record), asked), args, asHistory(lists), day);
  };
}

builder.objectFields(CountryRef, (t) => ({
  memberships: t.field({
    type: MembershipConnection,
    description: 'Its memberships of the day, the certain first, in the order they began.',
    args: { ...ownArgs(), asOf: asOfArg(), ...pageArgs() },
    resolve: stintsOn(OWN),
  }),
  membershipHistory: t.field({
    type: MembershipConnection,
    description: 'All its stints on record, in the order they began; with what our sources withdrew (rank deprecated).',
    args: { ...ownArgs(), ...pageArgs() },
    resolve: everyStint(OWN),
  }),
}));

builder.objectFields(OrganizationRef, (t) => ({
  members: t.field({
    type: MembershipConnection,
    description: 'Who belonged to it on the day, the certain first, in the order they joined.',
    args: {
      role: roleArg(
        'full members: member, contracting party, elected member, contributor, and of a non-governmental body national affiliate',
      ),
      lineageOf: t.arg.string(lineage()),
      certainty: certaintyArg(),
      asOf: asOfArg(),
      ...pageArgs(),
    },
    resolve: stintsOn(MEMBERS),
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
    resolve: everyStint(MEMBERS),
  }),
  memberships: t.field({
    type: MembershipConnection,
    description: 'Organizations it belonged to itself on the day.',
    args: { ...ownArgs(), asOf: asOfArg(), ...pageArgs() },
    resolve: stintsOn(OWN),
  }),
  ownMembershipHistory: t.field({
    type: MembershipConnection,
    description: 'All its own stints in other organizations, in the order they began.',
    args: { ...ownArgs(), ...pageArgs() },
    resolve: everyStint(OWN),
  }),
}));
