import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OBSERVATIONS_FOLDER } from '../../../model/table/tables.ts';
import { parseCsv } from '../../csv.ts';
import type { Dataset } from '../../read.ts';

const POPULATION = `${OBSERVATIONS_FOLDER}/population_total.csv`;

/** People of each place by the newest figure there is; nothing where a dataset has none. */
export function populationsIn({ root }: Dataset): ReadonlyMap<string, number> {
  const path = join(root, POPULATION);
  if (!existsSync(path)) return new Map();
  // Rows come by place and year: the last one of a place stays.
  const { lines } = parseCsv(readFileSync(path, 'utf8'));
  return new Map(lines.map(({ cells: [geo = '', , value] }) => [geo, Number(value)]));
}
