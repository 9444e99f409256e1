import { UNSOURCED } from '../model/source.ts';
import { indicators } from '../model/statistic.ts';
import { TABLES } from '../model/tables.ts';
import { readObservations } from './observations.ts';
import type { Dataset } from './read.ts';
import { geoTest } from './rules/values.ts';

/** How much is on record, table by table, and how much of it has a source. */
export function coverageLines(dataset: Dataset): string[] {
  const lines: string[] = [];
  for (const table of TABLES) {
    const rows = dataset.rows(table) as unknown as readonly { readonly source?: string }[];
    const cited =
      'source' in table.columns
        ? `  ${share(rows.filter(({ source }) => source !== UNSOURCED).length, rows.length)} sourced`
        : '';
    lines.push(`${table.name.padEnd(26)}${String(rows.length).padStart(10)}${cited}`);
  }
  lines.push(`${'observations'.padEnd(26)}${String(countObservations(dataset)).padStart(10)}  100 % sourced`);
  return lines;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`;
}

function countObservations(dataset: Dataset): number {
  const isGeo = geoTest(dataset);
  const described = new Map(dataset.rows(indicators).map((row) => [row.code, row]));
  let total = 0;
  for (const code of dataset.observationFiles()) {
    const indicator = described.get(code);
    if (!indicator) continue;
    const cube = readObservations(dataset.root, indicator, isGeo, () => undefined);
    for (const status of cube.statuses) if (status !== 0) total++;
  }
  return total;
}
