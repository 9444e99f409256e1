import { expect, test } from 'vitest';
import { realServer } from '../fixtures/real.ts';
import { call, connected, overHttp } from './client.ts';

const server = realServer({ MCP_ORIGIN: 'https://assistant.example', MAX_BODY_BYTES: '4096' });
const closed = realServer({ INTROSPECTION: 'off' });
const counted = realServer({ RATE_LIMIT: '3' });

const mcp = (url: string) => url.replace('/graphql', '/mcp');
const LIST = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} });

function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  const accept = 'application/json, text/event-stream';
  return fetch(mcp(url), { method: 'POST', headers: { 'content-type': 'application/json', accept, ...headers }, body });
}

test.each([
  { origin: 'https://assistant.example', status: 200 },
  { origin: 'http://localhost:5173', status: 200 },
  { origin: 'http://127.0.0.1', status: 200 },
  { origin: 'https://elsewhere.example', status: 403 },
  { origin: 'http://localhost.elsewhere.example', status: 403 },
  { origin: 'null', status: 403 },
])('a page of $origin is answered with $status', async ({ origin, status }) => {
  const response = await post(server.url, LIST, { origin });
  expect(response.status).toBe(status);
  if (status === 403)
    expect(await response.json()).toMatchObject({ jsonrpc: '2.0', error: { data: { code: 'ORIGIN_NOT_ALLOWED' } } });
});

test.each([
  { what: 'a list of messages', body: `[${LIST}]`, status: 400, code: 'BAD_REQUEST' },
  { what: 'what is no JSON', body: '{', status: 400, code: 'BAD_REQUEST' },
  { what: 'more than is read', body: JSON.stringify({ long: 'x'.repeat(5000) }), status: 413, code: 'BODY_TOO_LARGE' },
])('$what is refused in the words of the protocol', async ({ body, status, code }) => {
  const response = await post(server.url, body);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ jsonrpc: '2.0', id: null, error: { data: { code } } });
});

test('there are no sessions to open or close', async () => {
  for (const method of ['GET', 'DELETE']) {
    const response = await fetch(mcp(server.url), { method, headers: { accept: 'text/event-stream' } });
    expect(response.status, method).toBe(405);
    expect(response.headers.get('allow')).toBe('POST, OPTIONS');
  }
});

test('answers carry the headers that guard all others, and no cache keeps them', async () => {
  const { headers } = await post(server.url, LIST);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-request-id')).toMatch(/./);
  expect(headers.get('cache-control')).toBe('no-store');
});

test('messages are counted with the requests of their client', async () => {
  const statuses: number[] = [];
  for (let nth = 0; nth < 4; nth++) statuses.push((await post(counted.url, LIST)).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
});

test('the numbers of the server tell answers to assistants apart', async () => {
  await post(server.url, LIST);
  const metrics = await (await fetch(server.url.replace('/graphql', '/metrics'))).text();
  expect(metrics).toMatch(/almanac_request_seconds_count\{[^}]*kind="mcp"[^}]*\} \d/);
});

test('where the schema is told to nobody, it is not told to assistants either', async () => {
  const client = await connected(overHttp(closed.url));
  const { isError, text } = await call(client, 'schema', {});
  expect(isError).toBe(true);
  expect(text).toContain('INTROSPECTION_OFF');
  await client.close();
  expect((await fetch(closed.url.replace('/graphql', '/llms/schema/countries.graphql'))).status).toBe(403);
  const page = await (await fetch(closed.url.replace('/graphql', '/llms.txt'))).text();
  expect(page).not.toContain('/llms/schema/');
});
