import { areaFinder, indicatorFinder } from '../find/statistic.ts';
import type { Geo, Indicator } from '../graph/record.ts';
import type { Store } from '../store.ts';

/** Series that one question may ask for: a few indicators of all countries. */
export const MOST_SERIES = 1000;

/** Indicators by code, each once; throws UNKNOWN_INDICATOR. */
export function indicatorsOf(store: Store, codes: readonly string[]): Indicator[] {
  return [...new Set(codes.map((code) => indicatorFinder.require(store, code, null, 'indicators')))];
}

/** Areas by code, each once; throws UNKNOWN_AREA. */
export function areasOf(store: Store, codes: readonly string[]): Geo[] {
  return [...new Set(codes.map((code) => areaFinder.require(store, code, null, 'areas')))];
}

/** Every pair, indicator by indicator, so that each is read from the engine once. */
export function pairsOf(indicators: readonly Indicator[], places: readonly Geo[]): (readonly [Indicator, Geo])[] {
  return indicators.flatMap((indicator) => places.map((place) => [indicator, place] as const));
}
