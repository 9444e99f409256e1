import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { readHead } from '../../src/server/direct/head.ts';
import { realServer, startServer } from '../fixtures/real.ts';
import { scrape, total } from '../seen/scrape.ts';

const server = realServer({ HEADERS_MS: '1500', BODY_MS: '1500' });

const asked = (query: string, more: object = {}) => JSON.stringify({ query, ...more });
const KZ = asked('{ country(code: "KZ") { name capital { name } } }');
const HOST = 'host: x\r\ncontent-type: application/json\r\n';
const JSON_HEAD = `POST /graphql HTTP/1.1\r\n${HOST}`;
const posted = (body: string, more = '') =>
  `${JSON_HEAD}${more}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
/** How long after an answer a connection that is not closed is listened to. */
const SILENCE_MS = 100;
/** What the full reader of HTTP takes over, and the connection with it. */
const HEALTH = 'GET /health HTTP/1.1\r\nhost: x\r\n\r\n';

async function opened(): Promise<Socket> {
  const { port, hostname } = new URL(server.url);
  const socket = connect({ port: Number(port), host: hostname, noDelay: true });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** Answers that came whole, but for those that only say to go on. */
function wholeIn(heard: string): number {
  let [count, at] = [0, 0];
  for (;;) {
    const end = heard.indexOf('\r\n\r\n', at);
    if (end < 0) return count;
    const length = Number(/^content-length: (\d+)/im.exec(heard.slice(at, end))?.[1] ?? Number.NaN);
    at = end + 4 + (length || 0);
    if (at > heard.length) return count;
    if (!Number.isNaN(length)) count++;
  }
}

/** Sends these pieces one after the other, and gives back what came until there were as many answers and a silence, or the end. */
async function told(pieces: readonly (string | Buffer)[], answers = 1): Promise<string> {
  const socket = await opened();
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk.toString('latin1');
  });
  for (const piece of pieces) {
    socket.write(piece);
    await setTimeout(20);
  }
  let before = -1;
  while ((wholeIn(heard) < answers || heard.length !== before) && !socket.closed) {
    before = heard.length;
    await setTimeout(SILENCE_MS);
  }
  socket.destroy();
  return heard;
}

/** The names of requests and the times they came differ; the order of headers tells nobody anything. */
function shapeOf(answer: string): unknown {
  const [head = '', ...body] = answer.split('\r\n\r\n');
  const [status, ...lines] = head.split('\r\n');
  const headers = lines
    .map((line) => line.replace(/:/, '\0').split('\0'))
    .map(([name = '', value = '']) => [name.toLowerCase(), value.trim()])
    .filter(([name]) => name !== 'date' && name !== 'x-request-id');
  return { status, headers: Object.fromEntries(headers), body: body.join('\r\n\r\n') };
}

describe('a connection answered from its bytes says what the full reader of HTTP says', () => {
  test.each<[string, readonly string[]]>([
    ['a question', [posted(KZ)]],
    ['one whose body comes later', [`${JSON_HEAD}content-length: ${KZ.length}\r\n\r\n`, KZ]],
    ['one in three pieces', [posted(KZ).slice(0, 30), posted(KZ).slice(30, -5), posted(KZ).slice(-5)]],
    ['one whose body comes in three pieces', [posted(KZ).slice(0, -20), KZ.slice(-20, -5), KZ.slice(-5)]],
    ['one that names itself', [posted(KZ, 'x-request-id: mine\r\n')]],
    ['one that names itself badly', [posted(KZ, 'x-request-id: <mine>\r\n')]],
    ['one that accepts what is compressed', [posted(KZ, 'accept-encoding: gzip\r\n')]],
    ['a long answer', [posted(asked('{ countries(first: 300) { nodes { name officialName } } }'))]],
    ['letters beyond ASCII', [posted(asked('{ country(code: "KZ") { name(language: "kk") } }'))]],
    ['an error', [posted(asked('{ country(code: "nowhere") { name } }'))]],
    ['an accept that is not known', [posted(KZ, 'accept: text/html\r\n')]],
    ['a connection to close', [posted(KZ, 'connection: close\r\n')]],
    ['HTTP/1.0', [posted(KZ).replace('HTTP/1.1', 'HTTP/1.0')]],
    ['another release', [posted(KZ, 'almanac-release: no-such\r\n')]],
    ['an expectation', [posted(KZ, 'expect: 100-continue\r\n')]],
    ['a wish to speak something else', [posted(KZ, 'connection: upgrade\r\nupgrade: h2c\r\n')]],
    ['no host', [posted(KZ).replace('host: x\r\n', '')]],
    ['two hosts', [posted(KZ, 'host: y\r\n')]],
    ['two types of its body', [posted(KZ, 'Content-Type: text/plain\r\n')]],
    ['two lengths', [posted(KZ, 'content-length: 5\r\n')]],
    ['a length and pieces', [posted(KZ, 'transfer-encoding: chunked\r\n')]],
    ['a length that is none', [posted(KZ).replace(/content-length: \d+/, 'content-length: +70')]],
    ['a length of hexadecimals', [posted(KZ).replace(/content-length: \d+/, 'content-length: 0x40')]],
    ['no length', [posted(KZ).replace(/content-length: \d+\r\n/, '')]],
    ['nothing', [posted('')]],
    ['lines that end in one sign', [posted(KZ).replaceAll('\r\n', '\n')]],
    ['a header that goes on in the next line', [posted(KZ, 'x-note: a\r\n b\r\n')]],
    ['a blank before the colon', [posted(KZ, 'x-note : a\r\n')]],
    ['a header without a name', [posted(KZ, ': a\r\n')]],
    ['a sign in a header that none may hold', [posted(KZ, 'x-note: a\0b\r\n')]],
    ['a name in capitals', [posted(KZ).replace('content-type', 'CONTENT-TYPE')]],
    ['another address', [posted(KZ).replace('/graphql', '/graphql?x=1')]],
    ['an address in full', [posted(KZ).replace('/graphql', 'http://x/graphql')]],
    ['another place', [posted(KZ).replace('/graphql', '/nowhere')]],
    ['a longer head than we read', [posted(KZ, `x-note: ${'a'.repeat(9000)}\r\n`)]],
  ])('%s', async (_what, pieces) => {
    const [health, both, byBytes] = await Promise.all([told([HEALTH]), told([HEALTH, ...pieces], 2), told(pieces)]);
    expect(shapeOf(byBytes)).toEqual(shapeOf(both.slice(health.length)));
  });
});

describe('on one connection', () => {
  /** More than the buffers on the way hold. */
  const TIMES = 300;
  const statusesIn = (heard: string) => heard.match(/HTTP\/1\.1 \d+/g);

  test('questions of all kinds sent at once are answered in their order', async () => {
    const kinds = [posted(KZ), posted(asked('{ __typename }')), HEALTH, posted(KZ), posted(asked('{ nothing }'))];
    const heard = await told([kinds.join('')], kinds.length);
    const at = ['Kazakhstan', 'Query', '"status":"', 'Kazakhstan', 'nothing'].reduce((from, word) => {
      const found = heard.indexOf(word, from);
      expect(found, word).toBeGreaterThan(-1);
      return found + 1;
    }, 0);
    expect(at).toBeGreaterThan(0);
    expect(statusesIn(heard)).toHaveLength(kinds.length);
  });

  test('one that follows an answer being compressed waits for it', async () => {
    const long = asked('query Long { countries(first: 300) { nodes { name officialName id } } }');
    const heard = await told([posted(long, 'accept-encoding: gzip\r\n') + posted(KZ)], 2);
    expect(heard.indexOf('content-encoding: gzip')).toBeLessThan(heard.indexOf('Kazakhstan'));
    expect(statusesIn(heard)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
  });

  test('whoever reads nothing is sent no more than fits, and all of it once it reads', async () => {
    const long = posted(asked('{ countries(first: 300) { nodes { name officialName } } }'));
    const { length } = await told([long]);
    const socket = await opened();
    socket.pause();
    for (let count = 0; count < TIMES; count++) socket.write(long);
    await setTimeout(300);
    let heard = 0;
    socket.on('data', (chunk) => {
      heard += chunk.length;
    });
    socket.resume();
    while (heard < TIMES * length) await once(socket, 'data');
    expect(heard).toBe(TIMES * length);
    socket.destroy();
  });

  test('what follows a question and is none is told so after the answer', async () => {
    const heard = await told([`${posted(KZ)}and more\r\n\r\n`], 2);
    expect(statusesIn(heard)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
  });

  test('whoever says no more after a question gets its answer, and the end', async () => {
    const socket = await opened();
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
    });
    socket.end(posted(KZ));
    await once(socket, 'close');
    expect(heard).toContain('Kazakhstan');
  });

  test('whoever says no more in the middle of a question is told so', async () => {
    const socket = await opened();
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
    });
    socket.end(posted(KZ).slice(0, -3));
    await once(socket, 'close');
    expect(heard).toMatch(/^HTTP\/1\.1 400 .*"code":"BAD_REQUEST"/s);
  });

  test('answers are counted as those of the short way', async () => {
    const count = async () =>
      total(await scrape(server.url), 'almanac_request_seconds_count', { kind: 'short', status: '200' });
    const before = await count();
    await told([posted(KZ), posted(KZ)], 2);
    expect(await count()).toBe(before + 2);
  });
});

describe('when the server stops', () => {
  test('idle connections end at once, and a question in time gets the last answer of its connection', async () => {
    const running = await startServer({ LEAVE_MS: '1000' });
    const { port, hostname } = new URL(running.url);
    const open = async () => {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      const told = { socket, heard: '' };
      socket.on('data', (chunk) => {
        told.heard += chunk.toString('latin1');
      });
      socket.write(posted(KZ));
      while (wholeIn(told.heard) < 1) await once(socket, 'data');
      return told;
    };
    const [idle, busy] = [await open(), await open()];
    const closed = [idle, busy].map(({ socket }) => once(socket, 'close'));
    const stopped = running.stop();
    busy.socket.write(posted(KZ));
    await Promise.all([...closed, stopped]);
    expect(wholeIn(idle.heard)).toBe(1);
    expect(wholeIn(busy.heard)).toBe(2);
    expect(busy.heard.match(/^connection: .*$/gim)?.map((line) => line.toLowerCase().trim())).toEqual([
      'connection: keep-alive',
      'connection: close',
    ]);
  });
});

describe('a head is read only where it is plain', () => {
  const plain = `${JSON_HEAD}content-length: 10\r\n\r\n`;

  test('what it says is told by small names', () => {
    expect(readHead(plain)).toEqual({
      place: '/graphql',
      length: 10,
      headers: { host: 'x', 'content-type': 'application/json', 'content-length': '10' },
    });
  });

  test.each([
    ['__proto__: a', { ['__proto__']: 'a' }],
    ['constructor: a', { constructor: 'a' }],
    ['x-blank:', { 'x-blank': '' }],
    ['x-blanks:  \t a  b \t', { 'x-blanks': 'a  b' }],
  ])('%s is a header like others', (line, expected) => {
    const head = readHead(plain.replace('\r\n\r\n', `\r\n${line}\r\n\r\n`));
    expect(Object.entries(head?.headers ?? {})).toEqual(expect.arrayContaining(Object.entries(expected)));
  });
});
