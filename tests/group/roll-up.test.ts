import { describe, expect, test } from 'vitest';
import { indicatorFinder } from '../../src/store/find/statistic.ts';
import { membersGroup } from '../../src/store/group/group.ts';
import { groupSubject } from '../../src/store/group/subject.ts';
import { ask, realServer, realStore } from '../fixtures/real.ts';

const server = realServer();

/** What a query answers under one organization or group, which must answer. */
async function answer(place: string, fields: string): Promise<unknown> {
  const { data, errors } = await ask(server.url, `{ place: ${place} { ${fields} } }`);
  expect(errors).toBeUndefined();
  return (data as { place: unknown }).place;
}

describe('the members of the day', () => {
  const COUNT = 'value coverage { reporting total membersOn }';
  const gdp = (year: number, more = '') => `statistic(indicator: "gdp_current_usd", year: ${year}${more}) { ${COUNT} }`;

  test('ten states join the Union on 2004-05-01: its product of 2004 is that of 25, of 2003 that of 15', async () => {
    const eu = 'organization(code: "eu", asOf: "2010-01-01")';
    const then = await answer(eu, `a: ${gdp(2003)} b: ${gdp(2004)}`);
    expect(then).toMatchObject({
      a: { coverage: { reporting: 15, total: 15, membersOn: '2003-12-31' } },
      b: { coverage: { reporting: 25, total: 25, membersOn: '2004-12-31' } },
    });
    const now = await answer(eu, `a: ${gdp(2003, ', membersOn: AS_OF')} b: ${gdp(2004, ', membersOn: AS_OF')}`);
    const coverage = { reporting: 27, total: 27, membersOn: '2010-01-01' };
    expect(now).toMatchObject({ a: { coverage }, b: { coverage } });
    const of = (found: unknown, name: 'a' | 'b') => (found as Record<'a' | 'b', { value: number }>)[name].value;
    expect(of(now, 'a')).toBeGreaterThan(of(then, 'a') * 1.04);
    expect(of(now, 'b')).toBeGreaterThan(of(then, 'b'));
    const growth = (found: unknown) => of(found, 'b') / of(found, 'a');
    expect(growth(then)).toBeGreaterThan(growth(now) + 0.04);
  });

  test('on the day of the view the two ways agree, and no later member is counted', async () => {
    const before = 'organization(code: "eu", asOf: "2004-04-30")';
    const coverage = { reporting: 15, total: 15, membersOn: '2004-04-30' };
    const found = await answer(
      before,
      `a: ${gdp(2004)} b: ${gdp(2004, ', membersOn: AS_OF')} later: ${gdp(2023)} early: ${gdp(1995)}`,
    );
    expect(found).toMatchObject({
      a: { coverage },
      later: { coverage },
      early: { coverage: { membersOn: '1995-12-31' } },
    });
    expect(found).toHaveProperty('b', (found as Record<string, unknown>).a);
  });

  test('a series steps when countries join, and its latest value is one of its points', async () => {
    const found = await answer(
      'organization(code: "eu", asOf: "2010-01-01")',
      `series(indicator: "population_total", from: 1956, to: 2009) {
        organization { key } region { key } latest { year coverage { total } } points { year coverage { total } } }`,
    );
    const { latest, points } = (
      found as { series: { latest: unknown; points: { year: number; coverage: { total: number } }[] } }
    ).series;
    expect(found).toMatchObject({ series: { organization: { key: 'eu' }, region: null } });
    expect(latest).toEqual({ year: 2009, coverage: { total: 27 } });
    const steps = points.filter(({ coverage }, at) => coverage.total !== points[at - 1]?.coverage.total);
    expect(steps.map(({ year, coverage }) => [year, coverage.total])).toEqual([
      [1960, 6],
      [1973, 9],
      [1981, 10],
      [1986, 12],
      [1995, 15],
      [2004, 25],
      [2007, 27],
    ]);
  });

  test('roles choose the members: the observers of the SCO are four on the day of the article', async () => {
    const found = await answer(
      'organization(code: "sco", asOf: "2008-12-26")',
      `a: statistic(indicator: "population_total", year: 2008) { coverage { total } }
       b: statistic(indicator: "population_total", year: 2008, role: [OBSERVER]) { coverage { total missing { key } } }`,
    );
    expect(found).toEqual({ a: { coverage: { total: 6 } }, b: { coverage: { total: 4, missing: [] } } });
  });
});

describe('what is missing', () => {
  test('a member without a value is named, seen on the day, and not taken for zero', async () => {
    const found = await answer(
      'organization(code: "un", asOf: "1990-06-01")',
      `statistic(indicator: "population_total", year: 1985) {
        aggregate membersOn status weight { code } coverage { reporting total weightShare membersOn missing { key existsOn } } }`,
    );
    const { coverage } = (found as { statistic: { coverage: { missing: { key: string; existsOn: boolean }[] } } })
      .statistic;
    expect(coverage.missing.map(({ key }) => key)).toEqual(expect.arrayContaining(['SUN', 'CSK', 'YUG']));
    expect(coverage.missing.every(({ existsOn }) => existsOn)).toBe(true);
    expect(found).toMatchObject({
      statistic: {
        aggregate: 'SUM',
        membersOn: 'OBSERVATION',
        status: 'A',
        weight: null,
        // How many people lived in the Soviet Union the series does not say.
        coverage: { total: 159, weightShare: null, membersOn: '1985-12-31' },
      },
    });
  });

  test('a year nobody reports has no value, and no point in a series', async () => {
    const un = 'organization(code: "un")';
    expect(
      await answer(
        un,
        `a: statistic(indicator: "population_total", year: 1950) { value }
         b: statistic(indicator: "diplomatic_relations_count", aggregate: MAX) { value }
         c: series(indicator: "population_total", from: 1950, to: 1959) { points { value } latest { value } citations { locator } }`,
      ),
    ).toEqual({ a: null, b: null, c: { points: [], latest: null, citations: [] } });
  });

  test('without a year, the few that report first do not stand for all', async () => {
    const found = await answer(
      'organization(code: "un")',
      `chosen: statistic(indicator: "women_in_parliament_share") { year coverage { reporting } }
       latest: statistic(indicator: "gini_index", aggregate: MEDIAN) { year coverage { reporting } }
       series(indicator: "gini_index", aggregate: MEDIAN) { points { year coverage { reporting } } }`,
    );
    const { latest, series } = found as {
      latest: { year: number; coverage: { reporting: number } };
      series: { points: (typeof latest)[] };
    };
    const best = Math.max(...series.points.map(({ coverage }) => coverage.reporting));
    expect(latest.coverage.reporting).toBeGreaterThanOrEqual(0.9 * best);
    const later = series.points.filter(({ year }) => year > latest.year);
    expect(later.length).toBeGreaterThan(0);
    for (const { coverage } of later) expect(coverage.reporting).toBeLessThan(0.9 * best);
  });
});

describe('what stands behind it', () => {
  test('a weighted mean cites the values and the weights, and says by what it was weighed', async () => {
    expect(
      await answer(
        'region(code: "143", asOf: "2008-12-26")',
        `statistic(indicator: "life_expectancy") {
          year aggregate membersOn weight { code } region { key } group { name } origin rank
          coverage { reporting total weightShare } citations { source { key } locator } claims { totalCount }
          revisions { value } statements { origin } }`,
      ),
    ).toEqual({
      statistic: {
        year: 2008,
        aggregate: 'WEIGHTED_MEAN',
        membersOn: 'AS_OF',
        weight: { code: 'population_total' },
        region: { key: '143' },
        group: null,
        origin: 'AGGREGATE',
        rank: 'NORMAL',
        coverage: { reporting: 5, total: 5, weightShare: 1 },
        citations: ['SP.DYN.LE00.IN', 'SP.POP.TOTL'].map((locator) => ({ source: { key: 'worldbank-wdi' }, locator })),
        claims: { totalCount: 0 },
        revisions: [],
        statements: [{ origin: 'AGGREGATE' }],
      },
    });
  });

  test('on a day of the past, values and weights are those of the releases out then, and so are their citations', async () => {
    const found = await answer(
      'organization(code: "sco", asOf: "2008-12-26")',
      `statistic(indicator: "population_total", year: 2008, knownAt: "2015-01-01") { value vintage citations { locator } }`,
    );
    const { statistic } = found as { statistic: { value: number; citations: { locator: string }[] } };
    expect(statistic).toMatchObject({ vintage: '2012-10-17' });
    expect(statistic.citations[0]?.locator).toContain('SP.POP.TOTL, packaged in');
    const now = await answer(
      'organization(code: "sco", asOf: "2008-12-26")',
      'statistic(indicator: "population_total", year: 2008) { value }',
    );
    expect(statistic.value).not.toBe((now as { statistic: { value: number } }).statistic.value);
  });

  test('a correction of one member’s value is shown with the value rolled up', async () => {
    const found = await answer(
      'countryGroup(of: { countries: ["BRA", "ARG"] })',
      `statistic(indicator: "agriculture_value_added_share_gdp", year: 1975, aggregate: MEDIAN) {
        group { name countries { totalCount nodes { key } } } coverage { reporting missing { key } } corrections { key status } }`,
    );
    expect(found).toEqual({
      statistic: {
        group: { name: 'Brazil, Argentina', countries: { totalCount: 2, nodes: [{ key: 'BRA' }, { key: 'ARG' }] } },
        coverage: { reporting: 1, missing: [{ key: 'BRA' }] },
        corrections: [{ key: 'BRA|1975', status: 'CORRECTED' }],
      },
    });
  });

  test('a forecast among the values makes the whole a forecast, which is never the latest', async () => {
    const found = await answer(
      'organization(code: "asean")',
      `series(indicator: "population_total_long", from: 2020, to: 2030) { latest { year } points { year status } }
       statistic(indicator: "population_total_long") { year status }`,
    );
    const { series, statistic } = found as {
      series: { latest: { year: number }; points: { year: number; status: string }[] };
      statistic: { year: number; status: string };
    };
    expect(statistic.status).not.toBe('F');
    expect(series.latest.year).toBe(statistic.year);
    expect(series.points.find(({ year }) => year === 2030)).toEqual({ year: 2030, status: 'F' });
  });
});

test('sixty years of all members read each series once', () => {
  const store = realStore();
  const read: string[] = [];
  const cube: typeof store.engine.cube = (code, vintage) => {
    read.push(code);
    return store.engine.cube(code, vintage);
  };
  const counted = { ...store, engine: { ...store.engine, cube } };
  const un = store.graph.organizations.get('un');
  if (!un) throw new Error('no United Nations');
  const asked = { aggregate: 'DEFAULT', membersOn: 'OBSERVATION', day: store.today } as const;
  const points = groupSubject(counted, membersGroup(un), asked).seriesOf(
    indicatorFinder.require(store, 'life_expectancy', null, 'indicator'),
    { from: 1965, to: 2024, knownAt: null },
  );
  expect(points).toHaveLength(60);
  expect(read).toEqual(['life_expectancy', 'population_total']);
  store.engine.close();
});
