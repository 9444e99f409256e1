import type { Geo, Indicator } from '../graph/record.ts';
import { requireIndicator } from '../statistic/known.ts';
import { badArgument, type Store } from '../store.ts';

/** Series that one question may ask for: a few indicators of all countries. */
export const MOST_SERIES = 1000;

/** Indicators by code, each once; throws UNKNOWN_INDICATOR. */
export function indicatorsOf(store: Store, codes: readonly string[]): Indicator[] {
  return [...new Set(codes)].map((code) => requireIndicator(store, code, 'indicators'));
}

/** Areas by code, each once; throws BAD_ARGUMENT. */
export function areasOf({ graph }: Store, codes: readonly string[]): Geo[] {
  return [...new Set(codes.map((code) => code.toUpperCase()))].map((code) => {
    const area = graph.areas.get(code);
    if (area) return area;
    throw badArgument('areas', `there is no area "${code}": areas lists their codes`);
  });
}

/** Every pair, indicator by indicator, so that each is read from the engine once. */
export function pairsOf(indicators: readonly Indicator[], places: readonly Geo[]): (readonly [Indicator, Geo])[] {
  return indicators.flatMap((indicator) => places.map((place) => [indicator, place] as const));
}
