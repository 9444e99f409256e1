import {
  type GeoProjection,
  geoArea,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoEqualEarth,
  geoPath,
} from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

type Point = [number, number];
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
/** Of so few lands all is shown that is large or near: an archipelago has no mainland. */
const FEW = 3;
/** Part of the largest piece of land that makes another one large. */
const LARGE = 0.1;
/** Radians within which another piece is near the edge of the largest. */
const NEAR = 0.06;
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
  const shown = lands.length > FEW ? near(lands.map(mainlandOf)) : lands.flatMap(partsOf);
  const [longitude, latitude] = middleOf(shown);
  const projection = geoAzimuthalEqualArea().rotate([-longitude, -latitude]).clipAngle(120).precision(PRECISION);
  const all: FeatureCollection<Polygon> = { type: 'FeatureCollection', features: [...shown] };
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

interface Piece {
  readonly land: Feature<Polygon>;
  readonly size: number;
}

/** Pieces of land, the largest first. */
function piecesOf({ geometry, ...land }: Land): readonly Piece[] {
  const pieces: readonly Position[][][] = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return pieces
    .map((coordinates) => ({ ...land, geometry: { type: 'Polygon' as const, coordinates } }))
    .map((piece) => ({ land: piece, size: geoArea(piece) }))
    .toSorted((a, b) => b.size - a.size);
}

/** The largest piece of land: islands far away do not count. */
function mainlandOf(land: Land): Feature<Polygon> {
  return (piecesOf(land)[0] as Piece).land;
}

/** The largest piece and those that are large or near it. */
function partsOf(land: Land): readonly Feature<Polygon>[] {
  const [main, ...others] = piecesOf(land);
  if (!main) return [];
  const middle = geoCentroid(main.land);
  const reach = Math.max(...main.land.geometry.coordinates.flat().map((point) => geoDistance(point as Point, middle)));
  const isShown = ({ land: piece, size }: Piece) =>
    size >= LARGE * main.size || geoDistance(geoCentroid(piece), middle) <= reach + NEAR;
  return [main, ...others.filter(isShown)].map((piece) => piece.land);
}
