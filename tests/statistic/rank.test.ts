import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileRelease } from '../../src/dataset/compile/release.ts';
import type { KnownAt } from '../../src/store/statistic/known.ts';
import { statementsOf } from '../../src/store/statistic/statement.ts';
import { observationOf } from '../../src/store/statistic/statistic.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { createFolder, type Folder } from '../fixtures/folder.ts';

/** Figures of the fixture's only source, published in 2020. */
const STATEMENTS = [
  'CZE,2008,10000001,exactly,,deprecated',
  'CZE,2008-07,10000002,exactly,,normal',
  'CZE,2008-03,10000003,exactly,,normal',
  'CZE,2008-01,10000004,exactly,,preferred',
  'KAZ,1999,15000001,exactly,,deprecated',
  'KAZ,2000,15000002,exactly,,preferred',
  'KAZ,2000-12,15000003,exactly,,normal',
];

let folder: Folder;
let store: Store;
beforeAll(() => {
  folder = createFolder();
  for (const [index, row] of STATEMENTS.entries())
    folder.add('statistics/statements.csv', `population_total,${row},,almanack,p. ${index},`);
  store = openStore(
    compileRelease(folder.root, join(folder.root, 'releases'), () => undefined),
    {
      cubeCacheBytes: 1e6,
    },
  );
});
afterAll(() => {
  store.engine.close();
  folder.discard();
});

async function ask(geoKey: string, year: number, knownAt: KnownAt = null) {
  const indicator = store.graph.indicators.get('population_total');
  const geo = store.graph.countries.get(geoKey);
  if (!indicator || !geo) throw new Error(`no ${geoKey}`);
  const question = { year, day: store.today, knownAt };
  const chosen = await observationOf(store, indicator, geo, question);
  const all = await statementsOf(store, indicator, geo, question);
  return { chosen: chosen?.value ?? null, all: all.map(({ value }) => value) };
}

test('the series comes first, then documents by rank and then the latest; what is deprecated comes last', async () => {
  expect(await ask('CZE', 2008)).toEqual({
    chosen: 10100000,
    all: [10100000, 10000004, 10000002, 10000003, 10000001],
  });
});

test('without a series the preferred document is chosen, however late another is', async () => {
  expect(await ask('KAZ', 2000)).toEqual({ chosen: 15000002, all: [15000002, 15000003] });
});

test('what is deprecated is shown and never chosen', async () => {
  expect(await ask('KAZ', 1999)).toEqual({ chosen: null, all: [15000001] });
});

test('a document dated by its year is known from the first of January on', async () => {
  expect(await ask('KAZ', 2000, 20191231)).toEqual({ chosen: null, all: [] });
  expect(await ask('KAZ', 2000, 20200101)).toEqual({ chosen: 15000002, all: [15000002, 15000003] });
});
