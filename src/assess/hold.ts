import { isAfter, reaches } from '../model/day/moment.ts';
import { isKnownOn, mayHoldOn, type PartialDate, type Period, surelyHoldsOn } from '../model/time.ts';
import { coverageOfAll, type Lists } from '../store/coverage/coverage.ts';
import type { Store } from '../store/store.ts';
import type { Verdict } from './verdict.ts';

/** What rows that last say of a time. */
export interface Held<R> {
  readonly verdict: Verdict;
  /** The rows that say so; none where nothing holds. */
  readonly rows: readonly R[];
}

/** Whether some day of the time surely lies in the period. */
function surelyTouches({ start, end }: Period, { earliest, latest }: PartialDate): boolean {
  return (start === null || start.latest <= latest) && (end === null || end.earliest > earliest);
}

function mayTouch({ start, end }: Period, { earliest, latest }: PartialDate): boolean {
  return (start === null || start.earliest <= latest) && (end === null || end.latest > earliest);
}

function surelyFills(period: Period, { earliest, latest }: PartialDate): boolean {
  return surelyHoldsOn(period, earliest) && surelyHoldsOn(period, latest) && isKnownOn(period, latest);
}

/**
 * Whether one of the rows holds at a time: throughout confirms it, for a part of it is imprecise, perhaps is not known.
 * Where none does, `absent` says what that means.
 */
export function held<R extends Period>(rows: readonly R[], time: PartialDate, absent: () => Verdict): Held<R> {
  const filling = rows.filter((row) => surelyFills(row, time));
  if (filling.length > 0) return { verdict: 'confirmed', rows: filling };
  const touching = rows.filter((row) => surelyTouches(row, time) && isKnownOn(row, time.earliest));
  if (touching.length > 0) return { verdict: isLong(time) ? 'imprecise' : 'not_known', rows: touching };
  const possible = rows.filter((row) => mayTouch(row, time));
  if (possible.length > 0) return { verdict: 'not_known', rows: possible };
  return { verdict: absent(), rows: [] };
}

function isLong({ earliest, latest }: PartialDate): boolean {
  return earliest !== latest;
}

/** Whether a list holds everything that belongs in it at the time: only then does what is missing say something. */
export function isWhole(store: Store, lists: Lists, { earliest, latest }: PartialDate): boolean {
  if (lists.lists.length === 0) return false;
  return [earliest, latest].every((day) => {
    const { complete, knownFrom } = coverageOfAll(store, lists, day);
    return complete && (knownFrom === null || reaches(day, knownFrom));
  });
}

/** What is missing from a list is wrong where the list is whole, and not known where it is not. */
export function missingFrom(store: Store, lists: Lists, time: PartialDate): () => Verdict {
  return () => (isWhole(store, lists, time) ? 'wrong' : 'not_known');
}

/** Whether the record tells of the time at all, be its list whole or not. */
export function isWithin(store: Store, lists: Lists, { earliest, latest }: PartialDate): boolean {
  const { knownFrom, knownThrough } = coverageOfAll(store, lists, latest);
  return (
    (knownFrom === null || reaches(earliest, knownFrom)) && (knownThrough === null || !isAfter(latest, knownThrough))
  );
}

/** Whether a row surely holds for all of the time: it then leaves no room for another in its place. */
export function fills(row: Period, time: PartialDate): boolean {
  return surelyFills(row, time);
}

/** Whether rows surely hold for all of the time, one after the other: they then leave no room for another in their place. */
export function fillTogether(rows: readonly Period[], { earliest, latest }: PartialDate): boolean {
  let day = earliest;
  for (let step = 0; step <= rows.length; step++) {
    const row = rows.find((one) => surelyHoldsOn(one, day) && isKnownOn(one, day));
    if (!row) return false;
    if (row.end === null || row.end.earliest > latest) return isKnownOn(row, latest);
    // On the first day it no longer holds, another must.
    day = row.end.earliest;
  }
  return false;
}

/** Whether a row may hold at some day of the time. */
export function maybeAt(row: Period, time: PartialDate): boolean {
  return mayTouch(row, time) || mayHoldOn(row, time.earliest);
}
