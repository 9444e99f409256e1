import { arg, builder } from '../../builder/builder.ts';
import { certaintyArg, chosen } from '../../builder/coverage/certainty.ts';
import { conditionsOfShares, demands, yearsIn } from '../../builder/limit/size.ts';
import { datedId, Node } from '../../builder/node.ts';
import { type Fields, type View, viewOf, viewsOf } from '../../builder/temporal.ts';
import type { Role } from '../../model/organization.ts';
import type { Geo, Organization } from '../../store/graph/record.ts';
import type { Aggregate } from '../../store/group/aggregate.ts';
import { weightShareOf } from '../../store/group/aggregate-coverage.ts';
import { continentGroup } from '../../store/group/choice.ts';
import { type Group, membersGroup, regionGroup } from '../../store/group/group.ts';
import { groupSubject } from '../../store/group/subject.ts';
import { observationKey } from '../../store/statistic/key.ts';
import type { MembersOn, Observation, RollUp } from '../../store/statistic/observation.ts';
import type { Store } from '../../store/store.ts';
import { CountryRef } from '../country/country.ts';
import { ContinentRef, existing, RegionRef } from '../country/region.ts';
import { MembershipRole } from '../organization/membership.ts';
import { OrganizationRef } from '../organization/organization.ts';
import { IndicatorRef } from './indicator.ts';
import { knownAtArg } from './known-at.ts';
import { indicatorArg, ObservationRef } from './observation.ts';
import { readSeries, readStatistic, SeriesRef, seriesArgs } from './series.ts';

const AggregateRef = builder.enumType('Aggregate', {
  description:
    'How the values of countries make one. What means nothing is refused: a sum of anything that does not add up, a weighted mean of what has no weight, anything of categories or of local currencies.',
  values: {
    DEFAULT: { description: 'By the indicator’s own rule, `Indicator.aggregation`; refused where that is `NONE`.' },
    SUM: { description: 'Their sum; only where that is the indicator’s own rule.' },
    MEAN: { description: 'Their mean, each country counting once.' },
    WEIGHTED_MEAN: {
      description: 'Their mean, each counting by its value of `Indicator.weight` in the same year.',
    },
    MEDIAN: { description: 'The one in the middle; of an even number the mean of the two in the middle.' },
    MIN: { description: 'The smallest.' },
    MAX: { description: 'The largest.' },
  } as const,
});

const MembersOnRef = builder.enumType('MembersOn', {
  description: 'On which day a country must belong to the group to be counted.',
  values: {
    OBSERVATION: {
      description:
        'In each year those of its 31 December; in the year of the day of the view, and after it, those of that day. So the group is what it was then, and steps when countries come and go; states that are gone rarely have figures of their own. The default for organizations.',
    },
    AS_OF: {
      description:
        'In every year those of the day of the view, so that years compare like with like. The default for regions, continents and other sets.',
    },
  } as const,
});

const CoverageRef = builder.objectRef<View<Observation & { readonly basis: RollUp }>>('AggregateCoverage').implement({
  description:
    'Which countries stand behind a value rolled up. One without a value is missing: never zero, never filled.',
  interfaces: [Node],
  fields: (t) => ({
    id: datedId(t, 'AggregateCoverage', observationKey),
    reporting: t.int({
      nullable: false,
      description: 'How many countries have a value, and a weight where one is needed.',
      resolve: ({ record: { basis } }) => basis.reporting.length,
    }),
    total: t.int({
      nullable: false,
      description: 'How many countries the group has.',
      resolve: ({ record: { basis } }) => basis.reporting.length + basis.missing.length,
    }),
    missing: t.field({
      type: [CountryRef],
      nullable: false,
      description:
        'Countries of the group left out for want of a value or weight, seen on `membersOn`; as many at most as the group has.',
      args: { certainty: certaintyArg() },
      resolve: ({ record: { basis } }, { certainty }) =>
        viewsOf(chosen(basis.missing, basis.day, certainty, existing), basis.day),
    }),
    membersOn: t.field({
      type: 'Date',
      nullable: false,
      description: 'The day whose countries were taken.',
      resolve: ({ record: { basis } }) => basis.day,
    }),
    weightShare: t.float({
      description:
        'Share, 0 to 1, of the group’s weight that the reporting countries have: of the weights for a weighted mean, else of the population of the year. Null where that of one of the countries is not on record.',
      resolve: ({ record: { basis, year } }, _args, { store }) => weightShareOf(store, basis, year),
    }),
  }),
});

const rollUpOf = ({ basis }: Observation) => (basis.origin === 'aggregate' ? basis : null);

const organizationOf = ({ record: { geo }, day }: View<{ readonly geo: Geo }>) =>
  geo.type === 'Organization' ? viewOf(geo, day) : null;
const regionOf = ({ record: { geo }, day }: View<{ readonly geo: Geo }>) =>
  geo.type === 'Region' ? viewOf(geo, day) : null;

const OVER_ORGANIZATION = 'Rolled up over which organization; null for anything else.';
const OVER_REGION = 'Rolled up over which region; null for anything else.';

builder.objectFields(SeriesRef, (t) => ({
  organization: t.field({ type: OrganizationRef, description: OVER_ORGANIZATION, resolve: organizationOf }),
  region: t.field({ type: RegionRef, description: OVER_REGION, resolve: regionOf }),
}));

builder.objectFields(ObservationRef, (t) => ({
  organization: t.field({ type: OrganizationRef, description: OVER_ORGANIZATION, resolve: organizationOf }),
  region: t.field({ type: RegionRef, description: OVER_REGION, resolve: regionOf }),
  aggregate: t.field({
    type: AggregateRef,
    description: 'How it was rolled up, never `DEFAULT`; null for a value that was not.',
    resolve: ({ record }) => rollUpOf(record)?.method,
  }),
  weight: t.field({
    type: IndicatorRef,
    description: 'What a weighted mean was weighed by; null for anything else.',
    resolve: ({ record, day }) => {
      const weights = rollUpOf(record)?.weights;
      return weights && viewOf(weights.indicator, day);
    },
  }),
  membersOn: t.field({
    type: MembersOnRef,
    description: 'Which day’s countries were rolled up; null for a value that was not.',
    resolve: ({ record }) => rollUpOf(record)?.membersOn,
  }),
  coverage: t.field({
    type: CoverageRef,
    description: 'Which countries stand behind a value rolled up; null for a value that was not.',
    resolve: ({ record, day }) => {
      const basis = rollUpOf(record);
      return basis && viewOf({ ...record, basis }, day);
    },
  }),
}));

interface RollUpArgs {
  readonly aggregate?: Aggregate | null | undefined;
  readonly membersOn?: MembersOn | null | undefined;
}

function rollUpArgs(membersOn: MembersOn) {
  return {
    aggregate: arg({ type: AggregateRef, defaultValue: 'DEFAULT', description: 'How values make one.' }),
    membersOn: arg({ type: MembersOnRef, defaultValue: membersOn, description: 'Which day’s countries count.' }),
  };
}

function statisticArgs(membersOn: MembersOn) {
  return {
    indicator: indicatorArg(),
    year: arg.int({
      description:
        'Year of the value. Without it the latest, up to the day, that is no forecast and for which nine tenths as many of the day’s countries report as in their best year.',
    }),
    ...rollUpArgs(membersOn),
    knownAt: knownAtArg(),
  };
}

function subjectOf(store: Store, group: Group, day: View<Group>['day'], args: RollUpArgs, membersOn: MembersOn) {
  return groupSubject(store, group, {
    aggregate: args.aggregate ?? 'DEFAULT',
    membersOn: args.membersOn ?? membersOn,
    day,
  });
}

/** A latest value is looked for through all years of all countries. */
const rolling = demands({ work: ({ year }) => (year == null ? 90 : 10) });
/** Years of a set that is found anew for each of them. */
const FOUND_ANEW = 100;
const rollingYears = demands({
  work: (args) => (args.membersOn === 'OBSERVATION' ? FOUND_ANEW : 3) * yearsIn(args) + 600 * conditionsOfShares(args),
});

const STATISTIC = 'One value of an indicator, rolled up from the series of the countries';
const SERIES = 'Values of an indicator over the years, rolled up from the series of the countries';
const APART = 'Figures published for the whole are those of `area`. A year in which no country reports has none.';

/** `statistic` and `series` of countries meant together. */
export function rollUpFields<R>(t: Fields<R>, groupIn: (store: Store, record: R) => Group) {
  // What a region or a list is made of changes only when states do, and sources speak of today's states.
  const membersOn = 'AS_OF';
  return {
    statistic: t.field({
      type: ObservationRef,
      ...rolling,
      description: `${STATISTIC} in it; null when none reports. ${APART}`,
      args: statisticArgs(membersOn),
      resolve: ({ record, day }, args, { store }) =>
        readStatistic(store, subjectOf(store, groupIn(store, record), day, args, membersOn), day, args),
    }),
    series: t.field({
      type: SeriesRef,
      ...rollingYears,
      description: `${SERIES} in it. ${APART}`,
      args: { ...seriesArgs(), ...rollUpArgs(membersOn) },
      resolve: ({ record, day }, args, { store }) =>
        readSeries(store, subjectOf(store, groupIn(store, record), day, args, membersOn), day, args),
    }),
  };
}

builder.objectFields(RegionRef, (t) => rollUpFields(t, (_store, region) => regionGroup(region)));
builder.objectFields(ContinentRef, (t) => rollUpFields(t, (_store, continent) => continentGroup(continent)));

function membersOf(
  store: Store,
  { record, day }: View<Organization>,
  args: RollUpArgs & { readonly role?: readonly Role[] | null | undefined },
) {
  return subjectOf(store, membersGroup(record, args.role ?? undefined), day, args, 'OBSERVATION');
}

const roleArg = () =>
  arg({ type: [MembershipRole], description: 'Over members in these roles; without it over full members.' });

builder.objectFields(OrganizationRef, (t) => ({
  statistic: t.field({
    type: ObservationRef,
    ...rolling,
    description: `${STATISTIC} that belong to it; null when none reports. ${APART}`,
    args: { ...statisticArgs('OBSERVATION'), role: roleArg() },
    resolve: (view, args, { store }) => readStatistic(store, membersOf(store, view, args), view.day, args),
  }),
  series: t.field({
    type: SeriesRef,
    ...rollingYears,
    description: `${SERIES} that belong to it. ${APART}`,
    args: { ...seriesArgs(), ...rollUpArgs('OBSERVATION'), role: roleArg() },
    resolve: (view, args, { store }) => readSeries(store, membersOf(store, view, args), view.day, args),
  }),
}));
