import type { Day } from '../../model/day/day.ts';
import { daysBetween, later } from '../../model/renewal/duration.ts';
import type { Rhythm } from '../../model/renewal/renewal.ts';
import { UNSOURCED } from '../../model/source.ts';
import type { Source } from '../graph/record.ts';
import type { Store } from '../store.ts';

/** On what a rhythm rests: what somebody said of it, the releases on record, or the sort of work that it is. */
export type RhythmBasis = Rhythm['basis'] | 'vintages';

/** Works of a day, which are not given out anew. */
const GIVEN_ONCE: readonly Source['workType'][] = [
  'article-journal',
  'article-newspaper',
  'book',
  'document',
  'legislation',
  'report',
];

/** How fresh what is on record of a source is on a day. */
export interface SourceFreshness {
  readonly source: Source;
  /** The day it was last taken in, by an import or by hand. */
  readonly imported: Day;
  /** Null where none is known. */
  readonly basis: RhythmBasis | null;
  /** A duration of ISO 8601. */
  readonly every: string | null;
  /** Where the publisher says so, or how it is known. */
  readonly locator: string | null;
  /** The day on which the next was to be expected; null where no rhythm is known. */
  readonly due: Day | null;
  /** Days since then; nothing before. */
  readonly overdue: number | null;
}

/** Fewer releases on record show no rhythm. */
const LEAST_VINTAGES = 4;

/** Every source, the longest overdue first; the rest by key. */
export function sourcesFreshness(store: Store, day: Day): readonly SourceFreshness[] {
  return [...store.graph.sources.values()]
    .filter(({ key }) => key !== UNSOURCED)
    .map((source) => sourceFreshness(store, source, day))
    .sort((a, b) => (b.overdue ?? -1) - (a.overdue ?? -1) || (a.source.key < b.source.key ? -1 : 1));
}

export function sourceFreshness(store: Store, source: Source, day: Day): SourceFreshness {
  const { rhythms, imported } = store.graph.renewal();
  const stated = rhythms.get(source.key);
  const every = stated ? stated.every : everyOf(vintagesOf(store, source.key));
  const byWork = GIVEN_ONCE.includes(source.workType) ? 'once' : null;
  const basis = stated?.basis ?? (every === null ? byWork : 'vintages');
  const taken = Math.max(imported.get(source.key) ?? 0, source.accessed.latest);
  // What is on record is as old as its publication, whenever it was fetched.
  const due = every === null ? null : later(source.published?.latest ?? taken, every);
  const overdue = due === null ? null : Math.max(0, daysBetween(due, day));
  return { source, imported: taken, basis, every, locator: stated?.locator ?? null, due, overdue };
}

const known = new WeakMap<Store, ReadonlyMap<string, readonly Day[]>>();

/** Days of the releases of a source, each once, in their order. */
function vintagesOf(store: Store, key: string): readonly Day[] {
  let bySource = known.get(store);
  if (!bySource) {
    const rows = [...store.graph.indicators.values()].flatMap(({ vintages }) => vintages());
    bySource = new Map(
      [...Map.groupBy(rows, ({ source }) => source)].map(([source, all]) => [
        source,
        [...new Set(all.map(({ vintage }) => vintage.earliest))].sort((a, b) => a - b),
      ]),
    );
    known.set(store, bySource);
  }
  return bySource.get(key) ?? [];
}

/** The interval that half of them exceed, in days; null where there are too few. */
function everyOf(days: readonly Day[]): string | null {
  if (days.length < LEAST_VINTAGES) return null;
  const intervals = days.slice(1).map((to, index) => daysBetween(days[index] ?? to, to));
  const sorted = intervals.sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return `P${Math.round(((low ?? 0) + (high ?? 0)) / 2)}D`;
}
