import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';
import { type Row, scan } from '../property/naive.ts';
import { members, plain, world } from './naive.ts';

const server = realServer();

const data = async (query: string) => {
  const { data: answer, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return answer as never;
};

const ranking = async (args: string, selection: string, code = 'population_total') =>
  (
    (await data(`{ indicator(code: "${code}") { ranking(${args}) { ${selection} } } }`)) as {
      indicator: { ranking: unknown };
    }
  ).indicator.ranking;

test('members of the SCO of 26 December 2008 by population, and those of them over 5,000 US$ per person', async () => {
  const asked = 'year: 2008, asOf: "2008-12-26"';
  const six = await ranking(`${asked}, among: { organization: "SCO" }`, 'year missing nodes { rank country { name } }');
  expect(six).toEqual({
    year: 2008,
    missing: 0,
    nodes: ['China', 'Russia', 'Uzbekistan', 'Kazakhstan', 'Tajikistan', 'Kyrgyzstan'].map((name, index) => ({
      rank: index + 1,
      country: { name },
    })),
  });
  const rich = `among: { organization: "SCO", filter: { statistic: { indicator: "gdp_per_capita_current_usd", year: 2008, gt: 5000 } } }`;
  expect(
    await ranking(`${asked}, ${rich}`, 'nodes { rank outOf country { name } observation { citations { locator } } }'),
  ).toEqual({
    nodes: ['Russia', 'Kazakhstan'].map((name, index) => ({
      rank: index + 1,
      outOf: 2,
      country: { name },
      observation: { citations: [{ locator: 'SP.POP.TOTL' }] },
    })),
  });
});

test('countries with the same value share a rank, and the next is skipped', async () => {
  const { nodes } = (await ranking(
    'year: 2008, direction: ASC, among: { continent: "EU" }, first: 8',
    'nodes { rank tied country { key } value }',
    'time_to_start_business',
  )) as { nodes: unknown[] };
  expect(nodes.slice(4)).toEqual([
    { rank: 5, tied: true, country: { key: 'HUN' }, value: 6 },
    { rank: 5, tied: true, country: { key: 'NOR' }, value: 6 },
    { rank: 7, tied: true, country: { key: 'DNK' }, value: 6.5 },
    { rank: 7, tied: true, country: { key: 'EST' }, value: 6.5 },
  ]);
});

test('an indicator ranks the countries of the release’s day whichever day it is reached from, so that its id stands for one answer', async () => {
  const selection = 'indicator { id ranking(year: 2008, among: { organization: "sco" }) { totalCount } }';
  const answer = await data(`{
    now: country(code: "KZ") { statistic(indicator: "population_total") { ${selection} } }
    then: country(code: "KZ", asOf: "2008-12-26") { statistic(indicator: "population_total") { ${selection} } }
  }`);
  const { now, then } = answer as { now: unknown; then: unknown };
  expect(then).toEqual(now);
});

test('a country ranks among those of its day, and asOf turns it', async () => {
  const asked = 'indicator: "population_total", year: 2008, among: { organization: "sco" }';
  expect(
    await data(`{
      viewed: country(code: "KZ", asOf: "2008-12-26") { rank(${asked}) { rank outOf country { id } observation { year } } }
      turned: country(code: "KZ") { rank(${asked}, asOf: "2008-12-26") { rank outOf } }
      india: country(code: "IN", asOf: "2008-12-26") { rank(${asked}) { rank } }
      unknown: country(code: "ATA", asOf: "2008-12-26") { rank(indicator: "gdp_current_usd", year: 2008) { rank } }
    }`),
  ).toEqual({
    viewed: { rank: { rank: 4, outOf: 6, country: { id: 'Country:KAZ@2008-12-26' }, observation: { year: 2008 } } },
    turned: { rank: { rank: 4, outOf: 6 } },
    india: { rank: null },
    unknown: { rank: null },
  });
});

test('former states rank on days on which they existed, and on no other', async () => {
  const among = (asOf: string) =>
    ranking(
      `year: 1980, asOf: "${asOf}", among: { countries: ["SUN", "RUS", "POL"] }`,
      'nodes { country { key } }',
      'population_total_gapminder_2013',
    );
  expect(await among('1980-01-01')).toEqual({ nodes: [{ country: { key: 'SUN' } }, { country: { key: 'POL' } }] });
  expect(await among('2008-12-26')).toEqual({ nodes: [{ country: { key: 'RUS' } }, { country: { key: 'POL' } }] });
});

test('a figure of a document ranks where the series has none, as it answers statistic', async () => {
  expect(
    await data(`{ country(code: "TWN") {
      statistic(indicator: "population_total", year: 2008) { value }
      rank(indicator: "population_total", year: 2008) { value observation { value origin } }
    } }`),
  ).toEqual({
    country: {
      statistic: { value: 23086239 },
      rank: { value: 23086239, observation: { value: 23086239, origin: 'DOCUMENT' } },
    },
  });
});

test('knownAt ranks by what was known then', async () => {
  expect(
    await data(`{ country(code: "KZ") {
      rank(indicator: "population_total", year: 2008, knownAt: "2015-01-01", among: { countries: ["KZ", "NL", "CM"] }) {
        value observation { vintage }
      }
    } }`),
  ).toEqual({ country: { rank: { value: 15673999, observation: { vintage: '2012-10-17' } } } });
});

test('shares are left out where values do not add up, or where losses set off gains', async () => {
  const selection = 'total nodes { share }';
  expect(await ranking('year: 2008, first: 1', selection, 'net_migration')).toEqual({
    total: expect.any(Number),
    nodes: [{ share: null }],
  });
  expect(await ranking('year: 2008, first: 1', selection, 'gdp_per_capita_current_usd')).toEqual({
    total: null,
    nodes: [{ share: null }],
  });
});

describe('without a year', () => {
  /** The rule, by the rows: forecasts and areas left out, the latest year with half as many as the fullest. */
  function yearOf(all: readonly Row[], among: readonly string[], last: number): number {
    const rows = all.filter(
      ({ geo = '', year, status }) => among.includes(geo) && Number(year) <= last && status !== 'F',
    );
    const counts = [...Map.groupBy(rows, ({ year }) => Number(year))].map(([year, { length }]) => ({ year, length }));
    const most = Math.max(...counts.map(({ length }) => length));
    return Math.max(...counts.filter(({ length }) => length * 2 >= most).map(({ year }) => year));
  }

  const codes = plain(['population_total_long', 'forest_area', 'time_to_start_business', 'tuberculosis_incidence']);

  test.each(codes)('%s is ranked by the latest year that half as many have as the best year', async (code) => {
    const rows = scan(`statistics/observations/${code}.csv`);
    for (const day of ['2008-12-26', '2019-07-01', '2026-07-01']) {
      const year = Number(day.slice(0, 4));
      expect(await ranking(`asOf: "${day}"`, 'year', code)).toEqual({ year: yearOf(rows, world(day), year) });
      expect(await ranking(`asOf: "${day}", among: { organization: "oecd" }`, 'year', code)).toEqual({
        year: yearOf(rows, members('oecd', day), year),
      });
    }
  });

  test('there is none where no country of the set has a value', async () => {
    expect(
      await ranking('among: { countries: ["ATA"] }', 'year total missing totalCount nodes { rank }', 'gini_index'),
    ).toEqual({ year: null, total: null, missing: 1, totalCount: 0, nodes: [] });
  });
});

describe('what cannot be ranked is an error with a code', () => {
  const first = async (query: string) => {
    const { errors } = await ask(server.url, query);
    return errors?.[0];
  };
  const ranked = (args: string, code = 'population_total') =>
    first(`{ indicator(code: "${code}") { ranking(${args}) { totalCount } } }`);

  test.each([
    ['among: { organization: "nowhere" }', 'UNKNOWN_ORGANIZATION', 'organization'],
    ['among: { region: "999" }', 'UNKNOWN_REGION', 'region'],
    ['among: { continent: "XX" }', 'UNKNOWN_CONTINENT', 'continent'],
    ['among: { countries: ["KZ", "XXX"] }', 'UNKNOWN_COUNTRY', 'countries'],
    ['among: { role: [OBSERVER] }', 'BAD_ARGUMENT', 'role'],
    ['among: { filter: { statistic: { indicator: "nothing", gt: 1 } } }', 'UNKNOWN_INDICATOR', 'indicator'],
    ['first: 501', 'PAGE_TOO_LARGE', 'first'],
  ])('%s', async (args, code, argument) => {
    expect((await ranked(args))?.extensions).toMatchObject({ code, argument });
  });

  test('categories and local currencies have no order; the other indicators of a list are still ranked', async () => {
    expect((await ranked('year: 2008', 'un_membership'))?.message).toContain('un_membership has categories');
    expect((await ranked('year: 2008', 'official_exchange_rate'))?.message).toContain('own currency');
    const { data: answer, errors } = await ask(
      server.url,
      '{ indicators(filter: { code: { in: ["un_membership", "population_total"] } }) { nodes { code ranking(first: 1) { totalCount } } } }',
    );
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_ARGUMENT', argument: 'code' }]);
    expect(answer).toEqual({
      indicators: {
        nodes: [
          { code: 'population_total', ranking: { totalCount: expect.any(Number) } },
          { code: 'un_membership', ranking: null },
        ],
      },
    });
  });

  test('a country’s rank names its own argument', async () => {
    const rank = (code: string) => first(`{ country(code: "KZ") { rank(indicator: "${code}") { rank } } }`);
    expect((await rank('nothing'))?.extensions).toEqual({ code: 'UNKNOWN_INDICATOR', argument: 'indicator' });
    expect((await rank('un_membership'))?.extensions).toEqual({ code: 'BAD_ARGUMENT', argument: 'indicator' });
  });
});
