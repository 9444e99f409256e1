import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';
import { scan } from '../property/naive.ts';

const server = realServer();

const rows = scan('statistics/indicators.csv');
const areas = new Set(scan('statistics/areas.csv').map(({ key }) => key));

test('an indicator says what it is, what it is counted in and what it rests on', async () => {
  const { data } = await ask(
    server.url,
    `{ indicator(code: "gdp_per_capita_current_usd") {
      code name description unit { code label symbol kind money currency { code } scale } theme { key name }
      priceBasis baseYear valueType aggregation weight { code } provider licence { key }
      sources { key } statementCount } }`,
  );
  expect(data).toEqual({
    indicator: {
      code: 'gdp_per_capita_current_usd',
      name: expect.any(String),
      description: expect.any(String),
      unit: {
        code: 'usd_per_person',
        label: 'US dollars per person',
        symbol: 'US$/person',
        kind: 'CURRENCY_PER_CAPITA',
        money: 'CURRENCY',
        currency: { code: 'USD' },
        scale: 1,
      },
      theme: { key: 'economy', name: 'Economy' },
      priceBasis: 'CURRENT',
      baseYear: null,
      valueType: 'NUMBER',
      aggregation: 'WEIGHTED_MEAN',
      weight: { code: 'population_total' },
      provider: expect.any(String),
      licence: { key: 'CC-BY-4.0' },
      sources: [{ key: 'worldbank-wdi' }, { key: 'penn-world-table' }],
      statementCount: 69,
    },
  });
});

describe('coverage counts what the CSV holds, countries apart from areas', () => {
  test.each(['population_total', 'cities_over_1m', 'un_membership'])('%s', async (code) => {
    const { data } = await ask(
      server.url,
      'query ($code: String!) { indicator(code: $code) { coverage { firstYear lastYear places countries areas observations statuses { status count } } } }',
      { code },
    );
    const cells = scan(`statistics/observations/${code}.csv`);
    const geos = [...new Set(cells.map(({ geo }) => geo))];
    const years = cells.map(({ year }) => Number(year));
    const statuses = ['A', 'E', 'F']
      .map((status) => ({ status, count: cells.filter((cell) => (cell.status || 'A') === status).length }))
      .filter(({ count }) => count > 0);
    expect(data).toEqual({
      indicator: {
        coverage: {
          firstYear: Math.min(...years),
          lastYear: Math.max(...years),
          places: geos.length,
          countries: geos.filter((geo) => !areas.has(geo)).length,
          areas: geos.filter((geo) => areas.has(geo)).length,
          observations: cells.length,
          statuses,
        },
      },
    });
  });
});

test('an indicator that only documents state has no coverage, and counts their figures', async () => {
  const { data } = await ask(
    server.url,
    '{ indicator(code: "diplomatic_relations_count") { coverage { places } statementCount vintages { date } } }',
  );
  const stated = scan('statistics/statements.csv').filter(
    ({ indicator }) => indicator === 'diplomatic_relations_count',
  );
  expect(stated.length).toBeGreaterThan(0);
  expect(data).toEqual({ indicator: { coverage: null, statementCount: stated.length, vintages: [] } });
});

test('releases of its source stand in order, each with its source', async () => {
  const { data } = await ask(
    server.url,
    '{ indicator(code: "fertility_rate_total") { vintages { date observations note citations { locator source { key } } claims { totalCount } } } }',
  );
  const vintages = scan('statistics/vintages.csv')
    .filter(({ indicator }) => indicator === 'fertility_rate_total')
    .map(({ vintage, observations, note, source, locator }) => ({
      date: vintage,
      observations: Number(observations),
      note,
      citations: [{ locator, source: { key: source } }],
      claims: { totalCount: 0 },
    }));
  expect(vintages).toHaveLength(4);
  expect(data).toEqual({ indicator: { vintages } });
});

test('what was corrected or doubted is listed page by page, with the figure it is about', async () => {
  const { data } = await ask(
    server.url,
    `{ indicator(code: "agriculture_value_added_share_gdp") { corrections(first: 1) { totalCount nodes { key sourceValue value status } } }
       none: indicator(code: "life_expectancy") { corrections { totalCount } } }`,
  );
  const decided = scan('corrections.csv').filter(
    ({ table }) => table === 'observations/agriculture_value_added_share_gdp',
  );
  expect(data).toEqual({
    indicator: {
      corrections: {
        totalCount: decided.length,
        nodes: [{ key: 'BRA|1960', sourceValue: '0', value: null, status: 'CORRECTED' }],
      },
    },
    none: { corrections: { totalCount: 0 } },
  });
});

test('themes list their indicators, and every indicator has one of them', async () => {
  const { data } = await ask(
    server.url,
    '{ themes { key name description indicators(first: 500) { totalCount nodes { code } } } }',
  );
  const { themes } = data as {
    themes: { key: string; indicators: { totalCount: number; nodes: { code: string }[] } }[];
  };
  const order = scan('statistics/themes.csv').sort((a, b) => Number(a.position) - Number(b.position));
  expect(themes.map(({ key }) => key)).toEqual(order.map(({ key }) => key));
  for (const { key, indicators } of themes) {
    const codes = rows.filter(({ theme }) => theme === key).map(({ code }) => code);
    expect(indicators).toEqual({ totalCount: codes.length, nodes: codes.map((code) => ({ code })) });
  }
});

describe('indicators are filtered', () => {
  const has = (word: string) => (row: (typeof rows)[number]) =>
    `${row.code} ${row.name} ${row.description}`.toLowerCase().includes(word);
  test.each([
    ['by words', { text: 'Urban  GROWTH' }, rows.filter((row) => has('urban')(row) && has('growth')(row))],
    [
      'by how they roll up',
      { aggregation: ['SUM'], theme: { equals: 'trade' } },
      rows.filter(({ aggregation, theme }) => aggregation === 'SUM' && theme === 'trade'),
    ],
    ['by the type of their values', { valueType: ['CATEGORY'] }, rows.filter((row) => row.value_type === 'category')],
    ['by their theme', { theme: { in: ['labour'] } }, rows.filter(({ theme }) => theme === 'labour')],
    [
      'by their provider',
      { provider: { contains: 'un pop' } },
      rows.filter((row) => row.provider?.toLowerCase().includes('un pop')),
    ],
  ])('%s', async (_how, filter, expected) => {
    const { data } = await ask(
      server.url,
      'query ($filter: IndicatorFilter) { indicators(filter: $filter, first: 500) { nodes { code } } }',
      { filter },
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(data).toEqual({ indicators: { nodes: expected.map(({ code }) => ({ code })) } });
  });
});
