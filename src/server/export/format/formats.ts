import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { json, ndjson } from './json.ts';
import { jsonStat } from './jsonstat.ts';
import { parquet } from './parquet.ts';
import { xlsx } from './xlsx.ts';

const rows = { compressible: true, cubesOnly: false, whole: false };

/** Every form, by its file's ending. */
export const FORMATS: Readonly<Record<string, Format>> = {
  csv: {
    ...rows,
    type: 'text/csv; charset=utf-8; header=present',
    description: 'for programs: UTF-8, commas, plain decimals',
    encode: csv,
  },
  xlsx: {
    ...rows,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    compressible: false,
    description: 'for spreadsheets: numbers stay numbers and text stays text, with a second sheet of sources',
    encode: xlsx,
  },
  parquet: {
    ...rows,
    type: 'application/vnd.apache.parquet',
    compressible: false,
    description: 'for analysis: typed columns, of which readers fetch the parts they need',
    encode: parquet,
  },
  ndjson: {
    ...rows,
    type: 'application/x-ndjson; charset=utf-8',
    description: 'an object a line',
    encode: ndjson,
  },
  json: {
    ...rows,
    type: 'application/json; charset=utf-8',
    whole: true,
    description: 'what the rows are, then the rows; of an operation the whole answer as it is',
    encode: json,
  },
  jsonstat: {
    ...rows,
    type: 'application/json; charset=utf-8',
    cubesOnly: true,
    description: 'JSON-stat 2.0, of observations only',
    encode: jsonStat,
  },
};
