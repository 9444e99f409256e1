import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

interface Point {
  readonly year: number;
  readonly value: number;
  readonly coverage: { readonly reporting: number; readonly missing: readonly { readonly key: string }[] } | null;
}

async function points(query: string): Promise<Record<string, readonly Point[]>> {
  const { data, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  const found: Record<string, readonly Point[]> = {};
  for (const record of Object.values(data as Record<string, Record<string, { points: Point[] }>>))
    for (const [name, series] of Object.entries(record)) found[name] = series.points;
  return found;
}

const FIELDS = 'points { year value coverage { reporting missing { key } } }';

test('a roll-up per person counts the people of just the countries behind the total', async () => {
  // Eritrea has published no output since 2011, and its people must not count.
  const { total, perPerson, people } = await points(`{
    organization(code: "igad", asOf: "2019-12-31") {
      total: series(indicator: "gdp_current_usd", from: 2015, to: 2015) { ${FIELDS} }
      perPerson: series(indicator: "gdp_current_usd", from: 2015, to: 2015, transform: [{ perCapita: true }]) { ${FIELDS} }
      people: series(indicator: "population_total", from: 2015, to: 2015) { ${FIELDS} }
    }
  }`);
  const missing = total?.[0]?.coverage?.missing.map(({ key }) => key) ?? [];
  expect(missing).toContain('ERI');
  const absent = await points(
    `{ ${missing.map((key) => `${key}: country(code: "${key}") { s${key}: series(indicator: "population_total", from: 2015, to: 2015) { ${FIELDS} } }`).join(' ')} }`,
  );
  const without = missing.reduce((sum, key) => sum + (absent[`s${key}`]?.[0]?.value ?? 0), 0);
  expect(without).toBeGreaterThan(0);
  expect(perPerson?.[0]?.value).toBeCloseTo((total?.[0]?.value ?? 0) / ((people?.[0]?.value ?? 0) - without), 6);
});

test('a share of an organization is of the sum over its members of each year', async () => {
  const { share, own, whole } = await points(`{
    country(code: "LT", asOf: "2020-02-01") {
      share: series(indicator: "gdp_current_usd", from: 2003, to: 2004, transform: [{ shareOf: { set: { organization: "eu" } } }]) { ${FIELDS} }
      own: series(indicator: "gdp_current_usd", from: 2003, to: 2004) { ${FIELDS} }
    }
    organization(code: "eu", asOf: "2020-02-01") {
      whole: series(indicator: "gdp_current_usd", from: 2003, to: 2004) { ${FIELDS} }
    }
  }`);
  expect(whole?.map(({ coverage }) => coverage?.reporting)).toEqual([15, 25]);
  for (const [at, point] of (share ?? []).entries())
    expect(point.value).toBeCloseTo((100 * (own?.[at]?.value ?? 0)) / (whole?.[at]?.value ?? 0), 9);
  expect(share).toHaveLength(2);
});

test('a share of countries that are named is of those in every year, and an unknown one is named', async () => {
  const { share } = await points(
    `{ country(code: "KZ") { share: series(indicator: "population_total", from: 2008, to: 2008, transform: [{ shareOf: { set: { countries: ["KZ", "KG"] } } }]) { ${FIELDS} } } }`,
  );
  expect(share?.[0]?.value).toBeCloseTo((100 * 16426525) / (16426525 + 5318729), 9);
  const { errors } = await ask(
    server.url,
    '{ country(code: "KZ") { series(indicator: "population_total", transform: [{ shareOf: { set: { countries: ["QQ"] } } }]) { unit { label } } } }',
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_COUNTRY', argument: 'countries' });
});

test('the median of totals is no total, and has neither share nor value per person', async () => {
  const { errors } = await ask(
    server.url,
    '{ organization(code: "sco") { series(indicator: "gdp_current_usd", aggregate: MEDIAN, transform: [{ perCapita: true }]) { unit { label } } } }',
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'MEANINGLESS_TRANSFORM', argument: 'transform' });
});
