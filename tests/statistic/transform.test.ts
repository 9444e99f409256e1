import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';
import { runs } from '../property/naive.ts';
import { cut, Figures, type Hand } from './hand.ts';

const server = realServer({ ANSWER_CACHE_MB: '0' });

type Transform = Readonly<Record<string, unknown>>;

const SERIES = `query ($country: String!, $indicator: String!, $from: Int, $to: Int, $transform: [SeriesTransform!]) {
  country(code: $country) { series(indicator: $indicator, from: $from, to: $to, transform: $transform) {
    unit { code label symbol kind currency { code } scale } points { year value fill unit { code } } } } }`;

interface Series {
  readonly unit: Readonly<Record<string, unknown>>;
  readonly points: readonly {
    readonly year: number;
    readonly value: number;
    readonly unit: { readonly code: string };
  }[];
}

async function seriesOf(variables: Record<string, unknown>): Promise<Series> {
  const { data } = await ask(server.url, SERIES, variables);
  return (data as { country: { series: Series } }).country.series;
}

const TOTALS = new Map(
  ['air_transport_departures', 'gdp_current_usd', 'patent_applications_residents', 'refugees_by_asylum_wdi'].map(
    (code) => [code, new Figures(code)],
  ),
);
const population = new Figures('population_total');

type Numbers = ReadonlyMap<number, number>;

const plain = (line: Hand): Numbers => new Map([...line].map(([year, { value }]) => [year, value]));

/** Each year's answer, where there is one. */
function yearly(line: Numbers, answer: (year: number, value: number) => number | undefined): Numbers {
  const made: [number, number][] = [];
  for (const [year, value] of line) {
    const result = answer(year, value);
    if (result !== undefined && Number.isFinite(result)) made.push([year, result]);
  }
  return new Map(made);
}

const over = (a: number, b: number | undefined) => (b === undefined || b <= 0 ? undefined : a / b);

function scaled(by: number, value: number | undefined): number | undefined {
  return value === undefined ? undefined : by * value;
}

function byHand(indicator: string, country: string, transforms: readonly Transform[]): Numbers {
  const figures = TOTALS.get(indicator);
  if (!figures) throw new Error(indicator);
  const [people, world] = [plain(population.of(country)), plain(figures.of('WLD'))];
  return transforms.reduce<Numbers>(
    (line, transform) => {
      const before = (year: number) => line.get(year - 1);
      if (transform.perCapita) return yearly(line, (year, value) => over(value, people.get(year)));
      if (transform.shareOf) return yearly(line, (year, value) => scaled(100, over(value, world.get(year))));
      if (transform.change) return yearly(line, (year, value) => value - (before(year) ?? Number.NaN));
      if (transform.growth)
        return yearly(line, (year, value) => scaled(100, over(value - (before(year) ?? Number.NaN), before(year))));
      if (typeof transform.index === 'number') {
        const base = line.get(transform.index);
        return yearly(line, (_year, value) => scaled(100, over(value, base)));
      }
      const years = Number(transform.movingAverage);
      return yearly(line, (year) => {
        let sum = 0;
        for (let at = year - years + 1; at <= year; at++) sum += line.get(at) ?? Number.NaN;
        return sum / years;
      });
    },
    plain(figures.of(country)),
  );
}

const movingAverage = fc.integer({ min: 2, max: 6 }).map((years): Transform => ({ movingAverage: years }));
const index = fc.integer({ min: 1985, max: 2015 }).map((year): Transform => ({ index: year }));
const none = fc.constant<Transform[]>([]);
const one = (...transforms: Transform[]) => fc.constantFrom(...transforms).map((transform) => [transform]);
/** Orders in which transforms mean something, with one of each place or none. */
const transforms = fc
  .tuple(
    fc.oneof(none, one({ perCapita: true }, { shareOf: { world: true } }, { shareOf: { area: 'wld' } })),
    fc.array(fc.oneof(movingAverage, index), { maxLength: 2 }),
    fc.oneof(none, one({ change: true }, { growth: true })),
    fc.array(movingAverage, { maxLength: 1 }),
  )
  .map((parts) => parts.flat());

const question = fc
  .constantFrom(...TOTALS)
  .chain(([indicator, figures]) =>
    fc.tuple(
      fc.constant(indicator),
      fc.constantFrom(...figures.countries),
      fc.option(fc.integer({ min: 1960, max: 2010 })),
      fc.option(fc.integer({ min: 2010, max: 2030 })),
      transforms,
    ),
  );

test('transforms of any series in any order between any years are what the CSV gives by hand', async () => {
  let values = 0;
  await fc.assert(
    fc.asyncProperty(question, async ([indicator, country, from, to, transform]) => {
      const { points } = await seriesOf({ country, indicator, from, to, transform });
      const all = [...byHand(indicator, country, transform)];
      const expected = all.filter(([year]) => year >= (from ?? 0) && year <= (to ?? 9999));
      expect(points.map(({ year }) => year)).toEqual(expected.map(([year]) => year));
      for (const [place, [, value]] of expected.entries())
        expect(Math.abs((points[place]?.value ?? Number.NaN) - value)).toBeLessThan(1e-9 * Math.abs(value) + 1e-7);
      values += expected.length;
    }),
    runs(200),
  );
  expect(values).toBeGreaterThan(1000);
});

describe('the unit says what a transform made', () => {
  test.each([
    ['gdp_current_usd', [{ change: true }], { code: 'usd', currency: { code: 'USD' } }],
    ['gdp_growth_annual', [{ change: true }], { code: 'percentage_points', symbol: 'pp' }],
    [
      'gdp_current_usd',
      [{ growth: true }],
      { code: 'percent_change', symbol: '%', kind: 'GROWTH_RATE', currency: null },
    ],
    [
      'gdp_current_usd',
      [{ perCapita: true }],
      {
        code: 'usd_per_person',
        label: 'US dollars per person',
        symbol: 'US$/person',
        kind: 'CURRENCY_PER_CAPITA',
        currency: { code: 'USD' },
        scale: 1,
      },
    ],
    ['gdp_current_usd', [{ index: 2010 }], { code: 'index_2010_100', label: 'index, 2010 = 100', kind: 'INDEX' }],
    ['gdp_current_usd', [{ shareOf: { world: true } }], { code: 'percent', label: 'percent of World', symbol: '%' }],
    ['gdp_current_usd', [{ shareOf: { area: 'EUU' } }], { label: 'percent of European Union' }],
    ['gdp_current_usd', [{ movingAverage: 3 }], { code: 'usd' }],
    ['gdp_current_usd', [{ perCapita: true }, { growth: true }], { code: 'percent_change' }],
    ['gdp_current_usd', [{ growth: true }, { movingAverage: 5 }], { code: 'percent_change' }],
    ['gdp_current_usd', [{ growth: true }, { change: true }], { code: 'percentage_points' }],
  ])('%s %j', async (indicator, transform, unit) => {
    const series = await seriesOf({ country: 'DEU', indicator, from: 2015, to: 2015, transform });
    expect(series.unit).toMatchObject(unit);
    expect(series.points).toMatchObject([{ year: 2015, fill: 'NONE', unit: { code: series.unit.code } }]);
  });
});

test('a computed value cites all it is made from, and is as sure as the least sure', async () => {
  const { data } = await ask(
    server.url,
    `{ country(code: "KAZ") {
      gdp: series(indicator: "gdp_current_usd", from: 2008, to: 2008, transform: [{ perCapita: true }]) {
        points { origin note source { key } citations { locator } } citations { locator } }
      cities: series(indicator: "cities_over_1m", from: 2020, to: 2020, transform: [{ index: 2015 }]) {
        points { status fill value } } } }`,
  );
  const citations = [{ locator: 'NY.GDP.MKTP.CD' }, { locator: 'SP.POP.TOTL' }];
  const source = { key: 'worldbank-wdi' };
  const point = { origin: 'COMPUTED', note: 'Divided by population_total of the year.', source, citations };
  expect(data).toEqual({
    country: {
      gdp: { points: [point], citations },
      cities: { points: [{ status: 'F', fill: 'NONE', value: 300 }] },
    },
  });
});

test('a base that is zero or missing leaves values out', async () => {
  const cities = (transform: Transform) =>
    seriesOf({ country: 'KAZ', indicator: 'cities_over_1m', from: 1950, to: 2015, transform: [transform] });
  expect((await cities({ index: 1950 })).points).toEqual([]);
  expect((await cities({ index: 1951 })).points).toEqual([]);
  expect((await cities({ index: 2015 })).points).toContainEqual(expect.objectContaining({ year: 1950, value: 0 }));
  expect((await cities({ growth: true })).points).toEqual([]);
});

test('a transform looks at years that are not shown', async () => {
  const shown = await seriesOf({
    country: 'KAZ',
    indicator: 'population_total',
    from: 2005,
    to: 2005,
    transform: [{ movingAverage: 4 }, { growth: true }, { movingAverage: 3 }],
  });
  const all = byHand4(population.of('KAZ'));
  expect(shown.points).toMatchObject([{ year: 2005, value: expect.closeTo(all, 9) }]);
});

/** Mean over 2003 to 2005 of the growth of means of four years, written out. */
function byHand4(line: Hand): number {
  const at = plain(cut(line, 1999, 2005));
  const mean4 = (year: number) => [0, 1, 2, 3].reduce((sum, back) => sum + (at.get(year - back) ?? Number.NaN), 0) / 4;
  const growth = (year: number) => (mean4(year) / mean4(year - 1) - 1) * 100;
  return (growth(2003) + growth(2004) + growth(2005)) / 3;
}
