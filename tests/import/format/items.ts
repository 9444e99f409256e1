import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../../../src/dataset/csv.ts';
import { openInput } from '../../../src/dataset/import/input/open.ts';
import type {
  FaultItem,
  Item,
  Known,
  Reader,
  RemarkItem,
  RowItem,
  SeriesItem,
} from '../../../src/dataset/import/reader.ts';
import { importCodes } from '../../../src/model/import/import.ts';
import type { Table } from '../../../src/model/table/table.ts';
import { TABLES } from '../../../src/model/table/tables.ts';

type Cells = Readonly<Record<string, string>>;

const DATA = join(import.meta.dirname, '../../../data');
const PLACES = ['countries', 'areas'];

/** A file or folder of the fixtures of one source. */
export function fixture(path: string): string {
  return join(import.meta.dirname, '..', path);
}

/** What a reader gives of a file. */
export interface Read {
  readonly series: readonly SeriesItem[];
  readonly rows: readonly RowItem[];
  readonly faults: readonly FaultItem[];
  readonly remarks: readonly RemarkItem[];
}

export async function read(reader: Reader, path: string): Promise<Read> {
  const input = await openInput(fixture(path));
  const items: Item[] = [];
  try {
    for await (const item of reader.read(input, knownIn(reader.source))) items.push(item);
  } finally {
    input.close();
  }
  return {
    series: items.filter((item) => item.kind === 'series'),
    rows: items.filter((item) => item.kind === 'row'),
    faults: items.filter((item) => item.kind === 'fault'),
    remarks: items.filter((item) => item.kind === 'remark'),
  };
}

export async function publishedIn(reader: Reader, path: string) {
  const input = await openInput(fixture(path));
  try {
    return await reader.published(input);
  } finally {
    input.close();
  }
}

/** Value of a year of a series; undefined where the file has none, null where it does not read. */
export function valueIn({ series }: Read, code: string, place: string, year: number): number | null | undefined {
  const found = series.find((one) => one.code === code && one.place === place);
  if (found?.broken.includes(year)) return null;
  const value = found?.values[year - found.firstYear];
  return Number.isNaN(value) ? undefined : value;
}

/** Where each fault is and what it is. */
export function messages(faults: readonly FaultItem[]): string[] {
  return faults.map(({ where, message }) => `${where} ${message}`);
}

/** What two releases differ in, table by table: `+` new rows, `-` rows gone, `~` cells changed. */
export function differences(first: Read, second: Read): string[] {
  const before = new Map(first.rows.map((row) => [keyOf(row), row.cells]));
  const after = new Map(second.rows.map((row) => [keyOf(row), row.cells]));
  const lines: string[] = [];
  for (const [key, cells] of before) {
    const now = after.get(key);
    if (!now) lines.push(`- ${key}`);
    else
      for (const name of Object.keys(now))
        if (cells[name] !== now[name]) lines.push(`~ ${key} ${name}: ${cells[name]} > ${now[name]}`);
  }
  // A row named by its key alone is one of ours that nothing is said of.
  const said = second.rows.filter(({ table, cells }) => Object.keys(cells).length > columnsOf(table).length).map(keyOf);
  for (const key of said) if (!before.has(key)) lines.push(`+ ${key}`);
  return lines;
}

/** Cells of a row that our data has otherwise, or not at all. */
export function strangers({ rows }: Read): string[] {
  return rows.flatMap((row) => {
    const ours = byKey(row.table).get(keyOf(row));
    if (!ours) return [`${keyOf(row)} is not on record`];
    return Object.entries(row.cells)
      .filter(([name, cell]) => ours[name] !== cell)
      .map(([name, cell]) => `${keyOf(row)} ${name}: ${ours[name]} > ${cell}`);
  });
}

function keyOf({ table, cells }: Pick<RowItem, 'table' | 'cells'>): string {
  return `${table} ${columnsOf(table)
    .map((name) => cells[name] ?? '')
    .join('|')}`;
}

export function knownIn(source: string): Known {
  const named = new Map(
    rowsIn(importCodes)
      .filter((row) => row.source === source)
      .map(({ kind, code, key }) => [`${kind} ${code}`, key || null]),
  );
  const places = new Set(PLACES.flatMap((name) => rowsOf(name).map(({ key }) => key)));
  return {
    key(kind, code) {
      const given = named.get(`${kind} ${code}`);
      if (given !== undefined) return given;
      return kind === 'place' && places.has(code) ? code : undefined;
    },
    has: (name, key) => byKey(name).has(`${name} ${key}`),
    rows: rowsOf,
  };
}

function rowsOf(name: string): readonly Cells[] {
  return rowsIn(tableOf(name));
}

const KEYED = new Map<string, ReadonlyMap<string, Cells>>();

function byKey(table: string): ReadonlyMap<string, Cells> {
  const known = KEYED.get(table) ?? new Map(rowsOf(table).map((cells) => [keyOf({ table, cells }), cells]));
  KEYED.set(table, known);
  return known;
}

const READ = new Map<string, readonly Cells[]>();

function rowsIn({ file }: Table): readonly Cells[] {
  const known = READ.get(file);
  if (known) return known;
  const { header, lines } = parseCsv(readFileSync(join(DATA, file), 'utf8'));
  const rows = lines.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
  READ.set(file, rows);
  return rows;
}

/** Names by language are files of a folder, and no table. */
function columnsOf(name: string): readonly string[] {
  return name.startsWith('names/') ? ['country'] : tableOf(name).key;
}

function tableOf(name: string): Table {
  const found = TABLES.find((table) => table.name === name);
  if (!found) throw new Error(`no table ${name}`);
  return found;
}
