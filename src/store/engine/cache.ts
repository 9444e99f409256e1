import { LRUCache } from 'lru-cache';
import type { Cube } from '../../model/cube.ts';
import { isPromise, type MaybePromise, whenReady } from '../maybe.ts';
import type { Engine, SearchHit } from './engine.ts';

const SEARCHES_KEPT = 1000;
/** Bookkeeping of a cached cube beside its values, in bytes. */
const OVERHEAD = 2000;

/** Keeps what the engine read. A release never changes, so nothing is ever invalidated, only crowded out. */
export function cachedEngine(engine: Engine, cubeBytes: number): Engine {
  const cubes = new LRUCache<string, { cube: Cube | null }>({
    maxSize: cubeBytes,
    sizeCalculation: ({ cube }) => OVERHEAD + (cube ? cube.values.byteLength + cube.statuses.byteLength : 0),
  });
  const searches = new LRUCache<string, { hits: readonly SearchHit[] }>({ max: SEARCHES_KEPT });
  const pending = new Map<string, Promise<Cube | null>>();

  function readCube(indicator: string): MaybePromise<Cube | null> {
    const keep = (cube: Cube | null) => {
      cubes.set(indicator, { cube });
      pending.delete(indicator);
      return cube;
    };
    const read = engine.cube(indicator);
    if (!isPromise(read)) return keep(read);
    const waiting = read.then(keep).finally(() => pending.delete(indicator));
    pending.set(indicator, waiting);
    return waiting;
  }

  return {
    cube(indicator) {
      const known = cubes.get(indicator);
      return known ? known.cube : (pending.get(indicator) ?? readCube(indicator));
    },
    search(words, kinds) {
      const key = JSON.stringify([words, kinds]);
      const known = searches.get(key);
      if (known) return known.hits;
      return whenReady(engine.search(words, kinds), (hits) => {
        searches.set(key, { hits });
        return hits;
      });
    },
    close() {
      engine.close();
    },
  };
}
