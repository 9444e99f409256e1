import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { realServer } from '../fixtures/real.ts';
import { scrape, total } from '../seen/scrape.ts';
import { bytes } from './raw.ts';

const server = realServer({ HEADERS_MS: '200', BODY_MS: '200' });
const POST =
  'POST /graphql HTTP/1.1\r\nhost: almanac\r\ncontent-type: application/json\r\naccept: application/json\r\n';

function isTold(answer: string): void {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  expect(head.toLowerCase()).toContain('connection: close');
  expect(head.toLowerCase()).toContain('access-control-allow-origin: *');
  expect(JSON.parse(body)).toEqual({
    errors: [{ message: expect.stringMatching(/within 200 ms/), extensions: { code: 'REQUEST_TIMEOUT' } }],
  });
}

describe('who takes too long is told so with a code', () => {
  test.each([
    ['for the headers', 'GET /health HTTP/1.1\r\nhost: alma'],
    ['for the body of a plain question', `${POST}content-length: 100\r\n\r\n{"query`],
    ['for a body in pieces', `${POST}transfer-encoding: chunked\r\n\r\n5\r\n{"que\r\n`],
    ['for a body that has not begun', `${POST}content-length: 100\r\n\r\n`],
  ])('%s', async (_what, sent) => {
    isTold(await bytes(server.url, sent));
  });

  test('and counted as such, and not as who broke off', async () => {
    const counts = async () => {
      const samples = await scrape(server.url);
      return [
        total(samples, 'almanac_errors_total', { code: 'REQUEST_TIMEOUT' }),
        total(samples, 'almanac_broken_off_total'),
      ];
    };
    const [told = 0, gone = 0] = await counts();
    for (const more of ['content-length: 100\r\n\r\n{', 'transfer-encoding: chunked\r\n\r\n5\r\n{"que\r\n'])
      isTold(await bytes(server.url, POST + more));
    expect(await counts()).toEqual([told + 2, gone]);
  });
});

test('a body that drips in, a byte at a time, has no longer', async () => {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (chunk: Buffer) => {
    answer += chunk;
  });
  socket.on('error', () => undefined);
  socket.write(`${POST}content-length: 1000\r\n\r\n`);
  while (answer === '' && !socket.destroyed) {
    socket.write('{');
    await setTimeout(20);
  }
  isTold(answer);
  socket.destroy();
});

test('who opens a connection and says nothing is let go without a word', async () => {
  expect(await bytes(server.url, '')).toBe('');
});

test('who asked while the server did something else for longer than that is answered', async () => {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.setEncoding('utf8');
  await new Promise((resolve) => socket.once('connect', resolve));
  await setTimeout(50);
  // Server and client share this process: neither hears anything then, and what is due comes before what is heard.
  setImmediate(() => {
    socket.write(`${POST}content-length: 26\r\n\r\n{"query":"{ __typename }"} `);
    for (const until = performance.now() + 400; performance.now() < until; );
  });
  const answer = await new Promise((resolve, reject) => {
    socket.once('data', resolve).once('error', reject);
    socket.once('close', () => resolve('nothing'));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  socket.destroy();
});

test('a connection that rests between two questions is kept', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = () =>
    new Promise<number | undefined>((resolve, reject) => {
      const asked = request(new URL('/health', server.url), { agent }, (response) => {
        response.resume();
        const { localPort } = response.socket;
        response.on('end', () => resolve(localPort));
      });
      asked.on('error', reject);
      asked.end();
    });
  const first = await ask();
  await setTimeout(700);
  expect(await ask()).toBe(first);
  agent.destroy();
});
