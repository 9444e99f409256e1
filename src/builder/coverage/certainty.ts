import type { Seen } from '../../model/day/moment.ts';
import { certaintyOn, mayHoldOn, type PartialDate, type Period, type Certainty as Sureness } from '../../model/time.ts';
import { arg, builder } from '../builder.ts';

export const Certainty = builder.enumType('Certainty', {
  description: 'How sure it is that a dated fact holds on the day.',
  values: {
    CERTAIN: { description: 'It holds under every reading of its dates, and the record is known through the day.' },
    POSSIBLE: { description: 'It may hold: its dates are imprecise, or the day lies after what is known.' },
  } as const,
});

/** The argument of every list of what can be certain or not. */
export function certaintyArg() {
  return arg({ type: Certainty, description: 'Only what is so certain on the day.' });
}

export interface CertaintyArgs {
  readonly certainty?: Sureness | null | undefined;
}

interface Choosing<R> {
  /** Null for what does not hold on the day. */
  readonly certaintyOf: (row: R, day: Seen) => Sureness | null;
  /** Histories run in order of time; what is of the day has the certain first. */
  readonly keepOrder?: boolean;
}

/** Those so certain on the day, all where none is asked for; the certain ones come first. */
export function chosen<R>(
  rows: readonly R[],
  day: Seen,
  certainty: Sureness | null | undefined,
  { certaintyOf, keepOrder = false }: Choosing<R>,
): readonly R[] {
  if (certainty != null) return rows.filter((row) => certaintyOf(row, day) === certainty);
  if (keepOrder) return rows;
  const first = rows.filter((row) => certaintyOf(row, day) === 'CERTAIN');
  if (first.length === 0 || first.length === rows.length) return rows;
  return [...first, ...rows.filter((row) => certaintyOf(row, day) !== 'CERTAIN')];
}

/** How sure it is that a fact holds on the day; null when it does not. */
export function certaintyAt(period: Period, day: Seen): Sureness | null {
  return mayHoldOn(period, day) ? certaintyOn(period, day) : null;
}

const byPeriod = { certaintyOf: certaintyAt };

/** Rows of a history in their own order, all or those so certain on the day. */
export function history<R extends Period>(
  rows: readonly R[],
  day: Seen,
  certainty: Sureness | null | undefined,
): readonly R[] {
  return chosen(rows, day, certainty, { ...byPeriod, keepOrder: true });
}

/** Rows of the day, the certain first, or those so certain. */
export function ofDay<R extends Period>(
  rows: readonly R[],
  day: Seen,
  certainty: Sureness | null | undefined,
): readonly R[] {
  return chosen(rows, day, certainty, byPeriod);
}

/** What took effect by the day and stays so: the certain first, or those so certain. */
export function since<R extends { readonly date: PartialDate | null }>(
  rows: readonly R[],
  day: Seen,
  certainty: Sureness | null | undefined,
): readonly R[] {
  return chosen(rows, day, certainty, {
    certaintyOf: ({ date }) => certaintyAt({ start: date, end: null }, day),
  });
}
