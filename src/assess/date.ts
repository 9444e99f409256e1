import { daysBetween, endsOf, type PartialDate, precisionOf } from '../model/time.ts';
import { sayDate } from '../model/wording/date.ts';
import type { Distance, Verdict } from './verdict.ts';

/** A date that is off by so many days is still the same happening, told loosely. */
const NEAR = 7;

export interface Dated {
  readonly verdict: Verdict;
  readonly stated: string;
  readonly recorded: string | null;
  readonly distance: Distance | null;
}

/** Days from one date to another where they have none in common; 0 where they may be the same. */
export function gapBetween(a: PartialDate, b: PartialDate): number {
  if (a.latest < b.earliest) return daysBetween(a.latest, b.earliest);
  return b.latest < a.earliest ? daysBetween(b.latest, a.earliest) : 0;
}

/**
 * A date that is stated against the one on record: what the record dates less exactly is not known. An end on record is
 * the first day without; who tells of one may as well name the last day with.
 */
export function datesCompared(stated: PartialDate, recorded: PartialDate | null, isEnd = false): Dated {
  const said = sayDate(stated, 'en');
  if (recorded === null) return { verdict: 'not_known', stated: said, recorded: null, distance: null };
  const days = gapBetween(stated, recorded);
  const within = recorded.earliest >= stated.earliest && recorded.latest <= stated.latest;
  const isLastDay = isEnd && days === 1 && stated.latest < recorded.earliest;
  const verdict: Verdict =
    within || isLastDay ? 'confirmed' : days === 0 ? 'not_known' : days <= NEAR ? 'imprecise' : 'wrong';
  const exact = days > 0 || within || precisionOf(recorded) === 'day';
  return {
    verdict,
    stated: said,
    recorded: sayDate(recorded, 'en'),
    distance: exact ? { absolute: isLastDay ? 0 : days, relative: null, unit: 'days' } : null,
  };
}

/** Whether a date is open to one side: it then bounds what happened, and does not date it. */
export function isOpen(date: PartialDate): boolean {
  return endsOf(date).includes(null);
}
