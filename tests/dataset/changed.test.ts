import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkChanged } from '../../src/dataset/changed/check.ts';
import { changedSince } from '../../src/dataset/changed/diff.ts';
import { BY_SUBJECT } from '../../src/dataset/changed/rules.ts';
import { type Dataset, readLazily } from '../../src/dataset/read.ts';
import type { Table } from '../../src/model/table/table.ts';
import { writeWorld } from '../fixtures/world.ts';

let root: string;
let data: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: root, stdio: 'ignore' });
const edit = (file: string, from: string, to: string) => {
  const text = readFileSync(join(data, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(join(data, file), text.replace(from, to));
};
const found = () => checkChanged(data).findings.map(({ file, rule, message }) => `${file} ${rule} ${message}`);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'almanac-changed-'));
  data = join(root, 'data');
  writeWorld(data);
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'as it was');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('where nothing changed nothing is looked at', () => {
  expect(checkChanged(data)).toEqual({ findings: [], files: 0, rows: 0 });
});

test('a changed row is held against the tables it refers to, and a good one is left in peace', () => {
  edit('countries/capitals.csv', 'KAZ,astana,capital,Astana,', 'KAZ,astana,capital,Nur-Sultan,');
  expect(checkChanged(data)).toEqual({ findings: [], files: 1, rows: 1 });
  edit('countries/capitals.csv', 'SVK,bratislava,', 'SVK,nowhere,');
  expect(found()).toEqual(['data/countries/capitals.csv references city "nowhere" does not exist']);
});

test('faults that stood before are not told again', () => {
  edit(
    'countries/capitals.csv',
    'CZE,prague,capital,Prague,1993-01-01,,almanack,p. 1',
    'CZE,prague,capital,Prague,1993-01-01,,almanack,',
  );
  git('commit', '-qam', 'a fault');
  edit('countries/capitals.csv', 'KAZ,astana,capital,Astana,', 'KAZ,astana,capital,Nur-Sultan,');
  expect(found()).toEqual([]);
  edit(
    'countries/capitals.csv',
    'SVK,bratislava,capital,Bratislava,1993-01-01,,almanack,p. 1',
    'SVK,bratislava,capital,Bratislava,1993-01-01,,almanack,',
  );
  expect(found()).toEqual(['data/countries/capitals.csv citations cites almanack without a place']);
});

test('a row that is gone is missed by those that refer to it', () => {
  edit('places/cities.csv', 'bonn,Bonn,DEU,50.73,7.1,,almanack,p. 2,\n', '');
  expect(found()).toEqual(['data/countries/capitals.csv references city "bonn" does not exist']);
});

test('periods, doubled keys, canonical form and figures are held to their rules as well', () => {
  edit('countries/capitals.csv', '1997-12-10,1998-05-06', '1998-05-06,1997-12-10');
  appendFileSync(join(data, 'places/cities.csv'), 'almaty,Almaty,KAZ,43.25,76.95,,almanack,p. 3,\n');
  edit('statistics/observations/population_total.csv', 'KAZ,2008,16000000', 'KAZ,2008,many');
  const rules = checkChanged(data).findings.map(({ rule }) => rule);
  for (const rule of ['periods', 'keys', 'canonical', 'values']) expect(rules).toContain(rule);
});

test('lists that no longer agree with what is published or stated of them are found too', () => {
  edit('published_counts.csv', '1993-12-31,3', '1993-12-31,4');
  edit('statistics/observations/population_total.csv', 'WLD,2008,', 'WLD,2008,9');
  edit('countries/country_names.csv', 'KAZ,common,en', 'KAZ,other,en');
  const rules = checkChanged(data).findings.map(({ rule }) => rule);
  for (const rule of ['whole', 'aggregates', 'coverage']) expect(rules).toContain(rule);
});

test('a new file is looked at whole, and one outside the data not at all', () => {
  writeFileSync(join(data, 'countries/names/fr.csv'), 'country,name\nXXX,Nulle part\n');
  writeFileSync(join(root, 'else.csv'), 'a,b\n');
  expect(changedSince(data)).toEqual([{ file: 'countries/names/fr.csv', lines: null, gone: [] }]);
  expect(found()).toContain('data/countries/names/fr.csv references "XXX" does not exist');
});

test('outside a repository it says what to do', () => {
  rmSync(join(root, '.git'), { recursive: true });
  expect(() => checkChanged(data)).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENT' }));
});

test('each rule reads the tables it is listed with, and no others', () => {
  for (const { rule, tables } of BY_SUBJECT) {
    const read = new Set<string>();
    const dataset = readLazily(data, null);
    const located = dataset.located.bind(dataset);
    dataset.located = (<T extends Table>(table: T) => {
      read.add(table.name);
      return located(table);
    }) as Dataset['located'];
    expect([...rule.check(dataset)], rule.name).toBeDefined();
    expect(
      [...read].filter((name) => !tables.includes(name)),
      rule.name,
    ).toEqual([]);
  }
});
