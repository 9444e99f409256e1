import { coveredTable } from '../model/coverage/coverage.ts';
import { citations, UNSOURCED } from '../model/source.ts';
import { keyOf, type Table } from '../model/table/table.ts';
import type { Dataset } from './read.ts';

function isUnsourced(row: unknown): boolean {
  return (row as { readonly source?: string }).source === UNSOURCED;
}

/** Counts the rows of a table that stand in a source, by their own or by a further citation. */
export function sourcedCounter(dataset: Dataset): (table: Table) => number {
  const backed = new Set(dataset.rows(citations).map(({ table, key }) => `${table} ${key}`));
  return (table) =>
    dataset.rows(table).filter((row) => !isUnsourced(row) || backed.has(`${table.name} ${keyOf(table, row)}`)).length;
}

/**
 * Counts the rows whose first day stands in the source they are taken from. A further citation attests the fact alone: a
 * yearly listing shows that it held, not since when. Null for tables without dates.
 */
export function attestedDays(dataset: Dataset, table: Table): number | null {
  const covered = coveredTable(table.name);
  if (!covered || covered.nature === 'timeless' || !('source' in table.columns)) return null;
  return dataset.rows(table).filter((row) => {
    const date = covered.beginsOn(row);
    return date !== null && date.earliest === date.latest && !isUnsourced(row);
  }).length;
}
