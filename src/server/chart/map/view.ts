import { type GeoProjection, geoAzimuthalEqualArea, geoCentroid, geoDistance, geoEqualEarth, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

export type Land = Feature<Polygon | MultiPolygon>;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const PRECISION = 0.4;
/** Land so many times as far from the middle as three of four others is left out of account: Russia does not make Europe small. */
const FAR = 2.2;
const MOST = 0.75;
/** Of the box that land fills. */
const FILLED = 0.94;

/** All of the globe, in a projection in which areas compare. */
export function worldView({ left, top, width, height }: Box): GeoProjection {
  const corners: [[number, number], [number, number]] = [
    [left, top],
    [left + width, top + height],
  ];
  return geoEqualEarth().precision(PRECISION).fitExtent(corners, { type: 'Sphere' });
}

/** Some lands as large as there is room, seen from above their middle; areas compare here too. */
export function viewOf(lands: readonly Land[], { left, top, width, height }: Box): GeoProjection {
  const mainlands = near(lands.map(mainlandOf));
  const [longitude, latitude] = middleOf(mainlands);
  const projection = geoAzimuthalEqualArea().rotate([-longitude, -latitude]).clipAngle(120).precision(PRECISION);
  const all: FeatureCollection<Polygon> = { type: 'FeatureCollection', features: [...mainlands] };
  const [[x0, y0], [x1, y1]] = geoPath(projection.scale(1000).translate([0, 0])).bounds(all);
  const factor = FILLED * Math.min(width / (x1 - x0), height / (y1 - y0));
  const [x, y] = [left + width / 2 - (factor * (x0 + x1)) / 2, top + height / 2 - (factor * (y0 + y1)) / 2];
  const corners: [[number, number], [number, number]] = [
    [left, top],
    [left + width, top + height],
  ];
  return projection
    .scale(1000 * factor)
    .translate([x, y])
    .clipExtent(corners);
}

function middleOf(lands: readonly Feature<Polygon>[]): [number, number] {
  return geoCentroid({ type: 'MultiPoint', coordinates: lands.map((land) => geoCentroid(land)) });
}

function near(lands: readonly Feature<Polygon>[]): readonly Feature<Polygon>[] {
  const middle = middleOf(lands);
  const distances = lands.map((land) => geoDistance(geoCentroid(land), middle));
  const usual = distances.toSorted((a, b) => a - b)[Math.floor(lands.length * MOST)] ?? 0;
  return lands.filter((_land, at) => (distances[at] ?? 0) <= FAR * usual);
}

/** The largest piece of land: islands far away do not count. */
function mainlandOf({ geometry, ...land }: Land): Feature<Polygon> {
  const pieces: readonly Position[][][] = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const sizes = pieces.map((piece) => geoPath().area({ type: 'Polygon', coordinates: piece }));
  const coordinates = pieces[sizes.indexOf(Math.max(...sizes))] ?? [];
  return { ...land, geometry: { type: 'Polygon', coordinates } };
}
