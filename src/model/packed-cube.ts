import { type Cube, cellOf } from './cube.ts';

/** What a release says of a cube beside its values, of which each part is read by its number. */
export interface CubeHeader {
  readonly firstYear: number;
  readonly years: number;
  /** Keys of the places, with one space between. */
  readonly geos: string;
  /** A list of JSON. */
  readonly labels: string;
}

/** Some places of a cube, little-endian, place by place. */
export interface CubePart {
  readonly values: Uint8Array;
  readonly statuses: Uint8Array;
}

const BYTES_OF_VALUE = 8;
/** What is read at once for one place: a page of the release. */
const PART_BYTES = 7900;
/** Columns of a release's tables of cubes and of their parts, beside their keys. */
export const HEADER_COLUMNS = 'first_year, years, geos, labels';
export const PART_COLUMNS = 'value, status';

/** How many places stand in each part but the last. */
function placesInPart(years: number): number {
  return Math.max(1, Math.floor(PART_BYTES / (Math.max(1, years) * (BYTES_OF_VALUE + 1))));
}

export function packCube({ geos, firstYear, years, labels, values, statuses }: Cube) {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const cells = placesInPart(years) * years;
  const parts: CubePart[] = [];
  for (let from = 0; from < statuses.length; from += cells)
    parts.push({
      values: bytes.subarray(from * BYTES_OF_VALUE, (from + cells) * BYTES_OF_VALUE),
      statuses: statuses.subarray(from, from + cells),
    });
  const header: CubeHeader = { firstYear, years, geos: geos.join(' '), labels: JSON.stringify(labels) };
  return { header, parts };
}

export function headerOfRow(row: Readonly<Record<string, unknown>>): CubeHeader {
  return {
    firstYear: Number(row.first_year),
    years: Number(row.years),
    geos: String(row.geos),
    labels: String(row.labels),
  };
}

export function partOfRow(row: Readonly<Record<string, unknown>>): CubePart {
  return { values: row.value as Uint8Array, statuses: row.status as Uint8Array };
}

/** How many parts a cube is kept in. */
export function partsOf({ geos, years }: Cube): number {
  return Math.ceil(geos.length / placesInPart(years));
}

/** The part in which a place stands; null when the cube has nothing of it. */
export function partWith(cube: Cube, geo: string): number | null {
  const at = cellOf(cube, geo, cube.firstYear);
  return at === null ? null : Math.floor(at / cube.years / placesInPart(cube.years));
}

/** A cube that has room for its values and none of them yet. */
export function emptyCube({ firstYear, years, geos, labels }: CubeHeader): Cube {
  const keys = geos === '' ? [] : geos.split(' ');
  const values = new Float64Array(keys.length * years);
  return {
    geos: keys,
    firstYear,
    years,
    values,
    statuses: new Uint8Array(values.length),
    labels: JSON.parse(labels) as string[],
  };
}

/** Puts a part where it belongs. */
export function putPart({ years, values, statuses }: Cube, number: number, part: CubePart): void {
  const at = number * placesInPart(years) * years;
  new Uint8Array(values.buffer).set(part.values, at * BYTES_OF_VALUE);
  statuses.set(part.statuses, at);
}

/** The whole from its parts in their order. */
export function unpackCube(header: CubeHeader, parts: readonly CubePart[]): Cube {
  const cube = emptyCube(header);
  for (const [number, part] of parts.entries()) putPart(cube, number, part);
  return cube;
}
