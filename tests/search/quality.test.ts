import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/dataset/csv.ts';
import { find } from '../../src/store/search/search.ts';
import { type Store, storeOf } from '../../src/store/store.ts';
import { hasPostgres } from '../fixtures/postgres/cluster.ts';
import { postgresRelease } from '../fixtures/postgres/shared.ts';
import { realStore } from '../fixtures/real.ts';

/** What people type and what they mean: one thing, or any of several with a blank between, `*` for any letters. */
const { lines } = parseCsv(readFileSync(join(import.meta.dirname, 'quality.csv'), 'utf8'));
const asked = lines.map(({ cells: [query = '', first = '', theme = ''] }) => ({
  query,
  first: first.split(' '),
  theme,
}));

const ENGINES: readonly [name: string, isThere: boolean, step: number, open: () => Promise<Store>][] = [
  ['sqlite', true, 1, async () => realStore()],
  [
    'postgres',
    hasPostgres,
    5,
    async () => {
      const { release, engine } = await postgresRelease();
      return storeOf(release, engine, 1024 * 1024);
    },
  ],
];

function isMeant(meant: readonly string[], found: string): boolean {
  return meant.some((one) => {
    const parts = one.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(found);
  });
}

test('there are at least 4,700 queries, none twice', () => {
  expect(asked.length).toBeGreaterThanOrEqual(4700);
  expect(new Set(asked.map(({ query }) => query)).size).toBe(asked.length);
});

describe.each(ENGINES)('engine: %s', (_name, isThere, step, open) => {
  if (!isThere) return test.skip('PostgreSQL is not installed', () => undefined);
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.engine.close());

  test('of what people type, 98 in a hundred find what they mean first, and all but one in 200 among the first five', async () => {
    const missed: string[] = [];
    let [first, amongFive] = [0, 0];
    // Engines hand over the same bytes, as the test below holds, so that a part of the queries says enough of the second.
    const part = asked.filter((_, at) => at % step === 0);
    for (const { query, first: meant, theme } of part) {
      const { places, hit } = await find(store, query, null, store.today);
      const found = Array.from(places.subarray(0, 5), (place) => {
        const { kind, key } = hit(place);
        return `${kind}:${key}`;
      });
      const at = found.findIndex((one) => isMeant(meant, one));
      if (at === 0) first++;
      if (at >= 0) amongFive++;
      if (at !== 0) missed.push(`${theme}: ${query} is ${meant.join(' or ')}, found ${found.join(' ')}`);
    }
    const report = missed.join('\n');
    expect(first / part.length, report).toBeGreaterThanOrEqual(0.98);
    expect(amongFive / part.length, report).toBeGreaterThanOrEqual(0.995);
  });

  test('the index of names is, byte for byte, the one of the release file', async () => {
    const [own, file] = [await store.engine.searchIndex(), await realStore().engine.searchIndex()];
    expect([...own.keys()].sort()).toEqual([...file.keys()].sort());
    for (const [part, bytes] of own) expect(Buffer.compare(bytes, file.get(part) ?? new Uint8Array()), part).toBe(0);
  });
});
