import type { Table } from '../../../model/table/table.ts';
import { byColumns, formatCsv } from '../../csv.ts';
import type { Change } from '../compare/change.ts';
import type { Release } from '../compare/proposal.ts';
import type { TablePart } from '../compare/rows.ts';
import { type Cells, type Files, rowKey } from '../files.ts';
import type { Texts } from './stage.ts';

/** Writes the rows of a table that change. What a source said until then is added to the superseded. */
export function writeRows(part: TablePart, release: Release, imported: string, files: Files, texts: Texts): Cells[] {
  const table = part.of;
  const rows = new Map(files.rows(table).map((row) => [rowKey(table, row), row]));
  const gone: Cells[] = [];
  for (const change of part.changes()) {
    if (change.kind === 'contradicted') continue;
    if (change.kind === 'removed') rows.delete(change.key);
    else rows.set(change.key, { ...rows.get(change.key), ...change.after });
    if (change.kind !== 'added') gone.push(...supersededBy(change, release, imported));
  }
  texts.set(table.file, tableText(table, [...rows.values()]));
  return gone;
}

function supersededBy({ kind, table, key, before }: Change, release: Release, until: string): Cells[] {
  const { source } = release;
  return Object.entries(before)
    .filter(([, value]) => (kind === 'removed' ? value !== '' : true))
    .map(([column, value]) => ({ table, key, column, value, until, source, locator: release.file }));
}

/** What becomes of two rows with one key. */
export type Joining = (known: Cells, added: Cells) => Cells;

/** Adds rows to a table; of two with one key the later stays, unless they are joined. */
export function addRows(
  table: Table,
  added: readonly Cells[],
  files: Files,
  texts: Texts,
  join: Joining = (_known, later) => later,
): void {
  if (added.length === 0) return;
  const rows = new Map(files.rows(table).map((row) => [rowKey(table, row), row]));
  for (const row of added) {
    const key = rowKey(table, row);
    const known = rows.get(key);
    rows.set(key, known ? join(known, row) : row);
  }
  texts.set(table.file, tableText(table, [...rows.values()]));
}

function tableText(table: Table, rows: readonly Cells[]): string {
  const header = Object.keys(table.columns);
  const cells = rows.map((row) => header.map((name) => row[name] ?? ''));
  return formatCsv(header, cells.sort(byColumns(header, table.key)));
}
