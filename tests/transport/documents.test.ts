import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Running } from '../../src/main.ts';
import { createDocuments } from '../../src/server/graphql/documents.ts';
import { realServer, startServer } from '../fixtures/real.ts';
import { codeOf, post, raw, told } from './raw.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (hash: string, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash: hash } });
const KAZ = { data: { country: { alpha3: 'KAZ' } } };
const SVK = { data: { country: { alpha3: 'SVK' } } };

/** A query nobody has asked before. */
let asked = 0;
const freshQuery = () => `query Q${++asked}($code: String = "KZ") { country(code: $code) { alpha3 } }`;

type Params = Readonly<Record<string, unknown>>;
const inBody = (url: string) => (params: Params) => post(url, JSON.stringify(params));
const inAddress = (url: string) => (params: Params) => {
  const texts = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return raw(`${url}?${new URLSearchParams(Object.fromEntries(texts))}`);
};

describe('a query persisted by its hash', () => {
  const server = realServer();
  const ways = { POST: () => inBody(server.url), GET: () => inAddress(server.url) };

  test.each(Object.entries(ways))('by %s: asked, told it is unknown, sent whole, asked again', async (_way, way) => {
    const ask = way();
    const query = freshQuery();
    const extensions = persisted(sha256(query));
    const unknown = await ask({ extensions });
    expect(unknown.status).toBe(200);
    expect(unknown.headers['cache-control']).toBe('no-store');
    expect(unknown.headers['content-type']).toContain('application/json');
    expect(told(unknown)).toEqual({
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    expect(told(await ask({ query, extensions }))).toEqual(KAZ);
    expect(told(await ask({ extensions }))).toEqual(KAZ);
    expect(told(await ask({ extensions, variables: { code: 'SK' } }))).toEqual(SVK);
    expect(told(await ask({ extensions: persisted(sha256(query).toUpperCase()) }))).toEqual(KAZ);
    expect(told(await ask({ documentId: `sha256:${sha256(query)}` }))).toEqual(KAZ);
  });

  test('what was posted is then read by address, where caches keep it', async () => {
    const query = freshQuery();
    const extensions = persisted(sha256(query));
    await ways.POST()({ query, extensions });
    const answer = await ways.GET()({ extensions });
    expect(told(answer)).toEqual(KAZ);
    expect(answer.headers['cache-control']).toContain('public');
  });

  test.each(Object.entries(ways))('by %s: a hash of something else is refused, and not kept', async (_way, way) => {
    const ask = way();
    const other = freshQuery();
    const extensions = persisted(sha256(other));
    const answer = await ask({ query: freshQuery(), extensions });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'PERSISTED_QUERY_MISMATCH']);
    expect(codeOf(await ask({ extensions }))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('text under a known hash that is not its own is refused', async () => {
    const query = freshQuery();
    const extensions = persisted(sha256(query));
    await ways.POST()({ query, extensions });
    expect(codeOf(await ways.POST()({ query: `${query} `, extensions }))).toBe('PERSISTED_QUERY_MISMATCH');
    expect(told(await ways.POST()({ extensions }))).toEqual(KAZ);
  });

  test.each([
    ['another version', persisted('0'.repeat(64), 2)],
    ['no version', { persistedQuery: { sha256Hash: '0'.repeat(64) } }],
    ['no hash', { persistedQuery: { version: 1 } }],
    ['half a hash', persisted('0'.repeat(32))],
    ['a text', { persistedQuery: 'abc' }],
  ])('%s is refused', async (_what, extensions) => {
    const answer = await ways.POST()({ query: '{ __typename }', extensions });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_REQUEST']);
  });

  test('a name of a document without a list is no question', async () => {
    expect(codeOf(await ways.POST()({ documentId: 'country' }))).toBe('BAD_REQUEST');
  });
});

test('without memory for them clients are told to send whole queries', async () => {
  const server = await startServer({ PERSISTED_QUERIES_MB: '0' });
  try {
    const query = freshQuery();
    const extensions = persisted(sha256(query));
    expect(codeOf(await inBody(server.url)({ extensions }))).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
    expect(told(await inBody(server.url)({ query }))).toEqual(KAZ);
  } finally {
    await server.stop();
  }
});

test('what is kept is bounded by its size, and the oldest goes first', () => {
  const documents = createDocuments(10_000, null);
  const none = { query: undefined, variables: undefined, operationName: undefined, documentId: undefined };
  const textOf = (n: number) => `{ a${n}: __typename #${'x'.repeat(400)} }`;
  const knows = (n: number) => {
    try {
      documents.queryOf({ ...none, extensions: persisted(sha256(textOf(n))) });
      return true;
    } catch {
      return false;
    }
  };
  for (let n = 0; n < 100; n++) {
    documents.queryOf({ ...none, query: textOf(n), extensions: persisted(sha256(textOf(n))) });
    expect(knows(n)).toBe(true);
  }
  expect(knows(0)).toBe(false);
  expect(Array.from({ length: 100 }, (_, n) => knows(n)).filter(Boolean).length).toBeLessThan(15);
});

describe('trusted documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'almanac-trusted-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const query = 'query Trusted($code: String = "KZ") {\n  country(code: $code) { alpha3 }\n}\n';
  writeFileSync(join(folder, 'country.graphql'), query);
  const write = (name: string, content: unknown) => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const withServer = async (path: string, then: (server: Running) => Promise<void>) => {
    const server = await startServer({ TRUSTED_DOCUMENTS: path });
    try {
      await then(server);
    } finally {
      await server.stop();
    }
  };

  test.each([
    ['a folder', () => folder, 'country'],
    ['a manifest of texts by name', () => write('texts.json', { abc123: query }), 'abc123'],
    [
      'a manifest of Apollo',
      () =>
        write('apollo.json', {
          format: 'apollo-persisted-query-manifest',
          version: 1,
          operations: [{ id: sha256(query), name: 'Trusted', type: 'query', body: query }],
        }),
      sha256(query),
    ],
  ])('of %s are answered by name, hash or text, and nothing else is', async (_what, path, id) => {
    await withServer(path(), async ({ url }) => {
      for (const ask of [inBody(url), inAddress(url)]) {
        for (const params of [
          { query },
          { query: query.trim() },
          { documentId: id },
          { id },
          { doc_id: id },
          { documentId: `sha256:${sha256(query)}` },
          { extensions: persisted(sha256(query)) },
          { query, extensions: persisted(sha256(query)) },
        ])
          expect(told(await ask(params)), JSON.stringify(params)).toEqual(KAZ);
        expect(told(await ask({ documentId: id, variables: { code: 'SK' } }))).toEqual(SVK);
        for (const [params, status] of [
          [{ query: '{ __typename }' }, 403],
          [{ query: `${query} # more` }, 403],
          [{ query: '{ __typename }', extensions: persisted(sha256('{ __typename }')) }, 403],
          [{ query: '{ __typename }', documentId: id }, 403],
          [{ extensions: persisted(sha256('{ __typename }')) }, 404],
          [{ documentId: 'nothing' }, 404],
          [{ documentId: '__proto__' }, 404],
        ] as const) {
          const answer = await ask(params);
          expect([answer.status, codeOf(answer)], JSON.stringify(params)).toEqual([status, 'DOCUMENT_NOT_TRUSTED']);
        }
      }
    });
  });

  test.each([
    ['nowhere', () => join(folder, 'nowhere')],
    ['a file that is no JSON', () => write('broken.json', 'query { a }')],
    ['a file of something else', () => write('list.json', ['{ a }'])],
    ['a manifest without texts', () => write('numbers.json', { a: 1 })],
    ['an empty manifest', () => write('empty.json', {})],
  ])('at %s end the start with a message', async (_what, path) => {
    await expect(startServer({ TRUSTED_DOCUMENTS: path() })).rejects.toMatchObject({
      code: 'BAD_SETTING',
      details: { argument: 'TRUSTED_DOCUMENTS' },
    });
  });
});
