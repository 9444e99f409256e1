import { max, mean, median, min, sum, weightedMean } from 'simple-statistics';
import { cellOf, statusAt } from '../../model/cube.ts';
import { AlmanacError } from '../../model/errors.ts';
import type { ObservationStatus } from '../../model/statistic.ts';
import { indicatorFinder } from '../find/statistic.ts';
import type { Country, Indicator } from '../graph/record.ts';
import { allReady, type MaybePromise, whenReady } from '../maybe.ts';
import { cubeOf, type KnownAt, type KnownCube } from '../statistic/known.ts';
import type { Store } from '../store.ts';

/** How the values of countries make one. */
export const METHODS = ['SUM', 'MEAN', 'WEIGHTED_MEAN', 'MEDIAN', 'MIN', 'MAX'] as const;

export type Method = (typeof METHODS)[number];

/** A method asked for, or whatever the indicator's own rule is. */
export type Aggregate = Method | 'DEFAULT';

/** What a roll-up reads: each series once, however many years and countries follow. */
export interface Plan {
  readonly method: Method;
  readonly known: KnownCube;
  /** Null where values are not weighed. */
  readonly weights: KnownCube | null;
}

/** What the countries of a group report for a year. */
export interface Report {
  readonly values: number[];
  readonly weights: number[];
  readonly reporting: readonly Country[];
  readonly missing: readonly Country[];
  /** The weakest of all that went in. */
  readonly status: ObservationStatus;
}

/** Null where nothing is known of the values or weights; throws MEANINGLESS_AGGREGATE. */
export function planOf(
  store: Store,
  indicator: Indicator,
  aggregate: Aggregate,
  knownAt: KnownAt,
): MaybePromise<Plan | null> {
  const method = methodOf(indicator, aggregate);
  const weight =
    method === 'WEIGHTED_MEAN' && indicator.weight !== null
      ? indicatorFinder.require(store, indicator.weight, null, 'indicator')
      : null;
  const series = weight === null ? [indicator] : [indicator, weight];
  return whenReady(allReady(series.map((one) => cubeOf(store, one, knownAt))), ([known = null, weights = null]) =>
    known === null || (weight !== null && weights === null) ? null : { method, known, weights },
  );
}

const UNWEIGHED = ['MEAN', 'MEDIAN', 'MIN', 'MAX'] as const;

/** The method meant; throws MEANINGLESS_AGGREGATE, naming what to use instead. */
function methodOf({ code, valueType, unitRecord, aggregation, weight }: Indicator, aggregate: Aggregate): Method {
  if (valueType === 'category')
    throw meaningless('indicator', `${code} has categories, which do not add up: ask for the values of the countries`);
  // Not even the largest of values in different currencies says anything.
  if (unitRecord.money === 'local')
    throw meaningless(
      'indicator',
      `${code} is in each country’s own currency, so values cannot be compared: use an indicator in one currency`,
    );
  const fitting: Method[] = [...UNWEIGHED];
  if (weight !== null) fitting.unshift('WEIGHTED_MEAN');
  if (aggregation === 'SUM') fitting.unshift('SUM');
  const asked = aggregate === 'DEFAULT' ? aggregation : aggregate;
  const method = fitting.find((one) => one === asked);
  if (method) return method;
  const reason =
    asked === 'SUM'
      ? `a sum of ${unitRecord.label} means nothing for ${code}`
      : `${code} has no ${asked === 'NONE' ? 'roll-up of its own' : 'weight'}`;
  const by = weight === null ? '' : `; its weight is ${weight}`;
  throw meaningless('aggregate', `${reason}: use ${fitting.join(', ')}${by}`, fitting);
}

function meaningless(argument: string, message: string, candidates?: readonly Method[]): AlmanacError {
  return new AlmanacError('MEANINGLESS_AGGREGATE', message, { argument, ...(candidates && { candidates }) });
}

/** A country without a value, or without a weight where one is needed, is missing: never zero, never filled. */
export function reportOf({ known, weights: scales }: Plan, countries: readonly Country[], year: number): Report {
  const [values, weights]: [number[], number[]] = [[], []];
  const [reporting, missing]: [Country[], Country[]] = [[], []];
  let status: ObservationStatus = 'A';
  for (const country of countries) {
    const value = cellIn(known, country, year);
    const weight = scales && cellIn(scales, country, year);
    // What weighs nothing says nothing of the whole.
    if (value === null || (scales !== null && !(weight !== null && weight.number > 0))) {
      missing.push(country);
      continue;
    }
    reporting.push(country);
    values.push(value.number);
    if (weight) weights.push(weight.number);
    status = weaker(weaker(status, value.status), weight?.status ?? 'A');
  }
  return { values, weights, reporting, missing, status };
}

export function cellIn({ cube }: KnownCube, { key }: Country, year: number) {
  const at = cellOf(cube, key, year);
  const status = at === null ? null : statusAt(cube, at);
  return at === null || status === null ? null : { number: cube.values[at] ?? Number.NaN, status };
}

/** The letters A, E and F stand in the order of their strength. */
function weaker(a: ObservationStatus, b: ObservationStatus): ObservationStatus {
  return a > b ? a : b;
}

/** One value of many; of none it is not asked. Sums are compensated, so that their order does not matter. */
const COMPUTE: Readonly<Record<Method, (values: number[], weights: number[]) => number>> = {
  SUM: sum,
  MEAN: mean,
  WEIGHTED_MEAN: weightedMean,
  MEDIAN: median,
  MIN: min,
  MAX: max,
};

/** Null when nobody reports. */
export function resultOf({ method }: Plan, { values, weights }: Report): number | null {
  return values.length === 0 ? null : COMPUTE[method](values, weights);
}
