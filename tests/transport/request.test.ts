import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { realServer } from '../fixtures/real.ts';
import { codeOf, post, raw, told } from './raw.ts';

const server = realServer();
const QUERY = 'query ($code: String = "KZ") { country(code: $code) { alpha3 } }';
const BODY = JSON.stringify({ query: QUERY });
const KAZ = { data: { country: { alpha3: 'KAZ' } } };
const SVK = { data: { country: { alpha3: 'SVK' } } };

describe('nothing given is nothing given', () => {
  test.each([
    ['a further key of a network layer', { id: 'abc' }],
    ['further keys of any kind', { id: null, key: 7, cacheConfig: {}, lang: 'en' }],
    ['no name', { operationName: '' }],
    ['a name that is null', { operationName: null }],
    ['variables that are no text', { variables: '' }],
    ['variables that are an empty list', { variables: [] }],
    ['variables that are null', { variables: null }],
    ['extensions that are null', { extensions: null }],
    ['extensions that are an empty list', { extensions: [] }],
  ])('in a body: %s', async (_what, more) => {
    expect(told(await post(server.url, JSON.stringify({ query: QUERY, ...more })))).toEqual(KAZ);
  });

  test.each([
    ['no name', 'operationName='],
    ['no variables', 'variables='],
    ['variables that are null', 'variables=null'],
    ['variables that are an empty list', 'variables=[]'],
    ['no extensions', 'extensions='],
    ['extensions that are null', 'extensions=null'],
    ['a further parameter', 'utm_source=mail&id=7'],
  ])('in an address: %s', async (_what, more) => {
    expect(told(await raw(`${server.url}?query=${encodeURIComponent(QUERY)}&${more}`))).toEqual(KAZ);
  });

  test.each([
    ['a list that holds something', { variables: ['KZ'] }],
    ['a text', { variables: '{"code":"SK"}' }],
    ['a number', { variables: 7 }],
    ['a query that is an object', { query: {} }],
    ['no query', { query: null }],
  ])('but what is given must be right: %s', async (_what, more) => {
    const answer = await post(server.url, JSON.stringify({ query: QUERY, ...more }));
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_REQUEST']);
  });

  test.each([
    ['query={dataset{date}}', 'query', 400],
    ['variables={', 'variables', 400],
    ['variables={"code":"SK"}&variables={"code":"KZ"}', 'variables', 400],
  ])('and what an address says twice, or in no JSON, is told by its name: %s', async (more, argument, status) => {
    const answer = await raw(`${server.url}?query=${encodeURIComponent(QUERY)}&${encodeURI(more)}`);
    expect(answer.status).toBe(status);
    expect(told(answer)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST', argument } }] });
  });

  test('the same said twice is said', async () => {
    const asked = `query=${encodeURIComponent(QUERY)}`;
    expect(told(await raw(`${server.url}?${asked}&${asked}`))).toEqual(KAZ);
  });

  test('and a name that is no text names nothing', async () => {
    const answer = await post(server.url, JSON.stringify({ query: QUERY, operationName: {} }));
    expect([answer.status, codeOf(answer)]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
  });
});

describe('the type of a body', () => {
  const asked = { query: QUERY, variables: { code: 'SK' } };
  test.each([
    ['Application/JSON', JSON.stringify(asked), SVK],
    ['APPLICATION/JSON; Charset=UTF-8', JSON.stringify(asked), SVK],
    ['application/json;charset="utf8"', JSON.stringify(asked), SVK],
    ['application/json ; charset=utf-8', JSON.stringify(asked), SVK],
    ['application/graphql+json', JSON.stringify(asked), SVK],
    ['application/graphql', QUERY, KAZ],
    ['application/x-www-form-urlencoded', `${new URLSearchParams({ query: QUERY, variables: '{"code":"SK"}' })}`, SVK],
  ])('%s is read', async (type, body, answer) => {
    expect(told(await post(server.url, body, { 'content-type': type }))).toEqual(answer);
  });

  test.each([
    'text/plain',
    'application/jsonp',
    'json',
    ';',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'application/json; charset=iso-8859-1',
  ])('%s is refused, and what is read instead is said', async (type) => {
    const answer = await post(server.url, BODY, { 'content-type': type });
    expect([answer.status, codeOf(answer)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(answer.body.toString()).toContain('application/json');
    expect(answer.headers['access-control-allow-origin']).toBe('*');
  });

  test('a body without a type is refused', async () => {
    expect((await raw(server.url, { method: 'POST', body: BODY })).status).toBe(415);
  });
});

describe('the bytes of a body', () => {
  test('a byte order mark is passed over', async () => {
    expect(told(await post(server.url, `\uFEFF${BODY}`))).toEqual(KAZ);
  });

  test('letters of all the world arrive as they are', async () => {
    const name = 'Қазақстан 🌍';
    const answer = await post(
      server.url,
      JSON.stringify({ query: `{ country(code: ${JSON.stringify(name)}) { name } }` }),
    );
    expect(answer.status).toBe(200);
  });

  test.each([
    ['Latin-1', Buffer.from(BODY.replace('KZ', 'Å'), 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${BODY}`, 'utf16le')],
    ['half a letter', Buffer.concat([Buffer.from(BODY.slice(0, -1)), Buffer.from([0xc3])])],
  ])('%s is no UTF-8, and refused', async (_what, body) => {
    const answer = await post(server.url, body);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_REQUEST']);
    expect(answer.body.toString()).toContain('UTF-8');
  });

  test.each([
    ['no JSON', `${BODY}x`],
    ['nothing', ''],
    ['a list of questions', `[${BODY}]`],
    ['a text', '"query"'],
    ['null', 'null'],
  ])('%s is refused without being repeated', async (_what, body) => {
    const answer = await post(server.url, body);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_REQUEST']);
    expect(answer.body.toString()).not.toContain('alpha3');
    expect(answer.body.byteLength).toBeLessThan(300);
  });
});

describe('a body that is compressed', () => {
  const compressors = {
    gzip: gzipSync,
    'x-gzip': gzipSync,
    deflate: deflateSync,
    br: brotliCompressSync,
    zstd: zstdCompressSync,
  };

  test.each(Object.entries(compressors))('in %s is inflated', async (coding, compress) => {
    expect(told(await post(server.url, compress(BODY), { 'content-encoding': coding }))).toEqual(KAZ);
    expect(told(await post(server.url, compress(BODY), { 'content-encoding': coding.toUpperCase() }))).toEqual(KAZ);
  });

  test('as itself is read as it is', async () => {
    expect(told(await post(server.url, BODY, { 'content-encoding': 'identity' }))).toEqual(KAZ);
  });

  test.each(Object.entries(compressors))('in %s may not grow beyond the limit', async (coding, compress) => {
    const bomb = compress(Buffer.alloc(50_000_000, ' '));
    expect(bomb.byteLength).toBeLessThan(100_000);
    const answer = await post(server.url, bomb, { 'content-encoding': coding });
    expect([answer.status, codeOf(answer)]).toEqual([413, 'BODY_TOO_LARGE']);
    expect(answer.body.byteLength).toBeLessThan(300);
  });

  test.each([
    ['br', BODY],
    ['gzip', BODY],
    ['gzip', deflateSync(BODY)],
    ['gzip', gzipSync(BODY).subarray(0, -12)],
    ['compress', BODY],
    ['gzip, br', BODY],
  ])('in %s must be what it says it is', async (coding, body) => {
    const answer = await post(server.url, body, { 'content-encoding': coding });
    expect([answer.status, codeOf(answer)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  test('that says nothing of it is no text', async () => {
    const answer = await post(server.url, gzipSync(BODY));
    expect(answer.status).toBe(400);
    expect(answer.body.byteLength).toBeLessThan(300);
  });
});

test('a refusal comes in the type that was asked for', async () => {
  const type = 'application/graphql-response+json';
  const answer = await post(server.url, 'x', { accept: type });
  expect([answer.status, answer.headers['content-type']]).toEqual([400, `${type}; charset=utf-8`]);
});
