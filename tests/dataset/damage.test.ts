import { Buffer } from 'node:buffer';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixFiles } from '../../src/dataset/canonical.ts';
import { check } from '../../src/dataset/check.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { createFolder, type Folder } from '../fixtures/folder.ts';

let folder: Folder;
beforeEach(() => {
  folder = createFolder();
});
afterEach(() => folder.discard());

test('fix never touches what it could not read', () => {
  const path = join(folder.root, 'countries/names/de.csv');
  const bytes = Buffer.from('country,name\nKAZ,Österreich\nDEU,Österreich\n', 'latin1');
  writeFileSync(path, bytes);
  expect(fixFiles(folder.root)).toEqual([]);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('fix composes letters, makes blanks plain and takes invisible marks out, where nothing else can be meant', () => {
  folder.edit('people/people.csv', 'A Leader', 'A\u00a0 Le\u0301a\u200bder\u202e');
  fixFiles(folder.root);
  expect(readFileSync(join(folder.root, 'people/people.csv'), 'utf8')).toContain(',A L\u00e9ader,');
});

test('scripts that need a joiner keep it', () => {
  const name = 'سرزمین\u200cهای جنوبی';
  folder.edit('people/people.csv', 'A Leader', name);
  expect(fixFiles(folder.root)).toEqual([]);
  expect(check(readDataset(folder.root)).filter(({ rule }) => rule === 'text')).toEqual([]);
});

test('a file that does not read is told first and alone, with the number of findings that follow from it', () => {
  writeFileSync(
    join(folder.root, 'countries/countries.csv'),
    'key;name;kind;start;end;sovereign;source;locator;note\n',
  );
  const found = check(readDataset(folder.root));
  expect(found).toHaveLength(1);
  expect(found[0]?.message).toMatch(/^is separated by semicolons; \d+ findings that may follow are held back$/);
});

test('all that is wrong with a line of a new indicator is said at once', () => {
  folder.write('statistics/observations/gdp.csv', 'geo,year,value,status\nKAX,99,1e3,Q\n');
  const found = check(readDataset(folder.root)).filter(({ file }) => file.endsWith('gdp.csv'));
  expect(found.filter(({ line }) => line === 2)).toHaveLength(4);
  expect(found.map(({ rule }) => rule)).toContain('references');
});

describe('a file that was changed as a whole', () => {
  const TABLE = 'countries/countries.csv';
  const SERIES = 'statistics/observations/population_total.csv';
  const textIn = (file: string) => readFileSync(join(folder.root, file), 'utf8');

  test.each([
    ['CR LF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR alone', (text: string) => text.replaceAll('\n', '\r')],
    ['CR LF behind its header alone', (text: string) => text.replace('\n', '\r\n')],
    ['CR LF from its second line on', (text: string) => text.replaceAll('\n', '\r\n').replace('\r\n', '\n')],
  ])('by lines that end with %s has one finding, and fix mends it', (_what, spoil) => {
    for (const file of [TABLE, SERIES]) {
      const before = textIn(file);
      folder.write(file, spoil(before));
      const found = check(readDataset(folder.root)).filter((one) => one.rule !== 'canonical');
      expect(found.map((one) => one.file)).toEqual(file === SERIES ? [`data/${file}`] : []);
      expect(check(readDataset(folder.root))[0]?.tip).toBe('run npm run fix');
      expect(fixFiles(folder.root)).toEqual([file]);
      expect(textIn(file)).toBe(before);
    }
  });

  test.each([
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), /^is not UTF-8, likely UTF-16/],
    ['semicolons', (text: string) => text.replaceAll(',', ';'), /^is separated by semicolons/],
    ['another header', (text: string) => text.replace('geo', 'place'), /^header is place,year,value,status/],
    ['a mark of byte order', (text: string) => `\ufeff${text}`, /^begins with a byte order mark/],
    ['commas behind the last column', (text: string) => text.replaceAll('\n', ',\n'), /^has 1 empty columns/],
  ])('and is a series with %s is told once', (_what, spoil, message) => {
    writeFileSync(join(folder.root, SERIES), spoil(textIn(SERIES)));
    const found = check(readDataset(folder.root)).filter((one) => one.rule !== 'canonical');
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toMatch(message);
  });

  test('by quotes that do not pair is named by the line', () => {
    folder.edit(TABLE, '\nDDR,', '\nDDR,"');
    const [found, ...others] = check(readDataset(folder.root));
    expect(others).toEqual([]);
    expect(found?.line).toBeGreaterThan(1);
    expect(found?.message).toMatch(/^is no CSV: /);
  });

  test('by being away, or a folder, is named by that', () => {
    folder.remove(TABLE);
    expect(check(readDataset(folder.root))[0]?.message).toMatch(/^is missing; \d+ findings/);
    mkdirSync(join(folder.root, TABLE));
    expect(check(readDataset(folder.root))[0]?.message).toMatch(/^is a folder; \d+ findings/);
  });
});

test('a row that does not read is a fault of its own, and none of those that refer to it', () => {
  folder.edit('countries/countries.csv', ',1918-10-28,', ',28.10.1918,');
  expect(check(readDataset(folder.root)).map(({ file, rule }) => `${rule} ${file}`)).toEqual([
    'columns data/countries/countries.csv',
  ]);
});
