import type { Cube } from '../../model/cube.ts';
import type { Day } from '../../model/day/day.ts';
import type { Statement } from '../../model/statistic.ts';
import type { PartialDate } from '../../model/time.ts';
import type { Indicator, Source, Vintage } from '../graph/record.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import { sourceOf } from '../source/citations.ts';
import type { Store } from '../store.ts';

/** A day that readers of statistics put themselves back to; null for what is known today. */
export type KnownAt = Day | null;

/** An indicator's series as its source gave it by a day. */
export interface KnownCube {
  readonly indicator: Indicator;
  readonly knownAt: KnownAt;
  readonly cube: Cube;
  readonly release: Release;
}

/** The release of a source that a series comes from. */
export interface Release {
  readonly date: PartialDate;
  /** Its row, when a later one has taken its place; null for the series that stands. */
  readonly superseded: Vintage | null;
}

/**
 * The one reader of series. On a day, the newest release that was out by then: null before the first on record, the
 * series itself from the last on. Where no releases are on record, the series is known since its source was published.
 * Corrections of ours belong to the series, so an earlier release keeps the source's own value. Who asks for one place
 * may read that alone.
 */
export function cubeOf(
  store: Store,
  indicator: Indicator,
  knownAt: KnownAt,
  geo?: string,
): MaybePromise<KnownCube | null> {
  const release = indicator.coverage === null ? null : releaseOn(store, indicator, knownAt);
  if (release === null) return null;
  const found = store.engine.cube(indicator.code, release.superseded?.vintage.text, geo);
  return whenReady(found, (cube) => cube && { indicator, knownAt, cube, release });
}

/** The release of an indicator's source that was out on the day; null before the first. */
export function releaseOn(store: Store, indicator: Indicator, knownAt: KnownAt): Release | null {
  const releases = indicator.vintages();
  const last = releases.at(-1);
  if (!last) {
    const date = publicationOf(sourceOf(store, indicator.source));
    return isKnown(date, knownAt) ? { date, superseded: null } : null;
  }
  const then = releases.findLast(({ vintage }) => isKnown(vintage, knownAt));
  return then ? { date: then.vintage, superseded: then === last ? null : then } : null;
}

/** Since when a source can be known: its publication, or our reading where it does not say. */
export function publicationOf({ published, accessed }: Source): PartialDate {
  return published ?? accessed;
}

/** Since when a document's figure can be known: since its edition appeared. */
export function publicationOfStatement(store: Store, { published, source }: Statement): PartialDate {
  return published ?? publicationOf(sourceOf(store, source));
}

/** A date as precise as its source counts from the first day it may mean. */
export function isKnown({ earliest }: PartialDate, knownAt: KnownAt): boolean {
  return knownAt === null || earliest <= knownAt;
}
