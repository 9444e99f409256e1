import { z } from 'zod';
import { AlmanacError } from '../errors.ts';
import { type PartialDate, partialDate } from '../time.ts';

export type SqlValue = string | number | null;

/** What a cell means to whoever reads the table elsewhere; a date is partial, in EDTF. */
export type ValueType = 'string' | 'number' | 'integer' | 'boolean' | 'date';

/** One column: how its CSV cell reads, how its value is kept in SQL, what it refers to. */
export interface Column<T> {
  readonly cell: z.ZodType<T>;
  readonly type: ValueType;
  readonly sqlType: 'TEXT' | 'REAL' | 'INTEGER';
  readonly encode: (value: T) => SqlValue;
  readonly decode: (value: SqlValue) => T;
  /** Tables one of which must hold the value as its key. */
  readonly refersTo: readonly string[];
  /** Whether the cell holds several keys. */
  readonly list: boolean;
  /** The controlled vocabulary, empty when free. */
  readonly words: readonly string[];
  readonly required: boolean;
}

type Codec<T> = Pick<Column<T>, 'cell' | 'type' | 'sqlType' | 'encode' | 'decode'>;

const filled = z.string().min(1, 'is empty');

/** SQL values of our own release are trusted: the reader checks its format before any row. */
function trusted<T>(value: SqlValue): T {
  return value as T;
}

function required<T>(codec: Codec<T>, more: Partial<Column<T>> = {}): Column<T> {
  return { refersTo: [], list: false, words: [], required: true, ...codec, ...more };
}

const SQL_TYPES = { string: 'TEXT', number: 'REAL', integer: 'INTEGER' } as const;

function plain<T extends string | number>(cell: z.ZodType<T>, type: keyof typeof SQL_TYPES): Codec<T> {
  return { cell, type, sqlType: SQL_TYPES[type], encode: (value) => value, decode: trusted };
}

function textual(cell: z.ZodType<string>): Codec<string> {
  return { ...plain(cell, 'string'), decode: sharing() };
}

/** Texts of a column that are remembered, each in a place that hangs on how it looks. */
const PLACES = 512;

/**
 * Gives equal texts of one column as one string as far as few places remember them: sources, keys and notes repeat by the
 * thousand, and each that is read takes memory of its own.
 */
function sharing(): (value: SqlValue) => string {
  const known: string[] = [];
  return (value) => {
    const text = trusted<string>(value);
    const { length } = text;
    const look =
      text.charCodeAt(length >> 1) * 31 + text.charCodeAt(length - 1) * 127 + text.charCodeAt(length >> 2) * 61;
    const place = (length * 7 + look) & (PLACES - 1);
    if (known[place] !== text) known[place] = text;
    return known[place] as string;
  };
}

export const text = (): Column<string> => required(textual(filled));

export const pattern = (form: RegExp, hint: string): Column<string> => required(textual(filled.regex(form, hint)));

export const number = (least = -Infinity, most = Infinity): Column<number> =>
  required(
    plain(
      filled.transform((cell, context) => {
        const value = Number(cell);
        if (/^-?\d+(\.\d+)?$/.test(cell) && value >= least && value <= most) return value;
        const range = least === -Infinity ? '' : ` from ${least} to ${most}`;
        context.addIssue({ code: 'custom', message: `must be a decimal number${range}, is "${cell}"` });
        return z.NEVER;
      }),
      'number',
    ),
  );

export const integer = (): Column<number> =>
  required(plain(filled.regex(/^-?\d+$/, 'must be a whole number').transform(Number), 'integer'));

export const boolean = (): Column<boolean> =>
  required<boolean>({
    cell: z.enum(['true', 'false'], 'must be true or false').transform((cell) => cell === 'true'),
    type: 'boolean',
    sqlType: 'INTEGER',
    encode: (value) => (value ? 1 : 0),
    decode: (value) => value === 1,
  });

export const date = (): Column<PartialDate> =>
  required<PartialDate>({
    cell: filled.transform((cell, context) => {
      try {
        return partialDate(cell);
      } catch (error) {
        if (!(error instanceof AlmanacError)) throw error;
        context.addIssue({ code: 'custom', message: error.message });
        return z.NEVER;
      }
    }),
    type: 'date',
    sqlType: 'TEXT',
    encode: (value) => value.text,
    decode: (value) => partialDate(String(value)),
  });

/** A date that is a single day. */
export const day = (): Column<PartialDate> => {
  const dates = date();
  return { ...dates, cell: dates.cell.refine(({ earliest, latest }) => earliest === latest, 'must be a full day') };
};

export const oneOf = <const W extends string>(...words: readonly W[]): Column<W> =>
  required(
    { ...plain(z.enum(words, `must be one of ${words.join(', ')}`), 'string'), decode: oneFor(words) },
    { words },
  );

/** The word itself for each that is read, which would take memory of its own. */
function oneFor<W extends string>(words: readonly W[]): (value: SqlValue) => W {
  const known = new Map<SqlValue, W>(words.map((word) => [word, word]));
  return (value) => known.get(value) ?? trusted(value);
}

/** The key of a row in one of the named tables. */
export const ref = (...tables: string[]): Column<string> => ({ ...text(), refersTo: tables });

const NO_KEYS: readonly string[] = Object.freeze([]);

/** Keys of rows in one of the named tables, with one space between; an empty cell names none. */
export const refs = (...tables: string[]): Column<readonly string[]> => ({
  cell: z
    .string()
    .regex(/^(\S+( \S+)*)?$/, 'must be keys with one space between')
    .transform((cell) => (cell === '' ? [] : cell.split(' '))),
  type: 'string',
  sqlType: 'TEXT',
  encode: (keys) => (keys.length === 0 ? null : keys.join(' ')),
  decode: (value) => (value === null ? NO_KEYS : String(value).split(' ')),
  refersTo: tables,
  list: true,
  words: [],
  required: false,
});

/** An empty cell is null: unknown or not applicable. */
export function optional<T>(column: Column<T>): Column<T | null> {
  return {
    ...column,
    required: false,
    cell: z.string().transform((cell, context) => {
      if (cell === '') return null;
      const result = column.cell.safeParse(cell);
      if (result.success) return result.data;
      for (const issue of result.error.issues) {
        context.addIssue({ code: 'custom', message: issue.message });
      }
      return z.NEVER;
    }),
    encode: (value) => (value === null ? null : column.encode(value)),
    decode: (value) => (value === null ? null : column.decode(value)),
  };
}
