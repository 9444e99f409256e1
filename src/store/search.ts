import { SEARCH_KINDS, type SearchHit, type SearchKind } from './engine/engine.ts';
import { countryFinder } from './find/country.ts';
import { organizationFinder } from './find/organization.ts';
import { eventFinder } from './find/record.ts';
import type { Country, Event, Indicator, Organization, Source } from './graph/record.ts';
import { type MaybePromise, whenReady } from './maybe.ts';
import { badArgument, type Store } from './store.ts';

export type Found = Country | Organization | Event | Indicator | Source;

/** What was found: records, or where they lie, so that only those of a page are taken. */
export type Match = Found | SearchHit;

const LONGEST_QUERY = 200;

/** The words that are looked for, each once. */
export function wordsIn(query: string): readonly string[] {
  return [
    ...new Set(
      query
        .slice(0, LONGEST_QUERY)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu),
    ),
  ];
}

/** Records that hold all the words, best first. */
export function find(store: Store, query: string, kinds: readonly SearchKind[] | null): MaybePromise<readonly Match[]> {
  if (query.length > LONGEST_QUERY)
    throw badArgument('query', `query has ${query.length} characters: use at most ${LONGEST_QUERY}`);
  const wanted = kinds ?? SEARCH_KINDS;
  const exact = exactly(store, query.trim().toLowerCase(), wanted);
  const words = wordsIn(query);
  return whenReady(store.engine.search(words, wanted), (hits) => {
    if (exact.length === 0) return hits;
    const isExact = (hit: SearchHit) => {
      const record = recordAt(store, hit);
      return record !== undefined && exact.includes(record);
    };
    return [...exact, ...hits.filter((hit) => !isExact(hit))];
  });
}

/** What a code, an acronym or a whole name means today comes before whatever merely begins with it. */
function exactly(store: Store, code: string, kinds: readonly SearchKind[]): Found[] {
  return [
    ...(kinds.includes('COUNTRY') ? countryFinder.meant(store, code, store.today).records : []),
    ...(kinds.includes('ORGANIZATION') ? organizationFinder.meant(store, code, store.today).records : []),
    ...(kinds.includes('EVENT') ? eventFinder.meant(store, code, store.today).records : []),
  ];
}

export function recordOf(store: Store, match: Match): Found {
  const record = 'type' in match ? match : recordAt(store, match);
  if (record) return record;
  throw new TypeError('the index of the release names what is not in it');
}

function recordAt({ graph }: Store, { kind, key }: SearchHit): Found | undefined {
  switch (kind) {
    case 'COUNTRY':
      return graph.countries.get(key);
    case 'ORGANIZATION':
      return graph.organizations.get(key);
    case 'EVENT':
      return graph.events().get(key);
    case 'INDICATOR':
      return graph.indicators.get(key);
    case 'SOURCE':
      return graph.sources.get(key);
  }
}
