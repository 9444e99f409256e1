import { citations, UNSOURCED } from '../model/source.ts';
import { keyOf, type Table } from '../model/table/table.ts';
import type { Dataset } from './read.ts';

/** Counts the rows of a table that stand in a source, by their own or by a further citation. */
export function sourcedCounter(dataset: Dataset): (table: Table) => number {
  const backed = new Set(dataset.rows(citations).map(({ table, key }) => `${table} ${key}`));
  return (table) =>
    dataset
      .rows(table)
      .filter(
        (row) =>
          (row as { readonly source?: string }).source !== UNSOURCED ||
          backed.has(`${table.name} ${keyOf(table, row)}`),
      ).length;
}
