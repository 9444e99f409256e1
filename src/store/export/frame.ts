import { setImmediate } from 'node:timers/promises';
import { type Cube, cellOf, statusAt } from '../../model/cube.ts';
import { AlmanacError } from '../../model/errors.ts';
import type { ObservationStatus } from '../../model/statistic.ts';
import type { Area, Country, Indicator } from '../graph/record.ts';
import { cubeOf, type KnownAt, type KnownCube } from '../statistic/known.ts';
import type { Store } from '../store.ts';

export type Place = Country | Area;

export const INCLUDE = ['countries', 'areas', 'all'] as const;

/** Which observations are meant: of the indicators' own series. */
export interface Selection {
  readonly indicators: readonly Indicator[];
  /** Null for every place that has any. */
  readonly places: readonly Place[] | null;
  /** Of every place, those kept. */
  readonly include: (typeof INCLUDE)[number];
  readonly from: number | null;
  readonly to: number | null;
  readonly knownAt: KnownAt;
}

/** Indicators × places × years, each with a cell that may be empty. */
export interface Frame {
  readonly indicators: readonly Indicator[];
  readonly places: readonly Place[];
  readonly firstYear: number;
  readonly years: number;
  /** The cells of each indicator and place, year by year, indicator by indicator. */
  lines(): AsyncIterable<readonly FrameCell[]>;
}

export interface FrameCell {
  readonly value: number | string | null;
  readonly status: ObservationStatus | null;
}

const EMPTY: FrameCell = { value: null, status: null };

/** Throws EXPORT_TOO_LARGE when more cells are asked for than an export may hold; reads no observation. */
export function assertBounded({ indicators, places, from, to }: Selection, most: number): void {
  let cells = 0;
  for (const { coverage } of indicators) {
    if (coverage === null) continue;
    const first = Math.max(from ?? coverage.firstYear, coverage.firstYear);
    const last = Math.min(to ?? Infinity, coverage.firstYear + coverage.years - 1);
    cells += Math.max(0, last - first + 1) * (places?.length ?? coverage.geos.split(' ').length);
  }
  if (cells <= most) return;
  const argument = indicators.length > 1 ? 'indicators' : 'countries';
  throw new AlmanacError(
    'EXPORT_TOO_LARGE',
    `the export may hold ${cells} observations, at most ${most} are streamed: name fewer ${argument}, or bound the years with from and to`,
    { argument },
  );
}

/**
 * The series asked for, one after another; those not known by the day are left out. Others get a turn after each, since
 * a series may be read and hold nothing that was asked for.
 */
export async function* cubesOf(store: Store, { indicators, knownAt }: Selection): AsyncGenerator<KnownCube> {
  for (const indicator of indicators) {
    const known = await cubeOf(store, indicator, knownAt);
    if (known) yield known;
    await setImmediate();
  }
}

/** The places asked for that a series may have values of. */
export function placesIn({ graph }: Store, { geos }: Cube, { places, include }: Selection): readonly Place[] {
  if (places) return places;
  return geos.flatMap((key): Place | [] => {
    const country = graph.countries.get(key);
    if (country) return include === 'areas' ? [] : country;
    return include === 'countries' ? [] : (graph.areas.get(key) ?? []);
  });
}

/** First and last year asked for that a series may have values of. */
export function yearsIn({ firstYear, years }: Cube, { from, to }: Selection): readonly [first: number, last: number] {
  return [Math.max(from ?? firstYear, firstYear), Math.min(to ?? Infinity, firstYear + years - 1)];
}

/** The number, or the label of a category. */
export function valueAt({ values, labels }: Cube, at: number): number | string | null {
  const value = values[at] ?? Number.NaN;
  return labels.length > 0 ? (labels[value] ?? null) : value;
}

/** Whole edges of the cube that a selection spans; values are read when asked for. */
export async function frameOf(store: Store, selection: Selection): Promise<Frame> {
  const { from, to, places: named } = selection;
  const places = new Set<Place>(named ?? []);
  let [first, last] = [Infinity, -Infinity];
  for await (const { cube } of cubesOf(store, selection)) {
    const [start, end] = yearsIn(cube, selection);
    [first, last] = [Math.min(first, start), Math.max(last, end)];
    if (!named) for (const place of placesIn(store, cube, selection)) places.add(place);
  }
  [first, last] = [from ?? first, to ?? last];
  const years = Number.isFinite(first) && Number.isFinite(last) ? Math.max(0, last - first + 1) : 0;
  const edge = [...places];
  const cells = ({ cube }: KnownCube, place: Place): FrameCell[] =>
    Array.from({ length: years }, (_, index) => {
      const at = cellOf(cube, place.key, first + index);
      const status = at === null ? null : statusAt(cube, at);
      return at === null || status === null ? EMPTY : { value: valueAt(cube, at), status };
    });
  return {
    indicators: selection.indicators,
    places: edge,
    firstYear: years === 0 ? 0 : first,
    years,
    async *lines() {
      for (const indicator of selection.indicators) {
        const known = await cubeOf(store, indicator, selection.knownAt);
        for (const place of edge) yield known ? cells(known, place) : Array.from({ length: years }, () => EMPTY);
      }
    },
  };
}
