import { builder } from '../../builder/builder.ts';
import { Fact, factFields } from '../../builder/cited.ts';
import { connectionOf } from '../../builder/connection.ts';
import { Entity, englishName } from '../../builder/entity.ts';
import { Node, refetchable, undatedId } from '../../builder/node.ts';
import { type View, viewOf } from '../../builder/temporal.ts';
import { indicators, type Theme, type Unit } from '../../model/statistic.ts';
import type { CubeCoverage } from '../../store/engine/release-file.ts';
import { indicatorFinder, themeFinder } from '../../store/find/statistic.ts';
import type { Indicator } from '../../store/graph/record.ts';
import { placesOf } from '../../store/statistic/coverage.ts';
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

refetchable('Theme', themeFinder.find);

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

refetchable('Indicator', indicatorFinder.find);

export const IndicatorConnection = connectionOf('Indicator', IndicatorRef, 'indicators');
