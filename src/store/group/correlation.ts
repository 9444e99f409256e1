import { linearRegression, sampleCorrelation, sampleRankCorrelation } from 'simple-statistics';
import type { Country, Indicator } from '../graph/record.ts';
import { allReady, type MaybePromise, whenReady } from '../maybe.ts';
import type { Observation } from '../statistic/observation.ts';
import { observationOf, valueReader } from '../statistic/statistic.ts';
import type { Store } from '../store.ts';
import { type Group, setKey } from './group.ts';
import { assertComparable, type ComparisonQuestion, comparableYear } from './year.ts';

/** Two indicators held against each other, country by country. */
export interface Correlation {
  readonly x: Indicator;
  readonly y: Indicator;
  readonly group: Group;
  readonly question: ComparisonQuestion;
  /** Null when no year could be chosen. */
  readonly year: number | null;
  /** Countries that have both values, by key. */
  readonly points: readonly CorrelationPoint[];
  /** Countries of the group that lack one of the values, or both. */
  readonly missing: number;
  /** Null where the points do not settle it. */
  readonly fit: Fit | null;
}

export interface CorrelationPoint {
  readonly correlation: Correlation;
  readonly country: Country;
  readonly x: number;
  readonly y: number;
}

interface Fit {
  readonly pearson: number;
  readonly spearman: number;
  /** Of the line y = slope × x + intercept, by least squares. */
  readonly slope: number;
  readonly intercept: number;
}

/** Through two points every line fits. */
const FEWEST = 3;

/** Throws BAD_ARGUMENT, naming `x` or `y`, when one of them cannot be compared. */
export function correlationOf(
  store: Store,
  x: Indicator,
  y: Indicator,
  group: Group,
  question: ComparisonQuestion,
): MaybePromise<Correlation> {
  assertComparable(x, 'x');
  assertComparable(y, 'y');
  return whenReady(group.on(question.day), (countries) =>
    whenReady(question.year ?? comparableYear(store, [x, y], countries, question), (year) => {
      const compared = year === null ? [] : [x, y];
      const readers = compared.map((one) => valueReader(store, one, { ...question, year }));
      return whenReady(allReady(readers), ([xOf, yOf]) => {
        const points: CorrelationPoint[] = [];
        const pairs = countries
          .toSorted((a, b) => (a.key < b.key ? -1 : 1))
          .flatMap((country) => {
            const [a, b] = [xOf?.(country.key) ?? null, yOf?.(country.key) ?? null];
            return a === null || b === null ? [] : { country, x: a, y: b };
          });
        const missing = countries.length - pairs.length;
        const correlation = { x, y, group, question, year, points, missing, fit: fitOf(pairs) };
        points.push(...pairs.map((pair) => ({ correlation, ...pair })));
        return correlation;
      });
    }),
  );
}

function fitOf(pairs: readonly { readonly x: number; readonly y: number }[]): Fit | null {
  const [xs, ys] = [pairs.map(({ x }) => x), pairs.map(({ y }) => y)];
  // What does not vary goes with nothing; rounding would still give it a number.
  const varies = (values: readonly number[]) => values.some((value) => value !== values[0]);
  if (pairs.length < FEWEST || !varies(xs) || !varies(ys)) return null;
  const { m, b } = linearRegression(pairs.map(({ x, y }) => [x, y]));
  return {
    pearson: bounded(sampleCorrelation(xs, ys)),
    spearman: bounded(sampleRankCorrelation(xs, ys)),
    slope: m,
    intercept: b,
  };
}

/** Rounding may carry a perfect correlation past its bound. */
function bounded(coefficient: number): number {
  return Math.max(-1, Math.min(1, coefficient));
}

/** Names a correlation again: the question that it answers. */
export function correlationKey({ x, y, group, question: { year, knownAt } }: Correlation, country?: Country): string {
  return JSON.stringify({
    x: x.code,
    y: y.code,
    among: setKey(group),
    ...(country ? { country: country.key } : {}),
    ...(year === null ? {} : { year }),
    ...(knownAt === null ? {} : { knownAt }),
  });
}

export function correlationPointKey({ correlation, country }: CorrelationPoint): string {
  return correlationKey(correlation, country);
}

/** The two values of a point with where they stand, x first. */
export function observationsOfPoint(
  store: Store,
  { correlation: { x, y, question, year }, country }: CorrelationPoint,
): MaybePromise<Observation[]> {
  const found = [x, y].map((one) => observationOf(store, one, country, { ...question, year }));
  return whenReady(allReady(found), (observations) => observations.filter((one) => one !== null));
}
