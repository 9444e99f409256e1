import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { changedFiles, fixFiles } from '../../src/dataset/canonical.ts';
import { check } from '../../src/dataset/check.ts';
import { deriveEvents } from '../../src/dataset/derive/derive.ts';
import { formatFinding } from '../../src/dataset/finding.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { createFolder, type Folder } from '../fixtures/folder.ts';
import { PLANTED } from '../fixtures/planted/planted.ts';

let folder: Folder;
beforeEach(() => {
  folder = createFolder();
});
afterEach(() => folder.discard());

test('the fixture breaks no rule', () => {
  expect(check(readDataset(folder.root)).map(formatFinding)).toEqual([]);
});

test('the real data breaks no rule', () => {
  expect(check(readDataset(readConfig({}).DATA_DIR)).map(formatFinding)).toEqual([]);
});

describe('a planted error is found in its place, with a tip', () => {
  test.each([...PLANTED])('%s', (_what, plant, expected) => {
    plant(folder);
    const found = check(readDataset(folder.root)).filter(
      ({ rule, file }) => rule === expected.rule && file === expected.file,
    );
    const match = found.find(
      ({ message, line }) =>
        message.includes(expected.message) && (expected.line === undefined || line === expected.line),
    );
    expect(match, found.map(formatFinding).join('\n')).toBeDefined();
    expect(match?.tip).toBeTruthy();
  });
});

describe('with files named as changed', () => {
  const faults = (...files: string[]) =>
    check(readDataset(folder.root, changedFiles(folder.root, files))).map(({ rule, file }) => `${rule} ${file}`);

  test('of statistics the named one alone is read, of tables all, so that what a change breaks elsewhere is found', () => {
    const [one, other] = ['one', 'other'].map((code) => `statistics/observations/${code}.csv`) as [string, string];
    for (const file of [one, other]) folder.write(file, 'geo,year,value,status\nZZZ,2020,1,\n');
    folder.add('countries/country_continents.csv', 'ATL,EU,unsourced,,');
    expect(faults(`data/${one}`)).toContain(`values data/${one}`);
    expect(faults(`data/${one}`)).toContain('references data/countries/country_continents.csv');
    expect(faults(`data/${one}`)).not.toContain(`values data/${other}`);
    expect(faults(join(folder.root, other))).toContain(`values data/${other}`);
    expect(faults()).toEqual(expect.arrayContaining([`values data/${one}`, `values data/${other}`]));
  });

  test('a name of no file is refused', () => {
    expect(() => faults('data/nothing.csv')).toThrow('data/nothing.csv is no file of data/');
  });
});

test('an exception silences exactly the finding it names', () => {
  folder.edit('countries/capitals.csv', '1991-12-16,1997-12-10', '1991-12-16,');
  const before = check(readDataset(folder.root)).filter(({ rule }) => rule === 'periods');
  for (const { row } of before) folder.add('exceptions.csv', `periods,${row?.table},${row?.key},a decision`);
  expect(before.length).toBeGreaterThan(0);
  expect(check(readDataset(folder.root)).filter(({ rule }) => rule === 'periods')).toEqual([]);
});

test('fix puts every file into the form check asks for, and nothing else', () => {
  const path = join(folder.root, 'organizations/organizations.csv');
  const good = readFileSync(path, 'utf8');
  const [header, first, second] = good.trimEnd().split('\n');
  writeFileSync(path, `\ufeff${[header, `${second} `, first].join('\r\n')}\r\n`);
  expect(fixFiles(folder.root)).toEqual(['organizations/organizations.csv']);
  expect(readFileSync(path, 'utf8')).toBe(good);
  expect(fixFiles(folder.root)).toEqual([]);
});

test('events follow from facts: a capital moved, a name changed, an admission, an end', () => {
  const names = [...deriveEvents(readDataset(folder.root))].map(
    ({ key, name, start }) => `${start.text} ${key}: ${name}`,
  );
  expect(names).toContain(
    '1997-12-10 capital-change/KAZ/1997-12-10: Kazakhstan moves its capital from Almaty to Akmola',
  );
  expect(names).toContain(
    '1998-05-06 renaming/KAZ/capital/1998-05-06: The capital of Kazakhstan, Akmola, is renamed Astana',
  );
  expect(names).toContain('2016-07-01 renaming/CZE/2016-07-01: Czech Republic is renamed Czechia');
  expect(names).toContain('1992-03-02 admission/un.KAZ: Kazakhstan joins United Nations');
  expect(names).toContain('1990-10-03 dissolution/DDR: East Germany ceases to exist');
  expect(names.filter((line) => line.includes('un.SVK'))).toEqual([]);
  expect(names.filter((line) => line.includes('withdrawal'))).toEqual([]);
});
