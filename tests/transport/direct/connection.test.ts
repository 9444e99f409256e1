import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { realServer, startServer } from '../../fixtures/real.ts';
import { scrape, total } from '../../seen/scrape.ts';
import { asked, HEALTH, KZ, opened, posted, told, wholeIn } from './told.ts';

const server = realServer({ HEADERS_MS: '1500', BODY_MS: '1500' });

describe('on one connection', () => {
  /** More than the buffers on the way hold. */
  const TIMES = 300;
  const statusesIn = (heard: string) => heard.match(/HTTP\/1\.1 \d+/g);

  test('questions of all kinds sent at once are answered in their order', async () => {
    const kinds = [posted(KZ), posted(asked('{ __typename }')), HEALTH, posted(KZ), posted(asked('{ nothing }'))];
    const heard = await told(server.url, [kinds.join('')], kinds.length);
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
    const heard = await told(server.url, [posted(long, 'accept-encoding: gzip\r\n') + posted(KZ)], 2);
    expect(heard.indexOf('content-encoding: gzip')).toBeLessThan(heard.indexOf('Kazakhstan'));
    expect(statusesIn(heard)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
  });

  test('whoever reads nothing is sent no more than fits, and all of it once it reads', async () => {
    const long = posted(asked('{ countries(first: 300) { nodes { name officialName } } }'));
    const { length } = await told(server.url, [long]);
    const socket = await opened(server.url);
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
    const heard = await told(server.url, [`${posted(KZ)}and more\r\n\r\n`], 2);
    expect(statusesIn(heard)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
  });

  test('whoever says no more after a question gets its answer, and the end', async () => {
    const socket = await opened(server.url);
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
    });
    socket.end(posted(KZ));
    await once(socket, 'close');
    expect(heard).toContain('Kazakhstan');
  });

  test('whoever says no more in the middle of a question is told so', async () => {
    const socket = await opened(server.url);
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
    await told(server.url, [posted(KZ), posted(KZ)], 2);
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
