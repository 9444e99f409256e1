import { describe, expect, test } from 'vitest';
import { realServer } from '../fixtures/real.ts';

const server = realServer();

interface Refusal {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly argument?: string; readonly candidates?: readonly string[] };
}

async function refusals(body: unknown, method = 'POST'): Promise<{ status: number; errors: readonly Refusal[] }> {
  const response = await fetch(server.url, {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(body),
  });
  const { errors } = (await response.json()) as { errors: readonly Refusal[] };
  return { status: response.status, errors };
}

const first = async (query: string, rest: object = {}) => {
  const { status, errors } = await refusals({ query, ...rest });
  const [error] = errors;
  if (!error) throw new Error('nothing was refused');
  return { status, message: error.message, ...error.extensions };
};

const TWO = 'query A { dataset { release } } query B { __typename }';

describe('which operation', () => {
  test('is asked of several, by name', async () => {
    const refusal = await first(TWO);
    expect(refusal).toMatchObject({
      status: 400,
      code: 'OPERATION_RESOLUTION_FAILURE',
      argument: 'operationName',
      candidates: ['A', 'B'],
    });
    expect(refusal.message).toBe('the document holds 2 operations: say in operationName which to run, A, B');
  });

  test('of a name that is not there is told by the names that are', async () => {
    const refusal = await first(TWO, { operationName: 'C' });
    expect(refusal).toMatchObject({
      status: 400,
      code: 'OPERATION_RESOLUTION_FAILURE',
      argument: 'operationName',
      candidates: ['A', 'B'],
    });
    expect(refusal.message).toBe('there is no operation "C" in the document: there is A, B');
    expect((await first('{ __typename }', { operationName: 'C' })).message).toContain('leave operationName out');
  });

  test('without a name among others needs one', async () => {
    expect((await first('{ __typename } query B { __typename }')).message).toContain('give each a name');
  });

  test('of very many is told by some', async () => {
    const many = Array.from({ length: 500 }, (_, n) => `query Q${n} { __typename }`).join(' ');
    const { message } = await first(many);
    expect(message).toContain('500 operations');
    expect(message).toContain('Q19 and others');
  });

  test.each([
    ['only fragments', 'fragment F on Country { name }'],
    ['only types', 'type Country { name: String }'],
    ['only comments, as of a playground not yet written in', '# Welcome\n  # to the playground\n,,'],
  ])('%s hold none', async (_what, query) => {
    const refusal = await first(query);
    expect(refusal).toMatchObject({ status: 400, code: 'OPERATION_RESOLUTION_FAILURE' });
    expect(refusal.message).toBe('the document holds no operation: write one, such as { dataset { release } }');
  });

  test.each([['mutation { x }'], ['subscription { x }']])('%s: the record is only read', async (query) => {
    const refusal = await first(query);
    expect(refusal).toMatchObject({ status: 400, code: 'OPERATION_NOT_SUPPORTED' });
    expect(refusal.message).toContain('write a query');
  });
});

describe('what is sent', () => {
  test.each([
    ['nothing', {}, 'query', /^nothing is asked: send query/],
    ['an empty question', { query: '' }, 'query', /^nothing is asked: send query/],
    ['a number', { query: 1 }, 'query', /text of a question.*got a number/],
    [
      'a list of variables',
      { query: '{ __typename }', variables: [1] },
      'variables',
      /^variables is an object of JSON, got a list/,
    ],
    [
      'extensions in a text',
      { query: '{ __typename }', extensions: 'cost' },
      'extensions',
      /^extensions is an object of JSON, got a string/,
    ],
  ])('%s', async (_what, body, argument, message) => {
    const { status, errors } = await refusals(body);
    expect(status).toBe(400);
    expect(errors).toEqual([
      { message: expect.stringMatching(message), extensions: { code: 'BAD_REQUEST', argument } },
    ]);
  });

  test('with a method that asks nothing', async () => {
    const { status, errors } = await refusals({ query: '{ __typename }' }, 'PUT');
    expect(status).toBe(405);
    expect(errors[0]?.extensions.code).toBe('METHOD_NOT_ALLOWED');
    expect(errors[0]?.message).toContain('GET or POST');
  });
});

describe('a name that is unknown comes with those that are known', () => {
  test.each([
    [
      'a directive',
      '{ dataset @live { release } }',
      ['include', 'skip'],
      /no directive @live in queries: use @include or @skip/,
    ],
    ['a directive of later answers', '{ ... @defer { __typename } }', ['include', 'skip'], /@defer/],
    ['a field', '{ country(code: "KZ") { nme } }', expect.arrayContaining(['name', 'key']), /Did you mean "name"/],
    ['a field like no other', '{ zzzzzz }', expect.arrayContaining(['country', 'events']), /zzzzzz/],
    ['an argument', '{ country(cod: "KZ") { name } }', expect.arrayContaining(['code', 'asOf']), /Did you mean "code"/],
    ['an argument of a directive', '{ dataset @skip(when: true) { release } }', ['if'], /when/],
    [
      'a condition',
      '{ countries(filter: { nam: { equals: "x" } }) { totalCount } }',
      expect.arrayContaining(['name', 'and']),
      /"nam"/,
    ],
    ['a word', '{ search(query: "x", types: [TOWN]) { totalCount } }', expect.arrayContaining(['COUNTRY']), /TOWN/],
    [
      'a word in quotes',
      '{ search(query: "x", types: ["TOWN"]) { totalCount } }',
      expect.arrayContaining(['COUNTRY']),
      /TOWN/,
    ],
    ['a fragment', '{ country(code: "KZ") { ...Nme } } fragment Name on Country { name }', ['Name'], /Nme/],
  ])('%s', async (_what, query, candidates, message) => {
    const refusal = await first(query);
    expect(refusal).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED', candidates });
    expect(refusal.message).toMatch(message);
  });

  test('and a word in a variable too', async () => {
    const refusal = await first('query ($types: [SearchType!]) { search(query: "x", types: $types) { totalCount } }', {
      variables: { types: ['TOWN'] },
    });
    expect(refusal).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      argument: 'types',
      candidates: expect.arrayContaining(['COUNTRY']),
    });
  });

  test('what is known and refused for another reason has none', async () => {
    expect(await first('{ country(code: 5) { name } }')).not.toHaveProperty('candidates');
    expect(await first('{ country(code: "KZ") { name { first } } }')).not.toHaveProperty('candidates');
  });
});

describe('each error has its code, and each place its error', () => {
  const WITH_DEFAULT = 'query ($code: String = "KZ", $all: Boolean = true) ';

  test.each([
    ['an argument', '{ country(code: $code) { name @include(if: $all) } }', { code: null }, 'code'],
    ['a condition', '{ country(code: $code) { name @include(if: $all) } }', { all: null }, 'if'],
  ])('where null is given in place of the default of %s', async (_what, query, variables, argument) => {
    expect(await first(`${WITH_DEFAULT}${query}`, { variables })).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      argument,
    });
  });

  test('where a directive that is known stands twice, here and there', async () => {
    const twice = '@skip(if: false) @skip(if: false)';
    const { errors } = await refusals({ query: `{ __typename ${twice} a: __typename ${twice} }` });
    expect(errors).toHaveLength(2);
  });
});

describe('what is missing is named', () => {
  test('an argument', async () => {
    expect(await first('{ country { name } }')).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED', argument: 'code' });
  });

  test('a variable, with those that are given under another name', async () => {
    const query = 'query ($code: String!) { country(code: $code) { name } }';
    expect(await first(query, { variables: { cod: 'KZ' } })).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      argument: 'code',
      message: 'the variable $code of type String! is missing: send it in variables; given are cod',
    });
    expect((await first(query)).message).toContain('none is given');
  });
});

describe('what is too much is said to be', () => {
  test('errors', async () => {
    const { errors } = await refusals({ query: `{ ${Array.from({ length: 500 }, (_, n) => `a${n}`).join(' ')} }` });
    expect(errors.length).toBe(51);
    expect(errors.at(-1)).toMatchObject({
      message: expect.stringContaining('mend these and ask again'),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });

  test('fragments side by side that hold the same fields', async () => {
    const names = Array.from({ length: 400 }, (_, n) => `F${n}`);
    const fields = 'name kind start end capital { name } memberships { totalCount }';
    const query = `{ country(code: "KZ") { ${names.map((name) => `...${name}`).join(' ')} } } ${names.map((name) => `fragment ${name} on Country { ${fields} }`).join(' ')}`;
    expect(await first(query)).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: expect.stringMatching(/^too many selections .* write fields once/),
    });
  });

  test.each([
    ['one another', 3000, (n: number) => `fragment F${n} on Country { ...F${n + 1} }`],
    [
      'one another within brackets',
      100,
      (n: number) => `fragment F${n} on Country { ${'... { '.repeat(90)} ...F${n + 1} ${'} '.repeat(90)} }`,
    ],
    ['one another in any order', 3000, (n: number) => `fragment F${3000 - n} on Country { ...F${2999 - n} }`],
  ])('fragments that spread %s', async (_how, count, fragment) => {
    const last = _how.endsWith('order') ? 0 : count;
    const query = `{ country(code: "KZ") { ...F${count - last} } } ${Array.from({ length: count }, (_, n) => fragment(n)).join(' ')} fragment F${last} on Country { name }`;
    expect(await first(query)).toMatchObject({
      status: 400,
      code: 'QUERY_TOO_DEEP',
      message: expect.stringContaining('side by side'),
    });
  });

  test('but fragments that spread themselves are a mistake of another kind', async () => {
    expect((await first('{ country(code: "KZ") { ...F } } fragment F on Country { ...F }')).message).toContain(
      'within itself',
    );
  });

  test('and what was sent is quoted in part', async () => {
    const conditions = Array.from({ length: 20_000 }, (_, n) => `a${n}: 1`).join(' ');
    const { errors } = await refusals({ query: `{ countries(filter: { ${conditions} }) { totalCount } }` });
    expect(JSON.stringify(errors).length).toBeLessThan(10_000);
  });
});
