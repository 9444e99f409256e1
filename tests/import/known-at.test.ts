import { appendFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { compileRelease } from '../../src/dataset/compile/release.ts';
import { importRelease, readerOf } from '../../src/dataset/import/import.ts';
import { openInput } from '../../src/dataset/import/input/open.ts';
import { type Running, serve } from '../../src/main.ts';
import { ask } from '../fixtures/real.ts';
import { smallData } from './root.ts';

const root = smallData(['population_total', 'population_density', 'land_area'], ['EUU', 'KAZ', 'UZB', 'WLD']);
const folder = join(dirname(root), 'releases');
const quiet = () => undefined;
const running: Running[] = [];
let urls: readonly string[] = [];

/** The server of what the data are now. */
async function served(): Promise<string> {
  const RELEASE = compileRelease(root, folder, quiet);
  const one = await serve(readConfig({ PORT: '0', LOG_LEVEL: 'silent', RELEASE }), quiet);
  running.push(one);
  return one.url;
}

beforeAll(async () => {
  const before = await served();
  const input = await openInput(join(import.meta.dirname, 'world-bank/WDI_CSV_2026_10_14.csv'));
  await importRelease(readerOf('worldbank-wdi'), input, {
    root,
    reports: folder,
    today: '2026-11-28',
    published: null,
    version: null,
    apply: true,
    acceptLosses: false,
    say: quiet,
  });
  appendFileSync(join(root, 'imports/superseded.csv'), 'countries,KAZ,name,Kazakstan,2026-11-28,cldr,en.json\n');
  urls = [before, await served()];
});
afterAll(async () => {
  for (const one of running) await one.stop();
});

async function densities(url: string, knownAt: string | null): Promise<unknown> {
  const known = knownAt === null ? '' : `, knownAt: "${knownAt}"`;
  const years = [1991, 1992, 2010, 2011].map(
    (year) => `y${year}: statistic(indicator: "population_density", year: ${year}${known}) { value }`,
  );
  const { data } = await ask(url, `{ country(code: "KAZ") { ${years.join(' ')} } }`);
  return Object.values((data as { country: Record<string, { value: number } | null> }).country).map(
    (one) => one?.value ?? null,
  );
}

const [OLD, NEW] = [
  [null, 6.4202, 6.23655, 6.32144],
  [6.1, null, 6.0126, 6.32144],
];

test('before an import every day knows the release that there is, from the day it came out', async () => {
  const [before = ''] = urls;
  expect(await densities(before, null)).toEqual(OLD);
  expect(await densities(before, '2026-09-01')).toEqual(OLD);
  expect(await densities(before, '2026-06-30')).toEqual([null, null, null, null]);
});

test('after it each day knows what was out by then: a value added, one gone, one revised, and one the same', async () => {
  const [, after = ''] = urls;
  expect(await densities(after, null)).toEqual(NEW);
  expect(await densities(after, '2026-10-14')).toEqual(NEW);
  expect(await densities(after, '2026-10-13')).toEqual(OLD);
  expect(await densities(after, '2026-06-30')).toEqual([null, null, null, null]);
});

test('a series of which the release says nothing stays known since the release before', async () => {
  const query =
    '{ country(code: "KAZ") { statistic(indicator: "land_area", year: 2010, knownAt: "2026-09-01") { value } } }';
  for (const url of urls) {
    expect((await ask(url, query)).data).toEqual({ country: { statistic: { value: 2699700 } } });
  }
});

test('a fact says what an import replaced in its row, and until when that was known', async () => {
  const query = '{ country(code: "KAZ") { row { superseded { column value until replacedBy locator } } } }';
  const rows = await Promise.all(urls.map(async (url) => (await ask(url, query)).data));
  const name = { column: 'name', value: 'Kazakstan', until: '2026-11-28', replacedBy: 'cldr', locator: 'en.json' };
  expect(rows).toEqual([[], [name]].map((superseded) => ({ country: { row: { superseded } } })));
});

test('a source was last taken in on the day of the last import of a release of it', async () => {
  const query = '{ source(code: "worldbank-wdi") { freshness { lastImported } } }';
  const days = await Promise.all(urls.map(async (url) => (await ask(url, query)).data));
  expect(days).toEqual(
    ['2026-11-24', '2026-11-28'].map((lastImported) => ({ source: { freshness: { lastImported } } })),
  );
});

test('a revised value lists both releases, oldest first', async () => {
  const query =
    '{ country(code: "KAZ") { statistic(indicator: "population_density", year: 2010) { revisions { vintage value } } } }';
  const { data } = await ask(urls[1] ?? '', query);
  expect(data).toEqual({
    country: {
      statistic: {
        revisions: [
          { vintage: '2026-07-01', value: 6.23655 },
          { vintage: '2026-10-14', value: 6.0126 },
        ],
      },
    },
  });
});
