import { builder } from '../../builder/builder.ts';
import { dateCondition, inRange, NumberRange, textCondition } from '../../builder/conditions.ts';
import { pageArgs } from '../../builder/connection.ts';
import { certaintyArg } from '../../builder/coverage/certainty.ts';
import { condition, type FilterInput, filterOf, type Scope } from '../../builder/filter.ts';
import { demands, searching } from '../../builder/limit/size.ts';
import { Direction, ordered } from '../../builder/order.ts';
import { asOfArg, dayOf } from '../../builder/temporal.ts';
import type { CountryRow } from '../../model/country.ts';
import type { Role } from '../../model/organization.ts';
import type { Day } from '../../model/time.ts';
import { capitalOn, codeOn, countriesOn, lineageOf, neighboursOn, on, requireCountry } from '../../store/countries.ts';
import type { Country } from '../../store/graph/record.ts';
import { worldGroup } from '../../store/group/group.ts';
import { rankingOf } from '../../store/group/ranking.ts';
import { allReady, type MaybePromise, whenReady } from '../../store/maybe.ts';
import { FULL_ROLES, isMemberOn } from '../../store/organizations.ts';
import { belongingsOn } from '../../store/statistic/derived.ts';
import { badArgument, type Store } from '../../store/store.ts';
import {
  LINEAGE,
  MembershipCount,
  type MembershipCountInput,
  MembershipRole,
  requireOrganization,
} from '../organization/membership.ts';
import { KNOWN_AT } from '../statistic/known-at.ts';
import { COMPARABLE_YEAR, questionOf } from '../statistic/observation.ts';
import { CountryOrder, statisticReader, stepOf } from './order.ts';
import { CountryConnection, countryPage } from './region.ts';
import { CountryKind } from './words.ts';

const MemberOf = builder.inputType('MemberOfFilter', {
  description: 'Belonging to an organization on the day.',
  fields: (t) => ({
    organization: t.string({ required: true, description: 'Its key or acronym.' }),
    role: t.field({ type: [MembershipRole], description: 'In one of these roles; without it, full membership.' }),
  }),
});

const StatisticFilter = builder.inputType('StatisticFilter', {
  description: 'A bound on the value of an indicator; a country without a value does not meet it.',
  fields: (t) => ({
    indicator: t.string({ required: true, description: 'Code of the indicator.' }),
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
    indicator: t.string({ required: true, description: 'Code of the indicator.' }),
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

export const countryFilter = filterOf<{ readonly country: Country; readonly scope: Scope }>(
  'CountryFilter',
  'countries',
  {
    code: textCondition('One of its ISO codes of the day, or its key.', ({ country, scope: { store, day } }) => [
      country.key,
      ...['iso_alpha2', 'iso_alpha3', 'iso_numeric'].flatMap(
        (scheme) => codeOn(country, scheme, day, store.today)?.code ?? [],
      ),
    ]),
    name: textCondition('A name it had on the day, in any language.', ({ country, scope: { day } }) =>
      on(country.names, day).map(({ name }) => name),
    ),
    kind: condition({
      field: (t) => t.field({ type: [CountryKind], description: 'It is one of these kinds.' }),
      test:
        (kinds: readonly CountryRow['kind'][]) =>
        ({ country }) =>
          kinds.includes(country.kind),
    }),
    region: textCondition('M49 code or name of a region it lies in, at any level.', ({ country }) => {
      const texts: string[] = [];
      for (let region = country.region; region !== null; region = region.above) texts.push(region.key, region.name);
      return texts;
    }),
    continent: textCondition('Key or name of a continent it lies on.', ({ country }) =>
      country.continents.flatMap(({ record }) => [record.key, record.name]),
    ),
    capital: textCondition('Name of its capital on the day.', ({ country, scope: { day } }) => {
      const capital = capitalOn(country, day);
      return capital ? [capital.name] : [];
    }),
    currency: textCondition('Code of a currency of the day.', ({ country, scope: { day } }) =>
      on(country.currencies, day).map(({ currency }) => currency),
    ),
    language: textCondition('Code of a language of the country on the day.', ({ country, scope: { day } }) =>
      on(country.languages, day).map(({ language }) => language),
    ),
    neighbour: textCondition('Key of a country of the day that it borders on land.', ({ country, scope: { day } }) =>
      neighboursOn(country, day).map(({ neighbour }) => neighbour),
    ),
    lineageOf: condition({
      field: (t) => t.string({ description: LINEAGE }),
      test: (code: string, { store, day }) => {
        const lineage = lineageOf(requireCountry(store, code, day, 'lineageOf'));
        return ({ country }) => lineage.has(country);
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
      field: (t) => t.field({ type: NumberRange, description: 'Total area in km².' }),
      test:
        (range: typeof NumberRange.$inferInput) =>
        ({ country }) =>
          inRange(range, country.geography?.areaKm2 ?? null),
    }),
    memberOf: condition({
      field: (t) => t.field({ type: MemberOf, description: 'It belongs to this organization on the day.' }),
      test: (
        { organization, role }: { organization: string; role?: readonly Role[] | null | undefined },
        { store, day },
      ) => {
        const body = requireOrganization(store, organization, 'organization');
        return ({ country }) => isMemberOn(country, body, role ?? FULL_ROLES, day);
      },
    }),
    memberships: condition({
      field: (t) =>
        t.field({
          type: MembershipCount,
          description: 'How many organizations it belongs to on the day; peace operations do not count.',
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
  },
);

/** Countries of the day that a filter lets through, all where there is none. */
export function countriesWith(
  store: Store,
  day: Day,
  filter: FilterInput | null | undefined,
): MaybePromise<readonly Country[]> {
  const scope = { store, day };
  const all = countriesOn(store, day).map((country) => ({ country, scope }));
  return whenReady(countryFilter.apply(all, filter, scope), (found) => found.map(({ country }) => country));
}

builder.queryField('countries', (t) =>
  t.field({
    type: CountryConnection,
    ...demands(searching(10, { filter: [20, { memberships: 300, rank: 150, name: 40, code: 25 }], orderBy: 40 })),
    description: 'Countries and territories that existed on the day, by key.',
    args: {
      certainty: certaintyArg(),
      asOf: asOfArg(),
      filter: t.arg({ type: countryFilter.ref, description: 'Which countries.' }),
      orderBy: t.arg({ type: [CountryOrder], description: 'In what order; by default by key.' }),
      ...pageArgs(),
    },
    resolve: (_root, { asOf, filter, orderBy, ...page }, { store }) => {
      const scope = { store, day: dayOf({ asOf }, store.today) };
      const steps = allReady((orderBy ?? []).map((order) => stepOf(order, scope)));
      return whenReady(countriesWith(store, scope.day, filter), (found) =>
        whenReady(steps, (order) => countryPage(ordered(found, order), page, scope.day)),
      );
    },
  }),
);
