import { type Cells, rowKey, tableNamed } from '../files.ts';
import type { Known, Reach, RowItem } from '../reader.ts';

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
  const { key } = tableNamed(table);
  for (const row of known.rows(table)) {
    if (!holds(row) || !isDoubted(row)) continue;
    yield { kind: 'row', table, cells: Object.fromEntries(key.map((name) => [name, row[name] ?? ''])), where };
  }
}

/** A row's table and key as one text, to tell which are given already. */
export function placeOf(table: string, cells: Cells): string {
  return `${table} ${rowKey(tableNamed(table), cells)}`;
}
