import type { Day } from '../model/day/day.ts';
import { Moment } from '../model/day/moment.ts';
import type { Run } from './run.ts';

/** A list of records seen on a day, where the list itself is a record: the very same each time it is asked for. */
interface LastingList extends Iterable<unknown> {
  readonly record: readonly object[];
  readonly day: Day | Moment;
}

/** By what an answer that is all of such a list is kept. */
export interface Lasting {
  readonly record: object;
  readonly day: Day;
}

export function isLasting(value: unknown): value is LastingList {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { record, day } = value as Partial<LastingList>;
  return Array.isArray(record) && (typeof day === 'number' || day instanceof Moment) && Symbol.iterator in value;
}

/** Null for whatever does not last, or is seen on a day that the answer as a whole is not of. */
export function lastingIn(value: unknown, { own }: Run): Lasting | null {
  if (!isLasting(value)) return null;
  const { record, day } = value;
  if (typeof day === 'number') return own === null ? { record, day } : null;
  return day === own ? { record, day: day.unnoted } : null;
}
