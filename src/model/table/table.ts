import { decimal } from '../number.ts';
import type { Column, SqlValue } from './column.ts';

type Camel<S extends string> = S extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;

// Column is invariant in its value; the structural minimum lets one record hold columns of every type.
type AnyColumn = Pick<Column<unknown>, 'type' | 'sqlType' | 'decode' | 'refersTo' | 'list' | 'words' | 'required'> & {
  readonly cell: Column<unknown>['cell'];
  readonly encode: (value: never) => SqlValue;
};

export type Columns = Readonly<Record<string, AnyColumn>>;

export type Row<C extends Columns> = {
  readonly [K in keyof C & string as Camel<K>]: ReturnType<C[K]['decode']>;
};

/** A CSV file of `data/`, a table of the release and a record type, described once. */
export interface Table<C extends Columns = Columns> {
  /** SQL name, snake_case. */
  readonly name: string;
  /** Path below `data/`. */
  readonly file: string;
  /** Column names that identify a row; rows are sorted by them. */
  readonly key: readonly string[];
  readonly columns: C;
}

export type RowOf<T extends Table> = Row<T['columns']>;

export function table<const C extends Columns>(
  name: string,
  file: string,
  key: readonly (keyof C & string)[],
  columns: C,
): Table<C> {
  return { name, file, key, columns };
}

/** snake_case of CSV and SQL to camelCase of TypeScript and GraphQL: the only place that converts. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** A row as the release keeps it, with values in column order. */
export type SqlRow = readonly SqlValue[];

/** Makes the decoder of a table's rows as the release keeps them. */
export function decoderOf<C extends Columns>(table: Table<C>): (values: SqlRow) => Row<C> {
  const columns = Object.entries(table.columns).map(([name, column]) => [camelCase(name), column.decode] as const);
  // A copy of an object that was read from JSON has room for all its values in itself; one that grows has them elsewhere.
  const blank = JSON.parse(JSON.stringify(Object.fromEntries(columns.map(([name]) => [name, null])))) as object;
  return (values) => {
    const row: Record<string, unknown> = { ...blank };
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index];
      if (column) row[column[0]] = column[1](values[index] ?? null);
    }
    return row as Row<C>;
  };
}

/** The row's key as one string, the form citations use to point at it. */
export function keyOf<C extends Columns>(table: Table<C>, row: Row<C>): string {
  const values = row as Readonly<Record<string, unknown>>;
  return table.key.map((name) => printed(values[camelCase(name)])).join('|');
}

function printed(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object' && 'text' in value) return String(value.text);
  return typeof value === 'number' ? decimal(value) : String(value);
}
