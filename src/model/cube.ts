import type { ObservationStatus } from './statistic.ts';

/** One indicator's observations: geos × years of Float64, with a byte of status; NaN where none. */
export interface Cube {
  readonly geos: readonly string[];
  readonly firstYear: number;
  readonly years: number;
  readonly values: Float64Array;
  readonly statuses: Uint8Array;
  /** Category labels, by the number kept in `values`; empty for numeric indicators. */
  readonly labels: readonly string[];
}

const NONE = 0;
const STATUS_BYTES: readonly (ObservationStatus | null)[] = [null, 'A', 'E', 'F'];

export interface CubeCell {
  readonly geo: string;
  readonly year: number;
  readonly value: number;
  readonly status: ObservationStatus;
}

/** Collects cells one by one, in any order, and makes a cube of them; of two for a place and a year the later stays. */
export class CubeBuilder {
  readonly #geos = new Map<string, number>();
  readonly #rows: number[] = [];
  readonly #years: number[] = [];
  readonly #values: number[] = [];
  readonly #statuses: number[] = [];

  add(geo: string, year: number, value: number, status: ObservationStatus): void {
    let row = this.#geos.get(geo);
    if (row === undefined) {
      row = this.#geos.size;
      this.#geos.set(geo, row);
    }
    this.#rows.push(row);
    this.#years.push(year);
    this.#values.push(value);
    this.#statuses.push(STATUS_BYTES.indexOf(status));
  }

  build(labels: readonly string[]): Cube {
    let first = Infinity;
    let last = -Infinity;
    for (const year of this.#years) {
      if (year < first) first = year;
      if (year > last) last = year;
    }
    const years = this.#years.length === 0 ? 0 : last - first + 1;
    const values = new Float64Array(this.#geos.size * years).fill(Number.NaN);
    const statuses = new Uint8Array(this.#geos.size * years);
    for (let cell = 0; cell < this.#years.length; cell++) {
      const at = (this.#rows[cell] ?? 0) * years + ((this.#years[cell] ?? 0) - first);
      values[at] = this.#values[cell] ?? Number.NaN;
      statuses[at] = this.#statuses[cell] ?? NONE;
    }
    return { geos: [...this.#geos.keys()], firstYear: years === 0 ? 0 : first, years, values, statuses, labels };
  }
}

export function buildCube(cells: readonly CubeCell[], labels: readonly string[]): Cube {
  const builder = new CubeBuilder();
  for (const { geo, year, value, status } of cells) builder.add(geo, year, value, status);
  return builder.build(labels);
}

/** Row numbers of a cube's places; built once a cube, kept as long as the cube is. */
const geoRows = new WeakMap<Cube, ReadonlyMap<string, number>>();

/** Where the value of a place and a year is kept; null outside the cube. */
export function cellOf(cube: Cube, geo: string, year: number): number | null {
  let rows = geoRows.get(cube);
  if (!rows) {
    rows = new Map(cube.geos.map((key, row) => [key, row]));
    geoRows.set(cube, rows);
  }
  const row = rows.get(geo);
  const column = year - cube.firstYear;
  return row === undefined || column < 0 || column >= cube.years ? null : row * cube.years + column;
}

/** Status at a cell, null where there is no observation. */
export function statusAt(cube: Cube, at: number): ObservationStatus | null {
  return STATUS_BYTES[cube.statuses[at] ?? NONE] ?? null;
}

/** How many cells have an observation. */
export function observationsIn({ statuses }: Cube): number {
  return statuses.reduce((count, status) => count + (status === NONE ? 0 : 1), 0);
}

export function countStatus(cube: Cube, status: ObservationStatus): number {
  const byte = STATUS_BYTES.indexOf(status);
  return cube.statuses.reduce((count, one) => count + Number(one === byte), 0);
}

/** What a release of the source changed; a null value disappeared. */
export interface CellRevision {
  readonly geo: string;
  readonly year: number;
  readonly vintage: string;
  readonly value: number | null;
}

/** Changes smaller than this share of a value are not on record as revisions. */
const NEGLIGIBLE = 1e-5;

/**
 * The cube as each release of the source gave it, in the order of the releases. What no revision speaks of was the same in
 * each. Revisions carry no status: a value that still stands has the one it has today, any other was an observed value for
 * all that is known.
 */
export function* replayCube(
  revisions: readonly CellRevision[],
  vintages: readonly string[],
  today: Cube,
): Generator<readonly [vintage: string, cube: Cube]> {
  const cube = buildCube(cellsOf(today, revisions), []);
  for (const { geo, year } of revisions) setCell(cube, geo, year, null, today);
  const changes = revisions.toSorted((a, b) => (a.vintage < b.vintage ? -1 : Number(a.vintage > b.vintage)));
  let next = 0;
  for (const vintage of vintages) {
    for (let change = changes[next]; change && change.vintage <= vintage; change = changes[++next]) {
      setCell(cube, change.geo, change.year, change.value, today);
    }
    yield [vintage, { ...cube, values: cube.values.slice(), statuses: cube.statuses.slice() }];
  }
}

/** Every cell that a release had or may have had, with today's value. */
function cellsOf(today: Cube, revisions: readonly CellRevision[]): CubeCell[] {
  const cells: CubeCell[] = revisions.map(({ geo, year }) => ({ geo, year, value: Number.NaN, status: 'A' }));
  for (let at = 0; at < today.values.length; at++) {
    const status = statusAt(today, at);
    const geo = today.geos[Math.floor(at / today.years)];
    if (status === null || geo === undefined) continue;
    cells.push({ geo, year: today.firstYear + (at % today.years), value: today.values[at] ?? Number.NaN, status });
  }
  return cells;
}

function setCell(cube: Cube, geo: string, year: number, value: number | null, today: Cube): void {
  const at = cellOf(cube, geo, year) ?? 0;
  cube.values[at] = value ?? Number.NaN;
  cube.statuses[at] = value === null ? NONE : STATUS_BYTES.indexOf(statusOf(today, geo, year, value));
}

function statusOf(today: Cube, geo: string, year: number, value: number): ObservationStatus {
  const at = cellOf(today, geo, year);
  const now = (at === null ? null : today.values[at]) ?? Number.NaN;
  const stands = Math.abs(value - now) <= NEGLIGIBLE * Math.abs(now);
  return (at !== null && stands ? statusAt(today, at) : null) ?? 'A';
}
