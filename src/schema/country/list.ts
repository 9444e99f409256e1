import { builder } from '../../builder/builder.ts';
import { dateCondition, inRange, NumberRange, textCondition } from '../../builder/conditions.ts';
import { pageArgs, paginate } from '../../builder/connection.ts';
import { condition, type FilterInput, filterOf, type Scope } from '../../builder/filter.ts';
import { Direction, ordered, type Step } from '../../builder/order.ts';
import { asOfArg, dayOf, viewOf } from '../../builder/temporal.ts';
import type { CountryRow } from '../../model/country.ts';
import type { Role } from '../../model/organization.ts';
import type { Day } from '../../model/time.ts';
import {
  capitalOn,
  codeOn,
  countriesOn,
  lineageOf,
  nameOn,
  neighboursOn,
  on,
  requireCountry,
} from '../../store/countries.ts';
import type { Country } from '../../store/graph/record.ts';
import { allReady, type MaybePromise, whenReady } from '../../store/maybe.ts';
import { FULL_ROLES, isMemberOn } from '../../store/organizations.ts';
import { valueReader } from '../../store/statistic/statistic.ts';
import type { Store } from '../../store/store.ts';
import { LINEAGE, MembershipRole, requireOrganization } from '../organization/membership.ts';
import { KNOWN_AT } from '../statistic/known-at.ts';
import { questionOf, type StatisticArgs } from '../statistic/observation.ts';
import { CountryConnection } from './region.ts';
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

/** Reads one indicator for many countries; whatever cube it needs is read once. */
function reader({ store, day }: Scope, args: StatisticArgs): MaybePromise<(country: Country) => number | null> {
  const { indicator, question } = questionOf(store, day, args);
  return whenReady(valueReader(store, indicator, question), (numberOf) => (country: Country) => numberOf(country.key));
}

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
    statistic: condition({
      field: (t) => t.field({ type: StatisticFilter, description: 'The value of an indicator.' }),
      test: (bound: typeof StatisticFilter.$inferInput, scope) =>
        whenReady(
          reader(scope, bound),
          (numberOf) =>
            ({ country }: { country: Country }) =>
              inRange(bound, numberOf(country)),
        ),
    }),
  },
);

const OrderField = builder.enumType('CountryOrderField', {
  description: 'What countries are ordered by.',
  values: {
    NAME: { description: 'Customary name of the day.' },
    KEY: { description: 'Key.' },
    AREA: { description: 'Total area.' },
    START: { description: 'When it came into being.' },
  } as const,
});

const StatisticOrder = builder.inputType('StatisticOrder', {
  description: 'Order by the value of an indicator; countries without one come last.',
  fields: (t) => ({
    indicator: t.string({ required: true, description: 'Code of the indicator.' }),
    year: t.int({ description: 'Year of the value; without it the latest up to the day that is no forecast.' }),
    knownAt: t.field({ type: 'Date', description: KNOWN_AT }),
  }),
});

const CountryOrder = builder.inputType('CountryOrder', {
  description: 'A step in the order of countries: a field or a statistic.',
  fields: (t) => ({
    field: t.field({ type: OrderField, description: 'What to order by.' }),
    statistic: t.field({ type: StatisticOrder, description: 'An indicator to order by, in place of a field.' }),
    direction: t.field({ type: Direction, defaultValue: 'ASC', description: 'Which way.' }),
  }),
});

function stepOf(
  { field, statistic, direction }: typeof CountryOrder.$inferInput,
  scope: Scope,
): MaybePromise<Step<Country>> {
  const descending = direction === 'DESC';
  if (statistic) {
    return whenReady(reader(scope, statistic), (keyOf): Step<Country> => ({ keyOf, descending }));
  }
  const keys = {
    NAME: (country: Country) => nameOn(country, 'common', 'en', scope.day)?.name ?? country.name,
    KEY: (country: Country) => country.key,
    AREA: (country: Country) => country.geography?.areaKm2 ?? null,
    START: (country: Country) => country.start?.earliest ?? 0,
  };
  return { keyOf: keys[field ?? 'NAME'], descending };
}

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
    nullable: false,
    description: 'Countries and territories that existed on the day, by key.',
    args: {
      asOf: asOfArg(),
      filter: t.arg({ type: countryFilter.ref, description: 'Which countries.' }),
      orderBy: t.arg({ type: [CountryOrder], description: 'In what order; by default by key.' }),
      ...pageArgs(),
    },
    resolve: (_root, { asOf, filter, orderBy, ...page }, { store }) => {
      const scope = { store, day: dayOf({ asOf }, store.today) };
      const steps = allReady((orderBy ?? []).map((order) => stepOf(order, scope)));
      return whenReady(countriesWith(store, scope.day, filter), (found) =>
        whenReady(steps, (order) => paginate(ordered(found, order), page, (country) => viewOf(country, scope.day))),
      );
    },
  }),
);
