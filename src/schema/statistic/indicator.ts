import { builder } from '../../builder/builder.ts';
import { Fact, factFields } from '../../builder/cited.ts';
import { connectionOf } from '../../builder/connection.ts';
import { Entity, englishName } from '../../builder/entity.ts';
import { Node, refetchable, undatedId } from '../../builder/node.ts';
import { type View, viewOf } from '../../builder/temporal.ts';
import { indicators, type Theme } from '../../model/statistic.ts';
import type { CubeCoverage } from '../../store/engine/release.ts';
import { indicatorFinder, themeFinder } from '../../store/find/statistic.ts';
import type { Indicator } from '../../store/graph/record.ts';
import { placesOf } from '../../store/statistic/coverage.ts';
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

refetchable('Indicator', indicatorFinder.find);

export const IndicatorConnection = connectionOf('Indicator', IndicatorRef, 'indicators');
