import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OBSERVATIONS_FOLDER } from '../../../model/table/tables.ts';
import { parseCsv } from '../../csv.ts';
import type { Dataset } from '../../read.ts';

/** The second has places that the first leaves out, such as Taiwan. */
const POPULATIONS = ['population_total_long', 'population_total'].map((code) => `${OBSERVATIONS_FOLDER}/${code}.csv`);
const FORECAST = 'F';

/** People of each place by the newest figure there is; nothing where a dataset has none. */
export function populationsIn({ root }: Dataset): ReadonlyMap<string, number> {
  // Rows come by place and year: the last one of a place stays.
  return new Map(
    POPULATIONS.map((file) => join(root, file))
      .filter((path) => existsSync(path))
      .flatMap((path) => parseCsv(readFileSync(path, 'utf8')).lines)
      .filter(({ cells }) => cells[3] !== FORECAST)
      .map(({ cells: [geo = '', , value] }) => [geo, Number(value)]),
  );
}
