import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { json, ndjson } from './json.ts';
import { jsonStat } from './jsonstat.ts';
import { parquet } from './parquet.ts';

const rows = { compressible: true, cubesOnly: false };

/** Every form, by its file's ending. */
export const FORMATS: Readonly<Record<string, Format>> = {
  csv: { ...rows, type: 'text/csv; charset=utf-8; header=present', encode: csv },
  ndjson: { ...rows, type: 'application/x-ndjson; charset=utf-8', encode: ndjson },
  json: { ...rows, type: 'application/json; charset=utf-8', encode: json },
  jsonstat: { ...rows, type: 'application/json; charset=utf-8', cubesOnly: true, encode: jsonStat },
  parquet: { ...rows, type: 'application/vnd.apache.parquet', compressible: false, encode: parquet },
};
