import { builder } from '../../builder/builder.ts';
import type { Scope } from '../../builder/filter.ts';
import { Direction, type Step } from '../../builder/order.ts';
import { nameOn } from '../../store/countries.ts';
import type { Country } from '../../store/graph/record.ts';
import { type MaybePromise, whenReady } from '../../store/maybe.ts';
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
    indicator: t.string({ required: true, description: 'Code of the indicator.' }),
    year: t.int({ description: 'Year of the value; without it the latest up to the day that is no forecast.' }),
    knownAt: t.field({ type: 'Date', description: KNOWN_AT }),
  }),
});

export const CountryOrder = builder.inputType('CountryOrder', {
  description: 'A step in the order of countries: a field or a statistic.',
  fields: (t) => ({
    field: t.field({ type: OrderField, description: 'What to order by; by default NAME.' }),
    statistic: t.field({ type: StatisticOrder, description: 'An indicator to order by, in place of a field.' }),
    direction: t.field({ type: Direction, defaultValue: 'ASC', description: 'Which way.' }),
  }),
});

export function stepOf(
  { field, statistic, direction }: typeof CountryOrder.$inferInput,
  scope: Scope,
): MaybePromise<Step<Country>> {
  const descending = direction === 'DESC';
  if (statistic) {
    if (field) throw badArgument('orderBy', `a step orders by ${field} or by a statistic: write two steps for both`);
    return whenReady(statisticReader(scope, statistic), (keyOf): Step<Country> => ({ keyOf, descending }));
  }
  const keys = {
    NAME: (country: Country) => nameOn(country, 'common', 'en', scope.day)?.name ?? country.name,
    KEY: (country: Country) => country.key,
    AREA: (country: Country) => country.geography?.areaKm2 ?? null,
    START: (country: Country) => country.start?.earliest ?? 0,
    MEMBERSHIPS: (country: Country) => belongingsOn(country, scope.day, FULL_ROLES).length,
  };
  return { keyOf: keys[field ?? 'NAME'], descending };
}
