import { LRUCache } from 'lru-cache';
import type { Cube } from '../../model/cube.ts';
import { emptyCube, partsOf, partWith, putPart } from '../../model/packed-cube.ts';
import { isPromise, type MaybePromise, whenReady } from '../maybe.ts';
import { type Engine, type EngineReads, SERIES } from './engine.ts';
import type { CacheUse } from './tally.ts';

/** Bookkeeping of a kept cube beside its values. */
const OVERHEAD = 20_000;

/** A cube of which some parts have been read. */
interface Opened {
  /** Null when there is none. */
  readonly cube: Cube | null;
  /** Whether each part has been read, and how many have not. */
  readonly isRead: boolean[];
  missing: number;
  /** What is being read: parts by their numbers. */
  readonly pending: Map<number, Promise<Cube>>;
}

/** In place of a number: all parts. */
const ALL = -1;

function sizeOf({ cube }: Opened): number {
  return OVERHEAD + (cube ? cube.values.byteLength + cube.statuses.byteLength : 0);
}

function opened(cube: Cube | null): Opened {
  const isRead = cube ? Array<boolean>(partsOf(cube)).fill(false) : [];
  return { cube, isRead, missing: isRead.length, pending: new Map() };
}

/** Reads cubes part by part as they are asked for, and keeps them in a budget of bytes. */
export function cubeReader(reads: EngineReads, cubeBytes: number): { cube: Engine['cube']; use(): CacheUse } {
  const cubes = new LRUCache<string, Opened>({ maxSize: cubeBytes, sizeCalculation: sizeOf });
  const opening = new Map<string, Promise<Opened>>();
  let [hits, misses] = [0, 0];

  function open(indicator: string, vintage: string): MaybePromise<Opened> {
    const key = `${indicator} ${vintage}`;
    const known = cubes.get(key) ?? opening.get(key);
    if (known) {
      hits++;
      return known;
    }
    misses++;
    const found = whenReady(reads.header(indicator, vintage), (header) => {
      const one = opened(header && emptyCube(header));
      cubes.set(key, one);
      return one;
    });
    if (!isPromise(found)) return found;
    const shared = found.finally(() => opening.delete(key));
    opening.set(key, shared);
    return shared;
  }

  const cube: Engine['cube'] = (indicator, vintage = SERIES, geo) =>
    whenReady(open(indicator, vintage), (one) => {
      const { cube, isRead } = one;
      if (!cube || one.missing === 0) return cube;
      if (geo === undefined)
        return sharing(one, ALL, () =>
          whenReady(reads.parts(indicator, vintage), (parts) => {
            for (const [number, part] of parts.entries()) putPart(cube, number, part);
            one.missing = 0;
            return cube;
          }),
        );
      const number = partWith(cube, geo);
      if (number === null) return null;
      if (isRead[number]) return cube;
      return sharing(one, number, () =>
        whenReady(reads.part(indicator, vintage, number), (part) => {
          if (part) putPart(cube, number, part);
          isRead[number] = true;
          one.missing--;
          return cube;
        }),
      );
    });
  return { cube, use: () => ({ hits, misses, bytes: cubes.calculatedSize }) };
}

/** One read for all who ask while it is under way. */
function sharing({ pending }: Opened, number: number, read: () => MaybePromise<Cube>): MaybePromise<Cube> {
  const waiting = pending.get(number);
  if (waiting) return waiting;
  const made = read();
  if (!isPromise(made)) return made;
  const shared = made.finally(() => pending.delete(number));
  pending.set(number, shared);
  return shared;
}
