import type { Unit } from '../../model/statistic.ts';
import { type Fill, fillOf, type Observation, type PointStatus } from '../statistic/observation.ts';

/** One value a year, in the order of the years. */
export type Line = ReadonlyMap<number, Observation>;

/** Of documents that give several values for a year, the preferred one and then the latest speaks for it. */
export function lineOf(points: readonly Observation[]): Line {
  const best = new Map<number, Observation>();
  for (const point of points) {
    const rival = best.get(point.year);
    if (!rival || Number(point.rank === 'preferred') >= Number(rival.rank === 'preferred')) best.set(point.year, point);
  }
  return new Map([...best].sort(([a], [b]) => a - b));
}

/** A value for each year that `make` gives one for. */
export function mapLine(line: Line, make: (point: Observation) => Observation | null): Line {
  const made = new Map<number, Observation>();
  for (const point of line.values()) {
    const next = make(point);
    if (next) made.set(next.year, next);
  }
  return made;
}

/** Values that are looked up together, in the order of the list; null when one is missing. */
export function valuesAt(line: Line, years: readonly number[]): Observation[] | null {
  const found = years.flatMap((year) => line.get(year) ?? []);
  return found.length === years.length ? found : null;
}

/** The number of a value; a category has none, and nothing can be computed from it. */
export function numberOf({ value }: Observation): number {
  return value ?? Number.NaN;
}

interface Made {
  readonly year: number;
  readonly value: number | null;
  readonly unit: Unit;
  readonly note: string;
  /** What it is made from; the first is the value it takes the place of, or is taken from. */
  readonly from: readonly [Observation, ...Observation[]];
  /** Set where the year itself had no value. */
  readonly fill?: Fill;
}

/** From sure to unsure: a value is as sure as the least sure of those it is made from. */
const BY_DOUBT: readonly PointStatus[] = ['A', 'E', 'F', 'I'];

/** A value made of others; null when the arithmetic has no answer. */
export function computed({ year, value, unit, note, from, fill }: Made): Observation | null {
  if (value !== null && !Number.isFinite(value)) return null;
  const [base] = from;
  const filled = fill ?? from.map(fillOf).find((one) => one !== 'none') ?? 'none';
  return {
    ...base,
    period: String(year),
    year,
    value,
    label: value === null ? base.label : null,
    status: filled === 'none' ? leastSure(from) : 'I',
    qualifier: from.every(({ qualifier }) => qualifier === 'exactly') ? 'exactly' : 'about',
    vintage: from.map(({ vintage }) => vintage).reduce((a, b) => (a.earliest >= b.earliest ? a : b)),
    basis: { origin: 'computed', unit, fill: filled, note, from },
  };
}

function leastSure(values: readonly Observation[]): PointStatus {
  return BY_DOUBT[Math.max(...values.map(({ status }) => BY_DOUBT.indexOf(status)))] ?? 'A';
}
