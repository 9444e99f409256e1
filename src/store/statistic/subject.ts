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

/** A class, since every value of a country makes one and needs no closures of its own. */
class Place implements Subject {
  readonly totals = true;
  readonly rolledUp = null;
  readonly geo: Geo;
  readonly #store: Store;

  constructor(store: Store, geo: Geo) {
    this.geo = geo;
    this.#store = store;
  }

  valueOf(indicator: Indicator, question: StatisticQuestion) {
    return observationOf(this.#store, indicator, this.geo, question);
  }

  seriesOf(indicator: Indicator, question: SeriesQuestion) {
    return seriesOf(this.#store, indicator, this.geo, question);
  }

  alongside(indicator: Indicator, _points: readonly Observation[], question: SeriesQuestion) {
    return seriesOf(this.#store, indicator, this.geo, question);
  }
}

/** A country or area, by the figures published for it. */
export function placeSubject(store: Store, geo: Geo): Subject {
  return new Place(store, geo);
}
