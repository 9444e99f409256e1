import type { Claim, Event, Source, Treaty } from '../graph/record.ts';
import type { Store } from '../store.ts';
import { finderOf, oncePerStore } from './finder.ts';
import { type Meaning, meaningsOf, searchedAs } from './meaning.ts';

/** Keys and abbreviations, then names, ours before those that people use. */
export const treatyFinder = finderOf<Treaty>({
  fields: ['treaty'],
  noun: 'treaty',
  unknown: 'UNKNOWN_TREATY',
  remedy: 'treaties lists them',
  type: 'Treaty',
  keyOf: ({ key }) => key,
  nameOf: ({ name }) => name,
  withKey: ({ graph }, key) => graph.treaties.get(key),
  ranks: [
    ({ graph }) => meaningsOf(graph.treaties.values(), ({ key, abbreviation }) => [key, abbreviation]),
    ({ graph }) => meaningsOf(graph.treaties.values(), ({ name }) => [name]),
    (store) => searchedAs(store, 'treaty', store.graph.treaties, true),
  ],
  reserve: (store) => searchedAs(store, 'treaty', store.graph.treaties, false),
  lives: ({ ended }) => ended === null,
});

/** Names of ours, but for what follows from other facts or is one of thousands of votes: these repeat. */
function* ownNames({ graph }: Store): Iterable<Meaning<Event>> {
  yield* meaningsOf(graph.events().values(), ({ derivedFrom, classification, name }) =>
    derivedFrom === null && classification !== 'roll_call' && classification !== 'visit' ? [name] : [],
  );
}

const SYMBOL = /^[AS]\/RES\//;
/** What stands behind a symbol to tell its session or year: it may be left out. */
const BEHIND = /\([^)]*\)$/;

/** Votes that adopted resolutions by the symbols of these, to the letter: others differ by a stroke; null for several. */
const adopted = oncePerStore(({ graph }) => {
  const bySymbol = new Map<string, Event | null>();
  const enter = (symbol: string, event: Event) => bySymbol.set(symbol, bySymbol.has(symbol) ? null : event);
  for (const event of graph.events().values())
    for (const { rollCall } of event.motions) {
      const symbol = rollCall?.resolution ?? '';
      if (!SYMBOL.test(symbol) || !rollCall?.title.startsWith(`Resolution ${symbol}`)) continue;
      enter(symbol, event);
      if (BEHIND.test(symbol)) enter(symbol.replace(BEHIND, ''), event);
    }
  return bySymbol;
});

function adoptedAs(store: Store, code: string): Event | null {
  const symbol = code.toUpperCase().replaceAll(/\s/g, '');
  return (SYMBOL.test(symbol) && adopted(store).get(symbol)) || null;
}

/** Keys and symbols of resolutions, then names that events are known by, then those of ours. */
export const eventFinder = finderOf<Event>({
  fields: ['event'],
  noun: 'event',
  unknown: 'UNKNOWN_EVENT',
  remedy: 'events(filter: …) and search(query: …) list them',
  type: 'Event',
  keyOf: ({ key }) => key,
  nameOf: ({ name }) => name,
  withKey: (store, key) => store.graph.events().get(key) ?? adoptedAs(store, key) ?? undefined,
  ranks: [
    ({ graph }) => meaningsOf(graph.events().values(), ({ key }) => [key]),
    ({ graph }) => meaningsOf(graph.events().values(), ({ names }) => names.map(({ name }) => name)),
    ownNames,
  ],
});

export const sourceFinder = finderOf<Source>({
  fields: ['source'],
  noun: 'source',
  unknown: 'UNKNOWN_SOURCE',
  remedy: 'sources lists them',
  type: 'Source',
  keyOf: ({ key }) => key,
  nameOf: ({ title }) => title,
  withKey: ({ graph }, key) => graph.sources.get(key),
  ranks: [({ graph }) => meaningsOf(graph.sources.values(), ({ key }) => [key])],
  alike: ({ graph }) => meaningsOf(graph.sources.values(), ({ title }) => [title]),
});

export const claimFinder = finderOf<Claim>({
  fields: ['claim'],
  noun: 'claim',
  unknown: 'UNKNOWN_CLAIM',
  remedy: 'claims(filter: …) lists them',
  type: 'Claim',
  keyOf: ({ key }) => key,
  nameOf: ({ quote }) => quote,
  withKey: ({ graph }, key) => graph.claims.get(key),
  ranks: [({ graph }) => meaningsOf(graph.claims.values(), ({ key }) => [key])],
});
