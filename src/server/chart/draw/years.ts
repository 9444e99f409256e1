import type { PartialDate } from '../../../model/time.ts';

const DAYS_OF_MONTHS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Where a date lies between yearly values, which stand for the middle of their year: its own middle, in years. */
export function placeInYears({ earliest, latest }: PartialDate): number {
  return (positionOf(earliest) + positionOf(latest)) / 2 - 0.5;
}

function positionOf(day: number): number {
  const month = Math.floor(day / 100) % 100;
  return Math.floor(day / 10000) + ((DAYS_OF_MONTHS[month - 1] ?? 0) + (day % 100) - 0.5) / 365.25;
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

/** Round years for an axis that has room for so many. */
export function yearTicks(first: number, last: number, room: number): number[] {
  const step = STEPS.find((years) => (last - first) / years < room) ?? 1000;
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - start) / step) + 1) }, (_, at) => start + at * step);
}
