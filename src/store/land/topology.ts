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
  return mergeArcs(topologyOf(arcs, {}), polygons as unknown as Parameters<typeof mergeArcs>[1]);
}

/** The lands of a day as one topology, each under its place in the list. */
export function landTopology(arcs: readonly Place[][], lands: readonly Land[]): LandTopology {
  const geometries = lands.map(({ key, units }) => ({ ...outlineOf(arcs, units), id: key }));
  return topologyOf(arcs, { land: { type: 'GeometryCollection', geometries } }) as LandTopology;
}
