import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Sink } from '../../../src/plan/sink.ts';
import { Connection } from '../../../src/server/direct/connection.ts';
import { realServer } from '../../fixtures/real.ts';
import { asked, got, opened } from './told.ts';

const LENGTH = 200_000;
/** More than the buffers on the way hold. */
const TIMES = 100;

test('an answer that waits for who reads slowly is not written over by those made meanwhile', async () => {
  const sink = new Sink();
  /** Answers with its number, again and again, from where all answers are written. */
  const answer = (_: unknown, body: Buffer) => {
    sink.begin();
    while (sink.at < LENGTH) sink.bytes(body);
    return { head: `HTTP/1.1 200 OK\r\ncontent-length: ${sink.at}\r\n`, body: sink.lent(0), leave: sink.leave };
  };
  const listening = createServer((socket) => {
    new Connection(socket, {
      read: () => ({ method: 'POST', place: '/', headers: {}, length: 4 }),
      directAt: () => ({ maxBodyBytes: LENGTH, answer }),
      handOver: () => undefined,
      isParting: () => false,
      brokenOff: () => undefined,
      brokenIn: () => undefined,
      closed: () => undefined,
      firstMs: 0,
      idleMs: 0,
      maxHeadBytes: LENGTH,
      endOf: () => '\r\n',
    });
  });
  listening.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const [slow, quick] = [await opened(url), await opened(url)];
  slow.pause();
  const numbers = Array.from({ length: TIMES }, (_, at) => String(1000 + at));
  slow.write(numbers.map((number) => `POST / HTTP/1.1\r\n\r\n${number}`).join(''));
  // Another is answered while it does not read.
  quick.write('POST / HTTP/1.1\r\n\r\nnext');
  await once(quick, 'data');
  const heard: string[] = [];
  const isWhole = () => heard.join('').endsWith(`${numbers.at(-1)}${numbers.at(-1)}`);
  slow.on('data', (chunk) => heard.push(chunk.toString('latin1')));
  slow.resume();
  while (!isWhole()) await setTimeout(20);
  const [, ...bodies] = heard.join('').split(/HTTP\/1\.1 200 OK\r\ncontent-length: \d+\r\n\r\n/);
  expect(bodies.map((body) => [...new Set(body.match(/..../g))].join())).toEqual(numbers);
  slow.destroy();
  quick.destroy();
  listening.close();
});

const server = realServer({ ANSWER_CACHE_MB: '0' });
const keeping = realServer();

test('a kept page that waits for who reads slowly is not written over by those of other days', async () => {
  const page = (day: string) => `/organization/un@${day}`;
  const days = Array.from({ length: 28 }, (_, at) => `2012-02-${String(at + 1).padStart(2, '0')}`);
  const expected = await Promise.all(
    days.map(async (day) =>
      (await fetch(new URL(page(day), keeping.url), { headers: { 'accept-encoding': 'gzip' } })).text(),
    ),
  );
  const [slow, quick] = [await opened(keeping.url), await opened(keeping.url)];
  slow.pause();
  slow.write(days.map((day) => got(page(day))).join(''));
  quick.write(got(page('2012-03-01')));
  await once(quick, 'data');
  const heard: Buffer[] = [];
  slow.on('data', (chunk) => heard.push(chunk));
  slow.resume();
  while (!Buffer.concat(heard).toString().trimEnd().endsWith('</html>') || bodiesIn(heard).length < days.length)
    await setTimeout(20);
  expect(bodiesIn(heard).map((body, at) => body === expected[at])).toEqual(days.map(() => true));
  slow.destroy();
  quick.destroy();
});

function bodiesIn(heard: readonly Buffer[]): string[] {
  return Buffer.concat(heard)
    .toString()
    .split(/HTTP\/1\.1 200 OK\r\n(?:[^\r]+\r\n)+\r\n/)
    .slice(1);
}

test('an answer that is compressed is not written over by those made meanwhile', async () => {
  const query = 'query ($day: Date) { countries(asOf: $day, first: 300) { nodes { id name officialName } } }';
  const answered = async (at: number, coding: string) => {
    const headers = { 'content-type': 'application/json', 'accept-encoding': coding };
    const body = asked(query, { variables: { day: `${1990 + at}-01-01` } });
    return (await fetch(server.url, { method: 'POST', headers, body })).text();
  };
  const together = await Promise.all(Array.from({ length: 12 }, (_, at) => answered(at, 'gzip')));
  for (const [at, body] of together.entries()) expect(body === (await answered(at, 'identity'))).toBe(true);
});
