import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { parseCsv } from '../../src/dataset/csv.ts';
import type { Running } from '../../src/main.ts';
import { type Day, formatDay } from '../../src/model/day/day.ts';
import { parseDay } from '../../src/model/time.ts';
import { indicatorFinder } from '../../src/store/find/statistic.ts';
import { isPromise } from '../../src/store/maybe.ts';
import { cubeOf } from '../../src/store/statistic/known.ts';
import { observationAt } from '../../src/store/statistic/observation.ts';
import { observationOf, seriesOf, valueReader } from '../../src/store/statistic/statistic.ts';
import { ask, realStore, startServer } from '../fixtures/real.ts';

const store = realStore();
let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  store.engine.close();
  await server.stop();
});

const POPULATION = `query ($year: Int, $knownAt: Date) {
  country(code: "KZ") { statistic(indicator: "population_total", year: $year, knownAt: $knownAt) { value vintage } } }`;

describe('the population of Kazakhstan in 2008', () => {
  test.each([
    ['2007-12-31', null],
    ['2010-01-01', { value: 15340533, vintage: '2008' }],
    ['2012-10-16', { value: 15340533, vintage: '2008' }],
    ['2012-10-17', { value: 15673999, vintage: '2012-10-17' }],
    ['2020-01-01', { value: 15673999, vintage: '2018-08-01' }],
    ['2023-06-01', { value: 15776938, vintage: '2023-05-04' }],
    ['2025-01-01', { value: 16426525, vintage: '2025-01-01' }],
    ['2026-06-30', { value: 16426525, vintage: '2026-04-01' }],
    ['2026-07-01', { value: 16426525, vintage: '2026-07-01' }],
    [null, { value: 16426525, vintage: '2026-07-01' }],
  ])('known on %s', async (knownAt, statistic) => {
    expect(await ask(server.url, POPULATION, { year: 2008, knownAt })).toEqual({ data: { country: { statistic } } });
  });

  test('has a history of revisions, each with the release it came with', async () => {
    const { data } = await ask(
      server.url,
      `{ country(code: "KZ") { statistic(indicator: "population_total", year: 2008, knownAt: "2015-01-01") {
        citations { source { key } locator }
        revisions { vintage value note citations { source { key } locator } claims { totalCount } } } } }`,
    );
    const source = { key: 'worldbank-wdi' };
    const first = { source, locator: 'SP.POP.TOTL, packaged in datasets/population, commit 8f762b3b7c10' };
    expect(data).toMatchObject({
      country: {
        statistic: {
          citations: [first],
          revisions: [
            { vintage: '2012-10-17', value: 15673999, citations: [first], claims: { totalCount: 0 } },
            { vintage: '2023-05-04', value: 15776938, citations: [{ source }] },
            { vintage: '2025-01-01', value: 16426525, note: '0 new, 13383 changed, 0 removed.' },
          ],
        },
      },
    });
  });
});

test('without a year, the latest value is the latest known by the day', async () => {
  expect(await ask(server.url, POPULATION, { knownAt: '2013-01-01' })).toMatchObject({
    data: { country: { statistic: { value: 16323000, vintage: '2012-10-17' } } },
  });
});

test('a series stops where its release stopped, and is empty before the first', async () => {
  const { data } = await ask(
    server.url,
    `{ area(code: "WLD") {
      early: series(indicator: "population_total", from: 2009, knownAt: "2013-01-01") { points { year vintage } }
      before: series(indicator: "population_total", knownAt: "2012-01-01") { points { year } } } }`,
  );
  const vintage = '2012-10-17';
  expect(data).toEqual({
    area: {
      early: { points: [2009, 2010].map((year) => ({ year, vintage })) },
      before: { points: [] },
    },
  });
});

test('what has no releases on record is known since its source was published', async () => {
  const { data } = await ask(
    server.url,
    `query ($series: String!, $figure: String!) { country(code: "KZ", asOf: "2008-12-26") {
      s0: statistic(indicator: $series, year: 2000, knownAt: "2020-12-31") { value }
      s1: statistic(indicator: $series, year: 2000, knownAt: "2021-01-01") { vintage }
      f0: statistic(indicator: $figure, knownAt: "2008-12-25") { value }
      f1: statistic(indicator: $figure, knownAt: "2008-12-26") { value vintage } } }`,
    { series: 'pwt_exchange_rate', figure: 'diplomatic_relations_count' },
  );
  expect(data).toEqual({
    country: { s0: null, s1: { vintage: '2021' }, f0: null, f1: { value: 140, vintage: '2008-12-26' } },
  });
});

const FILTERED = `query ($known: StatisticFilter!, $order: [CountryOrder!]) {
  countries(asOf: "2020-01-01", filter: { statistic: $known }, orderBy: $order, first: 2) {
    totalCount nodes { key } } }`;

test('filters and orders put themselves back to the day as well', async () => {
  const asked = (knownAt: string | undefined, value: number) =>
    ask(server.url, FILTERED, {
      known: { indicator: 'population_total', year: 2008, gte: value, lte: value, knownAt },
      order: [{ statistic: { indicator: 'population_total', year: 2008, knownAt }, direction: 'DESC' }],
    });
  const kazakhstan = { data: { countries: { totalCount: 1, nodes: [{ key: 'KAZ' }] } } };
  expect(await asked('2020-01-01', 15673999)).toEqual(kazakhstan);
  expect(await asked(undefined, 16426525)).toEqual(kazakhstan);
  expect(await asked(undefined, 15673999)).toMatchObject({ data: { countries: { totalCount: 0 } } });
});

test('orders by what was known put a country after those that were larger then', async () => {
  const { data } = await ask(
    server.url,
    `query ($knownAt: Date) { countries(
      filter: { code: { in: ["KAZ", "NLD"] } },
      orderBy: [{ statistic: { indicator: "population_total", year: 2008, knownAt: $knownAt } }]) { nodes { key } } }`,
    { knownAt: '2015-01-01' },
  );
  expect(data).toEqual({ countries: { nodes: [{ key: 'KAZ' }, { key: 'NLD' }] } });
});

test('a filter finds the figures of documents that the field finds', async () => {
  const { data } = await ask(server.url, FILTERED, { known: { indicator: 'diplomatic_relations_count', gte: 140 } });
  expect(data).toEqual({ countries: { totalCount: 1, nodes: [{ key: 'KAZ' }] } });
});

test('a filter takes no category for a number', async () => {
  const { data } = await ask(server.url, FILTERED, { known: { indicator: 'un_membership', year: 2008, gte: 0 } });
  expect(data).toEqual({ countries: { totalCount: 0, nodes: [] } });
});

test('a day that does not exist is refused', async () => {
  const { errors } = await ask(
    server.url,
    '{ country(code: "KZ") { statistic(indicator: "population_total", knownAt: "2010-02-30") { value } } }',
  );
  expect(errors?.[0]?.extensions?.code).toBe('BAD_DATE');
});

/** Rows of a statistics file, in its own order. */
function rowsOf(file: string): readonly (readonly string[])[] {
  const text = readFileSync(join(readConfig({}).DATA_DIR, 'statistics', file), 'utf8');
  return parseCsv(text).lines.map(({ cells }) => cells);
}

function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % below;
  };
}

const indicators = [...store.graph.indicators.values()].filter((indicator) => indicator.vintages().length > 0);

test('ten indicators have releases on record', () => expect(indicators).toHaveLength(10));

test.each(indicators.map(({ code }) => code))('%s on any day is what a plain scan of its revisions finds', (code) => {
  const indicator = indicatorFinder.require(store, code, null, 'indicator');
  const revisions = rowsOf(`revisions/${code}.csv`);
  const byCell = Map.groupBy(revisions, ([geo, year]) => `${geo}|${year}`);
  const series = new Map(rowsOf(`observations/${code}.csv`).map(([geo, year, value]) => [`${geo}|${year}`, value]));
  const last = indicator.vintages().at(-1)?.vintage.earliest ?? 0;
  const expected = (cell: string, day: Day): number | null => {
    const then = (byCell.get(cell) ?? []).filter(([, , vintage = '']) => parseDay(vintage) <= day);
    const value = day >= last ? series.get(cell) : then.at(-1)?.[3];
    return value === undefined || value === '' ? null : Number(value);
  };
  const random = generator(20081226);
  for (let round = 0; round < 400; round++) {
    const [geoKey = '', year = ''] = revisions[random(revisions.length)] ?? [];
    const day = (2010 + random(17)) * 10000 + (1 + random(12)) * 100 + 1 + random(28);
    const geo = store.graph.countries.get(geoKey) ?? store.graph.areas.get(geoKey);
    if (!geo) throw new Error(`no ${geoKey}`);
    const known = cubeOf(store, indicator, day);
    if (isPromise(known)) throw new Error('a release answers at once');
    const found = known && observationAt(known, geo, Number(year));
    expect(found?.value ?? null, `${geoKey} ${year} known on ${formatDay(day)}`).toBe(
      expected(`${geoKey}|${year}`, day),
    );
    expect(found?.status ?? 'A').toBe('A');
  }
});

test('field, series and filter agree on any day', async () => {
  const random = generator(1991);
  const places = [...store.graph.countries.values()];
  for (let round = 0; round < 300; round++) {
    const indicator = indicators[random(indicators.length)];
    const geo = places[random(places.length)];
    if (!indicator || !geo) continue;
    const year = 1990 + random(36);
    const knownAt = (2012 + random(15)) * 10000 + 101;
    const question = { year, day: store.today, knownAt };
    const [one, read, points] = await Promise.all([
      observationOf(store, indicator, geo, question),
      valueReader(store, indicator, question),
      seriesOf(store, indicator, geo, { from: year, to: year, knownAt }),
    ]);
    expect(read(geo.key)).toBe(one?.value ?? null);
    if (one?.basis.origin === 'series') expect(points).toEqual([one]);
    else expect(points.every(({ basis }) => basis.origin === 'document')).toBe(true);
  }
});
