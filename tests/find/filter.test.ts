import { describe, expect, test } from 'vitest';
import { ask, type Result, realServer } from '../fixtures/real.ts';

const server = realServer();

const answer = async (query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await ask(server.url, query, variables);
  expect(errors, query).toBeUndefined();
  return data as Record<string, { totalCount: number; nodes: { key: string; name: string }[] }>;
};
const count = async (list: string) => Object.values(await answer(`{ ${list} { totalCount } }`))[0]?.totalCount ?? -1;
const keys = async (list: string) =>
  Object.values(await answer(`{ ${list} { nodes { key } } }`))[0]?.nodes.map(({ key }) => key) ?? [];
const refusal = async (query: string, variables: Record<string, unknown> = {}): Promise<Result['errors']> =>
  (await ask(server.url, query, variables)).errors;

describe('a condition on a thing takes whatever names it', () => {
  test('events of Kazakhstan are as many by any of its names', async () => {
    const counts = await Promise.all(
      ['KAZ', 'KZ', 'kazakhstan', 'Q232', 'Country:KZ@1999-01-01'].map((code) =>
        count(`events(filter: { party: { equals: "${code}" } })`),
      ),
    );
    expect(counts[0]).toBeGreaterThan(200);
    expect(new Set(counts).size).toBe(1);
  });

  test('one that is unknown is refused, and suggests', async () => {
    const [error] = (await refusal('{ events(filter: { party: { equals: "KZZ" } }) { totalCount } }')) ?? [];
    expect(error?.message).toContain('KAZ (Kazakhstan)');
    expect(error?.extensions).toMatchObject({ code: 'UNKNOWN_PARTY', argument: 'party' });
    expect(error?.extensions?.candidates).toContain('KAZ');
  });

  test('codes of a condition are those of the day', async () => {
    const named = (day: string) => keys(`countries(asOf: "${day}", filter: { code: { equals: "CS" } })`);
    expect(await named('1985-01-01')).toEqual(['CSK']);
    expect(await named('2005-01-01')).toEqual(['SCG']);
  });

  test('which is not, and none of these', async () => {
    const all = await count('countries');
    expect(await count('countries(filter: { code: { ne: "KZ" } })')).toBe(all - 1);
    expect(await count('countries(filter: { code: { nin: ["KZ", "uzbekistan"] } })')).toBe(all - 2);
    expect(await count('countries(filter: { code: { in: ["KZ", "uzbekistan"], ne: "UZB" } })')).toBe(1);
    const bordering = await count('countries(filter: { neighbour: { equals: "kazakhstan" } })');
    expect(bordering).toBe(5);
    expect(await count('countries(filter: { neighbour: { ne: "KZ" } })')).toBe(all - 5);
  });

  test('of no thing at all nothing is', async () => {
    for (const list of ['countries(filter: { code: { in: [] } })', 'countries(filter: { name: { in: [] } })'])
      expect(await count(list)).toBe(0);
    expect(await count('countries(filter: { code: { nin: [] } })')).toBe(await count('countries'));
  });

  test('regions, continents, currencies and languages by code or name, a member by acronym too', async () => {
    expect(await count('countries(filter: { region: { equals: "central-asia" } })')).toBe(5);
    expect(await keys('countries(filter: { region: { equals: "143" }, currency: { equals: "398" } })')).toEqual([
      'KAZ',
    ]);
    expect(await count('countries(filter: { continent: { equals: "europe" } })')).toBe(
      await count('countries(filter: { continent: { in: ["EU"] } })'),
    );
    expect(await keys('countries(filter: { language: { equals: "Kazakh" } })')).toContain('KAZ');
    expect(await count('organizations(filter: { member: { equals: "KZ" } })')).toBeGreaterThan(30);
  });

  test('codes are also compared as they are written', async () => {
    const found = await keys('indicators(filter: { code: { startsWith: "GDP_per_capita", endsWith: "current_usd" } })');
    expect(found).toEqual(['gdp_per_capita_current_usd']);
  });
});

describe('texts are compared by what people type', () => {
  test.each([
    ['countries(filter: { name: { equals: "cote divoire" } })', ['CIV']],
    ['countries(filter: { name: { startsWith: "KAZAKH" } })', ['KAZ']],
    ['countries(filter: { name: { equals: "Ελλαδα" } })', ['GRC']],
    ['countries(filter: { capital: { equals: "brasilia" } })', ['BRA']],
    ['countries(filter: { capital: { endsWith: "STANA" } })', ['KAZ']],
    ['countries(filter: { capital: { contains: "reykjavi" } })', ['ISL']],
  ])('%s', async (list, expected) => {
    expect(await keys(list)).toEqual(expected);
  });

  test('what is not, of several names, none may be', async () => {
    const all = await count('countries');
    expect(await count('countries(filter: { name: { ne: "kazakhstan" } })')).toBe(all - 1);
    expect(await count('countries(filter: { capital: { nin: ["astana", "tashkent"] } })')).toBe(all - 2);
  });
});

describe('a null inside a condition is refused, since it would ask for all', () => {
  test.each([
    ['filter: { code: null }', 'filter.code'],
    ['filter: { code: { in: null } }', 'filter.code.in'],
    ['filter: { and: null }', 'filter.and'],
    ['filter: { or: [{ name: { equals: null } }] }', 'filter.or.0.name.equals'],
    ['filter: { memberOf: { organization: "un", role: null } }', 'filter.memberOf.role'],
  ])('%s', async (args, argument) => {
    const [error] = (await refusal(`{ countries(${args}) { totalCount } }`)) ?? [];
    expect(error?.extensions).toEqual({ code: 'BAD_ARGUMENT', argument });
    expect(error?.message).toContain('leave it out');
  });

  test('a variable that is null is refused, one that is left out is no condition', async () => {
    const query = 'query ($c: [String!]) { countries(filter: { code: { in: $c } }) { totalCount } }';
    expect((await refusal(query, { c: null }))?.[0]?.extensions).toMatchObject({ argument: 'filter.code.in' });
    expect((await answer(query)).countries?.totalCount).toBe(await count('countries'));
    const whole = 'query ($f: CountryFilter) { countries(filter: $f) { totalCount } }';
    expect((await answer(whole, { f: null })).countries?.totalCount).toBe(await count('countries'));
  });

  test('a set of countries takes none either', async () => {
    const query = '{ countryGroup(of: { organization: null, region: "143" }) { name } }';
    expect((await refusal(query))?.[0]?.extensions).toEqual({ code: 'BAD_ARGUMENT', argument: 'of.organization' });
  });
});
