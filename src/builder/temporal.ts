import { formatDay } from '../model/day/day.ts';
import { Dated, type Seen } from '../model/day/moment.ts';
import { AlmanacError } from '../model/errors.ts';
import { writtenId } from '../model/text/id.ts';
import {
  byStart,
  mayHoldOn,
  type PartialDate,
  type Period,
  parseDay,
  type Certainty as Sureness,
} from '../model/time.ts';
import { arg, type Context, type SchemaTypes } from './builder.ts';
import { Certainty, type CertaintyArgs, certaintyArg, certaintyAt, history, ofDay } from './coverage/certainty.ts';
import { dateFields, datesField } from './date/fields.ts';

/** A record seen as of a day; the day is handed down to all that is reached from it. */
export interface View<R> {
  readonly record: R;
  readonly day: Seen;
}

export function viewOf<R>(record: R, day: Seen): View<R> {
  return { record, day };
}

export function viewsOf<R>(records: readonly R[], day: Seen): View<R>[] {
  return records.map((record) => viewOf(record, day));
}

/**
 * A list of records that is the very same each time it is asked for, seen as of a day: a record of its own, so that
 * whoever shows it may remember how.
 */
export class LastingViews<R> implements View<readonly R[]>, Iterable<View<R>> {
  readonly record: readonly R[];
  readonly day: Seen;

  constructor(record: readonly R[], day: Seen) {
    this.record = record;
    this.day = day;
  }

  [Symbol.iterator](): Iterator<View<R>> {
    return viewsOf(this.record, this.day)[Symbol.iterator]();
  }
}

/** The argument that turns the day for everything below a field. */
export function asOfArg() {
  return arg({
    type: 'Date',
    description: 'Another day for this field and all below it: `2008-12-26`.',
  });
}

export interface AsOf {
  readonly asOf?: Seen | null | undefined;
}

/** The day a field speaks of: its own argument, else the day of the view around it. */
export function dayOf({ asOf }: AsOf, inherited: Seen): Seen {
  return asOf ?? inherited;
}

/** Resolves a field with `asOf` as if its view had been asked for on that day. */
export function turned<R, A extends AsOf, T>(resolve: (view: View<R>, args: A, context: Context) => T) {
  return (view: View<R>, args: A, context: Context): T =>
    resolve(args.asOf == null ? view : viewOf(view.record, args.asOf), args, context);
}

/** Options of a field for the dated rows that may hold on the day, the certain first, but for its type and description. */
export function held<O, R extends Period>(rowsOf: (owner: O) => readonly R[]) {
  return {
    nullable: false as const,
    args: { certainty: certaintyArg(), asOf: asOfArg() },
    resolve: turned(({ record, day }: View<O>, { certainty }: AsOf & CertaintyArgs) =>
      viewsOf(
        ofDay(
          rowsOf(record).filter((row) => mayHoldOn(row, day)),
          day,
          certainty,
        ),
        day,
      ),
    ),
  };
}

/** Options of a history: every row in the order they began, each seen on the day of the view around it. */
export function everHeld<O, R extends Period>(rowsOf: (owner: O) => readonly R[]) {
  return {
    nullable: false as const,
    args: { certainty: certaintyArg() },
    resolve: ({ record, day }: View<O>, { certainty }: CertaintyArgs) =>
      viewsOf(history(rowsOf(record).toSorted(byStart), day, certainty), day),
  };
}

/** Options of an edge to one other record, which the field's own `asOf` can show on another day. */
export function edge<O, R>(recordOf: (owner: O) => R) {
  return {
    args: { asOf: asOfArg() },
    resolve: turned(({ record, day }: View<O>, _args: AsOf) => viewOf(recordOf(record), day)),
  };
}

/** The same where there may be none. */
export function optionalEdge<O, R>(recordOf: (owner: O) => R | null) {
  return {
    args: { asOf: asOfArg() },
    resolve: turned(({ record, day }: View<O>, _args: AsOf) => {
      const found = recordOf(record);
      return found && viewOf(found, day);
    }),
  };
}

export interface NodeId {
  readonly type: string;
  readonly key: string;
  readonly day: Seen | null;
}

/** Readable, and carrying the day, so that a client cache never mixes two days of one thing. */
export function encodeId(type: string, key: string, day: Seen | null): string | Dated {
  if (day === null) return `${type}:${key}`;
  return typeof day === 'number' ? `${type}:${key}@${formatDay(day)}` : new Dated(`${type}:${key}@`, day);
}

/** Throws BAD_ID when the text is no id of ours. */
export function decodeId(id: string, argument: string): NodeId {
  const written = writtenId(id);
  if (!written) {
    throw new AlmanacError(
      'BAD_ID',
      `"${id}" is no id: ids read Type:key or Type:key@YYYY-MM-DD, as the id fields give them`,
      { argument },
    );
  }
  const { type, key, day } = written;
  return { type, key, day: day === null ? null : dayFrom(day, id, argument) };
}

function dayFrom(text: string, id: string, argument: string) {
  try {
    return parseDay(text);
  } catch {
    throw new AlmanacError('BAD_ID', `"${id}" names the day ${text}, which does not exist`, { argument });
  }
}

/** For fields called `existsOn`. */
export function existsOn({ record, day }: View<Period>): boolean {
  return mayHoldOn(record, day);
}

/** For fields called `certainty`; null when the fact does not hold on the day at all. */
export function certaintyOf({ record, day }: View<Period>): Sureness | null {
  return certaintyAt(record, day);
}

export type Fields<R> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, View<R>>;

/** The field beside every `certainty`: how far the record goes. */
export function knownThroughField<R extends Pick<Period, 'knownThrough'>>(t: Fields<R>) {
  return t.field({
    type: 'Date',
    description: 'Last day the record can tell of: on a later one it is not certain. Null where nothing bounds it.',
    resolve: ({ record }) => record.knownThrough,
  });
}

/** The fields of every fact that holds for a time: when, and how sure that is on the day. */
export function periodFields<R extends Period>(t: Fields<R>) {
  return {
    ...dateFields(
      t,
      'startDate',
      'First day it holds; null when no beginning is on record.',
      ({ record }) => record.start,
    ),
    ...dateFields(
      t,
      'endDate',
      'First day it no longer holds; null when it has not ended.',
      ({ record }) => record.end,
    ),
    dates: datesField(t, ({ record }) => record),
    certainty: t.field({
      type: Certainty,
      description: 'How sure it is that it holds on the day; null when it does not.',
      resolve: certaintyOf,
    }),
    knownThrough: knownThroughField(t),
  };
}

/** What took effect on a date stays so: for facts that have a date and no end. */
export function sinceField<R extends { readonly date: PartialDate | null }>(t: Fields<R>) {
  return t.field({
    type: Certainty,
    description: 'How sure it is that it had taken effect by the day; null when it had not.',
    resolve: ({ record, day }) => certaintyOf(viewOf({ start: record.date, end: null }, day)),
  });
}
