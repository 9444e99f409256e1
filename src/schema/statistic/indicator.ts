import { builder } from '../../builder/builder.ts';
import { Fact, factFields } from '../../builder/cited.ts';
import { codeCondition, entityCondition } from '../../builder/code/condition.ts';
import { lookup, lookups } from '../../builder/code/lookup.ts';
import { textCondition, wordsCondition } from '../../builder/conditions.ts';
import { connectionOf, pageArgs, paginate } from '../../builder/connection.ts';
import { condition, filterOf } from '../../builder/filter.ts';
import { Node, refetchable } from '../../builder/node.ts';
import { ordered, orderOf, stepsOf } from '../../builder/order.ts';
import { encodeId, type View, viewOf } from '../../builder/temporal.ts';
import { indicators, type Theme, type Unit } from '../../model/statistic.ts';
import type { CubeCoverage } from '../../store/engine/release-file.ts';
import { sourceFinder } from '../../store/find/record.ts';
import { indicatorFinder, themeFinder } from '../../store/find/statistic.ts';
import type { Indicator } from '../../store/graph/record.ts';
import { whenReady } from '../../store/maybe.ts';
import { sourceOf } from '../../store/source/citations.ts';
import { placesOf } from '../../store/statistic/coverage.ts';
import { askedYear } from '../../store/store.ts';
import { LicenceRef } from '../source.ts';

export const UnitRef = builder.objectRef<Unit>('Unit').implement({
  description: 'What values of an indicator are counted in.',
  fields: (t) => ({
    code: t.string({ nullable: false, description: 'Stable code.', resolve: ({ key }) => key }),
    label: t.exposeString('label', { nullable: false, description: 'Name in words.' }),
    symbol: t.exposeString('symbol', { description: 'Sign to print.' }),
    kind: t.exposeString('kind', {
      nullable: false,
      description: 'What sort of quantity: `count`, `percent`, `currency` …',
    }),
    currency: t.exposeString('currency', {
      description: 'ISO 4217 code; INT is the international dollar, LCU the local currency.',
    }),
    scale: t.exposeFloat('scale', { nullable: false, description: 'Factor from a value to the base unit.' }),
  }),
});

export const ThemeRef = builder.objectRef<Theme>('Theme').implement({
  description: 'A field of life that indicators belong to.',
  fields: (t) => ({
    key: t.exposeID('key', { nullable: false, description: 'Stable key.' }),
    name: t.exposeString('name', { nullable: false, description: 'Name.' }),
    description: t.exposeString('description', { nullable: false, description: 'What it covers.' }),
  }),
});

export const CoverageRef = builder.objectRef<CubeCoverage>('IndicatorCoverage').implement({
  description: 'How much is on record.',
  fields: (t) => ({
    firstYear: t.exposeInt('firstYear', { nullable: false, description: 'First year with a value.' }),
    lastYear: t.int({
      nullable: false,
      description: 'Last year with a value, forecasts included.',
      resolve: ({ firstYear, years }) => firstYear + years - 1,
    }),
    places: t.int({
      nullable: false,
      description: 'Countries and areas with a value.',
      resolve: (coverage, _args, { store }) => placesOf(store, coverage).all,
    }),
    countries: t.int({
      nullable: false,
      description: 'Countries with a value, former ones too.',
      resolve: (coverage, _args, { store }) => placesOf(store, coverage).countries,
    }),
    areas: t.int({
      nullable: false,
      description: 'Areas with a value: aggregates, income groups, places that are no country.',
      resolve: (coverage, _args, { store }) => placesOf(store, coverage).areas,
    }),
    observations: t.exposeInt('observations', { nullable: false, description: 'Values in all.' }),
  }),
});

export const IndicatorRef = builder.objectRef<View<Indicator>>('Indicator').implement({
  description: 'Something measured for many places and years.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Identifies the indicator.',
      resolve: ({ record }) => encodeId('Indicator', record.code, null),
    }),
    code: t.id({ nullable: false, description: 'Stable code.', resolve: ({ record }) => record.code }),
    name: t.string({ nullable: false, description: 'Name.', resolve: ({ record }) => record.name }),
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
      resolve: ({ record }) => record.themeRecord,
    }),
    priceBasis: t.string({
      description: 'For money: `current` or `constant` prices.',
      resolve: ({ record }) => record.priceBasis,
    }),
    baseYear: t.string({
      description: 'Base of constant prices or of an index.',
      resolve: ({ record }) => record.baseYear,
    }),
    valueType: t.string({
      nullable: false,
      description: '`number`, or `category` for labels.',
      resolve: ({ record }) => record.valueType,
    }),
    aggregation: t.string({
      nullable: false,
      description:
        'How it rolls up over a group: `SUM`, `WEIGHTED_MEAN`, `MEAN`, or `NONE` where no roll-up means anything.',
      resolve: ({ record }) => record.aggregation,
    }),
    weight: t.string({
      description: 'Code of the indicator that weighs a weighted mean; `weightIndicator` is the indicator itself.',
      resolve: ({ record }) => record.weight,
    }),
    provider: t.string({
      nullable: false,
      description: 'Who first produced the figures.',
      resolve: ({ record }) => record.provider,
    }),
    licence: t.field({
      type: LicenceRef,
      description: 'Terms of use.',
      resolve: ({ record }, _args, { store }) => store.graph.licences.get(record.licence),
    }),
    coverage: t.field({
      type: CoverageRef,
      description: 'How much is on record; null where there are only single statements.',
      resolve: ({ record }) => record.coverage,
    }),
    note: t.string({ description: 'Breaks, projections and other warnings.', resolve: ({ record }) => record.note }),
    ...factFields(t, indicators),
  }),
});

refetchable('Indicator', indicatorFinder.find);

export const IndicatorConnection = connectionOf('Indicator', IndicatorRef, 'indicators');

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
  aggregation: textCondition('How it rolls up over a group.', ({ aggregation }) => [aggregation]),
  valueType: textCondition('Numbers or categories.', ({ valueType }) => [valueType]),
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
