import { request, type Server } from 'node:http';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHttpServer } from '../../src/server/http.ts';
import { listen } from '../../src/server/listen.ts';
import { readText } from '../../src/server/wire/body.ts';
import { realServer } from '../fixtures/real.ts';
import { bytes, codeOf, raw, told } from './raw.ts';

describe('what is no request is refused like any other', () => {
  const server = realServer({ CORS_ORIGIN: 'https://example.org' });
  const query = (text: string) => `/graphql?query=${text}`;
  const host = 'host: almanac\r\n\r\n';
  const chunked = (body: string, coding = 'chunked') =>
    `POST /graphql HTTP/1.1\r\ncontent-type: application/json\r\ntransfer-encoding: ${coding}\r\n${host}${body}`;

  test.each([
    [
      'an address that is too long',
      431,
      'HEADERS_TOO_LARGE',
      () => `GET ${query('a'.repeat(70_000))} HTTP/1.1\r\n${host}`,
    ],
    [
      'headers that are too large',
      431,
      'HEADERS_TOO_LARGE',
      () => `GET / HTTP/1.1\r\ncookie: ${'a'.repeat(70_000)}\r\n${host}`,
    ],
    [
      'a letter beyond ASCII',
      400,
      'BAD_REQUEST',
      () => `GET ${query('{country(code:"Österreich"){name}}')} HTTP/1.1\r\n${host}`,
    ],
    ['a blank in the address', 400, 'BAD_REQUEST', () => `GET ${query('{ __typename }')} HTTP/1.1\r\n${host}`],
    ['something else', 400, 'BAD_REQUEST', () => 'HELO almanac\r\n\r\n'],
    ['no host', 400, 'BAD_REQUEST', () => 'GET /health HTTP/1.1\r\nconnection: close\r\n\r\n'],
    [
      'an expectation',
      417,
      'BAD_REQUEST',
      () => `GET /health HTTP/1.1\r\nexpect: miracles\r\nconnection: close\r\n${host}`,
    ],
    ['two hosts', 400, 'BAD_REQUEST', () => `GET /health HTTP/1.1\r\nhost: almanac\r\nconnection: close\r\n${host}`],
    [
      'two types of its body',
      400,
      'BAD_REQUEST',
      () =>
        `POST /graphql HTTP/1.1\r\ncontent-type: application/json\r\nContent-Type: text/plain\r\ncontent-length: 2\r\nconnection: close\r\n${host.trimEnd()}\r\n\r\n{}`,
    ],
    ['a tunnel', 405, 'METHOD_NOT_ALLOWED', () => `CONNECT example.org:443 HTTP/1.1\r\n${host}`],
    ['chunks of no length', 400, 'BAD_REQUEST', () => chunked('zz\r\n\r\n')],
    ['chunks that carry too much', 413, 'BODY_TOO_LARGE', () => chunked(`1;${'a'.repeat(20_000)}\r\n{\r\n`)],
    ['a body transferred compressed', 501, 'BAD_REQUEST', () => chunked('0\r\n\r\n', 'gzip, chunked')],
    ['a length that is none', 400, 'BAD_REQUEST', () => `POST /graphql HTTP/1.1\r\ncontent-length: x\r\n${host}`],
  ])('%s', async (_what, status, code, sent) => {
    const answer = await bytes(server.url, sent());
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(head.toLowerCase()).toContain('access-control-allow-origin: https://example.org');
    expect(head.toLowerCase()).toContain('content-type: application/json; charset=utf-8');
    expect(head.toLowerCase()).toContain('connection: close');
    const { errors } = JSON.parse(body) as { errors: { message: string; extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe(code);
    if (status === 431) expect(errors[0]?.message).toContain('65536 bytes');
  });

  test('up to the bound an address is answered', async () => {
    const long = await raw(`${server.url}?query=${encodeURIComponent('{ __typename }')}%23${'a'.repeat(60_000)}`);
    expect(told(long)).toEqual({ data: { __typename: 'Query' } });
  });

  test('the bound is a setting', async () => {
    const { startServer } = await import('../fixtures/real.ts');
    const small = await startServer({ MAX_HEADER_BYTES: '8192' });
    try {
      const answer = await raw(`${small.url}?query=${'a'.repeat(9000)}`);
      expect([answer.status, codeOf(answer)]).toEqual([431, 'HEADERS_TOO_LARGE']);
    } finally {
      await small.stop();
    }
  });

  test('it does not mix into an answer that is on its way', async () => {
    const answer = await bytes(
      server.url,
      `GET /export/tables/memberships.csv HTTP/1.1\r\n${host}no request at all\r\n\r\n`,
    );
    expect(answer).not.toContain('BAD_REQUEST');
    // Which is sent to its end before the connection is closed.
    expect(answer.trimEnd().split('\n').length).toBeGreaterThan(10_000);
  });

  test('what was asked before it on its connection is answered, and nothing behind it', async () => {
    const body = '{"query":"{ country(code: \\"KZ\\") { name } }"}';
    const question = `POST /graphql HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n${host}${body}`;
    const other = question.replace('{ country', '{country ').replace('KZ', 'FR');
    for (const first of [question, other]) {
      const answer = await bytes(server.url, `${first}${first}no request at all\r\n\r\n${first}`);
      expect(answer.match(/HTTP\/1\.1 \d+/g)?.slice(0, 2)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
      expect(answer.match(/HTTP\/1\.1 200 /g)).toHaveLength(2);
    }
  });
});

test('connections are kept for longer than balancers keep them', async () => {
  const server = createHttpServer({ routes: [], corsOrigin: '*', log: pino({ level: 'silent' }) });
  expect(server.keepAliveTimeout).toBeGreaterThan(60_000);
});

/** The levels of the log. */
const [DEBUG, ERROR] = [20, 50];

describe('clients that break off', () => {
  const lines: { level: number; msg: string; brokenOff?: number }[] = [];
  const log = pino({ level: 'debug' }, { write: (line) => lines.push(JSON.parse(line)) });
  let server: Server;
  let port: number;
  let slow: () => void = () => undefined;
  /** Requests that have reached the server. */
  let begun = 0;
  beforeAll(async () => {
    const routes = [
      {
        place: '/body',
        match: (path: string) => path === '/body',
        handle: async (asked, response) => {
          begun++;
          response.end(await readText(asked, 1_000_000));
        },
      },
      {
        place: '/slow',
        match: (path: string) => path === '/slow',
        handle: async (_asked, response) => {
          begun++;
          await new Promise<void>((resolve) => {
            slow = resolve;
          });
          response.writeHead(200);
          response.end('done');
        },
      },
      {
        place: '/defect',
        match: (path: string) => path === '/defect',
        handle: () => {
          throw new Error('a defect');
        },
      },
    ] satisfies Parameters<typeof createHttpServer>[0]['routes'];
    server = createHttpServer({ routes, corsOrigin: '*', log });
    port = await listen(server, 0, '127.0.0.1');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const until = async (said: () => boolean) => {
    while (!said()) await setTimeout(10);
  };
  const brokenOff = () => lines.flatMap((line) => line.brokenOff ?? []);

  test('in the middle of a question are counted at level debug, and no error is logged', async () => {
    for (let n = 0; n < 2; n++) {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write('POST /body HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf'),
      );
      await until(() => begun === n + 1);
      socket.destroy();
      await until(() => brokenOff().length === n + 1);
    }
    expect(brokenOff()).toEqual([1, 2]);
    await until(() => lines.some(({ msg }) => msg.includes('given up')));
    expect(lines.filter(({ level }) => level > DEBUG)).toEqual([]);
  });

  test('while an answer is made, too', async () => {
    const asked = request({ port, path: '/slow' }, () => undefined);
    asked.on('error', () => undefined);
    asked.end();
    await until(() => begun === 3);
    asked.destroy();
    await until(() => brokenOff().length === 3);
    slow();
    await setTimeout(20);
    expect(lines.filter(({ level }) => level > DEBUG)).toEqual([]);
  });

  test('what is answered whole is not counted, and a defect of ours is still an error', async () => {
    expect((await raw(`http://127.0.0.1:${port}/defect`)).status).toBe(500);
    expect((await raw(`http://127.0.0.1:${port}/nowhere`)).status).toBe(404);
    expect(brokenOff()).toEqual([1, 2, 3]);
    expect(lines.filter(({ level }) => level === ERROR)).toHaveLength(1);
  });
});
