import type { Cube } from '../../model/cube.ts';
import type { MaybePromise } from '../maybe.ts';

export const SEARCH_KINDS = ['COUNTRY', 'ORGANIZATION', 'EVENT', 'INDICATOR', 'SOURCE'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export interface SearchHit {
  readonly kind: SearchKind;
  readonly key: string;
}

/** What an engine must answer: the mass of the data, by key, and a search. Questions are asked of the graph. */
export interface Engine {
  /** Observations of one indicator; null when it has none. */
  cube(indicator: string): MaybePromise<Cube | null>;
  /** Best matches first. Words match by prefix, without regard to case or accents. */
  search(words: readonly string[], kinds: readonly SearchKind[]): MaybePromise<readonly SearchHit[]>;
  close(): void;
}
