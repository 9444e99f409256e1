import { type Citation, UNSOURCED } from '../../model/source.ts';
import { keyOf, type RowOf, type Table } from '../../model/table/table.ts';
import { linked } from '../graph/linked.ts';
import type { Source } from '../graph/record.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import type { Store } from '../store.ts';

export interface Cited {
  readonly source: string;
  readonly locator: string | null;
}

export interface SourceCitation extends Citation {
  readonly source: Source;
  /** Table and key of what stands there, as in `memberships un.KAZ`. */
  readonly fact: string;
}

/** Names a citation again: what stands there, and where. */
export function citationKey({ fact, source, locator, quote }: SourceCitation): string {
  return JSON.stringify([fact, source.key, locator, quote]);
}

/** Where a row stands: its own source first, then every further citation of it; `unsourced` comes last. */
export function citationsOf<T extends Table>(store: Store, table: T, row: RowOf<T> & Cited): SourceCitation[] {
  return citationsAt(store, table.name, keyOf(table, row), row);
}

type FindRow = (table: string, key: string) => MaybePromise<unknown>;

/** The citation under such a key; null when there is none. `find` gives the row that stands there. */
export function citationWith(store: Store, text: string, find: FindRow): MaybePromise<SourceCitation | null> {
  const fact = factIn(text);
  if (fact === null) return null;
  const space = fact.indexOf(' ');
  const [table, key] = [fact.slice(0, space), fact.slice(space + 1)];
  return whenReady(find(table, key), (row) =>
    isCited(row) ? (citationsAt(store, table, key, row).find((one) => citationKey(one) === text) ?? null) : null,
  );
}

function factIn(text: string): string | null {
  try {
    const [fact]: unknown[] = JSON.parse(text);
    return typeof fact === 'string' ? fact : null;
  } catch {
    return null;
  }
}

function isCited(row: unknown): row is Cited {
  return typeof row === 'object' && row !== null && 'source' in row && 'locator' in row;
}

/** The source a row names. */
export function sourceOf({ graph }: Store, key: string): Source {
  return linked(graph.sources, key, 'sources');
}

/** The same by the row's printed key. */
export function citationsAt(store: Store, table: string, key: string, own: Cited): SourceCitation[] {
  const source = (name: string) => sourceOf(store, name);
  const fact = `${table} ${key}`;
  const more = store.graph.citations.get(fact) ?? [];
  // A further citation of the same place only adds its quotation.
  const same = more.find((row) => row.source === own.source && row.locator === own.locator);
  const first = { fact, source: source(own.source), locator: own.locator, quote: same?.quote ?? null };
  const further = more
    .filter((row) => row !== same)
    .map((row) => ({ fact, source: source(row.source), locator: row.locator, quote: row.quote }));
  // What is known from no source ranks below whatever stands in one.
  return own.source === UNSOURCED ? [...further, first] : [first, ...further];
}
