import { LRUCache } from 'lru-cache';
import { isPromise, type MaybePromise } from '../maybe.ts';
import { cubeReader } from './cubes.ts';
import type { Engine, EngineReads } from './engine.ts';
import { counted } from './tally.ts';

/** Small answers of each kind that are kept, by count. */
const KEPT = 2000;

/** In a box, so that an answer of nothing is kept as well. */
interface Box<T> {
  readonly value: T;
}

/** Answers by key: at once when kept, through one read when asked again while it is under way. */
function remembering<T>(cache: LRUCache<string, Box<T>>, read: (key: string) => MaybePromise<T>) {
  const pending = new Map<string, Promise<T>>();
  return (key: string): MaybePromise<T> => {
    const known = cache.get(key);
    if (known) return known.value;
    const waiting = pending.get(key);
    if (waiting) return waiting;
    const keep = (value: T) => {
      cache.set(key, { value });
      return value;
    };
    const value = read(key);
    if (!isPromise(value)) return keep(value);
    const kept = value.then(keep).finally(() => pending.delete(key));
    pending.set(key, kept);
    return kept;
  };
}

/** Keeps what the engine read. A release never changes, so nothing is ever invalidated, only crowded out. */
export function cachedEngine(uncounted: EngineReads, cubeBytes: number): Engine {
  const { reads, tally } = counted(uncounted);
  const small = <T>(read: (key: string) => MaybePromise<T>) =>
    remembering(new LRUCache<string, Box<T>>({ max: KEPT }), read);
  const { cube, use } = cubeReader(reads, cubeBytes);
  return {
    cube,
    tally,
    cubeUse: use,
    names: small((country) => reads.names(country)),
    votes: small((rollCall) => reads.votes(rollCall)),
    ballots: small((country) => reads.ballots(country)),
    // Read by three keys, or page by page, and rarely twice: not worth keeping.
    revisions: (indicator, geo, year) => reads.revisions(indicator, geo, year),
    // What is made of it is kept.
    searchIndex: () => reads.searchIndex(),
    rows: (table, after, limit) => reads.rows(table, after, limit),
    close: () => reads.close(),
  };
}
