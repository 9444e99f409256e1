import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RELEASE_TABLES } from '../../src/model/table/tables.ts';
import { cachedEngine } from '../../src/store/engine/cache.ts';
import { SEARCH_KINDS } from '../../src/store/engine/engine.ts';
import type { OpenedDatabase } from '../../src/store/engine/postgres/open.ts';
import { sqliteEngine } from '../../src/store/engine/sqlite/engine.ts';
import { openRelease } from '../../src/store/engine/sqlite/release-file.ts';
import { wordsIn } from '../../src/store/search.ts';
import { storeOf } from '../../src/store/store.ts';
import { hasPostgres } from '../fixtures/postgres/cluster.ts';
import { postgresRelease } from '../fixtures/postgres/shared.ts';
import { releasePath } from '../fixtures/real.ts';
import { Random } from '../plan/generate/random.ts';

const file = openRelease(releasePath());
const sqlite = sqliteEngine(file);
const { graph } = storeOf(file, sqlite, 1024 * 1024);
const some = <T>(items: Iterable<T>, every: number) => [...items].filter((_item, index) => index % every === 0);

describe.skipIf(!hasPostgres)('PostgreSQL holds what the release file holds', () => {
  let postgres: OpenedDatabase;
  beforeAll(async () => {
    postgres = await postgresRelease();
  });
  afterAll(() => {
    postgres.engine.close();
    sqlite.close();
  });

  test('what it says of itself', () => {
    const { name, date, counts, sourced, attested } = postgres.release;
    expect({ name, date, counts, sourced, attested }).toEqual({
      name: file.name,
      date: file.date,
      counts: file.counts,
      sourced: file.sourced,
      attested: file.attested,
    });
    const byIndicator = (rows: { readonly indicator: string }[]) => new Map(rows.map((row) => [row.indicator, row]));
    expect(byIndicator(postgres.release.coverage())).toEqual(byIndicator(file.coverage()));
    expect(postgres.release.localizedNames()).toEqual(file.localizedNames());
  });

  test('each table, row by row, in the same order', async () => {
    for (const table of RELEASE_TABLES) {
      const [theirs, ours] = [await postgres.engine.rows(table, 0, 1_000_000), await sqlite.rows(table, 0, 1_000_000)];
      expect(JSON.stringify(theirs) === JSON.stringify(ours), table.name).toBe(true);
    }
  });

  test('each series to the bit, and each that was superseded', async () => {
    const [theirs, ours] = [postgres.engine, sqlite].map((engine) => cachedEngine(engine, 1));
    for (const { code, vintages } of graph.indicators.values())
      for (const vintage of [undefined, ...vintages().map((row) => row.vintage.text)])
        expect(await theirs?.cube(code, vintage), code).toEqual(await ours?.cube(code, vintage));
  });

  test('names, ballots, votes and revisions', async () => {
    for (const key of graph.countries.keys()) {
      expect([...(await postgres.engine.names(key))], key).toEqual([...(await sqlite.names(key))]);
      expect(await postgres.engine.ballots(key), key).toBe(await sqlite.ballots(key));
    }
    for (const { key, classification } of some(graph.events().values(), 20))
      if (classification === 'roll_call') expect(await postgres.engine.votes(key)).toEqual(await sqlite.votes(key));
    for (const key of some(graph.countries.keys(), 10))
      for (let year = 1990; year < 2026; year++)
        expect(await postgres.engine.revisions('population_total', key, year)).toEqual(
          await sqlite.revisions('population_total', key, year),
        );
  });

  test('the same hits in the same order for any words', async () => {
    const random = new Random(20081226);
    const named = [graph.countries, graph.organizations, graph.indicators, graph.events()];
    const texts = [
      ...named.flatMap((records) => [...records.values()].map(({ name }) => name)),
      ...file.localizedNames().map(([, name]) => name),
    ];
    let hits = 0;
    for (let round = 0; round < 300; round++) {
      const beginnings = wordsIn(random.pick(texts))
        .filter(() => random.chance(0.5))
        .map((word) => word.slice(0, random.whole(1, 7)));
      const kinds = random.chance(0.3) ? [random.pick(SEARCH_KINDS)] : SEARCH_KINDS;
      const expected = await sqlite.search(beginnings, kinds);
      hits += expected.length;
      const found = await postgres.engine.search(beginnings, kinds);
      expect(JSON.stringify(found) === JSON.stringify(expected), beginnings.join(' ')).toBe(true);
    }
    expect(hits).toBeGreaterThan(10_000);
  });

  test('a letter that the index takes for none stands between two words, not within one', async () => {
    for (const words of [['a\u19b0b'], ['kaz\u19b0'], ['\u19b0'], ['côte', 'cote'], ["o'higgins"]])
      expect(await postgres.engine.search(words, SEARCH_KINDS)).toEqual(await sqlite.search(words, SEARCH_KINDS));
  });
});
