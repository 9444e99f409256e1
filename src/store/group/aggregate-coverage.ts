import { sum } from 'simple-statistics';
import type { Country } from '../graph/record.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import { cubeOf } from '../statistic/known.ts';
import type { RollUp } from '../statistic/observation.ts';
import type { Store } from '../store.ts';
import { cellIn } from './aggregate.ts';

/** What countries count by where their values are not weighed. */
const HEADCOUNT = 'population_total';

/**
 * Share of a group's weight or population that its reporting countries have. Null where that of any one is not on
 * record: a share of the rest would promise more than is covered.
 */
export function weightShareOf(
  store: Store,
  { known, weights, reporting, missing }: RollUp,
  year: number,
): MaybePromise<number | null> {
  if (missing.length === 0) return 1;
  const headcount = store.graph.indicators.get(HEADCOUNT);
  const scales = weights ?? (headcount ? cubeOf(store, headcount, known.knownAt) : null);
  return whenReady(scales, (scale) => {
    if (scale === null) return null;
    const all = (countries: readonly Country[]) =>
      sum(countries.map((country) => cellIn(scale, country, year)?.number ?? Number.NaN));
    const [covered, left] = [all(reporting), all(missing)];
    return covered + left > 0 ? covered / (covered + left) : null;
  });
}
