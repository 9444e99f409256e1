import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { land } from '../../src/dataset/rules/land/land.ts';
import { arcs } from '../../src/model/land/land.ts';
import { pointsOf, textOf } from '../../src/model/land/outline.ts';
import { createFolder, type Folder } from '../fixtures/folder.ts';

let folder: Folder;
/** Two squares with a border between them, one of which was another's until 1990; nobody else has land. */
beforeEach(() => {
  folder = createFolder();
  folder.add('maps/arcs.csv', '0001,10000 10000 0 10000');
  folder.add('maps/arcs.csv', '0002,10000 20000 10000 0 0 -10000 -10000 0');
  folder.add('maps/arcs.csv', '0003,10000 10000 -10000 0 0 10000 10000 0');
  folder.add('maps/land_units.csv', 'DEU-E,East,DEU,1 2,almanack,p. 1,');
  folder.add('maps/land_units.csv', 'DEU-W,West,DEU,-1 3,almanack,p. 1,');
  folder.add('maps/land_holders.csv', 'DEU-E,DDR,1949-10-07,1990-10-03,part,almanack,p. 1,');
  folder.add('coverage.csv', 'land_holders,,,unknown,,,,1950-01-01,2025-12-31,almanack,p. 1,');
  for (const key of ['CSK', 'CZE', 'KAZ', 'SVK']) {
    folder.add('maps/land_units.csv', `${key},${key},${key},1 2,almanack,p. 1,`);
  }
  folder.add('maps/land_holders.csv', 'CSK,CZE,1993-01-01,,part,almanack,p. 1,');
  for (const key of ['CZE', 'SVK'])
    folder.add('maps/land_holders.csv', `${key},CSK,1918-10-28,1993-01-01,part,almanack,p. 1,`);
  folder.add('maps/land_holders.csv', 'KAZ,un,,1991-12-16,administered,almanack,p. 1,');
});
afterEach(() => folder.discard());

const found = () => [...land.check(readDataset(folder.root))].map(({ message }) => message);

test('land that is whole breaks no rule', () => {
  expect(found()).toEqual([]);
});

describe('is found', () => {
  test('a ring that does not close', () => {
    folder.edit('maps/arcs.csv', '0002,10000 20000', '0002,10000 20001');
    expect(found()).toContainEqual(expect.stringMatching(/^DEU-E has a ring that breaks off at arc [12]$/));
  });

  test('an arc that no outline uses, and one off the globe', () => {
    folder.add('maps/arcs.csv', '0004,10000 95000 0 1');
    expect(found()).toEqual(
      expect.arrayContaining(['no unit uses arc 0004', expect.stringContaining('0004 leaves the globe at 10, 95')]),
    );
  });

  test('land held by two at once, unless it is disputed', () => {
    folder.add('maps/land_holders.csv', 'DEU-E,KAZ,1985-01-01,1991-01-01,administered,almanack,p. 1,');
    expect(found()).toContain('DEU-E is held by DDR and by KAZ at a time');
    folder.edit('maps/land_holders.csv', '1991-01-01,administered', '1991-01-01,claimed');
    expect(found()).not.toContain('DEU-E is held by DDR and by KAZ at a time');
  });

  test('a holder outside his life', () => {
    folder.edit('maps/land_holders.csv', 'DEU-E,DDR,1949-10-07,1990-10-03', 'DEU-E,DDR,1949-10-01,1990-10-04');
    expect(found()).toContain('DDR holds DEU-E before it begins');
  });

  test('a day on which nobody holds land', () => {
    folder.edit('maps/land_holders.csv', 'KAZ,un,,1991-12-16', 'KAZ,un,,1990-12-16');
    expect(found()).toContain('nobody holds KAZ on 1990-12-16');
  });

  test('a country without land', () => {
    folder.edit(
      'maps/land_holders.csv',
      'DEU-E,DDR,1949-10-07,1990-10-03,part',
      'DEU-E,DEU,1949-10-07,1990-10-03,part',
    );
    expect(found()).toContain('DDR has no land on the map');
  });
});

test('every line of the real data reads and prints as the same', () => {
  const rows = readDataset(readConfig({}).DATA_DIR).rows(arcs);
  expect(rows.length).toBeGreaterThan(2000);
  expect(rows.filter(({ points }) => textOf(pointsOf(points)) !== points)).toEqual([]);
});
