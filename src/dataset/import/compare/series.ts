import { type Cube, cellOf } from '../../../model/cube.ts';
import { decimal } from '../../../model/number.ts';
import { observationsTable } from '../../../model/statistic.ts';
import type { SeriesItem } from '../reader.ts';
import { ALARMING, type Change, type Counts, noCounts, type Part, SMALL } from './change.ts';

/** One value as it is and as the file has it; null where there is none. */
export interface Cell {
  readonly geo: string;
  readonly year: number;
  readonly before: number | null;
  readonly after: number | null;
}

/** What a release says of one indicator, beside what we have. */
export interface SeriesPart extends Part {
  readonly indicator: string;
  /** Those that change, without the contradicted ones. */
  cells(): Iterable<Cell>;
}

/** What a curator decided of single values, and why: a source that says something new of these is looked at first. */
export type Decided = ReadonlyMap<string, string>;

/** Differences below this share of a value are none: producers print more digits one year than another. */
const NEGLIGIBLE = 1e-5;
const MILLION = 1e6;
const DIGITS = 6;

/** A value as `data/` keeps it: whole from a million on, six digits below. */
function keptValue(value: number): number {
  if (Number.isInteger(value)) return value;
  return Math.abs(value) >= MILLION ? Math.round(value) : Number(value.toPrecision(DIGITS));
}

/** Compares the series of an indicator with its file of observations, which is read anew for each look. */
export function compareSeries(
  indicator: string,
  incoming: ReadonlyMap<string, SeriesItem>,
  current: () => Cube,
  decided: Decided,
): SeriesPart {
  const table = observationsTable(indicator);
  const counts = countsOf(current(), incoming, decided);
  const before = counts.unchanged + counts.changed + counts.removed + counts.contradicted;
  const isAlarming = counts.removed > Math.max(SMALL, before * ALARMING);
  return {
    table,
    indicator,
    counts,
    alarm: isAlarming ? `${counts.removed} of ${before} values are gone` : null,
    *changes() {
      for (const cell of differences(current(), incoming))
        yield changeOf(table, cell, decided.get(keyOf(cell)) ?? null);
    },
    *cells() {
      for (const cell of differences(current(), incoming)) if (!decided.has(keyOf(cell))) yield cell;
    },
  };
}

function countsOf(current: Cube, incoming: ReadonlyMap<string, SeriesItem>, decided: Decided): Counts {
  const counts = noCounts();
  counts.unchanged = current.statuses.reduce((sum, status) => sum + Number(status !== 0), 0);
  for (const cell of differences(current, incoming)) {
    counts[kindOf(cell, decided)]++;
    if (cell.before !== null) counts.unchanged--;
  }
  return counts;
}

/** In the order of places and years. */
function* differences(current: Cube, incoming: ReadonlyMap<string, SeriesItem>): Generator<Cell> {
  for (const geo of [...new Set([...current.geos, ...incoming.keys()])].sort()) {
    const item = incoming.get(geo);
    const first = Math.min(current.firstYear || Infinity, item?.firstYear ?? Infinity);
    const last = Math.max(current.firstYear + current.years, (item?.firstYear ?? 0) + (item?.values.length ?? 0));
    for (let year = first; year < last; year++) {
      const at = cellOf(current, geo, year);
      const before = at === null || current.statuses[at] === 0 ? null : (current.values[at] ?? null);
      const after = item ? valueIn(item, year) : null;
      if (after !== undefined && !isSame(before, after)) yield { geo, year, before, after };
    }
  }
}

/** Null where the file has no value, undefined where it has one that does not read. */
function valueIn({ firstYear, values, broken }: SeriesItem, year: number): number | null | undefined {
  const value = values[year - firstYear];
  if (value !== undefined && !Number.isNaN(value)) return keptValue(value);
  return broken.includes(year) ? undefined : null;
}

function isSame(before: number | null, after: number | null): boolean {
  if (before === null || after === null) return before === after;
  return Math.abs(before - after) <= NEGLIGIBLE * Math.abs(before);
}

function kindOf(cell: Cell, decided: Decided) {
  if (decided.has(keyOf(cell))) return 'contradicted';
  if (cell.before === null) return 'added';
  return cell.after === null ? 'removed' : 'changed';
}

function keyOf({ geo, year }: Cell): string {
  return `${geo}|${year}`;
}

function changeOf(table: string, cell: Cell, reason: string | null): Change {
  const kind = reason === null ? kindOf(cell, new Map()) : 'contradicted';
  return { kind, table, key: keyOf(cell), before: printed(cell.before), after: printed(cell.after), reason };
}

function printed(value: number | null): Readonly<Record<string, string>> {
  return value === null ? {} : { value: decimal(value) };
}
