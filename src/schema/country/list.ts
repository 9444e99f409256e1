import { builder } from '../../builder/builder.ts';
import { codeCondition, entityCondition } from '../../builder/code/condition.ts';
import { EVER, existingArg } from '../../builder/code/existing.ts';
import { named } from '../../builder/code/named.ts';
import { dateCondition, inRange, NumberRange, textCondition } from '../../builder/conditions.ts';
import { pageArgs } from '../../builder/connection.ts';
import { certaintyArg } from '../../builder/coverage/certainty.ts';
import { condition, type FilterInput, filterOf, type Scope } from '../../builder/filter.ts';
import { demands, searching } from '../../builder/limit/size.ts';
import { Direction, ordered } from '../../builder/order.ts';
import { asOfArg, dayOf } from '../../builder/temporal.ts';
import type { CountryRow } from '../../model/country.ts';
import type { Seen } from '../../model/day/moment.ts';
import type { Role } from '../../model/organization.ts';
import {
  capitalOn,
  codeOn,
  countriesOn,
  type Existing,
  existingAmong,
  geographyOn,
  lineageOf,
  neighboursOn,
  on,
  onOrEver,
  regionsOf,
} from '../../store/countries.ts';
import { countryFinder } from '../../store/find/country.ts';
import { continentFinder, currencyFinder, languageFinder, regionFinder } from '../../store/find/land.ts';
import { organizationFinder } from '../../store/find/organization.ts';
import { indicatorFinder } from '../../store/find/statistic.ts';
import type { Country } from '../../store/graph/record.ts';
import { worldGroup } from '../../store/group/group.ts';
import { rankingOf } from '../../store/group/ranking.ts';
import { allReady, type MaybePromise, whenReady } from '../../store/maybe.ts';
import { FULL_ROLES, fullRolesOf, membersOn } from '../../store/organizations.ts';
import { belongingsOn } from '../../store/statistic/derived.ts';
import { badArgument, type Store } from '../../store/store.ts';
import { lineage, MembershipCount, type MembershipCountInput, MembershipRole } from '../organization/membership.ts';
import { KNOWN_AT } from '../statistic/known-at.ts';
import { COMPARABLE_YEAR, questionOf } from '../statistic/observation.ts';
import { CountryOrder, statisticReader, stepOf } from './order.ts';
import { asksForParts } from './part.ts';
import { CountryConnection, countryPage, listsOf } from './region.ts';
import { CountryKind } from './words.ts';

const MemberOf = builder.inputType('MemberOfFilter', {
  description: 'Belonging to an organization on the day.',
  fields: (t) => ({
    organization: t.string({ required: true, ...named(organizationFinder, 'Which one') }),
    role: t.field({ type: [MembershipRole], description: 'In one of these roles; without it, full membership.' }),
  }),
});

const StatisticFilter = builder.inputType('StatisticFilter', {
  description: 'A bound on the value of an indicator; a country without a value does not meet it.',
  fields: (t) => ({
    indicator: t.string({ required: true, ...named(indicatorFinder, 'The indicator') }),
    year: t.int({ description: 'Year of the value; without it the latest up to the day that is no forecast.' }),
    knownAt: t.field({ type: 'Date', description: KNOWN_AT }),
    gt: t.float({ description: 'Greater than.' }),
    gte: t.float({ description: 'Greater than or equal to.' }),
    lt: t.float({ description: 'Less than.' }),
    lte: t.float({ description: 'Less than or equal to.' }),
  }),
});

const RankFilter = builder.inputType('RankFilter', {
  description: 'Rank among all countries of the day; a country without a value has none.',
  fields: (t) => ({
    indicator: t.string({ required: true, ...named(indicatorFinder, 'The indicator') }),
    top: t.int({ required: true, description: 'Among the first so many, from 1; ties of the last are let in.' }),
    direction: t.field({
      type: Direction,
      defaultValue: 'DESC',
      description: 'DESC ranks the greatest value first, ASC the smallest.',
    }),
    year: t.int({ description: `Year of the values; ${COMPARABLE_YEAR}.` }),
    knownAt: t.field({ type: 'Date', description: KNOWN_AT }),
  }),
});

/** A country with the day it is seen on. */
interface Listed {
  readonly country: Country;
  readonly scope: Scope;
}

export const countryFilter = filterOf<Listed>('CountryFilter', 'countries', {
  code: codeCondition(
    countryFinder,
    'Which country it is; as they are written, its key and its ISO codes of the day',
    ({ country }: Listed) => country,
    ({ country, scope: { store, day } }) => [
      country.key,
      ...(['iso_alpha2', 'iso_alpha3', 'iso_numeric'] as const).flatMap(
        (scheme) => codeOn(country, scheme, day, store.today)?.code ?? [],
      ),
    ],
  ),
  name: textCondition(`A name it had on the day, in any language; ${EVER}.`, ({ country, scope: { day } }) =>
    onOrEver(country, country.names, day).map(({ name }) => name),
  ),
  kind: condition({
    field: (t) => t.field({ type: [CountryKind], description: 'It is one of these kinds.' }),
    test:
      (kinds: readonly CountryRow['kind'][]) =>
      ({ country }) =>
        kinds.includes(country.kind),
  }),
  region: entityCondition(regionFinder, 'A region it lies in, at any level', ({ country }: Listed) =>
    regionsOf(country),
  ),
  continent: entityCondition(continentFinder, 'A continent it lies on, wholly or in part', ({ country }: Listed) =>
    country.continents.map(({ record }) => record),
  ),
  capital: textCondition('Name of its capital on the day.', ({ country, scope: { day } }) => {
    const capital = capitalOn(country, day);
    return capital ? [capital.name] : [];
  }),
  currency: entityCondition(currencyFinder, 'A currency of the day', ({ country, scope: { day } }: Listed) =>
    on(country.currencies, day).map(({ record }) => record),
  ),
  language: entityCondition(languageFinder, 'A language of the country on the day', ({ country, scope }: Listed) =>
    on(country.languages, scope.day).map(({ record }) => record),
  ),
  neighbour: entityCondition(
    countryFinder,
    'A country of the day that it borders on land',
    ({ country, scope: { day } }: Listed) => neighboursOn(country, day).map(({ record }) => record),
  ),
  lineageOf: condition({
    field: (t) => t.string(lineage()),
    test: (code: string, { store, day }) => {
      const followed = lineageOf(countryFinder.require(store, code, day, 'lineageOf'));
      return ({ country }) => followed.has(country);
    },
  }),
  start: dateCondition('When it came into being.', ({ country }) => country.start),
  landlocked: condition({
    field: (t) => t.boolean({ description: 'Whether it has no coast.' }),
    test:
      (wanted: boolean) =>
      ({ country }) =>
        country.geography?.landlocked === wanted,
  }),
  area: condition({
    field: (t) => t.field({ type: NumberRange, description: 'Total area in km² on the day.' }),
    test:
      (range: typeof NumberRange.$inferInput) =>
      ({ country, scope: { day } }) =>
        inRange(range, geographyOn(country, day)?.areaKm2 ?? null),
  }),
  memberOf: condition({
    field: (t) => t.field({ type: MemberOf, description: 'It belongs to this organization on the day.' }),
    test: (
      { organization, role }: { organization: string; role?: readonly Role[] | null | undefined },
      { store, day },
    ) => {
      const body = organizationFinder.require(store, organization, day, 'organization');
      const members = membersOn(body, role ?? fullRolesOf(body), day);
      return ({ country }) => members.has(country);
    },
  }),
  memberships: condition({
    field: (t) =>
      t.field({
        type: MembershipCount,
        description:
          'How many organizations it belongs to on the day; peace operations and those that are not of states do not count.',
      }),
    test:
      (bound: MembershipCountInput, { day }) =>
      ({ country }) =>
        inRange(bound, belongingsOn(country, day, bound.role ?? FULL_ROLES).length),
  }),
  rank: condition({
    field: (t) => t.field({ type: RankFilter, description: 'Its rank by an indicator.' }),
    test: ({ top, direction, ...asked }: typeof RankFilter.$inferInput, { store, day }) => {
      if (top < 1) throw badArgument('top', `top is at least 1, got ${top}`);
      const { indicator, question } = questionOf(store, day, asked);
      const ranked = rankingOf(store, indicator, 'indicator', worldGroup(store), {
        ...question,
        ascending: direction === 'ASC',
      });
      return whenReady(ranked, ({ entries }) => {
        const first = new Set(entries.flatMap(({ rank, country }) => (rank <= top ? country : [])));
        return ({ country }: { country: Country }) => first.has(country);
      });
    },
  }),
  statistic: condition({
    field: (t) => t.field({ type: StatisticFilter, description: 'The value of an indicator.' }),
    test: (bound: typeof StatisticFilter.$inferInput, scope) =>
      whenReady(
        statisticReader(scope, bound),
        (numberOf) =>
          ({ country }: { country: Country }) =>
            inRange(bound, numberOf(country)),
      ),
  }),
});

/** Countries of the day, or of all times, that a filter lets through, all where there is none. */
export function countriesWith(
  store: Store,
  day: Seen,
  filter: FilterInput | null | undefined,
  which: Existing = 'ON_DAY',
): MaybePromise<readonly Country[]> {
  const scope = { store, day };
  const parts = asksForParts(filter);
  const existing =
    which === 'ON_DAY' && !parts
      ? countriesOn(store, day)
      : existingAmong(store.graph.countries.values(), day, which, parts);
  if (!filter) return existing;
  const all = existing.map((country) => ({ country, scope }));
  return whenReady(countryFilter.apply(all, filter, scope), (found) => found.map(({ country }) => country));
}

builder.queryField('countries', (t) =>
  t.field({
    type: CountryConnection,
    ...demands(
      searching(10, {
        filter: [20, { memberships: 450, rank: 150, name: 40, code: 25 }],
        orderBy: [40, { MEMBERSHIPS: 450, NAME: 60 }],
      }),
    ),
    description:
      'Countries and territories that existed on the day, or of all times, by key. Republics of a union and unrecognized states are among those of the day where the filter names them or their kind.',
    args: {
      certainty: certaintyArg(),
      asOf: asOfArg(),
      existing: existingArg(),
      filter: t.arg({ type: countryFilter.ref, description: 'Which countries.' }),
      orderBy: t.arg({ type: [CountryOrder], description: 'In what order; by default by key.' }),
      ...pageArgs(),
    },
    resolve: (_root, { asOf, existing: which, filter, orderBy, ...page }, { store }) => {
      const scope = { store, day: dayOf({ asOf }, store.today) };
      const time = which ?? 'ON_DAY';
      return whenReady(countriesWith(store, scope.day, filter, time), (found) => {
        const steps = allReady((orderBy ?? []).map((order) => stepOf(order, scope, found)));
        return whenReady(steps, (order) => countryPage(ordered(found, order), page, scope.day, listsOf(time)));
      });
    },
  }),
);
