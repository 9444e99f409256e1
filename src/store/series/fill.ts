import { type Cube, statusAt } from '../../model/cube.ts';
import { firstDayOf, yearOf } from '../../model/day/day.ts';
import { AlmanacError } from '../../model/errors.ts';
import { mayHoldOn, type Period } from '../../model/time.ts';
import type { Geo, Indicator } from '../graph/record.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import { cubeOf, type KnownAt } from '../statistic/known.ts';
import { type Fill, type Observation, unitOf } from '../statistic/observation.ts';
import type { SeriesQuestion } from '../statistic/statistic.ts';
import type { Store } from '../store.ts';
import { computed, type Line, numberOf } from './line.ts';

/** Throws MEANINGLESS_TRANSFORM where nothing lies between two values. */
export function requireFillable({ code, valueType, unitRecord }: Indicator, fill: Fill): void {
  if (fill !== 'linear' || (valueType === 'number' && unitRecord.kind !== 'flag')) return;
  throw new AlmanacError(
    'MEANINGLESS_TRANSFORM',
    `nothing lies between two values of ${code} (${unitRecord.label}): fill with CARRY`,
    { argument: 'fill' },
  );
}

interface Gaps {
  readonly indicator: Indicator;
  readonly geo: Geo;
  readonly fill: Fill;
  readonly question: SeriesQuestion;
}

/** The line with years between its values filled, and those after the last; those before the first stay empty. */
export function fillGaps(
  store: Store,
  line: Line,
  { indicator, geo, fill, question: { to, knownAt } }: Gaps,
): MaybePromise<Line> {
  if (fill === 'none') return line;
  if (fill === 'linear') return withGaps(line, between);
  return whenReady(lastCarriedYear(store, indicator, geo, knownAt), (year) => {
    const last = Math.min(year, to ?? Infinity);
    return withGaps(line, (point, next) => carried(point, Math.min(last, next ? next.year - 1 : last)));
  });
}

type Filler = (point: Observation, next: Observation | undefined) => readonly Observation[];

function withGaps(line: Line, filler: Filler): Line {
  const points = [...line.values()];
  const all = points.flatMap((point, index) => [point, ...filler(point, points[index + 1])]);
  return new Map(all.map((point) => [point.year, point]));
}

function carried(point: Observation, last: number): Observation[] {
  const note = `Carried forward from ${point.period}.`;
  const made: Observation[] = [];
  for (let year = point.year + 1; year <= last; year++) {
    const one = computed({ year, value: point.value, unit: unitOf(point), note, from: [point], fill: 'carry' });
    if (one) made.push(one);
  }
  return made;
}

function between(point: Observation, next: Observation | undefined): Observation[] {
  const made: Observation[] = [];
  if (!next) return made;
  const note = `Interpolated between ${point.period} and ${next.period}.`;
  const [start, end] = [numberOf(point), numberOf(next)];
  for (let year = point.year + 1; year < next.year; year++) {
    const value = start + ((end - start) * (year - point.year)) / (next.year - point.year);
    const one = computed({ year, value, unit: unitOf(point), note, from: [point, next], fill: 'linear' });
    if (one) made.push(one);
  }
  return made;
}

/**
 * The last year a value is carried to: the last for which the indicator has a value of any place that is no forecast, as
 * far as known, and none in which the place itself is no more. Without a series nothing is carried.
 */
function lastCarriedYear(store: Store, indicator: Indicator, geo: Geo, knownAt: KnownAt): MaybePromise<number> {
  const end = geo.type === 'Country' || geo.type === 'Organization' ? lastYearOf(geo) : Infinity;
  return whenReady(cubeOf(store, indicator, knownAt), (known) =>
    known ? Math.min(end, lastObservedYear(known.cube)) : -Infinity,
  );
}

function lastYearOf(geo: Period): number {
  if (geo.end === null) return Infinity;
  const year = yearOf(geo.end.latest);
  return mayHoldOn(geo, firstDayOf(year)) ? year : year - 1;
}

const observedUntil = new WeakMap<Cube, number>();

function lastObservedYear(cube: Cube): number {
  let last = observedUntil.get(cube);
  if (last === undefined) {
    last = cube.firstYear + lastObservedColumn(cube);
    observedUntil.set(cube, last);
  }
  return last;
}

function lastObservedColumn(cube: Cube): number {
  for (let column = cube.years - 1; column >= 0; column--) {
    for (let row = 0; row < cube.geos.length; row++) {
      const status = statusAt(cube, row * cube.years + column);
      if (status !== null && status !== 'F') return column;
    }
  }
  return -1;
}
