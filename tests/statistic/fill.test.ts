import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';
import { runs } from '../property/naive.ts';
import { carry, cut, Figures, type Hand, lastYearOf, linear } from './hand.ts';

const server = realServer({ ANSWER_CACHE_MB: '0' });

interface Point {
  readonly year: number;
  readonly value: number | null;
  readonly status: string;
  readonly fill: string;
}

const SERIES = `query ($country: String!, $indicator: String!, $from: Int, $to: Int, $fill: Fill) {
  country(code: $country) {
    series(indicator: $indicator, from: $from, to: $to, fill: $fill) { points { year value status fill } } } }`;

async function pointsOf(variables: Record<string, unknown>): Promise<readonly Point[]> {
  const { data } = await ask(server.url, SERIES, variables);
  return (data as { country: { series: { points: readonly Point[] } } }).country.series.points;
}

/** Series with many gaps, with forecasts, with states that are no more. */
const SPARSE = new Map(
  [
    'age_at_first_marriage_women',
    'cities_over_1m',
    'emigrant_stock',
    'patent_applications_residents',
    'population_total_gapminder_2013',
  ].map((code) => [code, new Figures(code)]),
);

const bound = fc.option(fc.integer({ min: 1930, max: 2060 }), { freq: 2 });
const question = fc
  .constantFrom(...SPARSE)
  .chain(([indicator, figures]) =>
    fc.tuple(
      fc.constant(indicator),
      fc.constantFrom(...figures.countries),
      bound,
      bound,
      fc.constantFrom('NONE', 'CARRY', 'LINEAR'),
    ),
  );

function byHand(indicator: string, country: string, from: number | null, to: number | null, fill: string): Hand {
  const figures = SPARSE.get(indicator);
  if (!figures) throw new Error(indicator);
  const own = figures.of(country);
  const until = Math.min(figures.lastObserved, lastYearOf(country));
  return cut(fill === 'CARRY' ? carry(own, until) : fill === 'LINEAR' ? linear(own) : own, from, to);
}

test('any series, filled in any way between any years, is what the CSV gives by hand', async () => {
  await fc.assert(
    fc.asyncProperty(question, async ([indicator, country, one, other, fill]) => {
      const [from, to] = one !== null && other !== null && one > other ? [other, one] : [one, other];
      const points = await pointsOf({ country, indicator, from, to, fill });
      const expected = [...byHand(indicator, country, from, to, fill)];
      expect(points.map(({ year, status, fill: how }) => [year, status, how])).toEqual(
        expected.map(([year, cell]) => [year, cell.status, cell.fill]),
      );
      for (const [index, [, { value }]] of expected.entries())
        expect(points[index]?.value).toBeCloseTo(value, value > 1000 ? 3 : 9);
    }),
    runs(150),
  );
});

describe('a filled value says what it is', () => {
  test('of which kind, by which status, from what, and from where', async () => {
    const { data } = await ask(
      server.url,
      `{ country(code: "KAZ") {
        linear: series(indicator: "cities_over_1m", from: 1951, to: 1951, fill: LINEAR) { points { ...P } }
        carry: series(indicator: "cities_over_1m", from: 1951, to: 1951, fill: CARRY) { points { ...P } }
        own: series(indicator: "cities_over_1m", from: 1950, to: 1950, fill: CARRY) { points { ...P } } } }
      fragment P on Observation { fill status origin note unit { code } source { key } citations { locator source { key } } }`,
    );
    const source = { key: 'gapminder-fasttrack' };
    const made = {
      status: 'I',
      origin: 'COMPUTED',
      unit: { code: 'count' },
      source,
      citations: [{ source, locator: expect.any(String) }],
    };
    expect(data).toMatchObject({
      country: {
        linear: { points: [{ ...made, fill: 'LINEAR', note: 'Interpolated between 1950 and 1955.' }] },
        carry: { points: [{ ...made, fill: 'CARRY', note: 'Carried forward from 1950.' }] },
        own: { points: [{ fill: 'NONE', status: 'A', origin: 'SERIES', note: null }] },
      },
    });
  });

  test('and the series counts it, and does not take it for the latest', async () => {
    const { data } = await ask(
      server.url,
      `{ country(code: "KAZ") { series(indicator: "immigrant_stock_wdi", from: 1988, to: 2030, fill: CARRY) {
        latest { year } first { year } statuses { status count } coverage { from to years withValue filled } } } }`,
    );
    const years = [1990, 1995, 2000, 2005, 2010, 2015, 2020, 2024].length;
    expect(data).toEqual({
      country: {
        series: {
          first: { year: 1990 },
          latest: { year: 2024 },
          statuses: [
            { status: 'A', count: years },
            { status: 'I', count: 2024 - 1990 + 1 - years },
          ],
          coverage: { from: 1988, to: 2030, years: 43, withValue: 35, filled: 35 - years },
        },
      },
    });
  });

  test('also when a transform used it', async () => {
    const { data } = await ask(
      server.url,
      `{ country(code: "KAZ") { series(indicator: "immigrant_stock_wdi", from: 1995, to: 1996, fill: LINEAR, transform: [{ change: true }]) {
        points { year fill status } } } }`,
    );
    expect(data).toEqual({
      country: { series: { points: [1995, 1996].map((year) => ({ year, fill: 'LINEAR', status: 'I' })) } },
    });
  });
});

test('nothing is carried past the end of a state', async () => {
  const points = await pointsOf({ country: 'ANT', indicator: 'birth_rate_crude_long', from: 1949, fill: 'CARRY' });
  expect(points.at(-1)).toMatchObject({ year: 2010, status: 'I' });
});

test('what was known by a day is carried no further than was known', async () => {
  const { data } = await ask(
    server.url,
    `{ country(code: "KAZ") { series(indicator: "population_total", from: 2009, to: 2020, fill: CARRY, knownAt: "2013-01-01") { points { year } } } }`,
  );
  expect(data).toEqual({ country: { series: { points: [{ year: 2009 }, { year: 2010 }] } } });
});

test('of documents that give several values for a year, a filled series takes the one that statistic takes', async () => {
  const { data } = await ask(
    server.url,
    `query ($indicator: String!) { country(code: "KZ") { one: statistic(indicator: $indicator, year: 2008) { value }
      all: series(indicator: $indicator, from: 2008, to: 2008) { points { value } }
      line: series(indicator: $indicator, from: 2008, to: 2008, fill: LINEAR) { points { value } } } }`,
    { indicator: 'international_organization_memberships_count' },
  );
  expect(data).toEqual({
    country: { one: { value: 64 }, all: { points: [{ value: 50 }, { value: 64 }] }, line: { points: [{ value: 64 }] } },
  });
});

test('categories are carried, and not interpolated', async () => {
  const asked = (fill: string) =>
    ask(
      server.url,
      `query ($fill: Fill) { country(code: "KAZ") { series(indicator: "un_membership", from: 2023, fill: $fill) { points { year label value fill } } } }`,
      { fill },
    );
  expect(await asked('CARRY')).toEqual({
    data: { country: { series: { points: [{ year: 2023, label: 'Member', value: null, fill: 'CARRY' }] } } },
  });
  expect((await asked('LINEAR')).errors?.[0]).toMatchObject({
    message: expect.stringContaining('fill with CARRY'),
    extensions: { code: 'MEANINGLESS_TRANSFORM', argument: 'fill' },
  });
});
