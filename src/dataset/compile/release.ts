import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { observationsIn } from '../../model/cube.ts';
import { makeFolder } from '../../model/disk/folder.ts';
import { RELEASE_FORMAT } from '../../model/disk/format.ts';
import { hashOf } from '../../model/disk/hash.ts';
import { derivedEvents } from '../../model/event.ts';
import { simpleArcs } from '../../model/land/land.ts';
import { packSearch } from '../../model/search/packed.ts';
import { corrections } from '../../model/source.ts';
import { indicators, observationsTable } from '../../model/statistic.ts';
import type { SqlValue } from '../../model/table/column.ts';
import { camelCase, type Row, type Table } from '../../model/table/table.ts';
import { RELEASE_TABLES } from '../../model/table/tables.ts';
import { assertCompilable, check, RULES } from '../check.ts';
import { deriveEvents } from '../derive/derive.ts';
import type { Finding } from '../finding.ts';
import { readObservations } from '../observation/observations.ts';
import { type Dataset, readDataset } from '../read.ts';
import { geoTest } from '../rules/values.ts';
import { attestedDays, sourcedCounter } from '../sourced.ts';
import { applyCorrections } from './correct.ts';
import { cubeWriter, SERIES } from './cubes.ts';
import { inputsHash, inputsStamp } from './inputs.ts';
import { writeBallots, writeNames } from './keyed.ts';
import { type Progress, writePointer } from './pointer.ts';
import { writeRevisions } from './revisions.ts';
import { buildSearch } from './search/build.ts';
import { simplifiedArcs } from './simplify.ts';

/** Releases kept for those that still serve them; older ones only fill the disk. */
const KEPT = 3;
/** A draft that nobody has written to for so long is nobody's. */
const ABANDONED_MS = 3_600_000;

function prune(folder: string): void {
  const releases = readdirSync(folder)
    .filter((file) => /^almanac-[0-9a-f]{16}\.sqlite$/.test(file))
    .map((file) => ({
      path: join(folder, file),
      time: statSync(join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of releases.slice(KEPT)) rmSync(path, { force: true });
  // What a build that was killed has left.
  for (const file of readdirSync(folder).filter((name) => /^draft-.*\.sqlite$/.test(name))) {
    const age = Date.now() - (statSync(join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > ABANDONED_MS) rmSync(join(folder, file), { force: true });
  }
}

/** Compiles `data/` into one file named by the hash of its content; a crash leaves only a draft behind. */
export function compileRelease(
  dataRoot: string,
  folder: string,
  progress: Progress,
  inputs: string = inputsHash(dataRoot),
): string {
  const dataset = readDataset(dataRoot);
  const structural = RULES.filter((rule) => rule.structural && rule.name !== 'values');
  assertCompilable(check(dataset, structural));
  makeFolder(folder);
  // Processes of two containers that share the folder may have one number.
  const draft = join(folder, `draft-${randomUUID()}.sqlite`);
  try {
    writeRelease(dataset, draft, progress);
    const file = `almanac-${hashOf(draft).slice(0, 16)}.sqlite`;
    const { size } = statSync(draft);
    renameSync(draft, join(folder, file));
    writePointer(folder, { inputs, stamp: inputsStamp(dataRoot), file, size });
    prune(folder);
    return join(folder, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

function writeRelease(dataset: Dataset, path: string, progress: Progress): void {
  const codes = dataset.observationFiles();
  const total = RELEASE_TABLES.length + codes.length + 5;
  let done = 0;
  const step = (label: string) => progress(label, ++done, total);
  const db = new DatabaseSync(path);
  try {
    db.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
    const counts: Record<string, number> = {};
    const sourced: Record<string, number> = {};
    const attested: Record<string, number> = {};
    const countSourced = sourcedCounter(dataset);
    for (const table of RELEASE_TABLES) {
      const rows = rowsOf(dataset, table);
      counts[table.name] = writeTable(db, table, rows as readonly Row<Table['columns']>[]);
      if (table.file !== '' && 'source' in table.columns) sourced[table.name] = countSourced(table);
      const days = attestedDays(dataset, table);
      if (days !== null) attested[table.name] = days;
      step(table.name);
    }
    counts.observations = writeCubes(db, dataset, codes, step);
    const findings: Finding[] = [];
    const report = (finding: Finding) => findings.push(finding);
    counts.localized_names = writeNames(db, dataset, report);
    step('names');
    counts.revisions = writeRevisions(db, dataset, report);
    step('revisions');
    counts.votes = writeBallots(db, dataset);
    step('votes');
    assertCompilable(findings);
    writeSearch(db, dataset);
    step('search');
    writeMeta(db, {
      format: String(RELEASE_FORMAT),
      date: dataset.date().text,
      counts: JSON.stringify(counts),
      sourced: JSON.stringify(sourced),
      attested: JSON.stringify(attested),
    });
    db.exec('COMMIT; PRAGMA optimize; VACUUM');
    step('release');
  } finally {
    db.close();
  }
  const handle = openSync(path, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/** Rows of `data/`, and of what is made of them. */
function rowsOf(dataset: Dataset, table: Table) {
  if (table === derivedEvents) return [...deriveEvents(dataset)];
  return table === simpleArcs ? simplifiedArcs(dataset) : dataset.rows(table);
}

function writeTable(db: DatabaseSync, table: Table, rows: readonly Row<Table['columns']>[]): number {
  const columns = Object.entries(table.columns);
  const definitions = columns.map(
    ([name, { sqlType, required }]) => `"${name}" ${sqlType}${required ? ' NOT NULL' : ''}`,
  );
  // Keys with empty parts are legal in CSV; NULL is not in a primary key, so those tables go without.
  const keyed = table.key.every((name) => table.columns[name]?.required);
  if (keyed) definitions.push(`PRIMARY KEY (${table.key.map((name) => `"${name}"`).join(', ')})`);
  db.exec(`CREATE TABLE "${table.name}" (${definitions.join(', ')})`);
  const insert = db.prepare(`INSERT INTO "${table.name}" VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of rows) {
    const values = row as Readonly<Record<string, never>>;
    insert.run(...columns.map(([name, column]): SqlValue => column.encode(values[camelCase(name)] as never)));
  }
  return rows.length;
}

function writeCubes(
  db: DatabaseSync,
  dataset: Dataset,
  codes: readonly string[],
  step: (label: string) => void,
): number {
  const write = cubeWriter(db);
  const described = new Map(dataset.rows(indicators).map((row) => [row.code, row]));
  const isGeo = geoTest(dataset);
  const decided = Map.groupBy(dataset.rows(corrections), (row) => row.table);
  let total = 0;
  for (const code of codes) {
    const indicator = described.get(code);
    if (!indicator) continue;
    const findings: Finding[] = [];
    const cube = readObservations(dataset.root, indicator, isGeo, (finding) => findings.push(finding));
    assertCompilable(findings);
    applyCorrections(cube, decided.get(observationsTable(code)) ?? []);
    const observations = observationsIn(cube);
    write(code, SERIES, cube, observations);
    total += observations;
    step(code);
  }
  return total;
}

function writeSearch(db: DatabaseSync, dataset: Dataset): void {
  db.exec('CREATE TABLE search_index (part TEXT PRIMARY KEY, bytes BLOB NOT NULL)');
  const insert = db.prepare('INSERT INTO search_index VALUES (?, ?)');
  for (const [part, bytes] of packSearch(buildSearch(dataset))) insert.run(part, bytes);
}

function writeMeta(db: DatabaseSync, meta: Readonly<Record<string, string>>): void {
  db.exec('CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)');
  const insert = db.prepare('INSERT INTO meta VALUES (?, ?)');
  for (const [key, value] of Object.entries(meta)) insert.run(key, value);
}
