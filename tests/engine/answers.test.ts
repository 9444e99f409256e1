import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Running } from '../../src/main.ts';
import { toSchema } from '../../src/schema/schema.ts';
import { createLog } from '../../src/server/log.ts';
import { readOperations } from '../../src/server/named/operation.ts';
import { createHandler } from '../../src/server/yoga.ts';
import { type Store, storeOf } from '../../src/store/store.ts';
import { hasPostgres } from '../fixtures/postgres/cluster.ts';
import { postgresRelease, sharedDatabase } from '../fixtures/postgres/shared.ts';
import { realStore, startServer } from '../fixtures/real.ts';
import { someDocument } from '../plan/generate/document.ts';
import { Random } from '../plan/generate/random.ts';

const operations = readOperations(join(import.meta.dirname, '../../schema/operations'));

describe.skipIf(!hasPostgres)('a server answers from PostgreSQL as from the release file', () => {
  let [file, database]: Running[] = [];
  beforeAll(async () => {
    const { address } = await sharedDatabase();
    [file, database] = await Promise.all([startServer(), startServer({ ENGINE: address })]);
  });
  afterAll(async () => {
    await file?.stop();
    await database?.stop();
  });

  const both = async (ask: (origin: string) => Promise<Response>) => {
    const [theirs, ours] = await Promise.all(
      [database, file].map(async (running) => {
        const response = await ask(new URL(running?.url ?? '').origin);
        return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
      }),
    );
    if (!theirs || !ours) throw new Error('there are two servers');
    expect(theirs.status).toBe(ours.status);
    expect(theirs.bytes.equals(ours.bytes)).toBe(true);
    return ours;
  };

  test('with one name of the release', () => expect(database?.release).toBe(file?.release));

  test.each(operations)('$name, when nothing is read yet and when all is', async ({ query }) => {
    const ask = (origin: string) =>
      fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query }),
      });
    const { status } = await both(ask);
    expect(status).toBe(200);
    await both(ask);
  });

  test.each([
    '/export/memberships.csv',
    '/export/tables/roll_call_votes.csv',
    '/export/tables/country_names.ndjson',
    '/export/indicators/population_total.csv',
    '/export/series.csv?indicators=gdp_current_usd,population_total&countries=KZ,DE',
    '/chart.svg?indicator=population_total&countries=KZ',
    '/graphql?query={search(query:"united%20nat"){nodes{key}}}',
  ])('%s', async (place) => {
    const { status, bytes } = await both((origin) => fetch(`${origin}${place}`));
    expect([status, bytes.length > 20]).toEqual([200, true]);
  });
});

describe.skipIf(!hasPostgres)('documents of all shapes', () => {
  const log = createLog('silent');
  const schema = toSchema();
  const stores: Store[] = [];
  beforeAll(async () => {
    const { release, engine } = await postgresRelease();
    stores.push(realStore(), storeOf(release, engine, 1024 * 1024));
  });
  afterAll(() => {
    for (const { engine } of stores) engine.close();
  });

  test('are answered from both alike, though hardly anything is kept of what was read', async () => {
    const handlers = stores.map((store) =>
      createHandler({ schema, store, limits: { maxDepth: 20, maxCost: 5000 }, log }),
    );
    const random = new Random(12);
    for (let round = 0; round < 150; round++) {
      const { query, operationName, asked } = someDocument(random, schema);
      for (const variables of asked) {
        const [ours, theirs] = await Promise.all(
          handlers.map(async (handler) => {
            const init = {
              method: 'POST',
              headers: { 'content-type': 'application/json', accept: 'application/json' },
              body: JSON.stringify({ query, operationName, variables }),
            };
            return (await handler.fetch('http://localhost/graphql', init, { outcome: { failed: false } })).text();
          }),
        );
        expect(theirs === ours, `${query}\n${JSON.stringify(variables)}\n${ours}\n${theirs}`).toBe(true);
      }
    }
  });
});
