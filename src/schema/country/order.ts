import { builder } from '../../builder/builder.ts';
import { named } from '../../builder/code/named.ts';
import type { Scope } from '../../builder/filter.ts';
import { languageOf, type Step, wayFields } from '../../builder/order.ts';
import { geographyOn } from '../../store/countries.ts';
import { indicatorFinder } from '../../store/find/statistic.ts';
import type { Country } from '../../store/graph/record.ts';
import { allReady, type MaybePromise, whenReady } from '../../store/maybe.ts';
import { localizedName } from '../../store/names.ts';
import { FULL_ROLES } from '../../store/organizations.ts';
import { belongingsOn } from '../../store/statistic/derived.ts';
import { valueReader } from '../../store/statistic/statistic.ts';
import { badArgument } from '../../store/store.ts';
import { KNOWN_AT } from '../statistic/known-at.ts';
import { questionOf, type StatisticArgs } from '../statistic/observation.ts';

/** Reads one indicator for many countries; whatever cube it needs is read once. */
export function statisticReader(
  { store, day }: Scope,
  args: StatisticArgs,
): MaybePromise<(country: Country) => number | null> {
  const { indicator, question } = questionOf(store, day, args);
  return whenReady(valueReader(store, indicator, question), (numberOf) => (country: Country) => numberOf(country.key));
}

const OrderField = builder.enumType('CountryOrderField', {
  description: 'What countries are ordered by.',
  values: {
    NAME: { description: 'Customary name of the day.' },
    KEY: { description: 'Key.' },
    AREA: { description: 'Total area.' },
    START: { description: 'When it came into being.' },
    MEMBERSHIPS: { description: 'How many organizations it fully belonged to on the day, peace operations left out.' },
  } as const,
});

const StatisticOrder = builder.inputType('StatisticOrder', {
  description: 'Order by the value of an indicator; countries without one come last.',
  fields: (t) => ({
    indicator: t.string({ required: true, ...named(indicatorFinder, 'The indicator') }),
    year: t.int({ description: 'Year of the value; without it the latest up to the day that is no forecast.' }),
    knownAt: t.field({ type: 'Date', description: KNOWN_AT }),
  }),
});

export const CountryOrder = builder.inputType('CountryOrder', {
  description: 'A step in the order of countries: a field or a statistic.',
  fields: (t) => ({
    field: t.field({ type: OrderField, description: 'What to order by; by default NAME.' }),
    statistic: t.field({ type: StatisticOrder, description: 'An indicator to order by, in place of a field.' }),
    ...wayFields(t),
  }),
});

const KEYS = {
  KEY: ({ key }: Country) => key,
  START: ({ start }: Country) => start?.earliest ?? 0,
};

/** The step that an order input means for some countries. */
export function stepOf(
  { field, statistic, direction, locale }: typeof CountryOrder.$inferInput,
  scope: Scope,
  countries: readonly Country[],
): MaybePromise<Step<Country>> {
  const descending = direction === 'DESC';
  const step = (keyOf: Step<Country>['keyOf']): Step<Country> => ({ keyOf, descending });
  if (statistic) {
    if (field) throw badArgument('orderBy', `a step orders by ${field} or by a statistic: write two steps for both`);
    if (locale != null) throw badArgument('locale', 'locale belongs to an order by NAME: leave it out of a statistic');
    return whenReady(statisticReader(scope, statistic), step);
  }
  const by = field ?? 'NAME';
  const { language, collator } = languageOf(scope.store, { field: by, locale });
  if (by === 'NAME')
    return whenReady(namesOf(scope, countries, language), (keyOf): Step<Country> => ({ keyOf, descending, collator }));
  if (by === 'MEMBERSHIPS') return step((country) => belongingsOn(country, scope.day, FULL_ROLES).length);
  if (by === 'AREA') return step((country) => geographyOn(country, scope.day)?.areaKm2 ?? null);
  return step(KEYS[by]);
}

/** Reads the names of countries in a language. */
function namesOf(
  { store, day }: Scope,
  countries: readonly Country[],
  language: string,
): MaybePromise<(country: Country) => string | null> {
  const named = allReady(countries.map((country) => localizedName(store, country, language, day)));
  return whenReady(named, (names) => {
    const nameOf = new Map(countries.map((country, at) => [country, names[at]?.name ?? null]));
    return (country: Country) => nameOf.get(country) ?? null;
  });
}
