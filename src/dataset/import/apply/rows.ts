import type { Table } from '../../../model/table/table.ts';
import { byColumns, formatCsv } from '../../csv.ts';
import type { Change } from '../compare/change.ts';
import type { Release } from '../compare/proposal.ts';
import { rowKey, type TablePart } from '../compare/rows.ts';
import type { Cells, Files } from '../files.ts';
import type { Texts } from './series.ts';

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

/** Adds rows to a table; of two with one key the later stays. */
export function addRows(table: Table, added: readonly Cells[], files: Files, texts: Texts): void {
  if (added.length === 0) return;
  const rows = new Map([...files.rows(table), ...added].map((row) => [rowKey(table, row), row]));
  texts.set(table.file, tableText(table, [...rows.values()]));
}

function tableText(table: Table, rows: readonly Cells[]): string {
  const header = Object.keys(table.columns);
  const cells = rows.map((row) => header.map((name) => row[name] ?? ''));
  return formatCsv(header, cells.sort(byColumns(header, table.key)));
}
