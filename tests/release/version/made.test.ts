import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { compareReleases } from '../../../src/release/compare.ts';
import { releaseAt, releasesIn } from '../../../src/release/listed.ts';
import { type Made, makeRelease } from '../../../src/release/make.ts';
import { linesOf } from '../../../src/release/notes.ts';
import { compareVersions, nextVersion } from '../../../src/release/version.ts';
import { writeWorld } from '../../fixtures/world.ts';

let root: string;
let folder: string;
let data: string;
let made: Made[];
const config = () => readConfig({ DATA_DIR: data, RELEASES_DIR: folder });
const make = (since?: string) => makeRelease(config(), { folder, since }, () => undefined);
const edit = (file: string, from: string, to: string) => {
  const text = readFileSync(join(data, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(join(data, file), text.replace(from, to));
};
const file = (version: string, name: string) => readFileSync(join(folder, version, name), 'utf8');

/** Two releases of one day: of a state another name, a capital gone, a city more, and three figures that differ. */
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'almanac-made-'));
  [folder, data] = [join(root, 'releases'), join(root, 'data')];
  writeWorld(data);
  made = [await make()];
  edit('countries/countries.csv', 'KAZ,Kazakhstan,', 'KAZ,Qazaqstan,');
  edit('countries/capitals.csv', 'DEU,bonn,capital,Bonn,1949-05-23,1990-10-03,almanack,p. 2,\n', '');
  appendFileSync(join(data, 'places/cities.csv'), 'zlin,Zlín,CZE,49.22,17.66,,almanack,p. 1,\n');
  const series = 'statistics/observations/population_total.csv';
  const [header, first = '', second = '', ...rest] = readFileSync(join(data, series), 'utf8').split('\n');
  writeFileSync(join(data, series), [header, first.replace(/(,\d+),[^,]*,/, '$1,7,'), ...rest].join('\n'));
  made.push(await make());
  if (second === '') throw new Error('the small world has too few figures');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('versions sort by their day, and those of one day by their number', () => {
  expect(made.map(({ version }) => version)).toEqual(['2026.01.01', '2026.01.01.1']);
  const shuffled = ['2026.11.28.10', '2026.11.28', '2025.12.31', '2026.11.28.2'];
  expect(shuffled.toSorted(compareVersions)).toEqual(['2025.12.31', '2026.11.28', '2026.11.28.2', '2026.11.28.10']);
  expect(nextVersion('2026-11-28', shuffled)).toBe('2026.11.28.11');
  expect(nextVersion('2026-12-01', shuffled)).toBe('2026.12.01');
});

test('the same data is not made twice', async () => {
  expect(await make()).toMatchObject({ version: '2026.01.01.1', wasThere: true });
  expect(readdirSync(folder).filter((name) => name.startsWith('draft-'))).toEqual([]);
});

test('a release bears the hashes of its file, its data and its schema, which plain tools reckon as well', () => {
  const { sha256, file: name } = JSON.parse(file('2026.01.01.1', 'release.json'));
  const bytes = readFileSync(join(folder, '2026.01.01.1', name));
  expect(sha256.file).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(name).toBe(`almanac-${sha256.file.slice(0, 16)}.sqlite`);
  const sums = "find . -name '*.csv' | sed 's,^./,,' | LC_ALL=C sort | xargs sha256sum | sha256sum";
  expect(execFileSync('sh', ['-c', sums], { cwd: data, encoding: 'utf8' })).toContain(sha256.data);
  const contract = file('2026.01.01.1', 'schema.graphql');
  expect(sha256.schema).toBe(createHash('sha256').update(contract).digest('hex'));
  const check = spawnSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: join(folder, '2026.01.01.1') });
  expect(check.status).toBe(0);
});

test('notes list what was added, changed and removed, by table and by indicator', () => {
  const { before, after, tables, indicators } = JSON.parse(file('2026.01.01.1', 'notes.json'));
  expect([before.version, after.version]).toEqual(['2026.01.01', '2026.01.01.1']);
  const counts = Object.fromEntries(
    [...tables, ...indicators].map(({ name, added, changed, removed }) => [name, [added, changed, removed]]),
  );
  expect(counts).toMatchObject({
    countries: [0, 1, 0],
    capitals: [0, 0, 1],
    cities: [1, 0, 0],
    population_total: [0, 1, 1],
  });
  const text = file('2026.01.01.1', 'notes.md');
  expect(text).toContain('- changed `KAZ`: name: Kazakhstan → Qazaqstan');
  expect(text).toContain('| `population_total` | 0 | 1 | 1 |');
});

test('notes tell which example operations are answered otherwise, value by value', () => {
  const { answers } = JSON.parse(file('2026.01.01.1', 'notes.json'));
  expect(answers.length).toBeGreaterThan(0);
  for (const { operation, values } of answers) {
    expect(values.length, operation).toBeGreaterThan(0);
    // Names of releases and ids differ in each, and say nothing.
    for (const { path } of values) expect(path).not.toMatch(/(^|\.)(id|release|cursor)$/);
  }
  expect(file('2026.01.01', 'notes.md')).toContain('It is the first release here');
});

test('two releases are compared by version, name, hash or file, either way round', () => {
  const [first, second] = releasesIn(folder);
  if (!first || !second) throw new Error('two releases are made');
  const names = ['2026.01.01', first.release, first.release.slice('almanac-'.length, -6), first.path];
  for (const name of names) expect(releaseAt(folder, name).release, name).toBe(first.release);
  const back = compareReleases(second, first, 5);
  expect(back.tables.find(({ name }) => name === 'cities')).toMatchObject({ added: 0, removed: 1 });
  expect(compareReleases(first, first, 5)).toMatchObject({ tables: [], indicators: [], answers: [] });
  expect([...linesOf(compareReleases(first, second, 5))]).toContain('  + zlin');
});

test('what nothing is called by is refused with the names of what is there', () => {
  expect(() => releaseAt(folder, '2020.01.01')).toThrow(
    expect.objectContaining({
      code: 'UNKNOWN_RELEASE',
      details: { argument: 'release', candidates: ['2026.01.01', '2026.01.01.1'] },
    }),
  );
});

test('a release of another format is told in the list, and not compared', () => {
  const [first] = releasesIn(folder);
  if (!first) throw new Error('a release is made');
  const other = join(root, 'other.sqlite');
  writeFileSync(other, readFileSync(first.path));
  const db = new DatabaseSync(other);
  db.exec("UPDATE meta SET value = '1' WHERE key = 'format'");
  db.close();
  expect(() => compareReleases(releaseAt(folder, other), first, 5)).toThrow(
    expect.objectContaining({ code: 'BAD_RELEASE', message: expect.stringContaining('has format 1') }),
  );
});

test('the commands list and compare', () => {
  const env = { ...process.env, DATA_DIR: data, RELEASES_DIR: folder };
  const almanac = (...args: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../../../bin/almanac.js'), ...args], {
      env,
      encoding: 'utf8',
    });
  expect(almanac('releases').stdout).toMatch(/^2026\.01\.01 .+\n2026\.01\.01\.1 .+\n$/);
  expect(almanac('diff', '2026.01.01', '2026.01.01.1').stdout).toContain('capitals  1 removed\n  − DEU|');
  expect(JSON.parse(almanac('diff', '--json', '2026.01.01', '2026.01.01.1').stdout).tables.length).toBeGreaterThan(2);
  const refused = almanac('diff', '2026.01.01', '1999.01.01');
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('UNKNOWN_RELEASE')]);
});
