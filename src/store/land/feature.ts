import { feature } from 'topojson-client';
import type { MultiPolygon } from 'topojson-specification';
import type { Seen } from '../../model/day/moment.ts';
import { isAfter } from '../../model/day/moment.ts';
import { nameAt } from '../change/wording.ts';
import type { Country } from '../graph/record.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import type { Store } from '../store.ts';
import { arcsOf, atlasOf, type Detail } from './atlas.ts';
import { firstMapDay, worldOn } from './holder.ts';
import { outlineOf } from './topology.ts';

type Position = readonly number[];

/** A country's own land on the day as a feature of GeoJSON; null where it had none, or no map is on record. */
export function featureOf(store: Store, country: Country, day: Seen, detail: Detail): MaybePromise<object | null> {
  const first = firstMapDay(store);
  if (first === null || !isAfter(day, first - 1)) return null;
  return whenReady(atlasOf(store), (atlas) => {
    const lands = worldOn(store, atlas, day).lands.filter((land) => land.country === country);
    const units = lands.flatMap((land) => land.units);
    if (units.length === 0) return null;
    return whenReady(arcsOf(store, detail), (arcs) => {
      const outline: MultiPolygon = outlineOf(arcs, units);
      const { geometry } = feature({ type: 'Topology', objects: {}, arcs: [...arcs] }, outline);
      return {
        type: 'Feature',
        id: country.key,
        properties: {
          name: nameAt(country, day),
          units: units.map(({ key }) => key),
          contested: lands.filter(({ claimants }) => claimants.length > 0).map(({ name }) => name),
          notes: units.flatMap(({ note }) => note ?? []),
        },
        geometry: { type: 'MultiPolygon', coordinates: geometry.coordinates.map(wound) },
      };
    });
  });
}

/** GeoJSON winds outer rings against the clock, the outlines on record with it. */
function wound(rings: readonly (readonly Position[])[]): Position[][] {
  return rings.map((ring) => flat(ring.toReversed()));
}

const HALF = 180;
const POLE = 90;

/** A ring around a pole is led along the edge of a flat map to it and back: a line from one edge to the other would cross the map. */
function flat(ring: readonly Position[]): Position[] {
  return ring.flatMap(([x = 0, y = 0], at) => {
    const [nextX = x, nextY = y] = ring[at + 1] ?? [];
    if (Math.abs(nextX - x) <= HALF) return [[x, y]];
    const edge = HALF * Math.sign(x);
    const pole = POLE * Math.sign(y);
    const around = [
      [edge, y],
      [edge, pole],
      [-edge, pole],
      [-edge, nextY],
    ];
    return [[x, y], ...around].filter(
      ([a, b], place, all) => place === 0 || a !== all[place - 1]?.[0] || b !== all[place - 1]?.[1],
    );
  });
}
