import { type Citation, UNSOURCED } from '../../model/source.ts';
import { keyOf, type RowOf, type Table } from '../../model/table/table.ts';
import { linked } from '../graph/linked.ts';
import type { Source } from '../graph/record.ts';
import type { Store } from '../store.ts';

export interface Cited {
  readonly source: string;
  readonly locator: string | null;
}

export interface SourceCitation extends Citation {
  readonly source: Source;
}

/** Where a row stands: its own source first, then every further citation of it; `unsourced` comes last. */
export function citationsOf<T extends Table>(store: Store, table: T, row: RowOf<T> & Cited): SourceCitation[] {
  return citationsAt(store, table.name, keyOf(table, row), row);
}

/** The source a row names. */
export function sourceOf({ graph }: Store, key: string): Source {
  return linked(graph.sources, key, 'sources');
}

/** The same by the row's printed key. */
export function citationsAt(store: Store, table: string, key: string, own: Cited): SourceCitation[] {
  const source = (name: string) => sourceOf(store, name);
  const more = store.graph.citations.get(`${table} ${key}`) ?? [];
  // A further citation of the same place only adds its quotation.
  const same = more.find((row) => row.source === own.source && row.locator === own.locator);
  const first = { source: source(own.source), locator: own.locator, quote: same?.quote ?? null };
  const further = more
    .filter((row) => row !== same)
    .map((row) => ({ source: source(row.source), locator: row.locator, quote: row.quote }));
  // What is known from no source ranks below whatever stands in one.
  return own.source === UNSOURCED ? [...further, first] : [first, ...further];
}
