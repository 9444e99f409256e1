import { serverAudits } from 'graphql-http';
import { describe, expect, test } from 'vitest';
import { realServer } from '../fixtures/real.ts';

const server = realServer();

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
const origin = () => server.url.replace('/graphql', '');

describe('GraphQL over HTTP: every MUST, SHOULD and MAY of the audit suite', () => {
  // The address is known only once the server listens, so audits ask for it through the fetch they are given.
  const audits = serverAudits({
    url: 'http://almanac.test/graphql',
    fetchFn: (_url: string, init: RequestInit) => fetch(_url.replace('http://almanac.test/graphql', server.url), init),
  });
  test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();
    if (result.status !== 'ok') throw new Error(`${result.status}: ${result.reason}`);
  });
});

describe('transport', () => {
  test('GET answers with an ETag, and 304 to whoever has it', async () => {
    const url = `${server.url}?query=${encodeURIComponent('{ dataset { release } }')}`;
    const first = await fetch(url, { headers: { accept: 'application/json' } });
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toContain('public');
    const second = await fetch(url, { headers: { accept: 'application/json', 'if-none-match': etag } });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
  });

  test.each([
    ['weakened by a cache in between', (etag: string) => `W/${etag}`],
    ['among others', (etag: string) => `"other", ${etag}`],
    ['whatever it is', () => '*'],
  ])('304 to whoever has it: its tag %s', async (_how, tagOf) => {
    const url = server.url.replace('/graphql', '/schema.graphql');
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    expect((await fetch(url, { headers: { 'if-none-match': tagOf(etag) } })).status).toBe(304);
    expect((await fetch(url, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  test('variables in the address that are no JSON are the caller’s mistake', async () => {
    const response = await fetch(`${server.url}?query=%7B__typename%7D&variables=%7Bbad`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  test.each([
    [415, { 'content-type': 'text/plain' }],
    [406, { 'content-type': 'application/json', accept: 'image/png' }],
  ])('%i says what is understood instead', async (status, headers) => {
    const response = await fetch(server.url, { method: 'POST', headers, body: '{"query":"{ __typename }"}' });
    expect(response.status).toBe(status);
    expect(await response.text()).toContain('application/json');
  });

  test('the same question gives the same bytes', async () => {
    const body = JSON.stringify({ query: '{ countries(first: 5) { nodes { name capital { name } } } }' });
    expect(await (await post(body)).text()).toBe(await (await post(body)).text());
  });

  test('browsers of other origins may ask', async () => {
    const preflight = await fetch(server.url, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://example.org',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-mine',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type,x-mine');
    const answer = await post('{"query":"{ __typename }"}');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-expose-headers')).toContain('link');
  });

  test('the schema, health and readiness have their places', async () => {
    expect(await (await fetch(`${origin()}/schema.graphql`)).text()).toContain('type Country implements ');
    expect(await (await fetch(`${origin()}/health`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${origin()}/ready`)).json()).toEqual({ status: 'ready', release: server.release });
  });

  test('the playground is a page that fetches nothing from elsewhere', async () => {
    const page = await (await fetch(server.url, { headers: { accept: 'text/html' } })).text();
    expect(page).toContain('<title>Ask Almanac</title>');
    expect(page).toContain('CapitalThroughTime');
    expect(page).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
    expect(await (await fetch(origin())).text()).toContain('href="/graphql"');
  });

  test('other places and methods are refused with a code', async () => {
    const lost = await fetch(`${origin()}/nowhere`);
    expect(lost.status).toBe(404);
    expect(await lost.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    const wrong = await fetch(`${origin()}/health`, { method: 'DELETE' });
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toBe('GET, HEAD');
  });

  test('mutations over GET are refused', async () => {
    const response = await fetch(`${server.url}?query=${encodeURIComponent('mutation { x }')}`, {
      headers: { accept: 'application/json' },
    });
    expect(response.status).toBe(405);
  });
});
