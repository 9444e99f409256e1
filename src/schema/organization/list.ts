import { builder } from '../../builder/builder.ts';
import { codeCondition, entityCondition } from '../../builder/code/condition.ts';
import { EVER, existingArg } from '../../builder/code/existing.ts';
import { named } from '../../builder/code/named.ts';
import { dateCondition, inRange, textCondition } from '../../builder/conditions.ts';
import { connectionOf, pageArgs } from '../../builder/connection.ts';
import { certaintyArg } from '../../builder/coverage/certainty.ts';
import { type CoveredPage, covering, datedPage, inTime, type Sure } from '../../builder/coverage/covered.ts';
import { condition, filterOf, type Scope } from '../../builder/filter.ts';
import { demands, searching } from '../../builder/limit/size.ts';
import { ordered, orderOf, stepsOf } from '../../builder/order.ts';
import { asOfArg, dayOf, type View } from '../../builder/temporal.ts';
import { type OrganizationRow, organizations as organizationTable } from '../../model/organization.ts';
import { onOrEver } from '../../store/countries.ts';
import { asHistory, listsIn, onDay } from '../../store/coverage/lists.ts';
import { countryFinder } from '../../store/find/country.ts';
import { organizationFinder } from '../../store/find/organization.ts';
import { partyFinder } from '../../store/find/party.ts';
import type { Organization } from '../../store/graph/record.ts';
import { whenReady } from '../../store/maybe.ts';
import {
  FULL_ROLES,
  fullRolesOf,
  membershipsOn,
  organizationNameOn,
  organizationsOn,
} from '../../store/organizations.ts';
import { MembershipCount, type MembershipCountInput, MembershipRole } from './membership.ts';
import { Classification, OrganizationRef } from './organization.ts';

const OrganizationConnection = covering(
  connectionOf<View<Organization>, CoveredPage<View<Organization>>>('Organization', OrganizationRef, 'organizations'),
);

/** Organizations keep the order of their list, certain to exist or not. */
const existing: Sure<Organization> = { ...inTime((row: Organization) => row), keepOrder: true };

interface Dated {
  readonly organization: Organization;
  readonly scope: Scope;
}

const HasMember = builder.inputType('HasMemberFilter', {
  description: 'Having a country as a member on the day.',
  fields: (t) => ({
    country: t.string({ required: true, ...named(countryFinder, 'Which one') }),
    role: t.field({ type: [MembershipRole], description: 'In one of these roles; without it, full membership.' }),
  }),
});

const organizationFilter = filterOf<Dated>('OrganizationFilter', 'organizations', {
  code: codeCondition(
    organizationFinder,
    'Which organization it is; as they are written, its key and its acronym',
    ({ organization }: Dated) => organization,
    ({ organization: { key, acronym } }) => (acronym === null ? [key] : [key, acronym]),
  ),
  name: textCondition(`A name it had on the day; ${EVER}.`, ({ organization, scope }) =>
    onOrEver(organization, organization.names, scope.day).map(({ name }) => name),
  ),
  classification: condition({
    field: (t) => t.field({ type: [Classification], description: 'It is one of these sorts.' }),
    test:
      (classes: readonly OrganizationRow['classification'][]) =>
      ({ organization }) =>
        classes.includes(organization.classification),
  }),
  founded: dateCondition('When it was founded.', ({ organization }) => organization.founded),
  parent: entityCondition(organizationFinder, 'The organization it is part of', ({ organization: { above } }: Dated) =>
    above === null ? [] : [above],
  ),
  member: entityCondition(partyFinder, 'A full member of the day', ({ organization, scope }: Dated) =>
    membershipsOn(organization.members, scope.day, { roles: fullRolesOf(organization) }).map(
      ({ memberRecord }) => memberRecord,
    ),
  ),
  hasMember: condition({
    field: (t) => t.field({ type: HasMember, description: 'This country belongs to it on the day.' }),
    test: ({ country, role }: typeof HasMember.$inferInput, { store, day }) => {
      const member = countryFinder.require(store, country, day, 'country');
      const stints = membershipsOn(member.memberships, day, { roles: role ?? FULL_ROLES });
      const organizations = new Set(stints.map(({ organizationRecord }) => organizationRecord));
      return ({ organization }) => organizations.has(organization);
    },
  }),
  members: condition({
    field: (t) => t.field({ type: MembershipCount, description: 'How many members it has on the day.' }),
    test:
      (bound: MembershipCountInput, { day }) =>
      ({ organization }) =>
        inRange(
          bound,
          membershipsOn(organization.members, day, { roles: bound.role ?? fullRolesOf(organization) }).length,
        ),
  }),
});

const OrderField = builder.enumType('OrganizationOrderField', {
  description: 'What organizations are ordered by.',
  values: {
    NAME: { description: 'Official name of the day.' },
    KEY: { description: 'Key.' },
    FOUNDED: { description: 'When they were founded.' },
    MEMBERS: { description: 'How many full members they had on the day.' },
  } as const,
});

const OrganizationOrder = orderOf('OrganizationOrder', 'organizations', OrderField);

const keys = {
  NAME: ({ organization, scope }: Dated, language: string) =>
    organizationNameOn(organization, language, scope.day)?.name ?? organization.name,
  KEY: ({ organization }: Dated) => organization.key,
  FOUNDED: ({ organization }: Dated) => organization.founded?.earliest ?? null,
  MEMBERS: ({ organization, scope }: Dated) =>
    membershipsOn(organization.members, scope.day, { roles: fullRolesOf(organization) }).length,
};

builder.queryField('organizations', (t) =>
  t.field({
    type: OrganizationConnection,
    ...demands(
      searching(10, { filter: [20, { member: 110, members: 90 }], orderBy: [20, { MEMBERS: 150, NAME: 30 }] }),
    ),
    description: 'Organizations that existed on the day, or of all times, by key.',
    args: {
      certainty: certaintyArg(),
      asOf: asOfArg(),
      existing: existingArg(),
      filter: t.arg({ type: organizationFilter.ref, description: 'Which organizations.' }),
      orderBy: t.arg({ type: [OrganizationOrder], description: 'In what order; by default by key.' }),
      ...pageArgs(),
    },
    resolve: (_root, { asOf, existing: which, filter, orderBy, ...page }, { store }) => {
      const scope = { store, day: dayOf({ asOf }, store.today) };
      const known = which === 'EVER' ? [...store.graph.organizations.values()] : organizationsOn(store, scope.day);
      const all = known.map((organization) => ({ organization, scope }));
      const steps = stepsOf(store, orderBy, keys);
      return whenReady(organizationFilter.apply(all, filter, scope), (found) =>
        datedPage(
          ordered(found, steps).map(({ organization }) => organization),
          page,
          which === 'EVER' ? asHistory(listsIn(organizationTable)) : onDay(listsIn(organizationTable)),
          scope.day,
          existing,
        ),
      );
    },
  }),
);
