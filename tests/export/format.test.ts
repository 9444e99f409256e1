import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSONstat from 'jsonstat-toolkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Running } from '../../src/main.ts';
import { RELEASE_TABLES } from '../../src/model/table/tables.ts';
import { startServer } from '../fixtures/real.ts';
import { asText, csvRows, jsonDocument, ndjsonRows, parquetRows, parseRows, take } from '../fixtures/taken.ts';

let server: Running;
let place: string;
beforeAll(async () => {
  server = await startServer();
  place = server.url.replace('/graphql', '/export/');
});
afterAll(() => server.stop());

const curated = (file: string) => parseRows(readFileSync(join(readConfig({}).DATA_DIR, file), 'utf8'));

/** One of every kind of export. */
const EXPORTS = [
  ['indicators/population_total', 'from=1990'],
  ['indicators/income_level_gapminder', 'countries=KAZ,UZB'],
  ['series', 'indicators=population_total,gdp_current_usd,median_age&organization=sco&from=1990&to=2010'],
  ['series', 'indicators=population_total,median_age&region=143&from=2000&layout=wide'],
  ['memberships', 'organization=un'],
  ['memberships', 'country=kz&asOf=2008-12-26'],
  ['operations/members-on-a-day', 'day=2020-01-01&rows=organization.members.nodes'],
  ['tables/organizations', ''],
  ['tables/claims', ''],
] as const;

describe.each(EXPORTS)('%s?%s', (path, query) => {
  const url = (ending: string) => `${place}${path}.${ending}?${query}`;

  test('is the same rows in every format of rows', async () => {
    const rows = await csvRows(url('csv'));
    expect(rows.length).toBeGreaterThan(0);
    expect(asText(await ndjsonRows(url('ndjson')))).toEqual(rows);
    expect(asText((await parquetRows(url('parquet'))).rows)).toEqual(rows);
    if (!path.startsWith('operations/')) expect(asText((await jsonDocument(url('json'))).data)).toEqual(rows);
  });
});

test('an indicator holds what its curated file holds', async () => {
  const taken = await csvRows(`${place}indicators/median_age.csv`);
  expect(taken.map(({ geo, year, value, status }) => ({ geo, year, value: Number(value), status }))).toEqual(
    curated('statistics/observations/median_age.csv').map(({ geo, year, value, status }) => ({
      geo,
      year,
      value: Number(value),
      status: status || 'A',
    })),
  );
});

test.each(['organizations/organizations.csv', 'countries/borders.csv', 'claims/claims.csv', 'licences.csv'])(
  'a table holds what data/%s holds',
  async (file) => {
    const table = RELEASE_TABLES.find((one) => one.file === file);
    const taken = await csvRows(`${place}tables/${table?.name}.csv`);
    expect(taken).toEqual(curated(file));
  },
);

test('countries and published aggregates can be told apart and left out', async () => {
  const kinds = async (query: string) => {
    const rows = await csvRows(`${place}indicators/population_total.csv?from=2000&to=2000${query}`);
    return [...new Set(rows.map((row) => row.geo_type))];
  };
  expect(await kinds('')).toEqual(['country', 'area']);
  expect(await kinds('&include=countries')).toEqual(['country']);
  expect(await kinds('&include=areas')).toEqual(['area']);
});

test('what was known on a day comes from the release of that day, and cites it', async () => {
  const rows = await csvRows(
    `${place}indicators/population_total.csv?countries=KZ&from=2008&to=2008&knownAt=2015-01-01`,
  );
  expect(rows).toMatchObject([{ geo: 'KAZ', year: '2008', value: '15673999' }]);
  expect(await csvRows(`${place}indicators/population_total.csv?countries=KZ&knownAt=1900-01-01`)).toEqual([]);
});

test('JSON-stat is read by its own toolkit, with labels, units, statuses and source', async () => {
  const query =
    'indicators=population_total,fertility_rate_total_long&organization=sco&asOf=2008-12-26&from=2020&to=2030';
  const document = JSONstat(await (await take(`${place}series.jsonstat?${query}`)).json());
  expect(document).toMatchObject({ class: 'dataset', id: ['indicator', 'geo', 'time'], n: 2 * 6 * 11 });
  expect(document.role).toMatchObject({ geo: ['geo'], time: ['time'], metric: ['indicator'] });
  expect(document.source).toContain('World Bank, World Development Indicators');
  expect(document.Dimension('geo').Category('KAZ').label).toBe('Kazakhstan');
  expect(document.Dimension('indicator').Category('population_total').unit).toMatchObject({ label: 'people' });
  const stated = document
    .toTable({ type: 'arrobj', content: 'id', status: true })
    .filter(({ value }) => value !== null)
    .map(({ indicator, geo, time, value, status }) => ({ indicator, geo, year: time, value, status: status ?? 'A' }));
  const rows = await csvRows(`${place}series.csv?${query}`);
  expect(asText(stated)).toEqual(
    rows.map(({ indicator, geo, year, value, status }) => ({ indicator, geo, year, value, status })),
  );
  expect(new Set(stated.map(({ status }) => status))).toEqual(new Set(['A', 'F']));
});

test('Parquet carries its sources and licences, and comes in row groups', async () => {
  const { metadata, groups, rows } = await parquetRows(`${place}indicators/population_total_long.parquet`);
  expect(JSON.parse(metadata.sources ?? '')).toMatchObject([{ key: 'gapminder-fasttrack', licence: 'CC-BY-4.0' }]);
  expect(metadata.release).toBe(server.release);
  expect(groups).toBe(Math.floor(rows.length / 5000) + 1);
  expect(rows[0]).toMatchObject({ year: 1800, value: 3280000 });
});

test('CSV is RFC 4180, and begins with its sources for who asks', async () => {
  const url = `${place}tables/organization_names.csv`;
  const plain = await (await take(url)).text();
  expect(plain.startsWith('organization,kind,language,name,start,end,source,locator,note\r\n')).toBe(true);
  expect(plain.endsWith('\r\n')).toBe(true);
  const cited = await (await take(`${url}?citation=comment`)).text();
  expect(cited.split('\r\n')[1]).toBe(`# Release ${server.release}.`);
  expect(parseRows(cited, '#')).toEqual(parseRows(plain));
});
