import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/dataset/finding.ts';
import { OBSERVATION_HEADER, readObservations } from '../../src/dataset/observation/observations.ts';
import { cellOf, statusAt } from '../../src/model/cube.ts';

const DATA = join(import.meta.dirname, '../../data');
const FOLDER = 'statistics/observations';

test('each line of each file is the number, the place, the year and the status that its text says', () => {
  let lines = 0;
  // Every seventh file: small and large ones, of all sources.
  const codes = readdirSync(join(DATA, FOLDER)).filter((_, at) => at % 7 === 0);
  for (const code of codes.map((file) => file.replace(/\.csv$/, ''))) {
    const [, ...texts] = readFileSync(join(DATA, FOLDER, `${code}.csv`), 'utf8')
      .trimEnd()
      .split('\n');
    const cube = readObservations(
      DATA,
      { code, valueType: 'number' },
      () => true,
      () => undefined,
    );
    const differing = texts.filter((text) => {
      const [geo = '', year = '', value = '', status = ''] = text.split(',');
      const at = cellOf(cube, geo, Number(year));
      if (at === null) return true;
      return !Object.is(cube.values[at], Number(value)) || statusAt(cube, at) !== (status === '' ? 'A' : status);
    });
    // Categories are no numbers.
    if (texts.some((text) => !Number.isNaN(Number(text.split(',')[2])))) expect(differing).toEqual([]);
    lines += texts.length;
  }
  expect(lines).toBeGreaterThan(500_000);
});

test('a value of any length is the nearest number to its decimal', () => {
  const values = [
    '0',
    '-0',
    '0.1',
    '-12.345',
    '99999999999999',
    '0.00000000000001',
    '3.14159265358979',
    '00012.50',
    '123456789012345678901',
    '0.1234567890123456789',
  ];
  const { cube, findings } = readOf(values.map((value, at) => `AAA,${1990 + at},${value},`));
  expect(findings).toEqual([]);
  expect([...cube.values]).toEqual(values.map(Number));
});

test.each([
  ['AAA,1990,1.,', 'value "1." is not a decimal number'],
  ['AAA,1990,.5,', 'value ".5" is not a decimal number'],
  ['AAA,1990,1e5,', 'value "1e5" is not a decimal number'],
  ['AAA,1990,,', 'value "" is not a decimal number'],
  ['AAA,1990,-,', 'value "-" is not a decimal number'],
  ['AAA,190,5,', 'year "190" is not a year'],
  ['AAA,3990,5,', 'year "3990" is not a year'],
  ['AAA,19900,5,', 'year "19900" is not a year'],
  ['AAA,1990,5,X', 'status "X" is unknown'],
  ['AAA,1990,5', 'has 3 cells for 4 columns'],
  ['AAA,1990,5,,', 'has 5 cells for 4 columns'],
  [',1990,5,', '"" is no country and no area'],
  ['ÄÖÜ,1990,5,', '"ÄÖÜ" is no country and no area'],
])('the line %j between good ones is told with its number, and only it is left out', (line, message) => {
  const { cube, findings } = readOf(['AAA,1989,1,', line, 'AAA,1991,2,E']);
  expect(findings).toMatchObject([{ line: 3, message }]);
  expect(cube.values[0]).toBe(1);
  expect(cube.values.at(-1)).toBe(2);
});

test.each([
  [['AAA,1990,1,', 'AAA,1990,2,'], 'AAA 1990 is out of order or stands twice'],
  [['AAA,1991,1,', 'AAA,1990,2,'], 'AAA 1990 is out of order or stands twice'],
  [['BBB,1990,1,', 'AAA,1990,2,'], 'AAA 1990 is out of order or stands twice'],
  // Written otherwise, the line before counts all the same.
  [['AAA,1991,1234567890123456,', 'AAA,1991,2,'], 'AAA 1991 is out of order or stands twice'],
])('%j is out of order', (lines, message) => {
  expect(readOf(lines).findings).toMatchObject([{ line: 3, message }]);
});

test('the last line counts without a line feed, and a file of nothing but its header has no cell', () => {
  expect([...readOf(['AAA,1990,1,', 'AAA,1991,2,'], '').cube.values]).toEqual([1, 2]);
  expect(readOf([]).cube.geos).toEqual([]);
});

function readOf(lines: readonly string[], ending = '\n') {
  const root = mkdtempSync(join(tmpdir(), 'almanac-lines-'));
  mkdirSync(join(root, FOLDER), { recursive: true });
  writeFileSync(join(root, FOLDER, 'some.csv'), `${[OBSERVATION_HEADER, ...lines].join('\n')}${ending}`);
  const findings: Finding[] = [];
  const isGeo = (key: string) => /^[A-Z]{3}$/.test(key);
  const cube = readObservations(root, { code: 'some', valueType: 'number' }, isGeo, (one) => findings.push(one));
  return { cube, findings };
}
