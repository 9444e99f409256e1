import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { compileRelease } from '../../src/dataset/compile/release.ts';
import { loadRelease } from '../../src/store/engine/postgres/load.ts';
import { openDatabase } from '../../src/store/engine/postgres/open.ts';
import { createFolder } from '../fixtures/folder.ts';
import { Cluster, hasPostgres, PASSWORD } from '../fixtures/postgres/cluster.ts';
import { sharedDatabase } from '../fixtures/postgres/shared.ts';
import { releasePath } from '../fixtures/real.ts';

const quiet = () => undefined;
const command = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '../../src/cli.ts')];

describe.skipIf(!hasPostgres)('almanac load', () => {
  const data = createFolder();
  const releases = join(data.root, 'releases');
  let small = '';
  let cluster: Cluster;
  let serial = 0;
  let address = '';
  let database = '';

  beforeAll(async () => {
    small = compileRelease(data.root, releases, quiet);
    cluster = Cluster.running((await sharedDatabase()).port);
  });
  beforeEach(async () => {
    database = `load_${++serial}`;
    await cluster.ask(`CREATE DATABASE ${database}`);
    address = cluster.address(database);
  });
  afterAll(() => data.discard());

  const load = (...args: string[]) => spawnSync(process.execPath, [...command, 'load', ...args], { encoding: 'utf8' });
  const begin = (...args: string[]) => spawn(process.execPath, [...command, 'load', ...args], { stdio: 'pipe' });
  const schemas = async () =>
    (
      await cluster.ask("SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'almanac%' ORDER BY 1", database)
    ).map(({ name }) => String(name));
  const names = async () =>
    (await cluster.ask('SELECT name FROM almanac.releases ORDER BY is_current DESC, since DESC', database)).map(
      ({ name }) => String(name),
    );
  const another = (capital: string) => {
    const folder = createFolder();
    folder.edit('countries/capitals.csv', 'Bratislava', capital);
    const path = compileRelease(folder.root, releases, quiet);
    folder.discard();
    return path;
  };
  const nameIn = (path: string) => /almanac-[0-9a-f]{16}/.exec(path)?.[0] ?? '';

  test('puts a release into a schema of its own and says so; again, it is there already', async () => {
    const name = nameIn(small);
    expect(load(address, '--release', small)).toMatchObject({
      status: 0,
      stdout: `${name} is loaded, and is the current release\n`,
    });
    expect(await schemas()).toEqual(['almanac', name.replace('-', '_')]);
    expect(load(address, '--release', small).stdout).toBe(`${name} was there already, and is the current release\n`);
  });

  test('several releases lie side by side, each can be served, and those behind the newest are dropped on request', async () => {
    const files = [small, another('Pressburg'), another('Pozsony')];
    for (const file of files) await loadRelease(address, file, { keep: null, progress: quiet });
    expect(await names()).toEqual(files.toReversed().map(nameIn));
    const opened = await openDatabase(address, { release: nameIn(small), tell: quiet });
    expect(opened.release.name).toBe(nameIn(small));
    opened.engine.close();
    expect(load(address, '--release', small, '--keep', '2').stdout).toMatch(
      new RegExp(`is the current release\\n${nameIn(files[1] ?? '')} is dropped\\n$`),
    );
    expect(await names()).toEqual([small, files[2] ?? ''].map(nameIn));
    expect(await schemas()).toHaveLength(3);
  });

  test('killed at any moment it leaves the releases that were there, and the next one succeeds', async () => {
    await loadRelease(address, small, { keep: null, progress: quiet });
    for (const moment of ['25%', '50%', '75%', '100%']) {
      const child = begin(address, '--release', releasePath());
      child.stderr.on('data', (told: Buffer) => {
        if (told.toString().includes(`loading ${moment}`)) child.kill('SIGKILL');
      });
      const [code] = await once(child, 'exit');
      // At the last moment it may be quicker than we are.
      if (code === 0) continue;
      const known = await names();
      expect(known.at(-1)).toBe(nameIn(small));
      expect(await schemas()).toHaveLength(1 + known.length);
      const opened = await openDatabase(address, { release: '', tell: quiet });
      expect(opened.release.name).toBe(known[0]);
      opened.engine.close();
    }
    await loadRelease(address, releasePath(), { keep: null, progress: quiet });
    expect(await names()).toEqual([nameIn(releasePath()), nameIn(small)]);
  });

  test('two at once: one loads, the other waits and finds it loaded', async () => {
    const told = await Promise.all(
      [1, 2].map(async () => {
        const child = begin(address, '--release', small);
        let text = '';
        child.stdout.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        const [code] = await once(child, 'close');
        expect(code).toBe(0);
        return text;
      }),
    );
    expect(told.toSorted()).toEqual([
      expect.stringContaining('is loaded, and'),
      expect.stringContaining('was there already, and'),
    ]);
    expect(await names()).toEqual([nameIn(small)]);
  });

  test('each table is spread by what it is read by, as the statements for a cluster say', async () => {
    await loadRelease(address, small, { keep: null, progress: quiet });
    const { stdout } = load('--print-distribution', '--release', small);
    const spread = [...stdout.matchAll(/create_distributed_table\('([a-z_0-9]+)\.([a-z_]+)', '([a-z_]+)'\)/g)];
    const parts = await cluster.ask(
      `SELECT c.relname AS table, pg_get_partkeydef(c.oid) AS key FROM pg_class c
        WHERE relkind = 'p' AND relnamespace = '${nameIn(small).replace('-', '_')}'::regnamespace`,
      database,
    );
    expect(spread.map(([, , table, key]) => `${table} HASH (${key})`).sort()).toEqual(
      parts.map(({ table, key }) => `${table} ${key}`).sort(),
    );
    expect(parts.length).toBeGreaterThan(5);
    const [all] = await cluster.ask(
      `SELECT count(*)::int AS n FROM pg_class WHERE relkind IN ('p', 'r') AND NOT relispartition
        AND relnamespace = '${nameIn(small).replace('-', '_')}'::regnamespace`,
      database,
    );
    expect(stdout.trim().split('\n')).toHaveLength(Number(all?.n));
  });

  describe('fails with a code and a remedy, and without a stack', () => {
    const failure = (...args: string[]) => {
      const { status, stderr, stdout } = load(...args, '--release', small);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).not.toContain('    at ');
      expect(stderr).not.toContain(PASSWORD);
      expect(stderr).not.toContain(encodeURIComponent(PASSWORD));
      return stderr;
    };

    test('without an address', () => expect(failure()).toMatch(/give it, or set ENGINE \[BAD_SETTING\]\n$/));

    test('for an address that is none', () => expect(failure('localhost:5432')).toMatch(/\[BAD_SETTING\]\n$/));

    test('where nobody listens', () => {
      const closed = cluster.address(database, { hosts: '127.0.0.1:1' });
      expect(failure(closed)).toMatch(
        /^almanac: the database at 127\.0\.0\.1:1 does not answer .*\[ENGINE_UNAVAILABLE\]\n$/,
      );
    });

    test('for a wrong password', () => {
      const wrong = cluster.address(database, { password: 'guessed' });
      expect(failure(wrong)).toMatch(
        /refuses: password authentication failed .*mend user and password.*\[ENGINE_REFUSED\]\n$/,
      );
    });

    test('for a database that does not exist', () => {
      expect(failure(cluster.address('nowhere'))).toMatch(
        /database "nowhere" does not exist; create .*\[ENGINE_REFUSED\]\n$/,
      );
    });

    test('for a user without rights', async () => {
      await cluster.ask(`CREATE ROLE reader LOGIN PASSWORD 'reader'`);
      const reader = cluster.address(database, { user: 'reader', password: 'reader' });
      expect(failure(reader)).toMatch(
        /permission denied for database .*needs CREATE on the database.*\[ENGINE_REFUSED\]\n$/,
      );
      expect(await schemas()).toEqual([]);
    });

    test('for a release that is none', () => {
      const { status, stderr } = load(address, '--release', '/nowhere.sqlite');
      expect([status, stderr]).toEqual([
        1,
        expect.stringMatching(/no release at \/nowhere\.sqlite.*\[BAD_RELEASE\]\n$/),
      ]);
    });
  });
});
