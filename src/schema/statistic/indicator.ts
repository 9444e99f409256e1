import { builder } from '../../builder/builder.ts';
import { Fact, factFields } from '../../builder/cited.ts';
import { textCondition, wordsCondition } from '../../builder/conditions.ts';
import { connectionOf, pageArgs, paginate } from '../../builder/connection.ts';
import { Entity, englishName } from '../../builder/entity.ts';
import { condition, filterOf } from '../../builder/filter.ts';
import { Node, refetchable, undatedId } from '../../builder/node.ts';
import { ordered, orderOf } from '../../builder/order.ts';
import { type View, viewOf } from '../../builder/temporal.ts';
import { indicators, type Theme } from '../../model/statistic.ts';
import type { CubeCoverage } from '../../store/engine/release-file.ts';
import type { Indicator } from '../../store/graph/record.ts';
import { whenReady } from '../../store/maybe.ts';
import { placesOf, themesOf } from '../../store/statistic/coverage.ts';
import { UnitRef } from '../indicator/unit.ts';
import { Aggregation, PriceBasis, ValueType } from '../indicator/words.ts';
import { LicenceRef } from '../source.ts';

export const ThemeRef = builder.objectRef<View<Theme>>('Theme').implement({
  description: 'A field of life that indicators belong to.',
  interfaces: [Node, Entity],
  fields: (t) => ({
    id: undatedId(t, 'Theme', ({ key }) => key),
    key: t.id({
      nullable: false,
      description: 'Stable key: `economy`, `population`.',
      resolve: ({ record }) => record.key,
    }),
    name: englishName(t, 'What it is called.', ({ name }) => name),
    description: t.string({
      nullable: false,
      description: 'What it covers.',
      resolve: ({ record }) => record.description,
    }),
  }),
});

refetchable('Theme', (store, key) => themesOf(store).find((theme) => theme.key === key));

export const CoverageRef = builder.objectRef<View<CubeCoverage>>('IndicatorCoverage').implement({
  description: 'How much is on record.',
  interfaces: [Node],
  fields: (t) => ({
    id: undatedId(t, 'IndicatorCoverage', ({ indicator }) => indicator),
    firstYear: t.int({
      nullable: false,
      description: 'First year with a value.',
      resolve: ({ record }) => record.firstYear,
    }),
    lastYear: t.int({
      nullable: false,
      description: 'Last year with a value, forecasts included.',
      resolve: ({ record: { firstYear, years } }) => firstYear + years - 1,
    }),
    places: t.int({
      nullable: false,
      description: 'Countries and areas with a value.',
      resolve: ({ record }, _args, { store }) => placesOf(store, record).all,
    }),
    countries: t.int({
      nullable: false,
      description: 'Countries with a value, former ones too.',
      resolve: ({ record }, _args, { store }) => placesOf(store, record).countries,
    }),
    areas: t.int({
      nullable: false,
      description: 'Areas with a value: aggregates, income groups, places that are no country.',
      resolve: ({ record }, _args, { store }) => placesOf(store, record).areas,
    }),
    observations: t.int({
      nullable: false,
      description: 'Values in all.',
      resolve: ({ record }) => record.observations,
    }),
  }),
});

refetchable('IndicatorCoverage', ({ graph }, key) => graph.indicators.get(key)?.coverage);

export const IndicatorRef = builder.objectRef<View<Indicator>>('Indicator').implement({
  description: 'Something measured for many places and years.',
  interfaces: [Node, Entity, Fact],
  fields: (t) => ({
    id: undatedId(t, 'Indicator', ({ code }) => code),
    key: t.id({
      nullable: false,
      description: 'Stable key; the same as `code`.',
      resolve: ({ record }) => record.code,
    }),
    code: t.id({
      nullable: false,
      description: 'Stable code: `population_total`, `gdp_current_usd`.',
      resolve: ({ record }) => record.code,
    }),
    name: englishName(t, 'What is measured, in short.', (indicator: Indicator) => indicator.name),
    description: t.string({
      nullable: false,
      description: 'Definition, in our words.',
      resolve: ({ record }) => record.description,
    }),
    unit: t.field({
      type: UnitRef,
      nullable: false,
      description: 'Unit of its values.',
      resolve: ({ record }) => record.unitRecord,
    }),
    theme: t.field({
      type: ThemeRef,
      nullable: false,
      description: 'Its theme.',
      resolve: ({ record, day }) => viewOf(record.themeRecord, day),
    }),
    priceBasis: t.field({
      type: PriceBasis,
      description: 'For money: in prices of each year, or of one.',
      resolve: ({ record }) => record.priceBasis,
    }),
    baseYear: t.string({
      description: 'Base of constant prices or of an index.',
      resolve: ({ record }) => record.baseYear,
    }),
    valueType: t.field({
      type: ValueType,
      nullable: false,
      description: 'Numbers, or labels of categories.',
      resolve: ({ record }) => record.valueType,
    }),
    aggregation: t.field({
      type: Aggregation,
      nullable: false,
      description: 'How it rolls up over a group.',
      resolve: ({ record }) => record.aggregation,
    }),
    provider: t.string({
      nullable: false,
      description: 'Who first produced the figures.',
      resolve: ({ record }) => record.provider,
    }),
    licence: t.field({
      type: LicenceRef,
      description: 'Terms of use.',
      resolve: ({ record, day }, _args, { store }) => {
        const licence = store.graph.licences.get(record.licence);
        return licence && viewOf(licence, day);
      },
    }),
    coverage: t.field({
      type: CoverageRef,
      description: 'How much is on record; null where there are only single statements.',
      resolve: ({ record, day }) => record.coverage && viewOf(record.coverage, day),
    }),
    note: t.string({ description: 'Breaks, projections and other warnings.', resolve: ({ record }) => record.note }),
    ...factFields(t, indicators),
  }),
});

refetchable('Indicator', ({ graph }, key) => graph.indicators.get(key) ?? null);

export const IndicatorConnection = connectionOf('Indicator', IndicatorRef, 'indicators');

const indicatorFilter = filterOf<Indicator>('IndicatorFilter', 'indicators', {
  code: textCondition('Its code.', ({ code }) => [code]),
  name: textCondition('Its name.', ({ name }) => [name]),
  description: textCondition('Its definition.', ({ description }) => [description]),
  theme: textCondition('Key of its theme.', ({ theme }) => [theme]),
  unit: textCondition('Code of its unit.', ({ unit }) => [unit]),
  source: textCondition('Key of its source.', ({ source }) => [source]),
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
    test:
      (year: number) =>
      ({ coverage }) =>
        coverage !== null && coverage.firstYear <= year && year < coverage.firstYear + coverage.years,
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
    description: 'An indicator by its code; null when unknown.',
    args: { code: t.arg.string({ required: true, description: 'For example `population_total`.' }) },
    resolve: (_root, { code }, { store }) => {
      const indicator = store.graph.indicators.get(code);
      return indicator && viewOf(indicator, store.today);
    },
  }),
  indicators: t.field({
    type: IndicatorConnection,
    description: 'All indicators, by code.',
    args: {
      filter: t.arg({ type: indicatorFilter.ref, description: 'Which indicators.' }),
      orderBy: t.arg({ type: [IndicatorOrder], description: 'In what order; by default by code.' }),
      ...pageArgs(),
    },
    resolve: (_root, { filter, orderBy, ...page }, { store }) => {
      const steps = (orderBy ?? []).map(({ field, direction }) => ({
        keyOf: keys[field],
        descending: direction === 'DESC',
      }));
      const all = [...store.graph.indicators.values()];
      return whenReady(indicatorFilter.apply(all, filter, { store, day: store.today }), (found) =>
        paginate(ordered(found, steps), page, (indicator) => viewOf(indicator, store.today)),
      );
    },
  }),
}));
