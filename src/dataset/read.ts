import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AlmanacError } from '../model/errors.ts';
import { editions } from '../model/source.ts';
import { camelCase, keyOf, type Row, type RowOf, type Table } from '../model/table/table.ts';
import { OBSERVATIONS_FOLDER, TABLES } from '../model/table/tables.ts';
import type { PartialDate } from '../model/time.ts';
import { type CsvFile, parseCsv } from './csv.ts';
import type { Finding } from './finding.ts';
import { UNCLOSED } from './raw/causes.ts';
import { damageOf } from './raw/damage.ts';
import { notUtf8, SAVE_AS, unreadable } from './raw/text.ts';

/** A row that remembers where it stands. */
export interface Located<R> {
  readonly row: R;
  readonly line: number;
}

/** Rows of a table, the same each time. */
type ReadTable = (table: Table) => readonly Located<Row<Table['columns']>>[];

/** Lines of rows that do not read, by table and key: what refers to them is not at fault. */
type Unread = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** All of `data/`, typed; rows that do not read are left out and reported in `findings`. */
export class Dataset {
  readonly root: string;
  readonly findings: readonly Finding[];
  readonly #read: ReadTable;
  readonly #keys = new Map<string, ReadonlyMap<string, number>>();
  readonly #changed: ReadonlySet<string> | null;
  readonly #unread: Unread;

  constructor(
    root: string,
    read: ReadTable,
    findings: readonly Finding[],
    changed: ReadonlySet<string> | null = null,
    unread: Unread = new Map(),
  ) {
    this.root = root;
    this.findings = findings;
    this.#read = read;
    this.#changed = changed;
    this.#unread = unread;
  }

  /** Whether a rule that reads file by file reads this one (a path below `data/`): all, unless some are named as changed. */
  looksAt(file: string): boolean {
    return this.#changed?.has(file) ?? true;
  }

  located<T extends Table>(table: T): readonly Located<RowOf<T>>[] {
    return this.#read(table) as readonly Located<RowOf<T>>[];
  }

  rows<T extends Table>(table: T): RowOf<T>[] {
    return this.located(table).map(({ row }) => row);
  }

  /** Line of each row by its key, of those too that do not read; of several rows with one key, the first. */
  linesByKey(table: Table): ReadonlyMap<string, number> {
    let lines = this.#keys.get(table.name);
    if (!lines) {
      const found = new Map<string, number>();
      for (const { row, line } of this.located(table)) {
        const key = keyOf(table, row);
        if (!found.has(key)) found.set(key, line);
      }
      for (const [key, line] of this.#unread.get(table.name) ?? []) if (!found.has(key)) found.set(key, line);
      lines = found;
      this.#keys.set(table.name, lines);
    }
    return lines;
  }

  /** Whether a table, named as in SQL, has a row of the key. */
  has(table: string, key: string): boolean {
    const found = TABLES.find(({ name }) => name === table);
    return found !== undefined && this.linesByKey(found).has(key);
  }

  /** The day an undated question means: that of the newest edition. */
  date(): PartialDate {
    const newest = this.rows(editions).at(-1);
    if (!newest)
      throw new AlmanacError('BAD_DATA', 'data/editions.csv has no row: add one with the date of this edition');
    return newest.date;
  }

  /** Indicator codes that have an observation file, in order. */
  observationFiles(): string[] {
    return readdirSync(join(this.root, OBSERVATIONS_FOLDER), { withFileTypes: true })
      .filter((entry) => entry.name.endsWith('.csv') && !entry.isDirectory())
      .map(({ name }) => name.slice(0, -'.csv'.length))
      .sort();
  }
}

/** Path of a data file as findings print it. */
export function printedPath(file: string): string {
  return `data/${file}`;
}

/** With `changed`, paths below `data/`, rules that read file by file read these alone; tables are read whole all the same. */
export function readDataset(root: string, changed: ReadonlySet<string> | null = null): Dataset {
  const dataset = readLazily(root, changed);
  for (const table of TABLES) dataset.located(table);
  return dataset;
}

/** The same, with each table read when a rule asks for it; findings of reading are there once it is. */
export function readLazily(root: string, changed: ReadonlySet<string> | null): Dataset {
  const findings: Finding[] = [];
  const tables = new Map<string, readonly Located<Row<Table['columns']>>[]>();
  const unread = new Map<string, Map<string, number>>();
  const read: ReadTable = (table) => {
    const known = tables.get(table.name);
    if (known) return known;
    const csv = open(root, table, findings);
    const failed = new Map<string, number>();
    const rows = csv ? readRows(table, csv, findings, failed) : [];
    unread.set(table.name, failed);
    tables.set(table.name, rows);
    return rows;
  };
  return new Dataset(root, read, findings, changed, unread);
}

function open(root: string, table: Table, findings: Finding[]): CsvFile | null {
  const file = printedPath(table.file);
  const report = (line: number, message: string, tip: string) =>
    findings.push({ file, line, rule: 'columns', message, tip });
  let csv: CsvFile;
  try {
    const bytes = readFileSync(join(root, table.file));
    const broken = unreadable(bytes);
    if (broken) {
      report(broken.line, notUtf8(broken.likely), SAVE_AS);
      return null;
    }
    csv = parseCsv(bytes.toString('utf8'));
  } catch (error) {
    const { line, message, tip } = whyUnread(error);
    report(line, message, tip);
    return null;
  }
  const expected = Object.keys(table.columns);
  if (csv.header.join() === expected.join()) return csv;
  const damage = damageOf(csv.header, expected);
  if (damage) report(1, damage.message, damage.tip);
  else report(1, `header is ${csv.header.join()}`, `it must be ${expected.join()}`);
  return null;
}

/** Why a file could not be read at all, or not as CSV. */
function whyUnread(error: unknown): { readonly line: number; readonly message: string; readonly tip: string } {
  const { code, lines } = error as { readonly code?: string; readonly lines?: number };
  if (code === 'ENOENT') return { line: 0, message: 'is missing', tip: 'restore the file, if only with its header' };
  if (code === 'EISDIR') return { line: 0, message: 'is a folder', tip: 'put the file in its place' };
  const message = error instanceof Error ? error.message : String(error);
  if (lines === undefined) return { line: 0, message, tip: 'make the file readable, or restore it' };
  return { line: lines, message: `${UNCLOSED}: ${message}`, tip: 'close the quotes, and write those in a cell twice' };
}

function readRows(
  table: Table,
  csv: CsvFile,
  findings: Finding[],
  failed: Map<string, number>,
): Located<Row<Table['columns']>>[] {
  const columns = Object.entries(table.columns);
  const keys = table.key.map((name) => Object.keys(table.columns).indexOf(name));
  const fail = (cells: readonly string[], line: number) => {
    const key = keys.map((at) => cells[at] ?? '').join('|');
    if (!failed.has(key)) failed.set(key, line);
  };
  const rows: Located<Row<Table['columns']>>[] = [];
  for (const { cells, line } of csv.lines) {
    const row: Record<string, unknown> = {};
    const before = findings.length;
    const report = (message: string, tip: string) =>
      findings.push({ file: printedPath(table.file), line, rule: 'columns', message, tip });
    if (cells.length !== columns.length) {
      report(`has ${cells.length} cells for ${columns.length} columns`, 'quote cells that hold a comma');
      fail(cells, line);
      continue;
    }
    columns.forEach(([name, column], index) => {
      const result = column.cell.safeParse(cells[index]);
      if (result.success) row[camelCase(name)] = result.data;
      else for (const { message } of result.error.issues) report(`${name}: ${message}`, tipFor(name, column.words));
    });
    if (findings.length === before) rows.push({ row: row as Row<Table['columns']>, line });
    else fail(cells, line);
  }
  return rows;
}

function tipFor(name: string, words: readonly string[]): string {
  if (words.length > 0) return `choose one of: ${words.join(', ')}`;
  return `data/README.md says what ${name} holds`;
}
