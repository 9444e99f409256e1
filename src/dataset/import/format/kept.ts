import { TABLES } from '../../../model/table/tables.ts';
import type { Known, Reach, RowItem } from '../reader.ts';

type Cells = Readonly<Record<string, string>>;

/**
 * Rows of ours that a line that does not read may have spoken of: named by their keys alone, so that nothing of them
 * changes and none is gone.
 */
export function* kept(
  known: Known,
  { table, holds }: Reach,
  where: string,
  isDoubted: (cells: Cells) => boolean,
): Generator<RowItem> {
  const key = keyColumns(table);
  for (const row of known.rows(table)) {
    if (!holds(row) || !isDoubted(row)) continue;
    yield { kind: 'row', table, cells: Object.fromEntries(key.map((name) => [name, row[name] ?? ''])), where };
  }
}

/** A row's key as one text, to tell which are given already. */
export function rowKey(table: string, cells: Cells): string {
  return `${table} ${keyColumns(table)
    .map((name) => cells[name] ?? '')
    .join('|')}`;
}

function keyColumns(table: string): readonly string[] {
  return TABLES.find(({ name }) => name === table)?.key ?? [];
}
