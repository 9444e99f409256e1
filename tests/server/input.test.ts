import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

const firstError = async (query: string, variables: Record<string, unknown> = {}) =>
  (await ask(server.url, query, variables)).errors?.[0];

describe('bad input is a coded error that names the argument, never a 500', () => {
  test.each([
    ['a page below nothing', '{ countries(first: -1) { totalCount } }', 'BAD_ARGUMENT', 'first'],
    ['a page too large', '{ countries(first: 501) { totalCount } }', 'PAGE_TOO_LARGE', 'first'],
    ['a page too large from the back', '{ countries(last: 501) { totalCount } }', 'PAGE_TOO_LARGE', 'last'],
    ['a cursor of somebody else', '{ countries(after: "abc") { totalCount } }', 'BAD_CURSOR', 'after'],
    ['a day that does not exist', '{ country(code: "KZ", asOf: "2008-02-30") { name } }', 'BAD_DATE', 'asOf'],
    ['a day that is a number', '{ country(code: "KZ", asOf: 2008) { name } }', 'BAD_DATE', 'asOf'],
    [
      'an unknown indicator',
      '{ country(code: "KZ") { statistic(indicator: "nope") { value } } }',
      'UNKNOWN_INDICATOR',
      'indicator',
    ],
    [
      'an unknown indicator in a filter',
      '{ countries(filter: { statistic: { indicator: "nope", gt: 1 } }) { totalCount } }',
      'UNKNOWN_INDICATOR',
      'indicator',
    ],
    [
      'an unknown organization in a filter',
      '{ countries(filter: { memberOf: { organization: "nope" } }) { totalCount } }',
      'UNKNOWN_ORGANIZATION',
      'organization',
    ],
    ['an ambiguous code', '{ country(code: "CS") { name } }', 'AMBIGUOUS_CODE', 'code'],
    ['an id that is none', '{ node(id: "what") { id } }', 'BAD_ID', 'id'],
    ['an id of a day that does not exist', '{ node(id: "Country:KAZ@2008-02-30") { id } }', 'BAD_ID', 'id'],
    [
      'years the wrong way round',
      '{ country(code: "KZ") { series(indicator: "population_total", from: 2010, to: 2000) { points { value } } } }',
      'BAD_ARGUMENT',
      'from',
    ],
    [
      'days the wrong way round in a filter',
      '{ events(filter: { date: { from: "2020-01-01", to: "2010-01-01" } }) { totalCount } }',
      'BAD_ARGUMENT',
      'from',
    ],
    [
      'one step of an order by two things',
      '{ countries(orderBy: [{ field: AREA, statistic: { indicator: "population_total" } }]) { totalCount } }',
      'BAD_ARGUMENT',
      'orderBy',
    ],
    ['a field that does not exist', '{ country(code: "KZ") { king } }', 'GRAPHQL_VALIDATION_FAILED', undefined],
    ['no GraphQL at all', 'SELECT * FROM countries', 'GRAPHQL_PARSE_FAILED', undefined],
  ])('%s', async (_what, query, code, argument) => {
    const error = await firstError(query);
    expect(error?.extensions?.code).toBe(code);
    expect(error?.extensions?.argument).toBe(argument);
    expect(error?.message).toBeTruthy();
    expect(error?.extensions).not.toHaveProperty('stacktrace');
  });

  test('a bad day in a variable names the variable', async () => {
    const error = await firstError('query ($day: Date) { country(code: "KZ", asOf: $day) { name } }', {
      day: '2008-02-30',
    });
    expect(error?.extensions).toMatchObject({ code: 'BAD_DATE', argument: 'day' });
  });

  test('an ambiguous code lists its candidates', async () => {
    expect((await firstError('{ country(code: "CS") { name } }'))?.extensions?.candidates).toEqual(['CSK', 'SCG']);
  });

  test('an unknown code is null, and no error', async () => {
    expect(
      await ask(
        server.url,
        '{ country(code: "zzz") { name } organization(code: "zzz") { name } event(code: "zzz") { name } indicator(code: "zzz") { name } source(code: "zzz") { title } }',
      ),
    ).toMatchObject({
      data: { country: null, organization: null, event: null, indicator: null, source: null },
    });
  });

  test('a query a hundred levels deep is refused by its depth', async () => {
    const deep = `{ organization(code: "un") ${'{ parent '.repeat(98)} { name } ${'}'.repeat(98)} }`;
    expect((await firstError(deep))?.extensions?.code).toBe('QUERY_TOO_DEEP');
  });

  test('a text that would take long to read is refused before it is read', async () => {
    const plain = (count: number) => `{ ${aliased(count, (n) => `country(code: "K${n}") { key }`)} }`;
    const error = await firstError(plain(8000));
    expect(error?.extensions?.code).toBe('QUERY_TOO_COSTLY');
    expect(error?.message).toMatch(/characters.*variables/);
    expect(await firstError(plain(4000))).toBeUndefined();
  });

  test('depth hidden in fragments is found', async () => {
    const chain = Array.from(
      { length: 30 },
      (_, level) => `fragment F${level} on Organization { parent { ...F${level + 1} } }`,
    ).join('\n');
    const query = `{ organization(code: "un") { ...F0 } }\n${chain}\nfragment F30 on Organization { name }`;
    expect((await firstError(query))?.extensions?.code).toBe('QUERY_TOO_DEEP');
  });

  test('a query that asks for too much is refused by its cost', async () => {
    const query = '{ countries(first: 500) { nodes { memberships(first: 500) { nodes { role } } } } }';
    expect((await firstError(query))?.extensions?.code).toBe('QUERY_TOO_COSTLY');
  });

  test('a page size that is the default of a variable is counted', async () => {
    const query =
      'query ($size: Int = 500) { countries(first: $size) { nodes { memberships(first: $size) { nodes { role } } } } }';
    expect((await firstError(query))?.extensions?.code).toBe('QUERY_TOO_COSTLY');
    expect(await firstError(query, { size: 1 })).toBeUndefined();
  });

  test('each of the ids asked for is counted', async () => {
    const query =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Country { memberships(first: 500) { nodes { role } } } } }';
    const ids = Array.from({ length: 400 }, () => 'Country:KAZ');
    expect((await firstError(query, { ids }))?.extensions?.code).toBe('QUERY_TOO_COSTLY');
    expect(await firstError(query, { ids: ids.slice(0, 2) })).toBeUndefined();
  });

  test('fragments that multiply are counted without being multiplied', async () => {
    const bombs = Array.from(
      { length: 40 },
      (_, level) => `fragment B${level} on Country { ...B${level + 1} n${level}: name ...B${level + 1} }`,
    ).join('\n');
    const error = await firstError(`{ country(code: "KZ") { ...B0 } }\n${bombs}\nfragment B40 on Country { name }`);
    expect(error?.extensions?.code).toBe('QUERY_TOO_COSTLY');
  });

  test('an empty page does not hide what multiplies in it', async () => {
    const bombs = Array.from(
      { length: 40 },
      (_, level) => `fragment B${level} on Country { ...B${level + 1} n${level}: name ...B${level + 1} }`,
    ).join('\n');
    const error = await firstError(
      `{ countries(first: 0) { nodes { ...B0 } } }\n${bombs}\nfragment B40 on Country { name }`,
    );
    expect(error?.extensions?.code).toBe('QUERY_TOO_COSTLY');
  });

  const aliased = (count: number, field: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => `a${n}: ${field(n)}`).join('\n');

  /** As many as the longest text holds. */
  const largest = (field: (n: number) => string) => Math.floor(199_000 / `a9999: ${field(9999)}\n`.length);

  test.each([
    [
      'rankings',
      (n: number) => `indicator(code: "population_total") { ranking(year: 2000, asOf: "${1700 + n}-01-01") { total } }`,
    ],
    [
      'correlations',
      (n: number) => `correlation(x: "population_total", y: "gdp_current_usd", year: ${1000 + n}) { n }`,
    ],
    ['differences of the world', (n: number) => `changes(from: "1900-01-01", to: "${1901 + n}-01-01") { totalCount }`],
    ['searches', (n: number) => `search(query: "a ${n}") { totalCount }`],
    ['events by name', (n: number) => `events(first: 0, filter: { name: { contains: "${n}" } }) { totalCount }`],
    [
      'roll-ups',
      (n: number) =>
        `organization(code: "un") { series(indicator: "population_total", from: ${1 + n}) { unit { code } } }`,
    ],
    ['events in the order of names', () => 'events(first: 0, orderBy: [{ field: NAME }]) { totalCount }'],
    ['timelines', (n: number) => `country(code: "USA") { timeline(first: ${n % 9}) { totalCount } }`],
    [
      'shares of the world',
      () =>
        'country(code: "KZ") { series(indicator: "population_total", from: 2000, to: 2000, transform: [{ shareOf: { set: {} } }]) { unit { code } } }',
    ],
  ])('%s cost what they take, so that no number of aliases makes one request long', async (_what, field) => {
    expect((await firstError(`{ ${aliased(largest(field), field)} }`))?.extensions?.code).toBe('QUERY_TOO_COSTLY');
    expect(await firstError(`{ ${aliased(2, field)} }`)).toBeUndefined();
  });

  const words = Array.from({ length: 60 }, (_, n) => n.toString(36).padStart(2, 'a')).join(' ');
  const letters = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.repeat(2).slice(0, 95);

  test.each([
    ['searches of every letter', `{ ${aliased(40, (n) => `search(query: "${letters} ${n}") { totalCount }`)} }`],
    ['searches of many words', `{ ${aliased(20, (n) => `search(query: "${words} ${n}") { totalCount }`)} }`],
    [
      'hundreds of counted memberships',
      `{ countries(filter: { or: [${'{ memberships: { gt: 1 } } '.repeat(400)}] }) { totalCount } }`,
    ],
    [
      'dozens of ranks',
      `{ countries(filter: { or: [${'{ rank: { indicator: "population_total", top: 1 } } '.repeat(600)}] }) { totalCount } }`,
    ],
  ])('%s are refused: they took seconds', async (_what, query) => {
    expect((await firstError(query))?.extensions?.code).toBe('QUERY_TOO_COSTLY');
  });

  test('a word of a search counts once, and a longer one less', async () => {
    const costOf = async (query: string) => {
      const asked = Array.from({ length: 200 }, (_, n) => `a${n}: search(query: "${query}") { totalCount }`);
      const error = await firstError(`{ ${asked.join(' ')} }`);
      return (error?.extensions?.cost as { requested: number } | undefined)?.requested ?? 0;
    };
    const [once, twice, long] = [await costOf('s'), await costOf('s S s'), await costOf('assembly')];
    expect(twice).toBe(once);
    expect(long).toBeLessThan(once / 2);
    expect(await costOf('s assembly')).toBeGreaterThan(long);
  });

  test('each condition of a filter counts, in variables too', async () => {
    const query = 'query ($filter: CountryFilter) { countries(first: 1, filter: $filter) { totalCount } }';
    const names = (count: number) => ({
      filter: { or: Array.from({ length: count }, (_, n) => ({ name: { contains: `${n}` } })) },
    });
    expect((await firstError(query, names(20_000)))?.extensions?.code).toBe('QUERY_TOO_COSTLY');
    expect(await firstError(query, names(10))).toBeUndefined();
  });

  test.each([
    ['a document', `{ node(id: ${'['.repeat(50_000)}${']'.repeat(50_000)}) { id } }`, '{}'],
    [
      'a variable',
      'query ($filter: CountryFilter) { countries(filter: $filter) { totalCount } }',
      `{"filter":${'{"not":'.repeat(50_000)}{}${'}'.repeat(50_000)}}`,
    ],
  ])('%s that nests without end is refused by its depth, and no defect of ours', async (_what, query, variables) => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query":${JSON.stringify(query)},"variables":${variables}}`,
    });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_DEEP' } }] });
  });

  test('a body too large is refused before it is read', async () => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ __typename } #${'x'.repeat(2_000_000)}` }),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BODY_TOO_LARGE' } }] });
  });
});
