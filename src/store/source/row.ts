import type { SupersededCell } from '../../model/import/import.ts';
import { decimal } from '../../model/number.ts';
import { observationsTable } from '../../model/statistic.ts';
import { lineOf, rowLine } from '../../model/table/csv-row.ts';
import { OBSERVATIONS_FOLDER, TABLES } from '../../model/table/tables.ts';
import type { Observation } from '../statistic/observation.ts';
import type { Store } from '../store.ts';

/** The line of a file of `data/` that a fact stands in. */
export interface DataRow {
  readonly table: string;
  readonly key: string;
  /** Path below `data/`. */
  readonly file: string;
  readonly header: string;
  /** Null where the release holds less of it than the file. */
  readonly text: string | null;
  /** What cells of it said before imports, the oldest first. */
  readonly superseded: readonly SupersededCell[];
}

const OBSERVATIONS = observationsTable('');
const HEADER = 'geo,year,value,status';
const byName = new Map(TABLES.map((table) => [table.name, table]));

/** The row of a record under a table and key; null for what stands in no file. */
export function dataRowOf(store: Store, table: string, key: string, record: unknown): DataRow | null {
  if (table.startsWith(OBSERVATIONS)) return observationRow(store, table, key, record as Observation);
  const known = byName.get(table);
  if (!known) return null;
  const { file, columns } = known;
  const text = rowLine(known, record);
  return { table, key, file, header: Object.keys(columns).join(','), text, superseded: before(store, table, key) };
}

function before({ graph }: Store, table: string, key: string): readonly SupersededCell[] {
  return graph.renewal().superseded.get(`${table} ${key}`) ?? [];
}

function observationRow(store: Store, table: string, key: string, record: Observation): DataRow | null {
  if (record.basis.origin !== 'series') return null;
  const file = `${OBSERVATIONS_FOLDER}/${table.slice(OBSERVATIONS.length)}.csv`;
  const text = observationLine(store, table, key, record);
  return { table, key, file, header: HEADER, text, superseded: before(store, table, key) };
}

/** As the source has it: what was corrected stands in the file as it was. */
function observationLine(
  { graph }: Store,
  table: string,
  key: string,
  { value, label, status, basis }: Observation,
): string | null {
  // What a release of the source said that another has followed stands among the revisions.
  if (basis.origin !== 'series' || basis.superseded !== null) return null;
  const [geo = '', year = ''] = key.split('|');
  const decided = (graph.corrections.get(table) ?? []).filter((row) => row.status === 'corrected');
  const own = decided.find((row) => row.key === key);
  if (!own && decided.some((row) => isInSpan(row.key, geo, Number(year)))) return null;
  const text = own?.sourceValue ?? label ?? (value === null ? '' : decimal(value));
  return text === '' ? null : lineOf([geo, year, text, status === 'A' ? '' : status]);
}

/** Whether a decision speaks of several years with this among them: `BRA|1960..1965`. */
function isInSpan(key: string, geo: string, year: number): boolean {
  const [place, years = ''] = key.split('|');
  const [first, last] = years.split('..');
  return place === geo && last !== undefined && Number(first) <= year && year <= Number(last);
}
