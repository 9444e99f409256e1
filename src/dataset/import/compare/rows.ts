import { UNSOURCED } from '../../../model/source.ts';
import type { Table } from '../../../model/table/table.ts';
import { type Cells, rowKey } from '../files.ts';
import type { FaultItem, Reach, RowItem } from '../reader.ts';
import { ALARMING, type Change, noCounts, type Part, SMALL } from './change.ts';

/** What a release says of the rows of one table, beside what we have. */
export interface TablePart extends Part {
  readonly of: Table;
  /** New rows that lack what only a curator can say. */
  readonly incomplete: readonly Incomplete[];
  readonly faults: readonly FaultItem[];
}

export interface Incomplete {
  readonly key: string;
  readonly cells: Cells;
  readonly missing: readonly string[];
}

interface Compared {
  readonly table: Table;
  readonly source: string;
  readonly rows: readonly Cells[];
  readonly items: readonly RowItem[];
  readonly reach: Reach | undefined;
  /** Keys of rows whose line in the file does not read: they are not gone. */
  readonly unread: ReadonlySet<string>;
  /** Reasons of corrections, by key and column with a space between. */
  readonly decided: ReadonlyMap<string, string>;
}

/** Columns that say where a fact stands, not what it is. */
const PROVENANCE = ['source', 'locator', 'note'];

export function compareRows({ table, source, rows, items, reach, unread, decided }: Compared): TablePart {
  const known = new Map(rows.map((cells) => [rowKey(table, cells), cells]));
  const counts = noCounts();
  const changes: Change[] = [];
  const incomplete: Incomplete[] = [];
  const faults: FaultItem[] = [];
  const seen = new Set<string>(unread);
  for (const { cells, where } of items) {
    const key = rowKey(table, cells);
    if (seen.has(key) && !unread.has(key)) {
      faults.push(fault(where, `${table.name} ${key} stands twice`, 'of two rows keep the right one'));
      continue;
    }
    seen.add(key);
    const row = known.get(key);
    const wrong = wrongCell(table, cells);
    if (wrong) faults.push(fault(where, `${table.name} ${key}: ${wrong}`, 'what we have stays'));
    else if (row) compare(key, row, cells);
    else add(key, cells);
  }
  let held = 0;
  if (reach) {
    for (const [key, row] of known) {
      if (!reach.holds(row)) continue;
      held++;
      if (!seen.has(key)) remove(key, row);
    }
  }
  const isAlarming = counts.removed > Math.max(SMALL, held * ALARMING);
  const alarm = isAlarming ? `${counts.removed} of ${held} rows are gone` : null;
  return { table: table.name, of: table, counts, incomplete, faults, alarm, changes: () => changes };

  function compare(key: string, row: Cells, cells: Cells): void {
    const names = Object.keys(cells);
    const differing = names.filter((name) => !PROVENANCE.includes(name) && row[name] !== cells[name]);
    const isOurs = row.source === undefined || row.source === source;
    const isBetter = row.source === UNSOURCED && cells.source !== undefined;
    if (differing.length === 0 && !isBetter) {
      counts.unchanged++;
      return;
    }
    const decision = differing.map((name) => decided.get(`${key} ${name}`)).find((reason) => reason !== undefined);
    const reason = decision ?? (isOurs || isBetter ? null : `stands with ${row.source}`);
    const written = isBetter ? names.filter((name) => row[name] !== cells[name]) : differing;
    note(reason === null ? 'changed' : 'contradicted', key, pick(row, written), pick(cells, written), reason);
  }

  function add(key: string, cells: Cells): void {
    const given = { ...cells, ...('source' in table.columns && !cells.source ? { source } : {}) };
    const missing = Object.entries(table.columns)
      .filter(([name, column]) => column.required && !given[name as keyof typeof given])
      .map(([name]) => name);
    if (missing.length > 0) incomplete.push({ key, cells: given, missing });
    else note('added', key, {}, given, null);
  }

  function remove(key: string, row: Cells): void {
    const reason = decided.get(`${key} `) ?? null;
    note(reason === null ? 'removed' : 'contradicted', key, row, {}, reason);
  }

  function note(kind: Change['kind'], key: string, before: Cells, after: Cells, reason: string | null): void {
    counts[kind]++;
    changes.push({ kind, table: table.name, key, before, after, reason });
  }
}

/** Marks of control, and what a decoder writes for bytes that mean nothing to it. */
const UNREADABLE = /[\p{Cc}\uFFFD]/u;

function wrongCell(table: Table, cells: Cells): string | null {
  for (const [name, cell] of Object.entries(cells)) {
    const column = table.columns[name];
    if (!column) throw new Error(`${table.name} has no column ${name}`);
    if (UNREADABLE.test(cell)) return `${name} holds what is no text: the file is not in UTF-8, or is damaged`;
    const read = column.cell.safeParse(cell);
    if (!read.success) return `${name} ${read.error.issues[0]?.message ?? 'does not read'}`;
  }
  return null;
}

function pick(cells: Cells, names: readonly string[]): Cells {
  return Object.fromEntries(names.map((name) => [name, cells[name] ?? '']));
}

function fault(where: string, message: string, tip: string): FaultItem {
  return { kind: 'fault', fault: 'broken', where, message, tip };
}
