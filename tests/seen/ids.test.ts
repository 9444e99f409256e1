import { Writable } from 'node:stream';
import pino from 'pino';
import { expect, test } from 'vitest';
import { createHttpServer, stop } from '../../src/server/http.ts';
import { listen } from '../../src/server/listen.ts';
import { readRoute } from '../../src/server/route.ts';
import { idsOf } from '../../src/server/seen/request-id.ts';
import { Seen } from '../../src/server/seen/seen.ts';
import { nameIn } from '../../src/server/seen/slow.ts';
import { realServer } from '../fixtures/real.ts';

const server = realServer();
const asking = (query: string, headers: Record<string, string> = {}) =>
  fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

test.each([
  ['the short way', '{ country(code: "KZ") { name } }'],
  ['the long way', '{ country(code: "KZ") { nothing } }'],
])('an id that a client gives comes back, %s', async (_way, query) => {
  const response = await asking(query, { 'x-request-id': 'job-7:page/2' });
  expect(response.headers.get('x-request-id')).toBe('job-7:page/2');
});

test('who gives none is given one where something is wrong', async () => {
  const ids = await Promise.all(
    [0, 1].map(async () => (await asking('{ nothing }')).headers.get('x-request-id') ?? ''),
  );
  for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(new Set(ids).size).toBe(2);
});

test.each(['a b', '<script>', 'x'.repeat(129), 'a"b'])('an id that is no name is not repeated: %s', async (id) => {
  for (const query of ['{ country(code: "KZ") { name } }', '{ nothing }']) {
    const response = await asking(query, { 'x-request-id': id });
    expect(response.headers.get('x-request-id')).not.toBe(id);
  }
});

test('the trace of a traceparent is known, and one that is none is not', () => {
  const trace = '0af7651916cd43dd8448eb211c80319c';
  const traceOf = (traceparent: string) => idsOf({ traceparent }).trace;
  expect(traceOf(`00-${trace}-b7ad6b7169203331-01`)).toBe(trace);
  expect(traceOf(`01-${trace}-b7ad6b7169203331-01-more`)).toBe(trace);
  expect(traceOf(`ff-${trace}-b7ad6b7169203331-01`)).toBeUndefined();
  expect(traceOf(`00-${'0'.repeat(32)}-b7ad6b7169203331-01`)).toBeUndefined();
  expect(traceOf(`00-${trace}-${'0'.repeat(16)}-01`)).toBeUndefined();
  expect(traceOf('nonsense')).toBeUndefined();
});

test('the name of an operation stands beside the question or in it', () => {
  expect(nameIn('query Page($code: String!) { a }', undefined)).toBe('Page');
  expect(nameIn('query A { a } query B { b }', 'B')).toBe('B');
  expect(nameIn('{ a }', undefined)).toBeNull();
});

test('what takes long is logged in one line with its ids, and neither its parameters nor an address', async () => {
  const lines: string[] = [];
  const log = pino(
    { level: 'warn' },
    new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    }),
  );
  const slow = readRoute('/slow', async (_request, response) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    response.end();
  });
  const seen = new Seen(1, log);
  const made = createHttpServer({ routes: [slow], corsOrigin: '*', seen, log });
  const port = await listen(made, 0, '127.0.0.1');
  const trace = '0af7651916cd43dd8448eb211c80319c';
  await fetch(`http://127.0.0.1:${port}/slow?secret=1`, {
    headers: { 'x-request-id': 'mine', traceparent: `00-${trace}-b7ad6b7169203331-01` },
  });
  while (lines.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await stop(made, 0);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'slow', path: '/slow', status: 200, request: 'mine', trace });
  expect(lines[0]).not.toMatch(/secret|127\.0\.0\.1/);
  expect(seen.slow).toBe(1);
});
