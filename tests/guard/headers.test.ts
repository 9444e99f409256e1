import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { varyBy } from '../../src/server/guard/origins.ts';
import { ask, realServer } from '../fixtures/real.ts';

describe('strict headers', () => {
  const server = realServer();
  const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, server.url), { headers });

  test.each([
    ['/health', {}],
    ['/ready', {}],
    ['/metrics', {}],
    ['/schema.graphql', {}],
    ['/favicon.svg', {}],
    ['/favicon.ico', {}],
    ['/graphql?query={dataset{release}}', {}],
    ['/graphql?query={nothing}', { accept: 'application/json' }],
    ['/graphql', { accept: 'text/html' }],
    ['/export/', { accept: 'text/html' }],
    ['/export/datapackage.json', {}],
    ['/export/series.csv?indicators=population_total&countries=KZ', {}],
    ['/chart.svg?indicator=population_total&countries=KZ', {}],
    ['/nowhere', {}],
  ])('stand on the answer of %s', async (path, headers) => {
    const response = await get(path, headers);
    await response.arrayBuffer();
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cross-origin-resource-policy')).toMatch(/^(same|cross)-origin$/);
  });

  test('short answers are data and nothing else', async () => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ country(code: \\"KZ\\") { name } }"}',
    });
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-type')).toContain('json');
  });
});

describe('origins on a list', () => {
  const server = realServer({ CORS_ORIGIN: 'https://one.example, https://two.example' });
  const asked = (origin: string, init: RequestInit = {}) =>
    fetch(init.method === 'POST' ? server.url : new URL('/health', server.url), {
      ...init,
      headers: { origin, 'content-type': 'application/json' },
    });
  const question = { method: 'POST', body: '{"query":"{ country(code: \\"KZ\\") { name } }"}' };
  const wrong = { method: 'POST', body: '{"query":"{ nothing }"}' };

  test.each([
    ['a short answer', question],
    ['a long one', wrong],
    ['a place', {}],
    ['a preflight', { method: 'OPTIONS' }],
  ])('the one that asks is named, and no other: %s', async (_what, init) => {
    const [one, two, other] = await Promise.all(
      ['https://one.example', 'https://two.example', 'https://three.example'].map((origin) => asked(origin, init)),
    );
    expect(one?.headers.get('access-control-allow-origin')).toBe('https://one.example');
    expect(two?.headers.get('access-control-allow-origin')).toBe('https://two.example');
    expect(other?.headers.get('access-control-allow-origin')).toBeNull();
    for (const response of [one, two, other]) expect(response?.headers.get('vary')).toContain('Origin');
  });

  test('of data of a page caches are told that it depends on who asks, and on the language of the reader', async () => {
    const place = new URL('/country/kazakhstan.json', server.url);
    const { headers } = await fetch(place, { headers: { origin: 'https://one.example' } });
    expect(headers.get('vary')).toMatch(/Origin.*Accept-Language|Accept-Language.*Origin/);
  });

  test('what an answer depends on is added to what was told before, where it says nothing of it itself', () => {
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    for (const header of ['Origin', 'Accept-Language']) varyBy(response, header);
    response.writeHead(400, {});
    expect(response.getHeader('vary')).toBe('Origin, Accept-Language');
  });
});

describe('a server that tells no schema and shows no page', () => {
  const server = realServer({ INTROSPECTION: 'off', PLAYGROUND: 'off' });

  test.each(['{ __schema { types { name } } }', '{ __type(name: "Country") { name } }'])(
    'refuses %s both ways',
    async (query) => {
      for (const address of [null, `${server.url}?query=${encodeURIComponent(query)}`]) {
        const { errors } = address
          ? ((await (await fetch(address)).json()) as Awaited<ReturnType<typeof ask>>)
          : await ask(server.url, query);
        expect(errors?.[0]?.extensions?.code).toBe('INTROSPECTION_OFF');
      }
    },
  );

  test('answers questions as before, names of types among them', async () => {
    const { data } = await ask(server.url, '{ __typename country(code: "KZ") { name } }');
    expect(data).toEqual({ __typename: 'Query', country: { name: 'Kazakhstan' } });
  });

  test('hints at nothing that was not asked rightly', async () => {
    for (const [query, variables] of [
      ['{ country(code: "KZ") { nam } }', {}],
      ['{ country(cod: "KZ") { name } }', {}],
      ['{ countries(filter: { nam: "K" }) { nodes { name } } }', {}],
      ['query ($c: [EventKind!]) { events(kinds: $c) { totalCount } }', { c: ['ELECTIO'] }],
    ] as const) {
      const { errors } = await ask(server.url, query, variables);
      expect(errors?.length, query).toBeGreaterThan(0);
      expect(JSON.stringify(errors), query).not.toMatch(/did you mean|candidates/i);
    }
  });

  test('refuses the contract and the page with a code', async () => {
    for (const [path, code] of [
      ['/schema.graphql', 'INTROSPECTION_OFF'],
      ['/graphql', 'PLAYGROUND_OFF'],
    ] as const) {
      const response = await fetch(new URL(path, server.url), { headers: { accept: 'text/html' } });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
    }
  });
});
