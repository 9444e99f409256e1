import { RANKS } from './organization.ts';
import { provenance } from './source.ts';
import { date, integer, number, oneOf, optional, pattern, ref, text } from './table/column.ts';
import { type RowOf, table } from './table/table.ts';

const folder = 'statistics';

export const themes = table('themes', `${folder}/themes.csv`, ['key'], {
  key: text(),
  name: text(),
  description: text(),
  position: integer(),
});

/** Sorts of quantity; transforms and charts go by them. */
const UNIT_KINDS = [
  'count',
  'percent',
  'percentage_points',
  'ratio',
  'rate',
  'growth_rate',
  'index',
  'score',
  'rank',
  'flag',
  'category',
  'currency',
  'currency_per_capita',
  'currency_ppp',
  'currency_ppp_per_capita',
  'exchange_rate',
  'length',
  'area',
  'area_per_capita',
  'volume',
  'volume_per_capita',
  'mass',
  'mass_per_capita',
  'duration',
  'density',
  'intensity',
  'yield',
] as const;

/** In whose money: one currency, international dollars, or each country's own. */
const MONEYS = ['currency', 'international', 'local'] as const;

export const units = table('units', `${folder}/units.csv`, ['key'], {
  key: text(),
  label: text(),
  symbol: optional(text()),
  kind: oneOf(...UNIT_KINDS),
  money: optional(oneOf(...MONEYS)),
  currency: optional(ref('currencies')),
  scale: number(),
});

/** Places producers publish figures for that are no country: aggregates, income groups. */
export const areas = table('areas', `${folder}/areas.csv`, ['key'], {
  key: text(),
  name: text(),
  kind: oneOf('aggregate', 'region', 'income_group', 'lending_group', 'economy'),
  ...provenance,
});

const PRICE_BASES = ['current', 'constant'] as const;
export const VALUE_TYPES = ['number', 'category'] as const;
const AGGREGATIONS = ['SUM', 'WEIGHTED_MEAN', 'MEAN', 'NONE'] as const;

export const indicators = table('indicators', `${folder}/indicators.csv`, ['code'], {
  code: pattern(/^[a-z][a-z0-9_]*$/, 'must be a snake_case code'),
  name: text(),
  description: text(),
  theme: ref('themes'),
  unit: ref('units'),
  price_basis: optional(oneOf(...PRICE_BASES)),
  base_year: optional(text()),
  value_type: oneOf(...VALUE_TYPES),
  aggregation: oneOf(...AGGREGATIONS),
  weight: optional(ref('indicators')),
  source: ref('sources'),
  locator: optional(text()),
  provider: text(),
  licence: ref('licences'),
  note: optional(text()),
});

export const QUALIFIERS = ['exactly', 'about', 'more_than', 'less_than', 'at_least', 'at_most', 'early'] as const;

/** SDMX observation status: normal, estimated, forecast. */
export const STATUSES = ['A', 'E', 'F'] as const;

/** Single figures quoted from documents, beside the series of the indicator's own source. */
export const statements = table(
  'statements',
  `${folder}/statements.csv`,
  ['indicator', 'geo', 'period', 'source', 'locator'],
  {
    indicator: ref('indicators'),
    geo: ref('countries', 'areas', 'organizations'),
    period: date(),
    value: number(),
    qualifier: oneOf(...QUALIFIERS),
    status: optional(oneOf('E', 'F')),
    rank: oneOf(...RANKS),
    published: optional(date()),
    ...provenance,
  },
);

/** Releases of a source as they were published: what it said by then. */
export const vintages = table('vintages', `${folder}/vintages.csv`, ['indicator', 'vintage'], {
  indicator: ref('indicators'),
  vintage: date(),
  observations: integer(),
  ...provenance,
});

/** Assertions: in a year, a published aggregate lies near the sum of its parts. */
export const aggregateChecks = table(
  'aggregate_checks',
  `${folder}/aggregate_checks.csv`,
  ['indicator', 'area', 'year'],
  {
    indicator: ref('indicators'),
    area: ref('areas'),
    year: integer(),
    organization: optional(ref('organizations')),
    members_on: date(),
    tolerance: number(0, 100),
    reason: text(),
  },
);

/** One file an indicator: geo, year, vintage, value; an empty value says that it disappeared. */
export const REVISIONS_FOLDER = `${folder}/revisions`;

/** Name under which corrections and claims speak of an indicator's observations; their keys read GEO|YEAR. */
export function observationsTable(code: string): string {
  return `observations/${code}`;
}

export type Vintage = RowOf<typeof vintages>;
export type Theme = RowOf<typeof themes>;
export type Unit = RowOf<typeof units>;
export type Area = RowOf<typeof areas>;
export type IndicatorRow = RowOf<typeof indicators>;
export type Statement = RowOf<typeof statements>;
export type ObservationStatus = (typeof STATUSES)[number];
export type Qualifier = (typeof QUALIFIERS)[number];
export type UnitKind = (typeof UNIT_KINDS)[number];
