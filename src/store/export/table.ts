import { setImmediate } from 'node:timers/promises';
import { decoderOf, type SqlRow, type Table } from '../../model/table/table.ts';
import type { Source } from '../graph/record.ts';
import { sourceOf } from '../source/citations.ts';
import type { Store } from '../store.ts';
import { BATCH, type Batch, type Cell, type Field, type Take } from './take.ts';

export function fieldsOf({ columns }: Table): readonly Field[] {
  return Object.entries(columns).map(([name, { type, required, words, refersTo, list }]) => ({
    name,
    type,
    description: list
      ? `Keys of ${refersTo.join(' or ')}, with one space between.`
      : type === 'date'
        ? 'As precise as its source, in EDTF.'
        : null,
    required,
    words,
    // A reference is one key a cell.
    refersTo: list ? [] : refersTo,
  }));
}

/** A value of a record as it is written in a table. */
export function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(' ');
  if (typeof value === 'object' && 'text' in value) return String(value.text);
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** A whole table of the release, read page by page. */
export async function takeTable(store: Store, table: Table): Promise<Take> {
  const decode = decoderOf(table);
  return {
    name: table.name,
    title: `Table ${table.name} of ${store.release}`,
    fields: fieldsOf(table),
    // A key may have empty parts, which identify nothing elsewhere.
    key: table.key.every((name) => table.columns[name]?.required) ? table.key : [],
    sources: await worksOf(store, table),
    async *batches(): AsyncGenerator<Batch> {
      for await (const rows of pages(store, table))
        yield rows.map((row) => Object.values<unknown>(decode(row)).map(toCell));
    },
    frame: null,
    document: null,
  };
}

/** Others get a turn after each page, whoever reads them. */
async function* pages({ engine }: Store, table: Table): AsyncGenerator<readonly SqlRow[]> {
  let after = 0;
  while (true) {
    const rows = await engine.rows(table, after, BATCH);
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    after += rows.length;
    await setImmediate();
  }
}

const works = new WeakMap<Store, Map<Table, readonly Source[]>>();

/** Works that rows of a table stand in; a release never changes, so one look is enough. */
async function worksOf(store: Store, table: Table): Promise<readonly Source[]> {
  const known = works.get(store) ?? new Map<Table, readonly Source[]>();
  works.set(store, known);
  const before = known.get(table);
  if (before) return before;
  const found = new Set<string>();
  const column = Object.entries(table.columns).findIndex(([, { refersTo }]) => refersTo.includes('sources'));
  if (column >= 0)
    for await (const rows of pages(store, table))
      for (const row of rows) if (row[column] != null) found.add(String(row[column]));
  const sources = [...found].sort().map((key) => sourceOf(store, key));
  known.set(table, sources);
  return sources;
}
