import type { LeastPrecision } from '../../model/time.ts';
import { wordsEnum } from '../words.ts';

export const LeastPrecisionEnum = wordsEnum('LeastPrecision', 'How precise a date must be at least.', {
  day: 'Dated to the day.',
  month: 'Dated to a month, or to 31 days at most.',
  year: 'Dated to a year, or to 366 days at most.',
  any: 'Dated in any way.',
} satisfies Record<LeastPrecision, string>);

export const AT_LEAST = 'Only dates at least so precise.';

/** What ranges of days do by themselves. */
export const UNASKED =
  'Without it, what is dated to more days than the range has is left out, unless it lies in the range all the same: a week has no events of a year.';
