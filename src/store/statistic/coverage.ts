import { countStatus } from '../../model/cube.ts';
import type { Correction } from '../../model/source.ts';
import { indicators, observationsTable, STATUSES } from '../../model/statistic.ts';
import type { CubeCoverage } from '../engine/release.ts';
import type { Indicator, Source } from '../graph/record.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import type { StatusCount } from '../series/summary.ts';
import { citationsOf, sourceOf } from '../source/citations.ts';
import type { Store } from '../store.ts';

/** Places of a series: countries, and areas apart. */
export function placesOf({ graph }: Store, { geos }: CubeCoverage) {
  const keys = geos.split(' ');
  const areas = keys.filter((key) => graph.areas.has(key)).length;
  return { all: keys.length, countries: keys.length - areas, areas };
}

/** How many values of a series have each status that occurs. */
export function statusesIn({ engine }: Store, { indicator }: CubeCoverage): MaybePromise<StatusCount[]> {
  return whenReady(engine.cube(indicator), (cube) =>
    STATUSES.map((status) => ({ status, count: cube ? countStatus(cube, status) : 0 })).filter(
      ({ count }) => count > 0,
    ),
  );
}

/** The works its figures stand in: those of its series first, then those that state single figures. */
export function sourcesOf(store: Store, indicator: Indicator): Source[] {
  const series = citationsOf(store, indicators, indicator).map(({ source }) => source);
  const stated = [...indicator.statements().values()].flat().map(({ source }) => sourceOf(store, source));
  return [...new Set([...series, ...stated])];
}

/** What curators decided or doubt about its figures. */
export function correctionsOf({ graph }: Store, { code }: Indicator): readonly Correction[] {
  return graph.corrections.get(observationsTable(code)) ?? [];
}

export function statementCount(indicator: Indicator): number {
  let count = 0;
  for (const rows of indicator.statements().values()) count += rows.length;
  return count;
}

export function themesOf({ graph }: Store) {
  const themes = new Set([...graph.indicators.values()].map(({ themeRecord }) => themeRecord));
  return [...themes].sort((a, b) => a.position - b.position);
}

export function indicatorsOfTheme({ graph }: Store, key: string): Indicator[] {
  return [...graph.indicators.values()].filter(({ theme }) => theme === key);
}
