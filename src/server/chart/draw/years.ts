import { BEGINNING, END_OF_TIME } from '../../../model/day/day.ts';
import type { PartialDate } from '../../../model/time.ts';

const DAYS_OF_MONTHS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/**
 * Where a date lies between yearly values, which stand for the middle of their year: its own middle, in years. A date that
 * is open on one side lies at the bound it has.
 */
export function placeInYears({ earliest, latest }: PartialDate): number {
  const from = earliest === BEGINNING ? latest : earliest;
  const to = latest === END_OF_TIME ? earliest : latest;
  return (positionOf(from) + positionOf(to)) / 2 - 0.5;
}

function positionOf(day: number): number {
  const month = Math.floor(day / 100) % 100;
  return Math.floor(day / 10000) + ((DAYS_OF_MONTHS[month - 1] ?? 0) + (day % 100) - 0.5) / 365.25;
}
