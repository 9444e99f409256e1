import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { realServer } from '../../fixtures/real.ts';
import { asked, opened, posted } from './told.ts';

/** Of no answer is anything kept: each is made afresh, where the one before it was made. */
const server = realServer({ ANSWER_CACHE_MB: '0' });

/** More than the buffers on the way hold, at some hundred thousand bytes each. */
const TIMES = 120;
const QUERY =
  'query ($day: Date) { countries(asOf: $day, first: 300) { nodes { id name officialName capital { name } currencies { currency { code name } } languages { language { code name } } region { name } } } }';
/** What an answer ends with. */
const LAST = ']}}}';
const bodyOf = (at: number) =>
  asked(QUERY, { variables: { day: `${1990 + (at % 30)}-0${Math.floor(at / 30) + 1}-01` } });
const bodiesIn = (heard: string) =>
  heard.split(/(?=HTTP\/1\.1 200)/).map((answer) => answer.slice(answer.indexOf('\r\n\r\n') + 4));

test('an answer that waits for who reads slowly is not written over by those made meanwhile', async () => {
  const slow = await opened(server.url);
  slow.pause();
  const numbers = Array.from({ length: TIMES }, (_, at) => at);
  slow.write(numbers.map((at) => posted(bodyOf(at))).join(''));
  await setTimeout(300);
  // Others are answered while it does not read.
  const alone: string[] = [];
  for (const at of numbers) alone.push(await answered(bodyOf(at)));
  let heard = '';
  slow.setEncoding('utf8');
  slow.on('data', (chunk: string) => {
    heard += chunk;
  });
  slow.resume();
  while (bodiesIn(heard).length < TIMES || !heard.endsWith(LAST)) await setTimeout(10);
  expect(new Set(alone).size).toBe(TIMES);
  expect(bodiesIn(heard).every((body, at) => body === alone[at])).toBe(true);
  slow.destroy();
});

test('an answer that is compressed is not written over by those made meanwhile', async () => {
  const together = await Promise.all(Array.from({ length: 20 }, (_, at) => answered(bodyOf(at), 'gzip')));
  for (const [at, body] of together.entries()) expect(body === (await answered(bodyOf(at)))).toBe(true);
});

async function answered(body: string, coding = 'identity'): Promise<string> {
  const headers = { 'content-type': 'application/json', 'accept-encoding': coding };
  return (await fetch(server.url, { method: 'POST', headers, body })).text();
}
