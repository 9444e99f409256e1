import { Buffer } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
