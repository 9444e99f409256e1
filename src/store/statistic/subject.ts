import type { Geo, Indicator } from '../graph/record.ts';
import type { RolledUp } from '../group/subject.ts';
import type { MaybePromise } from '../maybe.ts';
import type { Store } from '../store.ts';
import type { Observation } from './observation.ts';
import { observationOf, type SeriesQuestion, type StatisticQuestion, seriesOf } from './statistic.ts';

/** Whatever values can be of: a place with figures of its own, or countries rolled up. */
export interface Subject {
  readonly geo: Geo;
  /** The value asked for; null when there is none. */
  valueOf(indicator: Indicator, question: StatisticQuestion): MaybePromise<Observation | null>;
  /** Values in order; years without one are left out. */
  seriesOf(indicator: Indicator, question: SeriesQuestion): MaybePromise<readonly Observation[]>;
  /** Values of another indicator over just what stands behind each of some values of its own. */
  alongside(
    indicator: Indicator,
    points: readonly Observation[],
    question: SeriesQuestion,
  ): MaybePromise<readonly Observation[]>;
  /** Whether its values of an indicator that sums are totals: the median of its countries' is none. */
  readonly totals: boolean;
  /** Null where figures are published for the place itself. */
  readonly rolledUp: RolledUp | null;
}

/** A country or area, by the figures published for it. */
export function placeSubject(store: Store, geo: Geo): Subject {
  return {
    geo,
    valueOf: (indicator, question) => observationOf(store, indicator, geo, question),
    seriesOf: (indicator, question) => seriesOf(store, indicator, geo, question),
    alongside: (indicator, _points, question) => seriesOf(store, indicator, geo, question),
    totals: true,
    rolledUp: null,
  };
}
