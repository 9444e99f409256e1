import { cellOf, statusAt } from '../../model/cube.ts';
import { yearOf } from '../../model/day/day.ts';
import { dayIn, type Seen } from '../../model/day/moment.ts';
import type { Country, Indicator } from '../graph/record.ts';
import { allReady, type MaybePromise, whenReady } from '../maybe.ts';
import { cubeOf, type KnownAt, type KnownCube } from '../statistic/known.ts';
import { knownStatements } from '../statistic/statistic.ts';
import { badArgument, type Store } from '../store.ts';

/** Which values of countries are held against each other. */
export interface ComparisonQuestion {
  /** Null for the latest comparable year. */
  readonly year: number | null;
  readonly day: Seen;
  readonly knownAt: KnownAt;
}

/** Throws BAD_ARGUMENT, naming the argument, for what has no number or none that means the same everywhere. */
export function assertComparable({ code, valueType, unitRecord }: Indicator, argument: string): void {
  if (valueType === 'category')
    throw badArgument(
      argument,
      `${code} has categories, which have no order: use an indicator whose valueType is number`,
    );
  if (unitRecord.money === 'local')
    throw badArgument(argument, `${code} is in each country’s own currency: use an indicator in one currency for all`);
}

/**
 * The latest year up to the day for which at least half as many of the countries have figures of every indicator,
 * forecasts aside, as in the year that has most: the newest year has often only the few that report first. Null when
 * there is none.
 */
export function comparableYear(
  store: Store,
  indicators: readonly Indicator[],
  countries: readonly Country[],
  { day, knownAt }: ComparisonQuestion,
): MaybePromise<number | null> {
  return whenReady(allReady(indicators.map((indicator) => cubeOf(store, indicator, knownAt))), (cubes) => {
    // By year; what lies after the day falls outside, and is dropped.
    const counts = new Uint16Array(yearOf(dayIn(day)) + 1);
    for (const { key } of countries) {
      const [years = [], ...others] = indicators.map((indicator, index) =>
        observedYears(store, indicator, cubes[index] ?? null, key, knownAt),
      );
      const also = others.map((own) => new Set(own));
      for (const year of years) if (also.every((own) => own.has(year))) counts[year] = (counts[year] ?? 0) + 1;
    }
    const most = counts.reduce((a, b) => Math.max(a, b), 0);
    return most === 0 ? null : counts.findLastIndex((count) => count * 2 >= most);
  });
}

/** Years for which a place has a figure that is no forecast, each once. */
function observedYears(
  store: Store,
  indicator: Indicator,
  known: KnownCube | null,
  geo: string,
  knownAt: KnownAt,
): number[] {
  const start = known && cellOf(known.cube, geo, known.cube.firstYear);
  const years: number[] = [];
  if (known && start !== null) {
    const { cube } = known;
    for (let column = 0; column < cube.years; column++) {
      const status = statusAt(cube, start + column);
      if (status !== null && status !== 'F') years.push(cube.firstYear + column);
    }
  }
  const stated = knownStatements(store, indicator, geo, knownAt).filter(
    ({ rank, status }) => rank !== 'deprecated' && status !== 'F',
  );
  if (stated.length === 0) return years;
  return [...new Set([...years, ...stated.map(({ period }) => yearOf(period.earliest))])];
}
