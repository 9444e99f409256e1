import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Running } from '../../src/main.ts';
import { ask, startServer } from '../fixtures/real.ts';
import { csvRows } from '../fixtures/taken.ts';

let server: Running;
let place: string;
beforeAll(async () => {
  server = await startServer();
  place = server.url.replace('/graphql', '/export/');
});
afterAll(() => server.stop());

interface Series {
  readonly country: { readonly series: { readonly points: readonly { year: number; value: number }[] } };
}

test.each(['KZ', 'DE'])('the series of %s is the one that the graph gives', async (code) => {
  const { data } = await ask(
    server.url,
    `{ country(code: "${code}") { series(indicator: "population_total_long", from: 1950, to: 2000) { points { year value } } } }`,
  );
  const rows = await csvRows(`${place}series.csv?indicators=population_total_long&countries=${code}&from=1950&to=2000`);
  expect(rows).toHaveLength(51);
  expect(rows.map(({ year, value }) => ({ year: Number(year), value: Number(value) }))).toEqual(
    (data as Series).country.series.points,
  );
});

test('memberships of a day are the members that the graph gives, by the names of the day', async () => {
  const rows = await csvRows(`${place}memberships.csv?organization=sco&role=member&asOf=2008-12-26`);
  expect(rows.map(({ member }) => member).sort()).toEqual(['CHN', 'KAZ', 'KGZ', 'RUS', 'TJK', 'UZB']);
  expect(rows.every(({ certainty, locator }) => certainty === 'CERTAIN' && locator !== '')).toBe(true);
  const [oic] = await csvRows(`${place}memberships.csv?organization=oic&country=kz&asOf=2010-01-01`);
  expect(oic?.organization_name).toBe('Organization of the Islamic Conference');
});

test('without a day every stint is there, those of former times too', async () => {
  const { data } = await ask(server.url, '{ dataset { memberships } }');
  const rows = await csvRows(`${place}memberships.csv`);
  expect(rows).toHaveLength((data as { dataset: { memberships: number } }).dataset.memberships);
  expect(rows.filter(({ end }) => end !== '').length).toBeGreaterThan(0);
});

test('countries of a group are those of the day asked about', async () => {
  const geos = async (asOf: string) => {
    const rows = await csvRows(
      `${place}series.csv?indicators=population_total&organization=eu&region=154&asOf=${asOf}&from=2000&to=2000`,
    );
    return rows.map(({ geo }) => geo).sort();
  };
  expect(await geos('2004-04-30')).toEqual(['DNK', 'FIN', 'GBR', 'IRL', 'SWE']);
  expect(await geos('2020-02-01')).toEqual(['DNK', 'EST', 'FIN', 'IRL', 'LTU', 'LVA', 'SWE']);
});
