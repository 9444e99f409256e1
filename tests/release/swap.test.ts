import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Running } from '../../src/main.ts';
import { ask, startServer } from '../fixtures/real.ts';
import { got, told } from '../transport/direct/told.ts';
import { damage, RENAMED, twoReleases } from './second.ts';

let folder: string;
let served: string;
let running: Running;
let releases: readonly [string, string];
const nameOf = (path: string) => basename(path, '.sqlite');

/** Puts a release where the server looks, under its own name: whole, as a file that is moved there is. */
function place(path: string): void {
  copyFileSync(path, `${served}.draft`);
  renameSync(`${served}.draft`, served);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'almanac-swap-'));
  releases = twoReleases(folder);
  served = join(folder, 'served.sqlite');
  place(releases[0]);
  running = await startServer({ RELEASE: served });
});
afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string) => new URL(path, running.url).href;
const NAMES = `{ ${Array.from({ length: 20 }, (_, n) => `a${n}: country(code: "KZ", asOf: "20${10 + n > 24 ? 24 : 10 + n}-01-01") { name }`).join(' ')} }`;

/** All names that one answer gives: one, or it mixes two releases. */
async function namesIn(query: string): Promise<readonly string[]> {
  const { data, errors } = (await ask(running.url, query)) as {
    readonly data: Record<string, { readonly name: string }>;
    readonly errors?: unknown;
  };
  if (errors) throw new Error(JSON.stringify(errors));
  return [...new Set(Object.values(data).map(({ name }) => name))];
}

describe('a release that is swapped', () => {
  test('ten times under steady load gives right answers, each wholly of one release', async () => {
    let [isOver, count] = [false, 0];
    const seen = new Set<string>();
    const wrong: unknown[] = [];
    const clients = Array.from({ length: 8 }, async (_, client) => {
      for (let turn = 0; !isOver; turn++) {
        // Every other goes the long way, or to another place.
        const kind = (client + turn) % 4;
        try {
          if (kind === 3) {
            const response = await fetch(
              at('/export/series.csv?indicators=population_total&countries=KZ&from=2000&to=2008'),
            );
            const text = await response.text();
            if (response.status !== 200 || text.split('\n').length < 9) wrong.push([response.status, text]);
          } else {
            const names = await namesIn(kind === 1 ? `query Q${client}x${turn} ${NAMES}` : NAMES);
            if (names.length !== 1) wrong.push(names);
            for (const name of names) seen.add(name);
          }
        } catch (error) {
          wrong.push(error);
        }
        count++;
      }
    });
    for (let swaps = 0; swaps < 10; swaps++) {
      place(releases[swaps % 2 === 0 ? 1 : 0]);
      expect(await running.swap()).toBe(true);
      const now = swaps % 2 === 0 ? RENAMED : 'Kazakhstan';
      expect(await namesIn('{ a: country(code: "KZ") { name } }')).toEqual([now]);
      const before = count;
      while (count < before + 30) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    isOver = true;
    await Promise.all(clients);
    expect(wrong).toEqual([]);
    expect([...seen].toSorted()).toEqual(['Kazakhstan', RENAMED]);
    expect(count).toBeGreaterThan(300);
  });

  test('is not swapped for itself, and two who ask at once are served one after the other', async () => {
    expect(await running.swap()).toBe(false);
    place(releases[1]);
    expect(await Promise.all([running.swap(), running.swap()])).toEqual([true, false]);
    place(releases[0]);
    expect(await running.swap()).toBe(true);
  });

  test('shows on every page that was asked for before what the new one has', async () => {
    const pages = [
      '/compare?codes=KZ,UZ',
      '/compare?codes=KZ,UZ&day=2008-12-26',
      '/organization/sco@2008-12-26',
      '/search?q=KZ',
    ];
    // On a connection of its own, which is read byte by byte.
    const seen = () => Promise.all(pages.map((page) => told(running.url, [got(page)])));
    for (const _time of [1, 2]) for (const page of await seen()) expect(page).not.toContain(RENAMED);
    place(releases[1]);
    expect(await running.swap()).toBe(true);
    for (const page of await seen()) expect(page).toContain(RENAMED);
    place(releases[0]);
    expect(await running.swap()).toBe(true);
    for (const page of await seen()) expect(page).not.toContain(RENAMED);
  });

  test('leaves ids and cursors as they were: both refetch from the new one', async () => {
    const page =
      '{ countries(first: 3, asOf: "2008-12-26", orderBy: [{ field: NAME }]) { pageInfo { endCursor } nodes { id } } }';
    const { data } = (await ask(running.url, page)) as {
      readonly data: {
        readonly countries: {
          readonly pageInfo: { readonly endCursor: string };
          readonly nodes: { readonly id: string }[];
        };
      };
    };
    const undated = (await ask(running.url, '{ country(code: "KZ") { id } }')).data as {
      readonly country: { readonly id: string };
    };
    const { endCursor } = data.countries.pageInfo;
    const next = `{ countries(first: 3, after: "${endCursor}", asOf: "2008-12-26", orderBy: [{ field: NAME }]) { nodes { id } } }`;
    const ids = [...data.countries.nodes.map(({ id }) => id), undated.country.id];
    const nodes = `{ ${ids.map((id, n) => `n${n}: node(id: "${id}") { id }`).join(' ')} }`;
    const before = [await ask(running.url, next), await ask(running.url, nodes)];
    expect(before.flatMap(({ errors = [] }) => errors)).toEqual([]);
    place(releases[1]);
    expect(await running.swap()).toBe(true);
    expect([await ask(running.url, next), await ask(running.url, nodes)]).toEqual(before);
    place(releases[0]);
    expect(await running.swap()).toBe(true);
  });
});

describe('a bad release is refused and the old one goes on:', () => {
  const bad: Readonly<Record<string, () => void>> = {
    truncated() {
      copyFileSync(releases[1], `${served}.draft`);
      truncateSync(`${served}.draft`, 1_000_000);
      renameSync(`${served}.draft`, served);
    },
    'no database': () => writeFileSync(served, 'nothing of the kind'),
    missing: () => undefined,
  };
  test.each(Object.keys(bad))('%s', async (kind) => {
    place(releases[0]);
    await running.swap();
    rmSync(served);
    bad[kind]?.();
    expect(await running.swap()).toBe(false);
    expect(await namesIn(NAMES)).toEqual(['Kazakhstan']);
    expect((await fetch(at('/ready'))).status).toBe(200);
  });
});

test('a release whose content is not that of its name is not taken, even by a byte', async () => {
  const own = join(folder, 'own');
  mkdirSync(own);
  const path = join(own, basename(releases[0]));
  copyFileSync(releases[0], path);
  const server = await startServer({ RELEASE: path });
  try {
    rmSync(path);
    damage(releases[0], path);
    expect(readFileSync(path).length).toBe(readFileSync(releases[0]).length);
    expect(await server.swap()).toBe(false);
    expect(server.release).toBe(nameOf(releases[0]));
  } finally {
    await server.stop();
  }
});

test('listeners hear the present release first, then each new one', async () => {
  place(releases[0]);
  await running.swap();
  const response = await fetch(at('/releases'));
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const until = async (events: number) => {
    while (heard.split('event: release').length - 1 < events) heard += (await reader?.read())?.value ?? '';
  };
  await until(1);
  place(releases[1]);
  expect(await running.swap()).toBe(true);
  await until(2);
  await reader?.cancel();
  expect(heard.match(/data: .*/g)).toHaveLength(2);
});
