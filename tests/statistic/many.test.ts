import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Running } from '../../src/main.ts';
import { cachedEngine } from '../../src/store/engine/cache.ts';
import { sqliteEngine } from '../../src/store/engine/sqlite/engine.ts';
import { openRelease } from '../../src/store/engine/sqlite/release-file.ts';
import { shapedSeries } from '../../src/store/series/series.ts';
import { pairsOf } from '../../src/store/series/set.ts';
import { placeSubject } from '../../src/store/statistic/subject.ts';
import { ask, type Result, realStore, releasePath, startServer } from '../fixtures/real.ts';

const store = realStore();
let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  store.engine.close();
  await server.stop();
});

const INDICATORS = ['population_total', 'gdp_current_usd', 'life_expectancy', 'cities_over_1m', 'net_migration'];
const COUNTRIES = [...store.graph.countries.values()]
  .filter(({ kind, end }) => kind === 'state' && end === null)
  .map(({ key }) => key)
  .filter((_, index) => index % 9 === 0)
  .slice(0, 20);

const SET = `query ($indicators: [String!]!, $of: CountrySet, $areas: [String!], $from: Int, $to: Int, $asOf: Date, $fill: Fill, $transform: [SeriesTransform!]) {
  seriesSet(indicators: $indicators, of: $of, areas: $areas, from: $from, to: $to, asOf: $asOf, fill: $fill, transform: $transform) {
    indicator { code } country { id key } area { key } unit { code } points { year value status fill } } }`;

const ONE = `query ($indicator: String!, $country: String!, $from: Int, $to: Int, $fill: Fill, $transform: [SeriesTransform!]) {
  country(code: $country) { series(indicator: $indicator, from: $from, to: $to, fill: $fill, transform: $transform) {
    indicator { code } country { id key } area { key } unit { code } points { year value status fill } } } }`;

describe('5 indicators of 20 countries over 20 years in one request', () => {
  test.each([
    ['as they are', {}],
    ['carried, as moving averages', { fill: 'CARRY', transform: [{ movingAverage: 3 }] }],
  ])('equal a hundred single questions, %s', async (_how, shape) => {
    expect(COUNTRIES).toHaveLength(20);
    const span = { from: 2000, to: 2019, ...shape };
    const { data } = await ask(server.url, SET, { indicators: INDICATORS, of: { countries: COUNTRIES }, ...span });
    const pairs = INDICATORS.flatMap((indicator) => COUNTRIES.map((country) => ({ indicator, country })));
    const single: unknown[] = [];
    // One after the other: of many at once some may be refused where the machine is slow.
    for (const pair of pairs) {
      const answer = await ask(server.url, ONE, { ...pair, ...span });
      single.push((answer.data as { country: { series: unknown } }).country.series);
    }
    expect(data).toEqual({ seriesSet: single });
  });
});

test('a set of countries is that of the day, and areas come after it', async () => {
  const { data } = await ask(server.url, SET, {
    indicators: ['population_total'],
    of: { organization: 'sco' },
    areas: ['wld'],
    asOf: '2008-12-26',
    from: 2008,
    to: 2008,
  });
  const { seriesSet } = data as { seriesSet: { country: { id: string } | null; area: unknown }[] };
  expect(seriesSet.map(({ country, area }) => country?.id ?? area)).toEqual([
    ...['CHN', 'KAZ', 'KGZ', 'RUS', 'TJK', 'UZB'].map((key) => `Country:${key}@2008-12-26`),
    { key: 'WLD' },
  ]);
});

test('each part of an indicator is read from the engine once, however many countries are asked for', async () => {
  const [reads, alone]: string[][] = [[], []];
  const sqlite = sqliteEngine(openRelease(releasePath()));
  const engine = cachedEngine(
    {
      ...sqlite,
      parts(indicator, vintage) {
        reads?.push(indicator);
        return sqlite.parts(indicator, vintage);
      },
      part(indicator, vintage, number) {
        alone?.push(`${indicator} ${vintage} ${number}`);
        return sqlite.part(indicator, vintage, number);
      },
    },
    8 * 1024 * 1024,
  );
  const counting = { ...store, engine };
  const indicators = INDICATORS.flatMap((code) => store.graph.indicators.get(code) ?? []);
  const places = COUNTRIES.flatMap((key) => store.graph.countries.get(key) ?? []);
  const question = { from: 2000, to: 2019, knownAt: null, fill: 'carry', transforms: [{ kind: 'change' }] } as const;
  for (const [indicator, place] of pairsOf(indicators, places))
    await shapedSeries(counting, placeSubject(counting, place), indicator, question);
  expect(reads).toEqual(INDICATORS);
  expect(alone).toHaveLength(new Set(alone).size);
  engine.close();
});

const countOf = ({ data }: Result) => (data as { countries: { totalCount: number } }).countries.totalCount;

test('three indicators of all countries in one year are answered', async () => {
  const { data } = await ask(server.url, SET, { indicators: INDICATORS.slice(0, 3), of: {}, from: 2015, to: 2015 });
  const totalCount = countOf(await ask(server.url, '{ countries { totalCount } }'));
  expect((data as { seriesSet: unknown[] }).seriesSet).toHaveLength(3 * totalCount);
});

describe('what the set cannot answer is refused', () => {
  test.each([
    ['no place', { indicators: ['population_total'] }, 'BAD_ARGUMENT', 'of'],
    ['an unknown indicator', { indicators: ['nope'], of: { countries: ['KAZ'] } }, 'UNKNOWN_INDICATOR', 'indicators'],
    ['an unknown area', { indicators: ['population_total'], areas: ['XXX'] }, 'UNKNOWN_AREA', 'areas'],
    [
      'an unknown country',
      { indicators: ['population_total'], of: { countries: ['zzz'] } },
      'UNKNOWN_COUNTRY',
      'countries',
    ],
  ])('%s', async (_what, variables, code, argument) => {
    const { errors } = await ask(server.url, SET, variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument });
  });
});

const codes = [...store.graph.indicators.keys()].slice(0, 20);
const countries = [...store.graph.countries.keys()].slice(0, 200);
const parameters = `indicators=${codes.join(',')}&countries=${countries.join(',')}&from=1960&to=2019`;

describe('20 indicators of 200 countries over 60 years are refused, and the way to the export is shown', () => {
  const refusal = (path: string) => ({
    message: expect.stringContaining(path),
    extensions: expect.objectContaining({ code: 'QUERY_TOO_COSTLY' }),
  });
  const all = { indicators: codes, countries, from: 1960, to: 2019 };
  const SERIES = 'points { year value }';

  test('as one set, in variables', async () => {
    const { errors } = await ask(server.url, SET, { ...all, of: { countries } });
    expect(errors).toEqual([refusal(`/export/series.csv?${parameters}`)]);
  });

  test('as one set, written out', async () => {
    const { errors } = await ask(
      server.url,
      `{ seriesSet(indicators: ${JSON.stringify(codes)}, of: { countries: ${JSON.stringify(countries)} }, from: 1960, to: 2019) { ${SERIES} } }`,
    );
    expect(errors).toEqual([refusal(`/export/series.csv?${parameters}`)]);
  });

  test('as one set whose lists are defaults of variables', async () => {
    const { errors } = await ask(
      server.url,
      `query ($codes: [String!]! = ${JSON.stringify(codes)}, $of: CountrySet = { countries: ${JSON.stringify(countries)} }) {
        seriesSet(indicators: $codes, of: $of, from: 1960, to: 2019) { ${SERIES} } }`,
    );
    expect(errors).toEqual([refusal(`/export/series.csv?${parameters}`)]);
  });

  test('as one set of all countries', async () => {
    const { errors } = await ask(server.url, SET, { ...all, of: {} });
    expect(errors).toEqual([refusal(`/export/series.csv?indicators=${codes.join(',')}&from=1960&to=2019`)]);
  });

  test.each([
    [
      'inline',
      (code: string, index: number) => `s${index}: series(indicator: "${code}", from: 1960, to: 2019) { ${SERIES} }`,
    ],
    ['from fragments', (_code: string, index: number) => `...F${index}`],
  ])('as a page of countries with twenty aliases, %s', async (_how, alias) => {
    const fragments = codes.map(
      (code, index) =>
        `fragment F${index} on Country { s${index}: series(indicator: "${code}", from: 1960, to: 2019) { ${SERIES} } }`,
    );
    const used = alias('', 0).startsWith('...') ? fragments.join('\n') : '';
    const { errors } = await ask(
      server.url,
      `{ countries(first: 200) { nodes { ${codes.map(alias).join('\n')} } } }\n${used}`,
    );
    expect(errors).toEqual([refusal(`/export/series.csv?indicators=${codes.join(',')}&from=1960&to=2019`)]);
  });

  test('as two hundred aliased countries', async () => {
    const all = codes.map(
      (code, index) => `s${index}: series(indicator: "${code}", from: 1960, to: 2019) { ${SERIES} }`,
    );
    const query = countries.map((key) => `c${key.replaceAll('-', '_')}: country(code: "${key}") { ...All }`);
    const { errors } = await ask(server.url, `{ ${query.join('\n')} } fragment All on Country { ${all.join('\n')} }`);
    expect(errors).toEqual([refusal(`/export/series.csv?${parameters}`)]);
  });

  test('years without bounds leave the parameters open', async () => {
    const { errors } = await ask(
      server.url,
      `{ countries(first: 500) { nodes { a: series(indicator: "net_migration") { points { year value status } } b: series(indicator: "life_expectancy", to: 2000) { points { year } } } } }`,
    );
    expect(errors).toEqual([refusal('/export/series.csv?indicators=net_migration,life_expectancy')]);
    expect(errors?.[0]?.message).not.toContain('from=');
  });

  test('few values of too many series too', async () => {
    const { errors } = await ask(
      server.url,
      `{ seriesSet(indicators: ${JSON.stringify(codes)}, of: { organization: "un" }, areas: ["wld"], from: 2010, to: 2011) { points { value } } }`,
    );
    expect(errors).toMatchObject([refusal(`/export/series.csv?indicators=${codes.join(',')}&countries=ARG,`)]);
    expect(errors?.[0]?.message).toMatch(/are 3880 series.*&areas=WLD&from=2010&to=2011$/);
  });

  test('a query that is costly for other reasons is sent elsewhere', async () => {
    const { errors } = await ask(
      server.url,
      '{ countries(first: 500) { nodes { series(indicator: "net_migration", from: 2000, to: 2000) { points { year } } memberships(first: 500) { nodes { role } } } } }',
    );
    expect(errors?.[0]?.message).not.toContain('export');
  });
});
