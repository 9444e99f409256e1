import { Kind, type SelectionSetNode } from 'graphql';
import { bounded, type Costs, costOf, priceOf } from './cost.ts';
import { type Asked, isLeftOut, type Located, spreadOf } from './document.ts';

/** How much of what a selection set costs is spent below series. */
export function costOfSeries(
  asked: Asked,
  { set, typeName }: Located,
  costs: Costs = new Map(),
  known: Map<SelectionSetNode, number> = new Map(),
): number {
  const before = known.get(set);
  if (before !== undefined) return before;
  let cost = 0;
  for (const selection of set.selections) {
    if (isLeftOut(selection, asked.variables)) continue;
    if (selection.kind === Kind.FIELD) {
      const { times, below } = priceOf(asked, selection, typeName);
      if (!below) continue;
      cost +=
        times * (below.typeName === 'Series' ? costOf(asked, below, costs) : costOfSeries(asked, below, costs, known));
    } else {
      const spread = spreadOf(asked, selection, typeName);
      if (spread) cost += costOfSeries(asked, spread, costs, known);
    }
  }
  known.set(set, bounded(cost));
  return bounded(cost);
}
