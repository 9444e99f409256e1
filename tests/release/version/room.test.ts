import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { createBeside } from '../../../src/live/beside.ts';
import { releasesIn } from '../../../src/release/listed.ts';
import { makeRelease } from '../../../src/release/make.ts';
import { createDocuments } from '../../../src/server/graphql/documents.ts';
import { listen } from '../../../src/server/listen.ts';
import { createLog } from '../../../src/server/log.ts';
import { Seen } from '../../../src/server/seen/seen.ts';
import { Refusal } from '../../../src/server/wire/refusal.ts';
import { createServing } from '../../../src/serving.ts';
import { openStore } from '../../../src/store/store.ts';
import { writeWorld } from '../../fixtures/world.ts';

let root: string;
const servers: Server[] = [];
const settings = () => readConfig({ DATA_DIR: join(root, 'data'), RELEASES_DIR: join(root, 'releases') });

/** Three releases of the small world, each with another name of Kazakhstan. */
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'almanac-room-'));
  const config = settings();
  writeWorld(config.DATA_DIR);
  const file = join(config.DATA_DIR, 'countries/country_names.csv');
  for (const name of ['First', 'Second', 'Third']) {
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^(KAZ,common,en),\w+,/m, `$1,${name},`));
    await makeRelease(config, { folder: config.RELEASES_DIR, since: undefined }, () => undefined);
  }
});
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(root, { recursive: true, force: true });
});

/** Serves the three with room for one, and tells which were opened. */
async function withRoomForOne(stayMs: number) {
  const config = settings();
  const log = createLog('silent');
  const opened: string[] = [];
  const beside = createBeside({
    most: 1,
    log,
    stayMs,
    current: () => ({ release: 'almanac-0000000000000000', routes: [] }),
    list: async () => releasesIn(config.RELEASES_DIR),
    assertReadable: () => undefined,
    async open({ release, path }) {
      opened.push(release);
      const [documents, seen] = [createDocuments(0, null), new Seen()];
      const store = openStore(path, { cubeCacheBytes: 1024 });
      return createServing(store, { config, documents, seen, log, inRelease: beside.handle, isBeside: true });
    },
  });
  const server = createServer((request, response) => {
    Promise.resolve(
      beside.handle(String(request.headers['almanac-release']), request, response, request.url ?? ''),
    ).catch((error: unknown) => {
      response.writeHead(error instanceof Refusal ? error.status : 500, error instanceof Refusal ? error.headers : {});
      response.end(error instanceof Refusal ? error.code : String(error));
    });
  });
  servers.push(server);
  const port = await listen(server, 0, '127.0.0.1');
  const ask = async (version: string) => {
    const query = encodeURIComponent('{ country(code: "KZ") { name } }');
    const headers = { 'almanac-release': version, accept: 'application/json' };
    const response = await fetch(`http://127.0.0.1:${port}/graphql?query=${query}`, { headers });
    const text = await response.text();
    return [response.status, /"name":"(\w+)"/.exec(text)?.[1] ?? text, response.headers.get('retry-after')];
  };
  return { ask, opened, beside };
}

test('one that is open makes room for another, and is opened anew when it is asked again', async () => {
  const { ask, opened, beside } = await withRoomForOne(0);
  expect(await ask('2026.01.01')).toEqual([200, 'First', null]);
  expect(await ask('2026.01.01.1')).toEqual([200, 'Second', null]);
  expect(await ask('2026.01.01.1')).toEqual([200, 'Second', null]);
  expect(await ask('2026.01.01')).toEqual([200, 'First', null]);
  expect(opened).toHaveLength(3);
  beside.close();
});

test('asked by many at once one is opened once', async () => {
  const { ask, opened, beside } = await withRoomForOne(0);
  const answers = await Promise.all(Array.from({ length: 12 }, () => ask('2026.01.01.2')));
  expect(new Set(answers.map(([, name]) => name))).toEqual(new Set(['Third']));
  expect(opened).toHaveLength(1);
  beside.close();
});

test('nobody has all opened in turn: one that was just opened stays, and others are told to come again', async () => {
  const { ask, opened, beside } = await withRoomForOne(60_000);
  expect(await ask('2026.01.01')).toEqual([200, 'First', null]);
  expect(await ask('2026.01.01.1')).toEqual([503, 'TOO_MANY_RELEASES', '10']);
  expect(await ask('2026.01.01')).toEqual([200, 'First', null]);
  expect(opened).toHaveLength(1);
  beside.close();
});
