import type { Day } from '../model/day/day.ts';
import { formatDay } from '../model/day/day.ts';
import type { Statement } from '../model/statement/statement.ts';
import { keyOf, type RowOf, type Table } from '../model/table/table.ts';
import { type PartialDate, readDate } from '../model/time.ts';
import { when } from '../store/change/wording.ts';
import type { Store } from '../store/store.ts';
import type { Place } from './verdict.ts';

/** Whose statement is held against what. */
export interface Asking {
  readonly store: Store;
  /** The day of the document the statement stands in. */
  readonly day: Day;
  /** Key of that document where it is on record: it proves nothing about itself. */
  readonly document: string | null;
  readonly statement: Statement;
}

/** The time a statement speaks of: the one it names, else the day of its document. */
export function timeOf({ day }: Asking, on: PartialDate | null | undefined): PartialDate {
  return on ?? readDate(formatDay(day));
}

/** `on 2 March 1992`, `in 2006`: the time as it stands in a sentence. */
export function sayTime(time: PartialDate): string {
  return when(time);
}

export function placeOf<T extends Table>(table: T, row: RowOf<T>): Place {
  return { table: table.name, key: keyOf(table, row) };
}

/** A sentence begins with a capital and ends with a full stop. */
export function sentence(text: string): string {
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}
