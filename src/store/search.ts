import { SEARCH_KINDS, type SearchHit, type SearchKind } from './engine/engine.ts';
import type { Country, Event, Indicator, Organization, Source } from './graph/record.ts';
import { type MaybePromise, whenReady } from './maybe.ts';
import { badArgument, type Store } from './store.ts';

export type Found = Country | Organization | Event | Indicator | Source;

const LONGEST_QUERY = 200;

/** Records that hold all the words, best first. */
export function find(store: Store, query: string, kinds: readonly SearchKind[] | null): MaybePromise<Found[]> {
  if (query.length > LONGEST_QUERY)
    throw badArgument('query', `query has ${query.length} characters: use at most ${LONGEST_QUERY}`);
  const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return whenReady(store.engine.search(words, kinds ?? SEARCH_KINDS), (hits) =>
    hits.flatMap((hit) => recordOf(store, hit) ?? []),
  );
}

function recordOf({ graph }: Store, { kind, key }: SearchHit): Found | undefined {
  switch (kind) {
    case 'COUNTRY':
      return graph.countries.get(key);
    case 'ORGANIZATION':
      return graph.organizations.get(key);
    case 'EVENT':
      return graph.events.get(key);
    case 'INDICATOR':
      return graph.indicators.get(key);
    case 'SOURCE':
      return graph.sources.get(key);
  }
}
