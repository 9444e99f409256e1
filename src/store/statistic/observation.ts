import { type Cube, statusAt } from '../../model/cube.ts';
import { AlmanacError } from '../../model/errors.ts';
import type { Correction } from '../../model/source.ts';
import {
  indicators,
  type ObservationStatus,
  observationsTable,
  type Qualifier,
  type Statement,
  statements,
} from '../../model/statistic.ts';
import { keyOf } from '../../model/table/table.ts';
import { type Day, yearOf } from '../../model/time.ts';
import type { Geo, Indicator } from '../graph/record.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import { citationsAt, type SourceCitation } from '../source/citations.ts';
import type { Store } from '../store.ts';

/** One value: of an indicator, for a place, in a period, from a source. */
export interface Observation {
  readonly type: 'Observation';
  readonly indicator: Indicator;
  readonly geo: Geo;
  /** A year, or the day a document speaks of. */
  readonly period: string;
  readonly year: number;
  readonly value: number | null;
  /** The category, for indicators that have labels instead of numbers. */
  readonly label: string | null;
  readonly status: ObservationStatus;
  readonly qualifier: Qualifier;
  /** The document's statement behind the value; null when it comes from the indicator's own series. */
  readonly statement: Statement | null;
}

/** Throws UNKNOWN_INDICATOR, naming the argument. */
export function requireIndicator({ graph }: Store, code: string, argument: string): Indicator {
  const indicator = graph.indicators.get(code);
  if (indicator) return indicator;
  throw new AlmanacError(
    'UNKNOWN_INDICATOR',
    `there is no indicator "${code}": indicators(filter: …) and search(query: …) list them`,
    { argument },
  );
}

const NO_CUBE: Cube = {
  geos: [],
  firstYear: 0,
  years: 0,
  values: new Float64Array(),
  statuses: new Uint8Array(),
  labels: [],
};

/** Row numbers of a cube's places; built once a cube, kept as long as the cube is. */
const geoRows = new WeakMap<Cube, ReadonlyMap<string, number>>();

function rowOf(cube: Cube, geo: string): number | undefined {
  let rows = geoRows.get(cube);
  if (!rows) {
    rows = new Map(cube.geos.map((key, row) => [key, row]));
    geoRows.set(cube, rows);
  }
  return rows.get(geo);
}

export function cubeOf({ engine }: Store, indicator: Indicator): MaybePromise<Cube> {
  if (indicator.coverage === null) return NO_CUBE;
  return whenReady(engine.cube(indicator.code), (cube) => cube ?? NO_CUBE);
}

/** The value of one year; with no year, the latest up to the day's year that is no forecast. Null when there is none. */
export function observationOf(
  store: Store,
  indicator: Indicator,
  geo: Geo,
  year: number | null,
  day: Day,
): MaybePromise<Observation | null> {
  return whenReady(cubeOf(store, indicator), (cube) => {
    const published =
      year === null ? latest(cube, indicator, geo, yearOf(day)) : observationAt(cube, indicator, geo, year);
    return published ?? stated(indicator, geo, year, day);
  });
}

/** All values from one year to another, both included, in order. */
export function seriesOf(
  store: Store,
  indicator: Indicator,
  geo: Geo,
  from: number | null,
  to: number | null,
): MaybePromise<Observation[]> {
  return whenReady(cubeOf(store, indicator), (cube) => {
    const points: Observation[] = [];
    const last = Math.min(to ?? Infinity, cube.firstYear + cube.years - 1);
    for (let year = Math.max(from ?? -Infinity, cube.firstYear); year <= last; year++) {
      const point = observationAt(cube, indicator, geo, year);
      if (point) points.push(point);
    }
    if (points.length > 0) return points;
    return statementsOf(indicator, geo)
      .filter(
        ({ period }) => yearOf(period.earliest) >= (from ?? -Infinity) && yearOf(period.earliest) <= (to ?? Infinity),
      )
      .map((statement) => observed(indicator, geo, statement));
  });
}

/** Reads one indicator's numbers for many places, as `observationOf` would give them; null where there is none. */
export function valueReader(
  store: Store,
  indicator: Indicator,
  year: number | null,
  day: Day,
): MaybePromise<(geo: string) => number | null> {
  return whenReady(cubeOf(store, indicator), (cube) => (geo: string) => {
    const row = rowOf(cube, geo);
    if (row === undefined) return null;
    const last = Math.min(year ?? yearOf(day), cube.firstYear + cube.years - 1);
    const first = Math.max(year ?? cube.firstYear, cube.firstYear);
    for (let at = row * cube.years + last - cube.firstYear; at >= row * cube.years + first - cube.firstYear; at--) {
      const status = statusAt(cube, at);
      if (status !== null && (year !== null || status !== 'F')) return cube.values[at] ?? null;
    }
    return null;
  });
}

export function observationAt(cube: Cube, indicator: Indicator, geo: Geo, year: number): Observation | null {
  const row = rowOf(cube, geo.key);
  const column = year - cube.firstYear;
  if (row === undefined || column < 0 || column >= cube.years) return null;
  const at = row * cube.years + column;
  const status = statusAt(cube, at);
  if (status === null) return null;
  const number = cube.values[at] ?? Number.NaN;
  const isCategory = cube.labels.length > 0;
  return {
    type: 'Observation',
    indicator,
    geo,
    period: String(year),
    year,
    status,
    statement: null,
    qualifier: 'exactly',
    value: isCategory ? null : number,
    label: isCategory ? (cube.labels[number] ?? null) : null,
  };
}

function latest(cube: Cube, indicator: Indicator, geo: Geo, upTo: number): Observation | null {
  for (let year = Math.min(upTo, cube.firstYear + cube.years - 1); year >= cube.firstYear; year--) {
    const point = observationAt(cube, indicator, geo, year);
    if (point && point.status !== 'F') return point;
  }
  return null;
}

export function statementsOf(indicator: Indicator, geo: Geo): Statement[] {
  return (indicator.statements().get(geo.key) ?? []).filter(({ rank }) => rank !== 'deprecated');
}

/** What documents say where no series has a value: preferred before normal, then the latest. */
function stated(indicator: Indicator, geo: Geo, year: number | null, day: Day): Observation | null {
  const rows = statementsOf(indicator, geo).filter(({ period }) =>
    year === null ? period.earliest <= day : yearOf(period.earliest) === year,
  );
  const best = rows.toSorted(
    (a, b) => Number(b.rank === 'preferred') - Number(a.rank === 'preferred') || b.period.earliest - a.period.earliest,
  )[0];
  return best ? observed(indicator, geo, best) : null;
}

/** A document's figure under the printed key of its row, whatever its rank. */
export function statementObservation(indicator: Indicator, geo: Geo, key: string): Observation | null {
  const row = indicator
    .statements()
    .get(geo.key)
    ?.find((statement) => keyOf(statements, statement) === key);
  return row ? observed(indicator, geo, row) : null;
}

function observed(indicator: Indicator, geo: Geo, statement: Statement): Observation {
  const { period, value, status, qualifier } = statement;
  return {
    type: 'Observation',
    indicator,
    geo,
    period: period.text,
    year: yearOf(period.earliest),
    value,
    label: null,
    status: status ?? 'A',
    qualifier,
    statement,
  };
}

/** Table and key a value stands under: the document's statement, or a cell of the indicator's own series. */
export function placeOfObservation({ indicator, geo, year, statement }: Observation): readonly [string, string] {
  return statement
    ? [statements.name, keyOf(statements, statement)]
    : [observationsTable(indicator.code), `${geo.key}|${year}`];
}

/** Where a value stands: the document that states it, or the source of its indicator's series. */
export function observationCitations(store: Store, { indicator, statement }: Observation): SourceCitation[] {
  return statement
    ? citationsAt(store, statements.name, keyOf(statements, statement), statement)
    : citationsAt(store, indicators.name, indicator.code, indicator);
}

/** What curators decided or doubt about a value; keys read GEO|YEAR or GEO|FIRST..LAST. */
export function observationCorrections({ graph }: Store, { indicator, geo, year }: Observation): Correction[] {
  return (graph.corrections.get(observationsTable(indicator.code)) ?? []).filter(({ key }) => {
    const [place, years = ''] = key.split('|');
    const [first, last = first] = years.split('..');
    return place === geo.key && Number(first) <= year && year <= Number(last);
  });
}
