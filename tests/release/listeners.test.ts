import type { Server } from 'node:http';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHttpServer, stop } from '../../src/server/http.ts';
import { listen } from '../../src/server/listen.ts';
import { type Announcer, createAnnouncer } from '../../src/server/live/announce.ts';
import { codeOf, raw } from '../transport/raw.ts';

const MOST = 2;
const HEARTBEAT_MS = 20;
let announcer: Announcer;
let server: Server;
let url: string;
beforeEach(async () => {
  announcer = createAnnouncer(MOST, HEARTBEAT_MS);
  announcer.announce({ release: 'almanac-1', date: '2026-11-28' });
  server = createHttpServer({ routes: [announcer.route], corsOrigin: '*', log: pino({ level: 'silent' }) });
  url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}/releases`;
});
afterEach(async () => {
  announcer.close();
  await stop(server, 0);
});

async function listener() {
  const response = await fetch(url);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  return {
    heard: () => heard,
    async until(text: string, times = 1): Promise<void> {
      while (heard.split(text).length - 1 < times) {
        const { value, done } = (await reader?.read()) ?? { value: '', done: true };
        if (done) throw new Error(`the stream ended after ${heard}`);
        heard += value;
      }
    },
    async ended(): Promise<boolean> {
      while (!(await reader?.read())?.done);
      return true;
    },
    leave: () => reader?.cancel(),
  };
}

test('who listens hears the present release, then that the server is alive, again and again', async () => {
  const one = await listener();
  await one.until('event: release');
  await one.until(': alive\n\n', 3);
  expect(one.heard()).toMatch(/^retry: \d+\n\nevent: release\nid: almanac-1\n/);
  announcer.announce({ release: 'almanac-2', date: '2026-11-29' });
  await one.until('event: release', 2);
  expect(one.heard()).toContain('data: {"release":"almanac-2","date":"2026-11-29"}\n\n');
});

test('as many listen as may; the next is refused with a code, and takes the place of who leaves', async () => {
  const [one] = [await listener(), await listener()];
  const refused = await raw(url);
  expect([refused.status, codeOf(refused), refused.headers['retry-after']]).toEqual([503, 'TOO_MANY_LISTENERS', '30']);
  await one.leave();
  await expect.poll(async () => (await raw(url, { method: 'HEAD' })).status).toBe(200);
  const next = await listener();
  await next.until('event: release');
});

test('who asks by HEAD takes no place', async () => {
  for (let count = 0; count <= MOST; count++) expect((await raw(url, { method: 'HEAD' })).status).toBe(200);
  await (await listener()).until('event: release');
});

test('a server that stops ends all streams, and says so to whoever comes', async () => {
  const one = await listener();
  await one.until('event: release');
  announcer.close();
  expect(await one.ended()).toBe(true);
  const refused = await raw(url);
  expect([refused.status, codeOf(refused)]).toEqual([503, 'STOPPING']);
});
