import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';
import { scan } from '../property/naive.ts';

const server = realServer({ MAX_COST: '2000000' });

async function data<T>(query: string): Promise<T> {
  const { data: answer, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return answer as T;
}

const COVERAGE = 'coverage { complete since publishedCount countedOn knownFrom knownThrough note }';

describe('counts are exact only over whole lists', () => {
  test('members of the United Nations, while known', async () => {
    const members = (day: string) => `organization(code: "un", asOf: "${day}") {
      members(first: 0) { totalCount count { value qualifier } ${COVERAGE} } }`;
    const whole = { publishedCount: 193, knownThrough: '2026-06-29' };
    expect(await data(`{ by: ${members('2012-06-01')} now: ${members('2026-11-24')} }`)).toMatchObject({
      by: {
        members: {
          totalCount: 193,
          count: { value: 193, qualifier: 'EXACTLY' },
          coverage: { ...whole, countedOn: '2011-12-31', complete: true },
        },
      },
      now: {
        members: {
          totalCount: 193,
          count: { value: 193, qualifier: 'AT_LEAST' },
          coverage: {
            ...whole,
            countedOn: '2025-08-30',
            complete: false,
            note: expect.stringMatching(/^Memberships are known through 29 June 2026\./),
          },
        },
      },
    });
  });

  test('of bodies nobody counted there are at least those on record', async () => {
    for (const code of ['gef', 'egmont-group', 'wco', 'iora']) {
      const answer = await data<{ organization: { members: unknown } | null }>(
        `{ organization(code: "${code}", asOf: "2020-01-01") { members { count { qualifier } ${COVERAGE} } } }`,
      );
      if (!answer.organization) continue;
      expect(answer.organization.members, code).toMatchObject({
        count: { qualifier: 'AT_LEAST' },
        coverage: { complete: false, publishedCount: null },
      });
    }
  });

  test('relations and recognitions of all countries are not whole, and our count of them is not exact', async () => {
    const { countries } = await data<{
      countries: { nodes: { key: string; diplomaticRelations: { coverage: { complete: boolean }; count: unknown } }[] };
    }>(`{ countries(asOf: "2020-01-01", first: 500) { nodes { key
      diplomaticRelations(first: 0) { count { qualifier } coverage { complete } } } } }`);
    expect(countries.nodes.length).toBeGreaterThan(200);
    for (const { key, diplomaticRelations } of countries.nodes)
      expect(diplomaticRelations, key).toEqual({ count: { qualifier: 'AT_LEAST' }, coverage: { complete: false } });
    const statements = await data<{ country: { statements: { origin: string; qualifier: string; note: string }[] } }>(
      '{ country(code: "FR") { statements(indicator: "diplomatic_relations_count") { origin qualifier note } } }',
    );
    const [own] = statements.country.statements.filter(({ origin }) => origin === 'DERIVED');
    expect(own).toMatchObject({ qualifier: 'AT_LEAST' });
    expect(own?.note).toContain('There may be more');
  });

  test('imprecise dates leave a count open even where the list is whole', async () => {
    const open: string[] = [];
    for (const key of ['adb', 'fao', 'imf', 'ilo', 'who', 'osce', 'nam', 'wto']) {
      const { organization } = await data<{
        organization: {
          members: { totalCount: number; count: { value: number; qualifier: string }; coverage: { complete: boolean } };
          certain: { totalCount: number };
        };
      }>(`{ organization(code: "${key}", asOf: "1993-03-01") {
        members(first: 0) { totalCount count { value qualifier } coverage { complete } }
        certain: members(certainty: CERTAIN, first: 0) { totalCount } } }`);
      const { members, certain } = organization;
      expect(members.count.value, key).toBe(certain.totalCount);
      const exact = members.coverage.complete && members.count.value === members.totalCount;
      expect(members.count.qualifier, key).toBe(exact ? 'EXACTLY' : 'AT_LEAST');
      if (members.coverage.complete && !exact) open.push(key);
    }
    expect(open.length).toBeGreaterThan(0);
  });
});

describe('what was called whole by hope', () => {
  test('no list of parties or members is complete without a count', () => {
    const counted = new Set(scan('published_counts.csv').map(({ table, scope, part }) => `${table} ${scope} ${part}`));
    const complete = scan('coverage.csv').filter(({ whole, scope }) => whole === 'complete' && scope !== '');
    for (const { table, scope, part } of complete)
      if (part !== '') expect(counted, scope).toContain(`${table} ${scope} ${part}`);
    expect(complete.length).toBeGreaterThan(100);
  });

  test.each([
    'climate-change-paris-agreement',
    'comprehensive-nuclear-test-ban',
    'cis-charter',
    'antarctic-treaty',
    'antarctic-environmental-protocol',
    'climate-change-kyoto-protocol',
  ])('%s', async (key) => {
    const { node } = await data<{ node: unknown }>(
      `{ node(id: "Treaty:${key}@2020-01-01") { ... on Treaty { coverage { complete } parties(first: 0) { count { qualifier } } } } }`,
    );
    expect(node).toEqual({ coverage: { complete: false }, parties: { count: { qualifier: 'AT_LEAST' } } });
  });

  test('two parties to the treaty on anti-ballistic missiles, by a count of the day', async () => {
    expect(
      await data(`{ node(id: "Treaty:abm@1980-01-01") { ... on Treaty {
        coverage { id complete publishedCount countedOn } parties { count { value qualifier } } } } }`),
    ).toEqual({
      node: {
        coverage: {
          id: 'ListCoverage:treaty_parties|abm|party@1980-01-01',
          complete: true,
          publishedCount: 2,
          countedOn: '1972-10-03',
        },
        parties: { count: { value: 2, qualifier: 'EXACTLY' } },
      },
    });
  });

  test('the Economic and Social Council only in the years it is', async () => {
    const on = (year: number) =>
      data<{ organization: { coverage: { complete: boolean } } }>(
        `{ organization(code: "ecosoc", asOf: "${year}-06-01") { coverage { complete } } }`,
      ).then(({ organization }) => organization.coverage.complete);
    for (const year of [1961, 1978, 1979, 1980, 2027]) expect(await on(year), `${year}`).toBe(false);
    for (const year of [1950, 1977, 1981, 1992, 1993, 2018, 2021, 2023, 2024, 2025, 2026])
      expect(await on(year), `${year}`).toBe(true);
  });

  test('nor the Organization for Migration and Tourism, whose former members are missing', async () => {
    for (const code of ['iom', 'unwto'])
      expect(await data(`{ organization(code: "${code}", asOf: "2010-01-01") { coverage { complete } } }`)).toEqual({
        organization: { coverage: { complete: false } },
      });
  });
});
