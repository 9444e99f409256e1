import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Head } from '../../../src/server/direct/head.ts';
import { readDirectly } from '../../../src/server/direct/reading.ts';
import { holdRoutes } from '../../../src/server/live/hold.ts';
import { createLog } from '../../../src/server/log.ts';
import { type Route, readRoute } from '../../../src/server/route.ts';
import { Seen } from '../../../src/server/seen/seen.ts';

describe('what is read is told before HTTP is read', () => {
  const told = { status: 200, type: 'text/plain', body: Buffer.from('there'), etag: '"x"', headers: {} };
  const there: Route = { ...readRoute('/there', () => undefined), read: () => Promise.resolve(told), release: 'r-1' };
  const parts = { beside: [], headers: [], seen: new Seen(), log: createLog('silent') };
  const asked = (place: string): Head => ({ method: 'GET', place, length: 0, headers: {} });

  test('where it is plainly asked for', async () => {
    const packet = await readDirectly({ ...parts, routes: [there] }).answer(asked('/there'), Buffer.alloc(0));
    expect(packet?.head).toMatch(/^HTTP\/1\.1 200 OK\r\n(.*\r\n)*almanac-release: r-1\r\n/);
    expect(String(packet?.body)).toBe('there');
  });

  test.each(['/elsewhere', '/there/', '/there?release=r-2', '/there?x=1&release='])('but not %s', (place) => {
    expect(readDirectly({ ...parts, routes: [there] }).answer(asked(place), Buffer.alloc(0))).toBeNull();
  });

  test('nor where something else comes before it', () => {
    const beside = [readRoute('/there', () => undefined)];
    expect(readDirectly({ ...parts, routes: [there], beside }).answer(asked('/there'), Buffer.alloc(0))).toBeNull();
  });

  test('and what it reads from is closed under no answer', async () => {
    const { promise, resolve } = Promise.withResolvers<typeof told>();
    const { routes, empty } = holdRoutes([{ ...there, read: () => promise }], 'r-1');
    const answer = routes[0]?.read?.('/there', {});
    let isEmpty = false;
    const emptied = empty().then(() => {
      isEmpty = true;
    });
    await setTimeout(5);
    expect(isEmpty).toBe(false);
    resolve(told);
    expect(await answer).toBe(told);
    await emptied;
  });
});
