import type { NameSort, SearchKind } from '../../../model/search/kind.ts';
import type { PartialDate } from '../../../model/time.ts';

/** One text that leads to a thing, for as long as it does. */
export interface SearchName {
  readonly text: string;
  readonly sort: NameSort;
  /** Language of a name, scheme of a code. */
  readonly language: string;
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  /** Further ways to write it, which lead to it without being shown. */
  readonly otherwise?: readonly string[];
}

/** A thing that can be found, with all texts that lead to it, what most call it first. */
export interface SearchDocument {
  readonly kind: SearchKind;
  readonly key: string;
  /** How likely it is meant, 0 to 255, whatever its kind. */
  readonly weight: number;
  readonly ended: boolean;
  /** What it is of: the first and the last year; null for what has no date of its own. */
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly names: readonly SearchName[];
}

/** What stands between words that tell of a thing, so that a reader sees where one ends. */
export const BETWEEN = ' · ';

interface Dated {
  readonly start?: PartialDate | null;
  readonly end?: PartialDate | null;
}

export function called(text: string, sort: NameSort, language = 'en', { start = null, end = null }: Dated = {}) {
  return { text, sort, language, start, end } satisfies SearchName;
}

/** A thing that is of no time. */
export function timeless(kind: SearchKind, key: string, weight: number, names: readonly SearchName[], ended = false) {
  const bounded = Math.max(0, Math.min(255, Math.round(weight)));
  return { kind, key, weight: bounded, ended, from: null, to: null, names } satisfies SearchDocument;
}

/** How often each key occurs. */
export function tallied(keys: Iterable<string | null>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** A count that may be large on a scale that grows ever slower. */
export function grown(count: number | undefined): number {
  return Math.log2(1 + (count ?? 0));
}
