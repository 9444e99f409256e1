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
  return rings.map((ring) => ring.toReversed());
}
