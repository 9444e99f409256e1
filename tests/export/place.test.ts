import { get, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Table } from '../../src/model/table/table.ts';
import { toSchema } from '../../src/schema/schema.ts';
import { createShelf, type Shelf } from '../../src/server/export/deliver/shelf.ts';
import { exportRoute } from '../../src/server/export/route.ts';
import { createHttpServer } from '../../src/server/http.ts';
import { listen } from '../../src/server/listen.ts';
import { createHandler } from '../../src/server/yoga.ts';
import type { Store } from '../../src/store/store.ts';
import { realStore } from '../fixtures/real.ts';
import { TWENTY } from '../fixtures/taken.ts';

/** Called for each page read; what it waits for, the export waits for. */
let onPage: (table: Table, after: number) => Promise<void> | void;
let whole: Store;
let shelf: Shelf;
let server: Server;
let url: (path: string) => string;
let logged: string[];

beforeEach(async () => {
  whole = realStore();
  logged = [];
  onPage = () => undefined;
  const log = pino(
    { level: 'error', serializers: { error: pino.stdSerializers.err } },
    { write: (line) => logged.push(line) },
  );
  const rows: Store['engine']['rows'] = async (table, after, limit) => {
    await onPage(table, after);
    return whole.engine.rows(table, after, limit);
  };
  const store = { ...whole, engine: { ...whole.engine, rows } };
  const schema = toSchema();
  const handler = createHandler({ schema, store, limits: { maxDepth: 20, maxCost: 1000 }, log });
  shelf = createShelf(tmpdir(), 1e8);
  const route = exportRoute({
    store,
    schema,
    handler,
    operations: () => [],
    shelf,
    maxPoints: 1e6,
    maxExports: 1,
    log,
  });
  server = createHttpServer({ routes: [route], corsOrigin: '*', log });
  const port = await listen(server, 0, '127.0.0.1');
  url = (path) => `http://127.0.0.1:${port}/export/${path}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  shelf.close();
  whole.engine.close();
});

/** Holds the making of a table back until told to go on. */
function hold(name: string) {
  const [reached, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  onPage = (table) => {
    if (table.name !== name) return undefined;
    reached.resolve();
    return go.promise;
  };
  return { reached: reached.promise, go: go.resolve };
}

test('one more file than may be made at once is asked to wait; two who want the same wait together', async () => {
  const { reached, go } = hold('memberships');
  const both = [1, 2].map(() => fetch(url('tables/memberships.csv')));
  await reached;
  const refused = await fetch(url('tables/licences.csv'));
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_EXPORTS' } }] });
  go();
  const [one, two] = await Promise.all((await Promise.all(both)).map((response) => response.text()));
  expect(one?.length).toBeGreaterThan(1_000_000);
  expect(two).toBe(one);
  expect((await fetch(url('tables/licences.csv'))).status).toBe(200);
});

test('a client that goes away before its file is made gives the place back', async () => {
  const { reached, go } = hold('memberships');
  const leaving = new AbortController();
  const first = fetch(url('tables/memberships.csv'), { signal: leaving.signal });
  await reached;
  leaving.abort();
  await expect(first).rejects.toThrow();
  go();
  let status = 503;
  while (status === 503) {
    await setTimeout(10);
    status = (await fetch(url('tables/licences.csv'))).status;
  }
  expect(status).toBe(200);
});

test('a client that stalls holds no place, and nobody else up', async () => {
  const stalled = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url(`series.ndjson?indicators=${TWENTY}`), { agent: false }, resolve).on('error', reject);
  });
  expect(stalled.statusCode).toBe(200);
  expect((await fetch(url('tables/licences.csv'))).status).toBe(200);
  expect((await (await fetch(url('tables/memberships.csv'))).text()).length).toBeGreaterThan(1_000_000);
  stalled.destroy();
});

test('what goes wrong midway is an error, no file that ends early; it is logged and gives the place back', async () => {
  // Pages are read once for their sources; the second time they are written.
  const seen = new Set<number>();
  onPage = (_table, after) => {
    if (after > 1000 && seen.has(after)) throw new Error('disk gone');
    seen.add(after);
  };
  const response = await fetch(url('tables/memberships.csv'));
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
  expect(logged.join('')).toContain('disk gone');
  expect((await fetch(url('tables/licences.csv'))).status).toBe(200);
});
