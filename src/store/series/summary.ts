import { type MaybePromise, whenReady } from '../maybe.ts';
import { cubeOf } from '../statistic/known.ts';
import { fillOf, type Observation, type PointStatus } from '../statistic/observation.ts';
import type { Store } from '../store.ts';
import { numberOf } from './line.ts';
import type { Series } from './series.ts';

/** The last value that is neither forecast nor filled. */
export function latestOf({ points }: Series): Observation | null {
  return points.findLast((point) => point.status !== 'F' && fillOf(point) === 'none') ?? null;
}

export function lowestOf({ points }: Series): Observation | null {
  return firstBy(points, (value, best) => value < best);
}

export function highestOf({ points }: Series): Observation | null {
  return firstBy(points, (value, best) => value > best);
}

function firstBy(points: readonly Observation[], beats: (value: number, best: number) => boolean): Observation | null {
  return points.reduce<Observation | null>((best, point) => {
    if (point.value === null) return best;
    return best === null || beats(point.value, numberOf(best)) ? point : best;
  }, null);
}

export interface StatusCount {
  readonly status: PointStatus;
  readonly count: number;
}

export function statusesOf({ points }: Series): StatusCount[] {
  return [...Map.groupBy(points, ({ status }) => status)].map(([status, of]) => ({ status, count: of.length }));
}

export interface SeriesCoverage {
  readonly series: Series;
  /** First and last year asked for; null where none was, and the indicator has no series. */
  readonly from: number | null;
  readonly to: number | null;
  readonly years: number;
  readonly withValue: number;
  readonly filled: number;
}

/** How many of the years asked for have a value; an open end means as far as the indicator reaches for any place. */
export function seriesCoverage(store: Store, series: Series): MaybePromise<SeriesCoverage> {
  const { indicator, question, points } = series;
  return whenReady(cubeOf(store, indicator, question.knownAt), (known) => {
    const from = question.from ?? known?.cube.firstYear ?? points[0]?.year ?? null;
    const to = question.to ?? (known && known.cube.firstYear + known.cube.years - 1) ?? points.at(-1)?.year ?? null;
    return {
      series,
      from,
      to,
      years: from === null || to === null ? 0 : Math.max(0, to - from + 1),
      withValue: new Set(points.map(({ year }) => year)).size,
      filled: points.filter((point) => fillOf(point) !== 'none').length,
    };
  });
}
