import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFolder, type Folder } from '../fixtures/folder.ts';

let folder: Folder;
beforeEach(() => {
  folder = createFolder();
});
afterEach(() => folder.discard());

test('"a dataset in ten minutes", step by step: a new work, indicator and values are checked, compiled and answered', () => {
  const almanac = (...args: string[]) =>
    execFileSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '../../src/cli.ts'), ...args],
      {
        encoding: 'utf8',
        env: { ...process.env, DATA_DIR: folder.root, RELEASES_DIR: join(folder.root, 'releases') },
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
  // 1. Cite the work.
  folder.add('licences.csv', 'CC-BY-4.0,Creative Commons Attribution 4.0,,required');
  folder.add(
    'sources.csv',
    'bee-census,dataset,Bee Census,Beekeepers,Beekeepers,2024,2025-01-01,,,CC-BY-4.0,"Beekeepers, Bee Census.",',
  );
  // 2. Describe the indicator.
  folder.add(
    'statistics/indicators.csv',
    'beehives,Beehives,Hives kept in the year.,population,people,,,number,SUM,,bee-census,table 1,Beekeepers,CC-BY-4.0,',
  );
  // 3. Put the values, in any order.
  writeFileSync(
    join(folder.root, 'statistics/observations/beehives.csv'),
    'geo,year,value,status\nKAZ,2020,120000,\nCZE,2020,690000,E\n',
  );
  // 4. Fix and check.
  almanac('fix');
  expect(almanac('check')).toBe('data: no findings\n');
  // 5. It answers, with its source.
  const query =
    '{ country(code: "CZ") { statistic(indicator: "beehives") { year value status citations { locator source { citation } } } } }';
  expect(JSON.parse(almanac('query', query))).toEqual({
    data: {
      country: {
        statistic: {
          year: 2020,
          value: 690000,
          status: 'E',
          citations: [{ locator: 'table 1', source: { citation: 'Beekeepers, Bee Census.' } }],
        },
      },
    },
  });
});
