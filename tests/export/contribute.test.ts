import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonicalText } from '../../src/dataset/canonical.ts';
import type { Finding } from '../../src/dataset/finding.ts';
import { OBSERVATION_HEADER, readObservations } from '../../src/dataset/observation/observations.ts';
import { type Cube, statusAt } from '../../src/model/cube.ts';
import { OBSERVATIONS_FOLDER, RELEASE_TABLES } from '../../src/model/table/tables.ts';
import { realServer, realStore } from '../fixtures/real.ts';
import { csvRows } from '../fixtures/taken.ts';

const server = realServer();
const place = () => server.url.replace('/graphql', '/export/');

/** Observations of a cube, as a list; a nought has no sign. */
const listed = (cube: Cube) =>
  cube.geos.flatMap((geo, row) =>
    Array.from({ length: cube.years }, (_, offset) => row * cube.years + offset).flatMap((at) => {
      const status = statusAt(cube, at);
      return status === null
        ? []
        : [[geo, cube.firstYear + (at % cube.years), (cube.values[at] ?? Number.NaN) + 0, status]];
    }),
  );

/** Numeric series with values so small or large that a program would print some with an exponent. */
async function extremes(): Promise<ReadonlyMap<string, Cube>> {
  const store = realStore();
  const found = new Map<string, Cube>();
  for (const { code, valueType } of store.graph.indicators.values()) {
    if (valueType === 'category') continue;
    const cube = await store.engine.cube(code);
    if (cube?.values.some((value) => String(value).includes('e'))) found.set(code, cube);
  }
  store.engine.close();
  return found;
}

test('what is exported can be contributed back: data reads it without a finding, as the same numbers', async () => {
  const series = await extremes();
  expect(series.size).toBeGreaterThan(0);
  const root = mkdtempSync(join(tmpdir(), 'contribute-'));
  mkdirSync(join(root, OBSERVATIONS_FOLDER), { recursive: true });
  const findings: Finding[] = [];
  for (const [code, cube] of series) {
    const rows = await csvRows(`${place()}indicators/${code}.csv`);
    const lines = rows.map(({ geo, year, value, status }) =>
      [geo, year, value, status === 'A' ? '' : status].join(','),
    );
    const text = `${[OBSERVATION_HEADER, ...lines].join('\n')}\n`;
    writeFileSync(join(root, OBSERVATIONS_FOLDER, `${code}.csv`), text);
    expect(canonicalText(text, ['geo', 'year']), code).toBe(text);
    const indicator = { code, valueType: 'number' } as const;
    const read = readObservations(
      root,
      indicator,
      () => true,
      (finding) => findings.push(finding),
    );
    expect(listed(read), code).toEqual(listed(cube));
  }
  rmSync(root, { recursive: true });
  expect(findings).toEqual([]);
});

test('no table of a release writes a number with an exponent', async () => {
  for (const { name, columns } of RELEASE_TABLES) {
    const numbers = Object.entries(columns).flatMap(([column, { type }]) => (type === 'number' ? column : []));
    if (numbers.length === 0) continue;
    const rows = await csvRows(`${place()}tables/${name}.csv`);
    const odd = rows
      .flatMap((row) => numbers.map((column) => row[column] ?? ''))
      .filter((cell) => /[^\d.-]/.test(cell));
    expect(odd, name).toEqual([]);
  }
});

test('a number beside categories, which is text, is as plain', async () => {
  const [code] = (await extremes()).keys();
  const rows = await csvRows(`${place()}series.csv?indicators=${code},income_level_gapminder&include=all`);
  const numbers = rows.filter((row) => row.indicator === code);
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers.filter(({ value = '' }) => !/^-?\d+(\.\d+)?$/.test(value))).toEqual([]);
});
