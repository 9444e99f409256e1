import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RELEASE_TABLES } from '../../src/model/table/tables.ts';
import { cachedEngine } from '../../src/store/engine/cache.ts';
import type { OpenedDatabase } from '../../src/store/engine/postgres/open.ts';
import { sqliteEngine } from '../../src/store/engine/sqlite/engine.ts';
import { openRelease } from '../../src/store/engine/sqlite/release-file.ts';
import { storeOf } from '../../src/store/store.ts';
import { hasPostgres } from '../fixtures/postgres/cluster.ts';
import { postgresRelease } from '../fixtures/postgres/shared.ts';
import { releasePath } from '../fixtures/real.ts';

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

  test('the index of names, part by part', async () => {
    const [theirs, ours] = [await postgres.engine.searchIndex(), await sqlite.searchIndex()];
    expect([...theirs.keys()].sort()).toEqual([...ours.keys()].sort());
    for (const [part, bytes] of ours) expect(Buffer.compare(theirs.get(part) ?? Buffer.of(), bytes), part).toBe(0);
  });
});
