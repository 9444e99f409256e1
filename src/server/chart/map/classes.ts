import { quantileSorted } from 'simple-statistics';
import { compact } from '../draw/number.ts';

const CLASSES = 6;

/** Values that part some others into classes of about as many each, rounded so that they can be read. */
export function breaksOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length === 0) return [];
  const breaks = Array.from({ length: CLASSES - 1 }, (_, at) => round(quantileSorted([...sorted], (at + 1) / CLASSES)));
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  return [...new Set(breaks)].filter((value) => value > least && value <= most);
}

function round(value: number): number {
  return Number(value.toPrecision(2));
}

export function classOf(value: number, breaks: readonly number[]): number {
  return breaks.filter((bound) => bound <= value).length;
}

/** What each class holds, in words. */
export function labelsOf(breaks: readonly number[]): string[] {
  const [first, last] = [breaks[0], breaks.at(-1)];
  if (first === undefined || last === undefined) return ['a value'];
  const between = breaks.slice(1).map((to, at) => `${compact(breaks[at] ?? 0)} to ${compact(to)}`);
  return [`under ${compact(first)}`, ...between, `${compact(last)} or more`];
}
