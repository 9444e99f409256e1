import type { Seen } from '../../model/day/moment.ts';
import { type Place, STEPS } from '../../model/land/outline.ts';
import { arcsOf, atlasOf } from '../../store/land/atlas.ts';
import { type Land, worldOn } from '../../store/land/holder.ts';
import { landTopology } from '../../store/land/topology.ts';
import { type MaybePromise, whenReady } from '../../store/maybe.ts';
import type { Store } from '../../store/store.ts';

/** The world of a day as TopoJSON: one geometry for each land, with our keys and names. */
export function topojsonOf(store: Store, day: Seen): MaybePromise<object> {
  return whenReady(atlasOf(store), (atlas) =>
    whenReady(arcsOf(store, 'simple'), (arcs) => {
      const { lands, missing } = worldOn(store, atlas, day);
      const { geometries } = landTopology(arcs, lands).objects.land;
      const lines = new Lines(arcs);
      const described = lands.map((land, at) => {
        const { arcs: polygons } = geometries[at] as { arcs: number[][][] };
        return { type: 'MultiPolygon', id: land.key, properties: propertiesOf(land), arcs: lines.used(polygons) };
      });
      return {
        type: 'Topology',
        transform: { scale: [1 / STEPS, 1 / STEPS], translate: [0, 0] },
        objects: { land: { type: 'GeometryCollection', geometries: described } },
        arcs: lines.kept,
        missing: missing.map(({ key }) => key),
      };
    }),
  );
}

function propertiesOf({ name, country, holder, standing, claimants, units }: Land) {
  return {
    name,
    country: country?.key ?? null,
    holder: holder?.key ?? null,
    standing,
    claimants: claimants.map(({ key }) => key),
    units: units.map(({ key }) => key),
  };
}

/** The arcs that are named, numbered anew: those within a land are left out. */
class Lines {
  readonly kept: (readonly (readonly number[])[])[] = [];
  readonly #places = new Map<number, number>();
  readonly #arcs: readonly Place[][];

  constructor(arcs: readonly Place[][]) {
    this.#arcs = arcs;
  }

  used(polygons: readonly (readonly (readonly number[])[])[]): number[][][] {
    return polygons.map((rings) =>
      rings.map((ring) => ring.map((arc) => (arc < 0 ? ~this.#placeOf(~arc) : this.#placeOf(arc)))),
    );
  }

  #placeOf(arc: number): number {
    let place = this.#places.get(arc);
    if (place === undefined) {
      place = this.kept.push(stepsOf(this.#arcs[arc] ?? [])) - 1;
      this.#places.set(arc, place);
    }
    return place;
  }
}

/** As TopoJSON keeps them: the first point, then the step to each next one. */
function stepsOf(points: readonly Place[]): number[][] {
  let [x, y] = [0, 0];
  return points.map(([longitude, latitude]) => {
    const [nextX, nextY] = [Math.round(longitude * STEPS), Math.round(latitude * STEPS)];
    const step = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return step;
  });
}
