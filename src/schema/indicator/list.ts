import { builder } from '../../builder/builder.ts';
import { codeCondition, entityCondition } from '../../builder/code/condition.ts';
import { lookup, lookups } from '../../builder/code/lookup.ts';
import { textCondition, wordsCondition } from '../../builder/conditions.ts';
import { pageArgs, paginate } from '../../builder/connection.ts';
import { condition, filterOf } from '../../builder/filter.ts';
import { demands, searching } from '../../builder/limit/size.ts';
import { ordered, orderOf, stepsOf } from '../../builder/order.ts';
import { viewOf } from '../../builder/temporal.ts';
import { sourceFinder } from '../../store/find/record.ts';
import { indicatorFinder, themeFinder } from '../../store/find/statistic.ts';
import type { Indicator } from '../../store/graph/record.ts';
import { whenReady } from '../../store/maybe.ts';
import { sourceOf } from '../../store/source/citations.ts';
import { askedYear } from '../../store/store.ts';
import { IndicatorConnection, IndicatorRef } from '../statistic/indicator.ts';
import { Aggregation, ValueType } from './words.ts';

const indicatorFilter = filterOf<Indicator>('IndicatorFilter', 'indicators', {
  code: codeCondition(
    indicatorFinder,
    'Which indicator it is',
    (indicator: Indicator) => indicator,
    ({ code }) => [code],
  ),
  name: textCondition('Its name.', ({ name }) => [name]),
  description: textCondition('Its definition.', ({ description }) => [description]),
  theme: entityCondition(themeFinder, 'Its theme', ({ themeRecord }: Indicator) => [themeRecord]),
  unit: textCondition('Code of its unit.', ({ unit }) => [unit]),
  source: entityCondition(sourceFinder, 'Its source', ({ source }: Indicator, { store }) => [sourceOf(store, source)]),
  provider: textCondition('Who first produced the figures.', ({ provider }) => [provider]),
  aggregation: condition({
    field: (t) => t.field({ type: [Aggregation], description: 'It rolls up over a group in one of these ways.' }),
    test:
      (wanted: readonly Indicator['aggregation'][]) =>
      ({ aggregation }) =>
        wanted.includes(aggregation),
  }),
  valueType: condition({
    field: (t) => t.field({ type: [ValueType], description: 'Its values are of one of these sorts.' }),
    test:
      (wanted: readonly Indicator['valueType'][]) =>
      ({ valueType }) =>
        wanted.includes(valueType),
  }),
  text: wordsCondition('Has each of these words in its code, name or definition.', ({ code, name, description }) => [
    code,
    name,
    description,
  ]),
  covers: condition({
    field: (t) => t.int({ description: 'It has values for this year.' }),
    test: (asked: number) => {
      const year = askedYear('covers', asked) ?? asked;
      return ({ coverage }) =>
        coverage !== null && coverage.firstYear <= year && year < coverage.firstYear + coverage.years;
    },
  }),
});

const OrderField = builder.enumType('IndicatorOrderField', {
  description: 'What indicators are ordered by.',
  values: {
    CODE: { description: 'Their code.' },
    NAME: { description: 'Their name.' },
    OBSERVATIONS: { description: 'How many values they have.' },
  } as const,
});

const IndicatorOrder = orderOf('IndicatorOrder', 'indicators', OrderField);

const keys = {
  CODE: ({ code }: Indicator) => code,
  NAME: ({ name }: Indicator) => name,
  OBSERVATIONS: ({ coverage }: Indicator) => coverage?.observations ?? 0,
};

builder.queryFields((t) => ({
  indicator: t.field({
    type: IndicatorRef,
    ...lookup(
      indicatorFinder,
      'An indicator',
      'Our code, that of the producer or the name, in any case: `population_total`, `SP.POP.TOTL`; or an id.',
    ),
  }),
  indicatorsByCode: t.field({ type: [IndicatorRef], ...lookups(indicatorFinder, 'Indicators') }),
  indicators: t.field({
    type: IndicatorConnection,
    ...demands(searching(2, { filter: 15, orderBy: [10, { NAME: 40 }] })),
    description: 'All indicators, by code.',
    args: {
      filter: t.arg({ type: indicatorFilter.ref, description: 'Which indicators.' }),
      orderBy: t.arg({ type: [IndicatorOrder], description: 'In what order; by default by code.' }),
      ...pageArgs(),
    },
    resolve: (_root, { filter, orderBy, ...page }, { store }) => {
      const steps = stepsOf(store, orderBy, keys);
      const all = [...store.graph.indicators.values()];
      return whenReady(indicatorFilter.apply(all, filter, { store, day: store.today }), (found) =>
        paginate(ordered(found, steps), page, (indicator) => viewOf(indicator, store.today)),
      );
    },
  }),
}));
