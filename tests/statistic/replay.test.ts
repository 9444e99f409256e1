import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compileRelease } from '../../src/dataset/compile/release.ts';
import { buildCube, cellOf, replayCube, statusAt } from '../../src/model/cube.ts';
import { createFolder, type Folder } from '../fixtures/folder.ts';

const REVISIONS = 'statistics/revisions/population_total.csv';

let folder: Folder;
beforeEach(() => {
  folder = createFolder();
});
afterEach(() => folder.discard());

test('a release is what it and those before it changed; what it dropped is gone', () => {
  const today = buildCube(
    [
      { geo: 'CZE', year: 2008, value: 11, status: 'A' },
      { geo: 'CZE', year: 2030, value: 12, status: 'F' },
    ],
    [],
  );
  const revisions = [
    { geo: 'CZE', year: 2008, vintage: '2018-01-01', value: 10 },
    { geo: 'CZE', year: 2008, vintage: '2020-01-01', value: null },
    { geo: 'CZE', year: 2030, vintage: '2019-01-01', value: 12.0001 },
    { geo: 'CZE', year: 2030, vintage: '2020-01-01', value: 13 },
  ];
  const releases = [...replayCube(revisions, ['2018-01-01', '2019-01-01', '2019-06-01', '2020-01-01'], today)];
  const read = (geo: string, year: number) =>
    releases.map(([, cube]) => {
      const at = cellOf(cube, geo, year) ?? -1;
      return [statusAt(cube, at), cube.values[at]];
    });
  const none = [null, Number.NaN];
  expect(read('CZE', 2008)).toEqual([['A', 10], ['A', 10], ['A', 10], none]);
  // A value that still stands has the status of today, any other counts as observed.
  expect(read('CZE', 2030)).toEqual([none, ['F', 12.0001], ['F', 12.0001], ['A', 13]]);
});

test('a revision of a release that is not on record is refused, with its line', () => {
  folder.add(REVISIONS, 'KAZ,2008,2021-01-01,15800000');
  expect(() => compileRelease(folder.root, join(folder.root, 'releases'), () => undefined)).toThrow(
    /population_total\.csv:3 {2}references {2}population_total has no release of 2021-01-01/,
  );
});
