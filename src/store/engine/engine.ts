import type { Cube } from '../../model/cube.ts';
import type { CubeHeader, CubePart } from '../../model/packed-cube.ts';
import type { SqlRow, Table } from '../../model/table/table.ts';
import type { MaybePromise } from '../maybe.ts';
import type { CacheUse, EngineTally } from './tally.ts';

export type Option = 'yes' | 'no' | 'abstain';

/** Keys of the countries that chose each option. */
export type Votes = Readonly<Record<Option, readonly string[]>>;

export interface Revision {
  readonly vintage: string;
  /** Null when the value disappeared from the source. */
  readonly value: number | null;
}

/** In place of a vintage: the series as it stands, and not as a superseded release of the source gave it. */
export const SERIES = '';

/** What an engine must answer: the mass of the data, by key, and a search. Questions are asked of the graph. */
export interface EngineReads {
  /** What is known of the observations of one indicator, without their values. Null when there are none. */
  header(indicator: string, vintage: string): MaybePromise<CubeHeader | null>;
  /** All the values, in the order of the places. */
  parts(indicator: string, vintage: string): MaybePromise<readonly CubePart[]>;
  /** Those of some places. */
  part(indicator: string, vintage: string, number: number): MaybePromise<CubePart | null>;
  /** Names of a country by language, as far as the release has them beside the curated ones. */
  names(country: string): MaybePromise<ReadonlyMap<string, string>>;
  /** Who voted how in a roll call; null when it has no ballots. */
  votes(rollCall: string): MaybePromise<Votes | null>;
  /** How a country voted: one letter a roll call (Y, N, A, -), in the order of the roll calls; null when it never did. */
  ballots(country: string): MaybePromise<string | null>;
  /** What the releases of a source said of one value, oldest first. */
  revisions(indicator: string, geo: string, year: number): MaybePromise<readonly Revision[]>;
  /** The parts of the index of all names, by what each is called: read whole, once. */
  searchIndex(): MaybePromise<ReadonlyMap<string, Uint8Array>>;
  /**
   * Rows of a table of the release as it keeps them, in the order of their key: those that come after the first `after`
   * rows, `limit` at most. For whole tables, page by page.
   */
  rows(table: Table, after: number, limit: number): MaybePromise<readonly SqlRow[]>;
  close(): void;
}

/** An engine that keeps what it has read, and puts cubes together. */
export interface Engine extends Omit<EngineReads, 'header' | 'parts' | 'part'> {
  /**
   * Observations of one indicator: its series, or those of a vintage. Null when there are none. Where one place is asked
   * for, the values of others may be missing, and there may be none when it has none of that place.
   */
  cube(indicator: string, vintage?: string, geo?: string): MaybePromise<Cube | null>;
  /** What has been read so far. */
  readonly tally: EngineTally;
  /** How far cubes that are kept spared reads. */
  cubeUse(): CacheUse;
}
