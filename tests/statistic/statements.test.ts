import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

interface Said {
  readonly value: number;
  readonly note: string | null;
  readonly citations: readonly { readonly locator: string; readonly source: { readonly key: string } }[];
}

const beside = (origin: string, rank: string, value: number, period: string, source: string) => ({
  origin,
  rank,
  value,
  period,
  source: { key: source },
});

test('the memberships the article counts stand beside those of the Factbook and our own count', async () => {
  const { data } = await ask(
    server.url,
    `{ country(code: "KZ", asOf: "2008-12-26") {
      statistic(indicator: "international_organization_memberships_count") {
        value statements { value origin rank period qualifier vintage source { key } note
          claims { totalCount } citations { locator source { key } } } } } }`,
  );
  const { statistic } = (data as { country: { statistic: { value: number; statements: Said[] } } }).country;
  const [article, factbook, full, any, ...more] = statistic.statements;
  expect(statistic.value).toBe(64);
  expect(article).toMatchObject(beside('DOCUMENT', 'NORMAL', 64, '2008-12-26', 'china-daily-2008-12-26'));
  expect(factbook).toMatchObject(beside('DOCUMENT', 'NORMAL', 50, '2008', 'cia-world-factbook'));
  const derived = { origin: 'DERIVED', rank: 'NORMAL', source: null, period: '2008-12-26', claims: { totalCount: 0 } };
  expect(full).toMatchObject(derived);
  expect(any).toMatchObject(derived);
  expect(more).toEqual([]);
  expect(full?.note).toMatch(/^Our count of organizations with full membership .* 2008-12-26/);
  expect(any?.note).toMatch(/observers included/);
  expect(full?.value).toBeLessThan(any?.value ?? 0);
  for (const count of [full, any]) {
    const counted = count?.citations.map(({ locator }) => /^(\d+) of the (\d+) rows counted$/.exec(locator));
    expect(counted?.reduce((sum, match) => sum + Number(match?.[1]), 0)).toBe(count?.value);
    const sources = count?.citations.map(({ source }) => source.key) ?? [];
    // What stands in no source comes last, where there is such.
    expect([-1, sources.length - 1]).toContain(sources.indexOf('unsourced'));
    expect(new Set(count?.citations.map((citation) => JSON.stringify(citation))).size).toBe(count?.citations.length);
  }
});

test('our count is that of the memberships that surely hold on the day, each organization once', async () => {
  const { data } = await ask(
    server.url,
    `{ country(code: "KZ", asOf: "2008-12-26") {
      memberships(role: [MEMBER, CONTRACTING_PARTY, ELECTED_MEMBER], certainty: CERTAIN, first: 500) {
        nodes { organization { key classification } } }
      statements(indicator: "international_organization_memberships_count") { origin value } } }`,
  );
  const { memberships, statements } = (
    data as {
      country: {
        memberships: { nodes: { organization: { key: string; classification: string } }[] };
        statements: { origin: string; value: number }[];
      };
    }
  ).country;
  const bodies = memberships.nodes.filter(({ organization }) => organization.classification !== 'PEACE_OPERATION');
  const count = statements.find(({ origin }) => origin === 'DERIVED')?.value;
  expect(count).toBe(new Set(bodies.map(({ organization }) => organization.key)).size);
});

test('relations on record are counted without mere recognition', async () => {
  const { data } = await ask(
    server.url,
    `{ country(code: "KZ", asOf: "2008-12-26") {
      diplomaticRelations(first: 500, certainty: CERTAIN) { nodes { kind partner { key } } }
      statements(indicator: "diplomatic_relations_count") { origin value } } }`,
  );
  const { diplomaticRelations, statements } = (
    data as {
      country: {
        diplomaticRelations: { nodes: { kind: string; partner: { key: string } }[] };
        statements: unknown;
      };
    }
  ).country;
  const partners = diplomaticRelations.nodes
    .filter(({ kind }) => kind === 'RELATIONS')
    .map(({ partner }) => partner.key);
  expect(statements).toEqual([
    { origin: 'DOCUMENT', value: 140 },
    { origin: 'DERIVED', value: new Set(partners).size },
  ]);
});

test('a figure of July stands beside the series of its year, which is preferred', async () => {
  const { data } = await ask(
    server.url,
    `{ country(code: "KZ") { statistic(indicator: "population_total", year: 2008) {
      statements { value origin rank period source { key } } } } }`,
  );
  expect(data).toEqual({
    country: {
      statistic: {
        statements: [
          beside('SERIES', 'PREFERRED', 16426525, '2008', 'worldbank-wdi'),
          beside('DOCUMENT', 'NORMAL', 15340533, '2008-07', 'cia-world-factbook'),
        ],
      },
    },
  });
});

test('where nothing is preferred our count alone answers, and the single value stays null', async () => {
  const { data } = await ask(
    server.url,
    `{ country(code: "FR", asOf: "2008-12-26") {
      statistic(indicator: "diplomatic_relations_count") { value }
      statements(indicator: "diplomatic_relations_count") { origin period } } }`,
  );
  expect(data).toEqual({
    country: { statistic: null, statements: [{ origin: 'DERIVED', period: '2008-12-26' }] },
  });
});

test('statements are those known by the day, and what is beside a value is known by the same day', async () => {
  const { data } = await ask(
    server.url,
    `query ($counts: String!) { country(code: "KZ", asOf: "2008-12-26") {
      before: statements(indicator: $counts, knownAt: "2007-12-31") { value }
      known: statements(indicator: $counts, knownAt: "2008-12-26") { value }
      population: statistic(indicator: "population_total", year: 2008, knownAt: "2020-01-01") {
        statements { value vintage } } } }`,
    { counts: 'international_organization_memberships_count' },
  );
  expect(data).toEqual({
    country: {
      before: [],
      known: [{ value: 64 }, { value: 50 }],
      population: {
        statements: [
          { value: 15673999, vintage: '2018-08-01' },
          { value: 15340533, vintage: '2008' },
        ],
      },
    },
  });
});

test.each([
  ['another year is counted on its last day', 'KZ', 2001, ['2001-12-31']],
  ['the year of the release on its own day', 'KZ', 2026, ['2026-11-24']],
  ['a year to come is not counted', 'KZ', 2027, []],
  ['a year in which the state did not exist is not counted', 'KZ', 1980, []],
])('%s', async (_sentence, code, year, periods) => {
  const { data } = await ask(
    server.url,
    `query ($code: String!, $year: Int) { country(code: $code, asOf: "2008-12-26") {
      statements(indicator: "diplomatic_relations_count", year: $year) { period } } }`,
    { code, year },
  );
  expect(data).toEqual({ country: { statements: periods.map((period) => ({ period })) } });
});

test('an area has statements too, and an unknown indicator is refused', async () => {
  const { data, errors } = await ask(
    server.url,
    `{ area(code: "WLD") { statements(indicator: "population_total", year: 2008) { origin } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ area: { statements: [{ origin: 'SERIES' }] } });
  const refused = await ask(server.url, '{ area(code: "WLD") { statements(indicator: "nope") { value } } }');
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_INDICATOR', argument: 'indicator' });
});
