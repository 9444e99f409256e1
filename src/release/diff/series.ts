import type { DatabaseSync } from 'node:sqlite';
import { type Cube, cellOf, statusAt } from '../../model/cube.ts';
import { HEADER_COLUMNS, headerOfRow, PART_COLUMNS, partOfRow, unpackCube } from '../../model/packed-cube.ts';
import { OBSERVATIONS_FOLDER } from '../../model/table/tables.ts';
import type { CellDifference, Kind, RowDifference, TableDifference } from './difference.ts';

type Side = 'before' | 'after';

/**
 * What differs in the observations, indicator by indicator. Packed parts are compared by their bytes, and only the two
 * series of one indicator that differs are unpacked at a time.
 */
export function* seriesDifferences(db: DatabaseSync, most: number): Generator<TableDifference> {
  const codes = db
    .prepare(
      "SELECT indicator FROM before.cubes WHERE vintage = '' UNION SELECT indicator FROM after.cubes WHERE vintage = '' ORDER BY 1",
    )
    .all()
    .map(({ indicator }) => String(indicator));
  const isSame = comparer(db);
  for (const code of codes) {
    const none = { name: code, file: `${OBSERVATIONS_FOLDER}/${code}.csv`, added: 0, changed: 0, removed: 0, rows: [] };
    yield isSame(code)
      ? none
      : { ...none, ...differenceOf(seriesIn(db, 'before', code), seriesIn(db, 'after', code), most) };
  }
}

/** Whether header and parts of a series are the same to the byte. */
function comparer(db: DatabaseSync): (code: string) => boolean {
  const header = (side: Side) =>
    `SELECT ${HEADER_COLUMNS}, (SELECT count(*) FROM ${side}.cube_parts WHERE indicator = ?1 AND vintage = '')
      FROM ${side}.cubes WHERE indicator = ?1 AND vintage = ''`;
  const sameHeaders = db.prepare(`SELECT count(*) AS count FROM (${header('before')} INTERSECT ${header('after')})`);
  const otherParts = db.prepare(`
    SELECT count(*) AS count FROM before.cube_parts AS old
      LEFT JOIN after.cube_parts AS new USING (indicator, vintage, part)
      WHERE old.indicator = ? AND old.vintage = '' AND (new.value IS NOT old.value OR new.status IS NOT old.status)`);
  return (code) => sameHeaders.get(code)?.count === 1 && otherParts.get(code)?.count === 0;
}

function seriesIn(db: DatabaseSync, side: Side, code: string): Cube | null {
  const header = db
    .prepare(`SELECT ${HEADER_COLUMNS} FROM ${side}.cubes WHERE indicator = ? AND vintage = ''`)
    .get(code);
  const parts = db.prepare(
    `SELECT ${PART_COLUMNS} FROM ${side}.cube_parts WHERE indicator = ? AND vintage = '' ORDER BY part`,
  );
  return header ? unpackCube(headerOfRow(header), parts.all(code).map(partOfRow)) : null;
}

interface Value {
  readonly value: string | number | null;
  readonly status: string | null;
}

const NOTHING: Value = { value: null, status: null };

function differenceOf(before: Cube | null, after: Cube | null, most: number) {
  const counts: Record<Kind, number> = { added: 0, changed: 0, removed: 0 };
  const rows: RowDifference[] = [];
  const cubes = [before, after].filter((cube) => cube !== null);
  const first = Math.min(...cubes.map(({ firstYear }) => firstYear));
  const end = Math.max(...cubes.map(({ firstYear, years }) => firstYear + years));
  for (const geo of [...new Set(cubes.flatMap(({ geos }) => geos))].sort()) {
    for (let year = first; year < end; year++) {
      const [old, now] = [valueIn(before, geo, year), valueIn(after, geo, year)];
      if (old.value === now.value && old.status === now.status) continue;
      const kind = old.status === null ? 'added' : now.status === null ? 'removed' : 'changed';
      counts[kind]++;
      if (rows.length < most) rows.push({ key: `${geo}|${year}`, kind, cells: cellsOf(old, now) });
    }
  }
  return { ...counts, rows };
}

function valueIn(cube: Cube | null, geo: string, year: number): Value {
  const at = cube && cellOf(cube, geo, year);
  const status = cube && at !== null ? statusAt(cube, at) : null;
  if (!cube || at === null || status === null) return NOTHING;
  const value = cube.values[at] ?? null;
  return { value: cube.labels.length > 0 && value !== null ? (cube.labels[value] ?? null) : value, status };
}

function cellsOf(old: Value, now: Value): readonly CellDifference[] {
  return (['value', 'status'] as const)
    .map((column) => ({ column, before: old[column], after: now[column] }))
    .filter(({ before, after }) => before !== after);
}
