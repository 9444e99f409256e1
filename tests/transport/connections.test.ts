import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Running } from '../../src/main.ts';
import { startServer } from '../fixtures/real.ts';
import { scrape, total } from '../seen/scrape.ts';
import { bytes } from './raw.ts';

const MOST = 20;
let server: Running;
const opened: Socket[] = [];
afterEach(async () => {
  for (const socket of opened.splice(0)) socket.destroy();
  await server.stop();
});

/** Connections from an address of this machine's own, and which of them are closed by the server. */
async function open(count: number, from: string, sent = ''): Promise<{ readonly closed: () => number }> {
  const { hostname, port } = new URL(server.url);
  let closed = 0;
  for (let number = 0; number < count; number++) {
    const socket = connect({ host: hostname, port: Number(port), localAddress: from });
    opened.push(socket);
    socket.on('close', () => closed++).on('error', () => undefined);
    socket.resume();
    await new Promise((resolve) => socket.once('connect', resolve));
    if (sent === '') continue;
    // What is asked whole has been heard when it is answered.
    const heard = new Promise((resolve) => socket.once('data', resolve));
    await new Promise((resolve) => socket.write(sent, resolve));
    if (sent === LISTEN) await heard;
  }
  return { closed: () => closed };
}

const LISTEN = 'GET /releases HTTP/1.1\r\nhost: x\r\n\r\n';
const HALF = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{';
const askHealth = () => bytes(server.url, 'GET /health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');

test.runIf(process.platform === 'linux').each([
  ['idle ones', ''],
  ['half a question on each', HALF],
])(
  'a client that opens more than there is room for gives up its own, and nobody else is hurt: %s',
  async (_what, sent) => {
    server = await startServer({ MAX_CONNECTIONS: String(MOST) });
    const others = await open(5, '127.0.0.2');
    const greedy = await open(3 * MOST, '127.0.0.3', sent);
    for (let count = 0; count < 5; count++) expect(await askHealth()).toMatch(/^HTTP\/1\.1 200 /);
    expect(others.closed()).toBe(0);
    expect(greedy.closed()).toBeGreaterThanOrEqual(2 * MOST);
    const samples = await scrape(server.url);
    expect(total(samples, 'almanac_errors_total', { code: 'TOO_MANY_CONNECTIONS' })).toBeGreaterThanOrEqual(2 * MOST);
    expect(total(samples, 'almanac_connections')).toBeLessThanOrEqual(MOST);
  },
);

test('where an answer is on its way on each, who comes next is refused with a code, and none is cut', async () => {
  server = await startServer({ MAX_CONNECTIONS: '1' });
  // A stream is an answer that does not end.
  const listener = await open(1, '127.0.0.1', LISTEN);
  const answer = await askHealth();
  expect(answer).toMatch(/^HTTP\/1\.1 503 Service Unavailable\r\n/);
  expect(answer.toLowerCase()).toContain('retry-after: 1');
  expect(answer).toContain('"code":"TOO_MANY_CONNECTIONS"');
  expect(listener.closed()).toBe(0);
});

test('streams take half of the room at most', async () => {
  server = await startServer({ MAX_CONNECTIONS: '4' });
  await open(2, '127.0.0.1', LISTEN);
  const refused = await bytes(server.url, 'GET /releases HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
  expect(refused).toContain('"code":"TOO_MANY_LISTENERS"');
  expect(await askHealth()).toMatch(/^HTTP\/1\.1 200 /);
});

test('as many as there is room for are all kept', async () => {
  server = await startServer({ MAX_CONNECTIONS: String(MOST) });
  const kept = await open(MOST - 1, '127.0.0.1');
  expect(await askHealth()).toMatch(/^HTTP\/1\.1 200 /);
  expect(kept.closed()).toBe(0);
});
