import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { compileRelease } from '../../src/dataset/compile/release.ts';
import { type Running, serve } from '../../src/main.ts';
import { AlmanacError } from '../../src/model/errors.ts';
import { type EngineReads, SERIES } from '../../src/store/engine/engine.ts';
import type { HostNews } from '../../src/store/engine/postgres/hosts.ts';
import { loadRelease } from '../../src/store/engine/postgres/load.ts';
import { openDatabase } from '../../src/store/engine/postgres/open.ts';
import { createFolder } from '../fixtures/folder.ts';
import { CERTIFICATE, Cluster, hasPostgres, PASSWORD } from '../fixtures/postgres/cluster.ts';

const quiet = () => undefined;
/** It ends only what hangs. */
const PATIENCE = { timeout: 10 * 60_000 };

describe.skipIf(!hasPostgres)('reads from a primary and a replica', () => {
  const data = createFolder();
  const folder = mkdtempSync(join(tmpdir(), 'almanac-hosts-'));
  let [primary, replica]: Cluster[] = [];
  const news: HostNews[] = [];
  let engine: EngineReads;
  let address = '';

  const clusters = () => {
    if (primary && replica) return { primary, replica };
    throw new Error('both are started first');
  };
  const cube = async () => (await engine.header('population_total', SERIES))?.geos.split(' ').length;
  /** Asks without pause until the news come; how often it was answered. */
  async function askUntil(host: Cluster, isWell: boolean): Promise<number> {
    const isThere = () => news.some((one) => one.host.endsWith(`:${host.port}`) && one.isWell === isWell);
    let answers = 0;
    while (!isThere()) {
      expect(await cube()).toBe(3);
      answers++;
    }
    return answers;
  }

  beforeAll(async () => {
    primary = await Cluster.create(folder);
    replica = await primary.replica(folder);
    address = primary.address('postgres', { hosts: `127.0.0.1:${replica.port},127.0.0.1:${primary.port}` });
    const file = compileRelease(data.root, join(data.root, 'releases'), quiet);
    await loadRelease(address, file, { keep: null, progress: quiet });
    while ((await replica.ask("SELECT to_regclass('almanac.releases') AS found"))[0]?.found === null);
    engine = (await openDatabase(address, { release: '', tell: (one) => news.push(one) })).engine;
  });
  beforeEach(() => {
    news.length = 0;
  });
  afterAll(() => {
    engine?.close();
    for (const cluster of [replica, primary]) cluster?.kill();
    rmSync(folder, { recursive: true, force: true });
    data.discard();
  });

  test('a load goes to the one that takes writes, reads go to both', async () => {
    await Promise.all(Array.from({ length: 40 }, cube));
    const readers = 'SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = $$almanac$$';
    for (const cluster of Object.values(clusters())) expect((await cluster.ask(readers))[0]?.n).toBeGreaterThan(1);
  });

  test('no read is lost when the replica is killed, and it is taken back when it is there again', async () => {
    const { replica } = clusters();
    replica.kill();
    await askUntil(replica, false);
    replica.start();
    await askUntil(replica, true);
  });

  test('no read is lost when the primary is killed under load', async () => {
    const { primary } = clusters();
    const asking = Array.from({ length: 8 }, () => askUntil(primary, false));
    primary.kill();
    await Promise.all(asking);
    primary.start();
    await askUntil(primary, true);
  });

  test('a host that takes connections and says nothing is left out, and what it was asked is asked of the other', async () => {
    const { replica } = clusters();
    await Promise.all(Array.from({ length: 20 }, cube));
    replica.freeze();
    const began = performance.now();
    try {
      await Promise.all(Array.from({ length: 20 }, cube));
      expect(news).toMatchObject([{ isWell: false }]);
      // Far sooner than a statement would have been given up: the machine of a test may be slow.
      expect(performance.now() - began).toBeLessThan(5000);
    } finally {
      replica.thaw();
    }
    await askUntil(replica, true);
  });

  test('a replica that has not the release yet is left out until it has', async () => {
    const { replica } = clusters();
    await replica.ask('SELECT pg_wal_replay_pause()');
    data.edit('countries/capitals.csv', 'Bratislava', 'Pressburg');
    const file = compileRelease(data.root, join(data.root, 'releases'), quiet);
    const { name } = await loadRelease(address, file, { keep: null, progress: quiet });
    const opened = await openDatabase(address, { release: '', tell: (one) => news.push(one) });
    expect(opened.release.name).toBe(name);
    await expect.poll(() => news, PATIENCE).toMatchObject([{ host: `127.0.0.1:${replica.port}`, isWell: false }]);
    await replica.ask('SELECT pg_wal_replay_resume()');
    await expect.poll(() => news.at(-1)?.isWell, PATIENCE).toBe(true);
    opened.engine.close();
  });

  test('when none answers, clients get a code and are told to come again; when one does, all is well again', async () => {
    const { primary, replica } = clusters();
    let server: Running | null = null;
    try {
      server = await serve(readConfig({ PORT: '0', LOG_LEVEL: 'silent', ENGINE: address }), quiet);
      const { url } = server;
      const ask = (query: string) =>
        fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        });
      const value = '{ country(code: "KZ") { statistic(indicator: "population_total", year: 2008) { value } } }';
      // From here on the short way is tried first.
      expect((await ask('{ country(code: "KZ") { key } }')).status).toBe(200);
      for (const cluster of [primary, replica]) cluster.kill();
      const failed = await ask(value);
      expect([failed.status, failed.headers.get('retry-after')]).toEqual([503, '1']);
      const text = await failed.text();
      expect(text).toContain('"code":"ENGINE_UNAVAILABLE"');
      expect(text).not.toContain(PASSWORD);
      const exported = await fetch(new URL('/export/indicators/population_total.csv', url));
      expect([exported.status, await exported.text()]).toEqual([503, expect.stringContaining('ENGINE_UNAVAILABLE')]);
      expect(await (await ask('{ country(code: "KZ") { name } }')).json()).toMatchObject({
        data: { country: { name: 'Kazakhstan' } },
      });
      for (const cluster of [primary, replica]) cluster.start();
      await expect.poll(async () => (await ask(value)).status, PATIENCE).toBe(200);
      expect(await (await ask(value)).json()).toMatchObject({ data: { country: { statistic: { value: 16000000 } } } });
    } finally {
      await server?.stop();
    }
  });

  test('with TLS it is talked to only where its certificate is known, unless it is said otherwise', async () => {
    const { primary } = clusters();
    const secured = primary.address('postgres', { hosts: `localhost:${primary.port}` });
    const isOpened = async (parameters: string) => {
      const opened = await openDatabase(`${secured}?${parameters}`, { release: '', tell: quiet });
      opened.engine.close();
      return true;
    };
    await expect(isOpened('sslmode=require')).rejects.toMatchObject({
      code: 'ENGINE_UNAVAILABLE',
      message: expect.stringMatching(/self-signed certificate/),
    });
    expect(await isOpened(`sslmode=require&sslrootcert=${join(folder, CERTIFICATE)}`)).toBe(true);
    expect(await isOpened('sslmode=no-verify')).toBe(true);
    await expect(isOpened('sslmode=require&sslrootcert=/nowhere')).rejects.toMatchObject({
      code: 'ENGINE_UNAVAILABLE',
    });
  });

  test('a server does not start without a database, and says why', async () => {
    const { primary } = clusters();
    const wrong = primary.address('postgres', { password: 'guessed' });
    const failure = await openDatabase(wrong, { release: '', tell: quiet }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AlmanacError);
    expect(failure).toMatchObject({ code: 'ENGINE_REFUSED', message: expect.not.stringContaining('guessed') });
    await expect(openDatabase(address, { release: 'almanac-0', tell: quiet })).rejects.toMatchObject({
      code: 'BAD_RELEASE',
      details: { candidates: [expect.stringMatching(/^almanac-/), expect.stringMatching(/^almanac-/)] },
    });
  });
});
