import { isPromise, type MaybePromise } from '../maybe.ts';
import type { EngineReads } from './engine.ts';

/** Reads of one kind: how many, how many of them failed, and the time that passed until they were there. */
export interface Reads {
  count: number;
  failed: number;
  ms: number;
}

/** What a cache was asked for, and what it holds. */
export interface CacheUse {
  readonly hits: number;
  readonly misses: number;
  /** Null where it shares the room of another. */
  readonly bytes: number | null;
}

/** What an engine has read, by kind. */
export type EngineTally = ReadonlyMap<string, Reads>;

/** The same engine, of which every read is counted. */
export function counted(reads: EngineReads): { readonly reads: EngineReads; readonly tally: EngineTally } {
  const tally = new Map<string, Reads>();
  function counting<A extends readonly unknown[], T>(kind: string, read: (...asked: A) => MaybePromise<T>) {
    const own: Reads = { count: 0, failed: 0, ms: 0 };
    tally.set(kind, own);
    return (...asked: A): MaybePromise<T> => {
      const began = performance.now();
      own.count++;
      const ended = () => {
        own.ms += performance.now() - began;
      };
      const failed = (error: unknown): never => {
        own.failed++;
        ended();
        throw error;
      };
      try {
        const value = read(...asked);
        if (!isPromise(value)) {
          ended();
          return value;
        }
        return value.then((found) => {
          ended();
          return found;
        }, failed);
      } catch (error) {
        return failed(error);
      }
    };
  }
  return {
    tally,
    reads: {
      header: counting('header', (indicator, vintage) => reads.header(indicator, vintage)),
      parts: counting('parts', (indicator, vintage) => reads.parts(indicator, vintage)),
      part: counting('part', (indicator, vintage, number) => reads.part(indicator, vintage, number)),
      names: counting('names', (country) => reads.names(country)),
      votes: counting('votes', (rollCall) => reads.votes(rollCall)),
      ballots: counting('ballots', (country) => reads.ballots(country)),
      revisions: counting('revisions', (indicator, geo, year) => reads.revisions(indicator, geo, year)),
      searchIndex: counting('searchIndex', () => reads.searchIndex()),
      rows: counting('rows', (table, after, limit) => reads.rows(table, after, limit)),
      close: () => reads.close(),
    },
  };
}
