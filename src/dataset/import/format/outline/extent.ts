import { type Place, pointsOf, polygonsOf } from '../../../../model/land/outline.ts';
import type { Known } from '../../reader.ts';
import { at } from '../text.ts';

/** What an outline encloses, whoever drew it and with however many points. */
export interface Extent {
  /** Square kilometres. */
  readonly area: number;
  /** Degrees: west, south, east, north. */
  readonly box: readonly [number, number, number, number];
}

/** Of two pieces of one country. */
export function together(one: Extent, other: Extent): Extent {
  const [west, south, east, north] = one.box;
  const [w, s, e, n] = other.box;
  return {
    area: one.area + other.area,
    box: [Math.min(west, w), Math.min(south, s), Math.max(east, e), Math.max(north, n)],
  };
}

type Polygons = readonly (readonly (readonly Readonly<Place>[])[])[];

const EARTH_KM = 6371.0088;
const RADIAN = Math.PI / 180;

/** So much apart two outlines are the same: the steps that ours are kept in move a coast by less. */
const SAME_SHARE = 0.01;
const SAME_KM2 = 20;
const SAME_DEGREES = 0.05;

/** What of one outline is not so of another, in words; null where nothing is. */
export function differing(ours: Extent, theirs: Extent): string | null {
  const parts: string[] = [];
  const more = theirs.area - ours.area;
  if (Math.abs(more) > Math.max(SAME_KM2, SAME_SHARE * ours.area)) {
    parts.push(`encloses ${Math.round(theirs.area)} km² (ours ${Math.round(ours.area)})`);
  }
  for (const [index, side] of ['west', 'south', 'east', 'north'].entries()) {
    const [own, other] = [ours.box[index] ?? 0, theirs.box[index] ?? 0];
    if (Math.abs(own - other) > SAME_DEGREES)
      parts.push(`ends at ${other.toFixed(2)}° ${side} (ours ${own.toFixed(2)}°)`);
  }
  return parts.length === 0 ? null : parts.join(', ');
}

/** Of a geometry of GeoJSON; null where it is none of land. */
export function extentOf(geometry: unknown): Extent | null {
  const coordinates = at(geometry, 'coordinates');
  const kind = at(geometry, 'type');
  if (!Array.isArray(coordinates) || (kind !== 'Polygon' && kind !== 'MultiPolygon')) return null;
  const polygons = (kind === 'Polygon' ? [coordinates] : coordinates) as Polygons;
  const isRead = polygons.every(
    (polygon) => Array.isArray(polygon) && polygon.every((ring) => Array.isArray(ring) && ring.every(isPlace)),
  );
  return isRead ? measured(polygons) : null;
}

function isPlace(place: unknown): boolean {
  return Array.isArray(place) && Number.isFinite(place[0]) && Number.isFinite(place[1]);
}

/** Of our units of one code together, those held in parts too; the arcs are read once. */
export function ownExtents(known: Known): (code: string) => Extent | null {
  const points = known.rows('arcs').map((row) => pointsOf(row.points ?? ''));
  const units = Map.groupBy(known.rows('land_units'), ({ key = '' }) => key.slice(0, 3));
  return (code) => {
    const own = units.get(code);
    if (!own) return null;
    const polygons = own.flatMap(({ rings = '' }) => polygonsOf(rings));
    return measured(polygons.map((polygon) => polygon.map((ring) => ring.flatMap(lineOf))));
  };

  function lineOf(arc: number): Place[] {
    return arc < 0 ? (points[~arc] ?? []).toReversed() : (points[arc] ?? []);
  }
}

function measured(polygons: Polygons): Extent {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  let area = 0;
  for (const [outer = [], ...holes] of polygons) {
    area += areaOf(outer) - holes.reduce((sum, hole) => sum + areaOf(hole), 0);
    for (const [longitude, latitude] of outer) {
      box[0] = Math.min(box[0], longitude);
      box[1] = Math.min(box[1], latitude);
      box[2] = Math.max(box[2], longitude);
      box[3] = Math.max(box[3], latitude);
    }
  }
  return { area, box };
}

/** Of a ring on a sphere, whichever way it runs. */
function areaOf(ring: readonly Readonly<Place>[]): number {
  let sum = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    // A step across the half of the world is one over the date line.
    const step = nextX - x - 360 * Math.round((nextX - x) / 360);
    sum += step * RADIAN * (2 + Math.sin(y * RADIAN) + Math.sin(nextY * RADIAN));
  }
  return Math.abs((sum * EARTH_KM * EARTH_KM) / 2);
}
