import { type Cube, cellOf, statusAt } from '../../model/cube.ts';
import { BEGINNING, firstDayOf, yearOf } from '../../model/day/day.ts';
import { NEVER, reaches, type Seen } from '../../model/day/moment.ts';
import { type Statement, statements } from '../../model/statistic.ts';
import { keyOf } from '../../model/table/table.ts';
import type { Geo, Indicator } from '../graph/record.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import type { Store } from '../store.ts';
import { cubeOf, isKnown, type KnownAt, type KnownCube, publicationOfStatement } from './known.ts';
import { type Observation, observationAt, observationIn, observationOfStatement } from './observation.ts';

/** Which value of an indicator is meant. */
export interface StatisticQuestion {
  /** Null for the latest up to the day that is no forecast. */
  readonly year: number | null;
  readonly day: Seen;
  readonly knownAt: KnownAt;
}

/** Which years of a series are meant, both bounds included; null is unbounded. */
export interface SeriesQuestion {
  readonly from: number | null;
  readonly to: number | null;
  readonly knownAt: KnownAt;
}

/** The value of the series, else what documents say; null when there is neither. */
export function observationOf(
  store: Store,
  indicator: Indicator,
  geo: Geo,
  question: StatisticQuestion,
): MaybePromise<Observation | null> {
  return whenReady(cubeOf(store, indicator, question.knownAt, geo.key), (known) => {
    const year = known && yearIn(known, geo.key, question);
    if (known && year !== null) return observationAt(known, geo, year);
    const stated = bestStatement(store, indicator, geo.key, question);
    return stated && observationOfStatement(store, indicator, geo, stated, question.knownAt);
  });
}

/** Reads one indicator's numbers for many places, as `observationOf` would give them; null where there is none. */
export function valueReader(
  store: Store,
  indicator: Indicator,
  question: StatisticQuestion,
): MaybePromise<(geo: string) => number | null> {
  return whenReady(cubeOf(store, indicator, question.knownAt), (known) => (geo: string) => {
    const year = known && yearIn(known, geo, question);
    if (!known || year === null) return bestStatement(store, indicator, geo, question)?.value ?? null;
    const at = cellOf(known.cube, geo, year);
    return at === null || known.cube.labels.length > 0 ? null : (known.cube.values[at] ?? null);
  });
}

/** All values from one year to another, both included, in order. */
export function seriesOf(
  store: Store,
  indicator: Indicator,
  geo: Geo,
  { from, to, knownAt }: SeriesQuestion,
): MaybePromise<Observation[]> {
  const [first, last] = [from ?? -Infinity, to ?? Infinity];
  return whenReady(cubeOf(store, indicator, knownAt, geo.key), (known) => {
    const points: Observation[] = [];
    if (known) {
      const { firstYear, years } = known.cube;
      const start = cellOf(known.cube, geo.key, firstYear);
      const end = Math.min(last, firstYear + years - 1);
      for (let year = Math.max(first, firstYear); start !== null && year <= end; year++) {
        const point = observationIn(known, geo, year, start + year - firstYear);
        if (point) points.push(point);
      }
    }
    if (points.length > 0) return points;
    const stated = knownStatements(store, indicator, geo.key, knownAt);
    const preferred = new Set(
      stated.flatMap(({ rank, period }) => (rank === 'preferred' ? yearOf(period.earliest) : [])),
    );
    return stated
      .filter(({ rank, period }) => {
        const year = yearOf(period.earliest);
        const stands = rank === 'preferred' || (rank === 'normal' && !preferred.has(year));
        return stands && first <= year && year <= last;
      })
      .map((statement) => observationOfStatement(store, indicator, geo, statement, knownAt));
  });
}

/** The year of a series that answers the question; null when it has no value for it. */
function yearIn({ cube }: KnownCube, geo: string, { year, day }: StatisticQuestion): number | null {
  if (year !== null) return lastWith(cube, geo, year, year, true);
  if (typeof day === 'number') return lastWith(cube, geo, cube.firstYear, yearOf(day), false);
  // It stays the latest until the next year that has one.
  const asked = yearOf(day.unnoted);
  const latest = lastWith(cube, geo, cube.firstYear, asked, false);
  const next = firstWith(cube, geo, asked + 1);
  day.narrow(latest === null ? BEGINNING : firstDayOf(latest), next === null ? NEVER : firstDayOf(next));
  return latest;
}

/** The last year from one to another that has a value, by choice also a forecast. */
function lastWith(cube: Cube, geo: string, from: number, to: number, forecasts: boolean): number | null {
  const last = Math.min(to, cube.firstYear + cube.years - 1);
  const end = cellOf(cube, geo, last);
  if (end === null) return null;
  for (let at = last; at >= Math.max(from, cube.firstYear); at--) {
    const status = statusAt(cube, end - (last - at));
    if (status !== null && (forecasts || status !== 'F')) return at;
  }
  return null;
}

/** The first year not before one that has a value, other than a forecast. */
function firstWith(cube: Cube, geo: string, from: number): number | null {
  const first = Math.max(from, cube.firstYear);
  const start = cellOf(cube, geo, first);
  if (start === null) return null;
  for (let at = first; at < cube.firstYear + cube.years; at++) {
    const status = statusAt(cube, start + at - first);
    if (status !== null && status !== 'F') return at;
  }
  return null;
}

/** Figures of documents that were out by the day, of every rank. */
export function knownStatements(
  store: Store,
  indicator: Indicator,
  geo: string,
  knownAt: KnownAt,
): readonly Statement[] {
  const rows = indicator.statements().get(geo) ?? [];
  return knownAt === null ? rows : rows.filter((row) => isKnown(publicationOfStatement(store, row), knownAt));
}

/** Of documents that disagree: preferred before normal, then the latest. */
function bestStatement(
  store: Store,
  indicator: Indicator,
  geo: string,
  { year, day, knownAt }: StatisticQuestion,
): Statement | null {
  const rows = knownStatements(store, indicator, geo, knownAt).filter(
    ({ rank, period }) =>
      rank !== 'deprecated' && (year === null ? reaches(day, period.earliest) : yearOf(period.earliest) === year),
  );
  const [best = null] = rows.toSorted(
    (a, b) => Number(b.rank === 'preferred') - Number(a.rank === 'preferred') || b.period.earliest - a.period.earliest,
  );
  return best;
}

/** A document's figure under the printed key of its row, whatever its rank. */
export function statementObservation(
  store: Store,
  indicator: Indicator,
  geo: Geo,
  key: string,
  knownAt: KnownAt,
): Observation | null {
  const row = indicator
    .statements()
    .get(geo.key)
    ?.find((statement) => keyOf(statements, statement) === key);
  return row ? observationOfStatement(store, indicator, geo, row, knownAt) : null;
}
