import { presimplify, sphericalTriangleArea } from 'topojson-simplify';
import { arcs, type simpleArcs } from '../../model/land/land.ts';
import { type Place, pointsOf, textOf } from '../../model/land/outline.ts';
import type { RowOf } from '../../model/table/table.ts';
import type { Dataset } from '../read.ts';

/** Steradians of the triangle that a point makes with its neighbours: smaller ones do not show on a map of the world. */
const LEAST = 2e-6;

/** Arcs without the points that a map of the world does not show. Each keeps its ends, so that neighbours still meet. */
export function simplifiedArcs(dataset: Dataset): RowOf<typeof simpleArcs>[] {
  const rows = dataset.rows(arcs);
  const whole = { type: 'Topology' as const, objects: {}, arcs: rows.map(({ points }) => pointsOf(points)) };
  const weighed = presimplify(whole, sphericalTriangleArea).arcs as unknown as readonly (readonly Weighed[])[];
  return rows.map(({ key }, at) => ({ key, points: textOf(kept(weighed[at] ?? []).map(([x, y]): Place => [x, y])) }));
}

type Weighed = readonly [longitude: number, latitude: number, weight: number];

/** However small, a ring stays one: of an arc that closes the three weightiest points between its ends, of others one. */
function kept(points: readonly Weighed[]): readonly Weighed[] {
  const [first, last] = [points[0], points.at(-1)];
  const between = points.slice(1, -1).map(([, , weight]) => weight);
  const closed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
  const most = between.toSorted((a, b) => b - a)[Math.min(closed ? 3 : 1, between.length) - 1] ?? 0;
  const least = Math.min(LEAST, most);
  return points.filter(([, , weight], at) => at === 0 || at === points.length - 1 || weight >= least);
}
