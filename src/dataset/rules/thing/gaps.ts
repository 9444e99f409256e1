import { BEGINNING, type Day, END_OF_TIME } from '../../../model/day/day.ts';
import { byStart, daysBetween, type Period } from '../../../model/time.ts';

export function firstDay({ start }: Period): Day {
  return start?.earliest ?? BEGINNING;
}

export function lastDay({ end }: Period): Day {
  return end?.latest ?? END_OF_TIME;
}

/** Pairs of days further apart than the leave, between which no period can hold. */
export function* gaps(periods: readonly Period[], from: Day, to: Day, leave = 0): Iterable<readonly [Day, Day]> {
  let reached = from;
  for (const period of periods.toSorted(byStart)) {
    const next = Math.min(firstDay(period), to);
    if (next > reached && daysBetween(reached, next) > leave) yield [reached, next];
    reached = Math.max(reached, lastDay(period));
  }
  if (to > reached && daysBetween(reached, to) > leave) yield [reached, to];
}
