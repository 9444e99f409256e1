import { mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Objects, Topology } from 'topojson-specification';
import type { Place } from '../../model/land/outline.ts';
import type { Unit } from './atlas.ts';
import type { Land } from './holder.ts';

/** Outlines of some land that share their lines. */
export type LandTopology = Topology<{ land: GeometryCollection }>;

function topologyOf(arcs: readonly Place[][], objects: Objects): Topology<Objects> {
  return { type: 'Topology', objects, arcs: arcs as Place[][] };
}

/** The outline of units together: lines between them are gone. */
export function outlineOf(arcs: readonly Place[][], units: readonly Unit[]): MultiPolygon {
  const polygons = units.map(({ polygons }) => ({ type: 'MultiPolygon' as const, arcs: polygons as number[][][] }));
  const merged = mergeArcs(topologyOf(arcs, {}), polygons as unknown as Parameters<typeof mergeArcs>[1]);
  return { ...merged, arcs: merged.arcs.map((rings) => withoutOverlaps(arcs, rings)) };
}

/** Where units overlap by a sliver a ring is left that winds as the outer one: it is no hole. */
function withoutOverlaps(arcs: readonly Place[][], rings: number[][]): number[][] {
  const [outer, ...inner] = rings;
  if (!outer || inner.length === 0) return rings;
  const sign = Math.sign(turnOf(arcs, outer));
  return [outer, ...inner.filter((ring) => Math.sign(turnOf(arcs, ring)) !== sign)];
}

/** Twice the area within a ring on the plane, by its sign as it winds. */
function turnOf(arcs: readonly Place[][], ring: readonly number[]): number {
  const points = ring.flatMap((arc) => (arc < 0 ? (arcs[~arc] ?? []).toReversed() : (arcs[arc] ?? [])));
  return points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** The lands of a day as one topology, each under its place in the list. */
export function landTopology(arcs: readonly Place[][], lands: readonly Land[]): LandTopology {
  const geometries = lands.map(({ key, units }) => ({ ...outlineOf(arcs, units), id: key }));
  return topologyOf(arcs, { land: { type: 'GeometryCollection', geometries } }) as LandTopology;
}
