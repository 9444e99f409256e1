import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hashOf } from '../../../model/disk/hash.ts';
import { AlmanacError } from '../../../model/errors.ts';
import { decoderOf, type RowOf, type SqlRow, type Table } from '../../../model/table/table.ts';
import { type CubeCoverage, headOf, type LocalizedName, noReleaseAt, REMEDY, type Release } from '../release.ts';

/** An open release file: read-only, of the right format. */
export interface ReleaseFile extends Release {
  readonly db: DatabaseSync;
}

/** Opens a release; throws BAD_RELEASE when it is missing, damaged or of another format. */
export function openRelease(path: string, verify = false): ReleaseFile {
  if (!existsSync(path)) throw noReleaseAt(path);
  if (verify) assertWhole(path);
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const meta = new Map(
      db
        .prepare('SELECT key, value FROM meta')
        .all()
        .map(({ key, value }) => [String(key), String(value)]),
    );
    return {
      name: basename(path, '.sqlite'),
      ...headOf(meta, path),
      db,
      rows: (table) => readRows(db, table),
      pages: (table) => readPages(db, table),
      coverage: () => readCoverage(db),
      localizedNames: () => readLocalizedNames(db),
    };
  } catch (error) {
    db.close();
    throw damaged(path, error);
  }
}

const NAMED_BY_CONTENT = /^almanac-([0-9a-f]{16})\.sqlite$/;

/** How the hash of a file begins that kept the compiler's name; nothing of one that did not. */
export function expectedOf(path: string): string | undefined {
  return NAMED_BY_CONTENT.exec(basename(path))?.[1];
}

function assertWhole(path: string): void {
  if (expectedOf(path) !== undefined) assertContent(path, hashOf(path));
}

/** A file that kept the compiler's name must still have the content the name was given for. */
export function assertContent(path: string, hash: string): void {
  if (hash.startsWith(expectedOf(path) ?? '')) return;
  throw new AlmanacError('BAD_RELEASE', `${path} has not the content its name was given for: ${REMEDY}`, {
    argument: 'RELEASE',
  });
}

/** SQLite's own words on a damaged file, with the remedy. */
export function damaged(path: string, error: unknown): unknown {
  if (error instanceof AlmanacError && error.code === 'BAD_RELEASE') return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new AlmanacError('BAD_RELEASE', `${path} cannot be read (${reason}): ${REMEDY}`, { argument: 'RELEASE' });
}

/** Reads rows of a table in the order of their key, in which the compiler numbered them from 1. */
export function rowReader(db: DatabaseSync, table: Table): (after: number, limit: number) => readonly SqlRow[] {
  const columns = Object.keys(table.columns)
    .map((name) => `"${name}"`)
    .join(', ');
  const statement = db.prepare(`SELECT ${columns} FROM "${table.name}" WHERE rowid > ? ORDER BY rowid LIMIT ?`);
  statement.setReturnArrays(true);
  return (after, limit) => statement.all(after, limit) as unknown as readonly SqlRow[];
}

const ALL = -1;

function readRows<T extends Table>(db: DatabaseSync, table: T): RowOf<T>[] {
  return rowReader(db, table)(0, ALL).map(decoderOf(table)) as RowOf<T>[];
}

const PAGE = 2000;

function* readPages<T extends Table>(db: DatabaseSync, table: T): Generator<RowOf<T>[]> {
  const [read, decode] = [rowReader(db, table), decoderOf(table)];
  let size = PAGE;
  for (let after = 0; size === PAGE; after += size) {
    const page = read(after, PAGE);
    size = page.length;
    if (size > 0) yield page.map(decode) as RowOf<T>[];
  }
}

function readCoverage(db: DatabaseSync): CubeCoverage[] {
  return db
    .prepare("SELECT indicator, first_year, years, geos, observations FROM cubes WHERE vintage = ''")
    .all()
    .map((row) => ({
      indicator: String(row.indicator),
      firstYear: Number(row.first_year),
      years: Number(row.years),
      geos: String(row.geos),
      observations: Number(row.observations),
    }));
}

function readLocalizedNames(db: DatabaseSync): readonly LocalizedName[] {
  const statement = db.prepare('SELECT DISTINCT country, name FROM localized_names');
  statement.setReturnArrays(true);
  return statement.all() as unknown as readonly LocalizedName[];
}
