import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

const correlation = async (args: string, selection: string) => {
  const { data, errors } = await ask(server.url, `{ correlation(${args}) { ${selection} } }`);
  expect(errors).toBeUndefined();
  return (data as { correlation: unknown }).correlation;
};

const FIT = 'n pearson spearman slope intercept';

test('an indicator goes with itself entirely', async () => {
  expect(await correlation('x: "life_expectancy", y: "life_expectancy", year: 2008', FIT)).toEqual({
    n: expect.any(Number),
    pearson: expect.closeTo(1, 12),
    spearman: expect.closeTo(1, 12),
    slope: expect.closeTo(1, 12),
    intercept: expect.closeTo(0, 8),
  });
});

test('income and life expectancy over the members of a day are a small table with its sources', async () => {
  const x = 'gdp_per_capita_current_usd';
  const answer = await correlation(
    `x: "${x}", y: "life_expectancy", year: 2008, asOf: "2008-12-26", among: { organization: "sco" }`,
    `n missing year x { code } y { code } points(first: 2) { totalCount nodes {
      country { id } x y observations { indicator { code } year value citations { source { key } } }
    } }`,
  );
  const stands = (code: string, value: number) => ({
    indicator: { code },
    year: 2008,
    value,
    citations: [{ source: { key: 'worldbank-wdi' } }],
  });
  const point = (key: string, gdp: number, life: number) => ({
    country: { id: `Country:${key}@2008-12-26` },
    x: gdp,
    y: life,
    observations: [stands(x, gdp), stands('life_expectancy', life)],
  });
  expect(answer).toEqual({
    n: 6,
    missing: 0,
    year: 2008,
    x: { code: x },
    y: { code: 'life_expectancy' },
    points: { totalCount: 6, nodes: [point('CHN', 3523.44, 74.833), point('KAZ', 8123.55, 66.759)] },
  });
});

test('fewer than three countries, or values that are all the same, settle nothing', async () => {
  const nothing = { pearson: null, spearman: null, slope: null, intercept: null };
  const asked = 'x: "time_to_start_business", y: "population_total_long", year: 2008';
  expect(await correlation(`${asked}, among: { countries: ["KZ", "UZ"] }`, FIT)).toEqual({ n: 2, ...nothing });
  // Six and a half days in each.
  expect(await correlation(`${asked}, among: { countries: ["DK", "EE", "FR"] }`, FIT)).toEqual({ n: 3, ...nothing });
});

test('without a year it is the latest that half as many countries have both values for as the best year', async () => {
  const years = (await correlation(
    'x: "gdp_per_capita_current_usd", y: "life_expectancy", asOf: "2008-12-26"',
    'year n',
  )) as { year: number; n: number };
  expect(years.year).toBe(2008);
  expect(years.n).toBeGreaterThan(150);
  expect(
    await correlation('x: "gini_index", y: "life_expectancy", among: { countries: ["ATA"] }', `year missing ${FIT}`),
  ).toEqual({ year: null, missing: 1, n: 0, pearson: null, spearman: null, slope: null, intercept: null });
});

test.each([
  ['x: "nothing", y: "life_expectancy"', 'UNKNOWN_INDICATOR', 'x'],
  ['x: "life_expectancy", y: "nothing"', 'UNKNOWN_INDICATOR', 'y'],
  ['x: "life_expectancy", y: "un_membership"', 'BAD_ARGUMENT', 'y'],
  ['x: "official_exchange_rate", y: "life_expectancy"', 'BAD_ARGUMENT', 'x'],
  ['x: "life_expectancy", y: "gini_index", among: { organization: "nowhere" }', 'UNKNOWN_ORGANIZATION', 'organization'],
])('correlation(%s) is an error that names the argument', async (args, code, argument) => {
  const { errors } = await ask(server.url, `{ correlation(${args}) { n } }`);
  expect(errors?.[0]?.extensions).toMatchObject({ code, argument });
});

test('points count by their page against the cost limit', async () => {
  const { errors } = await ask(
    server.url,
    `{ ${Array.from({ length: 40 }, (_, index) => `c${index}: correlation(x: "gini_index", y: "life_expectancy") { points(first: 500) { nodes { x y country { key name } } } }`).join(' ')} }`,
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY' });
});
