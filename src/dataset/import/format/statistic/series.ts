import type { SeriesItem } from '../../reader.ts';

/** Cells of one series by year; null where a cell does not read. */
export type Years = Map<number, number | null>;

/**
 * A run of the years that have a cell. Where a line of the place does not say which year it is of, no year without a
 * value is gone for sure: `doubted` are the years the file is about then.
 */
export function seriesOf(code: string, place: string, years: Years, doubted: readonly number[] = []): SeriesItem {
  const all = [...years.keys()];
  const firstYear = Math.min(...all);
  const values = new Float64Array(all.length === 0 ? 0 : Math.max(...all) - firstYear + 1).fill(Number.NaN);
  const broken = doubted.filter((year) => !years.has(year));
  for (const [year, value] of years) {
    values[year - firstYear] = value ?? Number.NaN;
    if (value === null) broken.push(year);
  }
  return { kind: 'series', code, place, firstYear: all.length === 0 ? 0 : firstYear, values, broken };
}

/** A year of the calendar; null where it is none. */
export function yearIn(cell: string): number | null {
  const year = /^\d{1,4}$/.test(cell) ? Number(cell) : 0;
  return year > 0 ? year : null;
}
