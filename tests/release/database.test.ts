import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { compileRelease } from '../../src/dataset/compile/release.ts';
import { loadRelease } from '../../src/store/engine/postgres/load.ts';
import { createFolder } from '../fixtures/folder.ts';
import { Cluster, hasPostgres } from '../fixtures/postgres/cluster.ts';
import { sharedDatabase } from '../fixtures/postgres/shared.ts';

const quiet = () => undefined;
const command = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '../../src/cli.ts'), 'serve'];
const RENAMED = 'Pressburg';

describe.skipIf(!hasPostgres)('a server of a database', () => {
  const data = createFolder();
  let cluster: Cluster;
  let files: readonly [string, string];
  let address = '';
  let serial = 0;
  let child: ChildProcess;
  let log = '';

  beforeAll(async () => {
    cluster = Cluster.running((await sharedDatabase()).port);
    const releases = join(data.root, 'releases');
    const first = compileRelease(data.root, releases, quiet);
    data.edit('countries/capitals.csv', 'Bratislava', RENAMED);
    files = [first, compileRelease(data.root, releases, quiet)];
  });
  beforeEach(async () => {
    const database = `swap_${++serial}`;
    await cluster.ask(`CREATE DATABASE ${database}`);
    address = cluster.address(database);
    await load(0);
  });
  afterEach(async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  });
  afterAll(() => data.discard());

  const load = (which: 0 | 1) => loadRelease(address, files[which], { keep: null, progress: quiet });

  async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await holds())) {
      if (child.exitCode !== null) throw new Error(`the server ended: ${log}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async function started(settings: Readonly<Record<string, string>>): Promise<string> {
    log = '';
    child = spawn(process.execPath, command, {
      env: { ...process.env, PORT: '0', LOG_LEVEL: 'info', ENGINE: address, ...settings },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      log += chunk;
    });
    await until(() => log.includes('/graphql"'));
    return /"url":"([^"]+)"/.exec(log)?.[1] ?? '';
  }

  /** On a connection of its own, so that each may come to another worker. */
  async function capital(url: string, release = ''): Promise<unknown> {
    const answer = await fetch(release === '' ? url : `${url}?release=${release}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: '{"query":"{ country(code: \\"SVK\\") { capital { name } } }"}',
    });
    return ((await answer.json()) as { data: { country: { capital: { name: string } } } }).data.country.capital.name;
  }

  const told = (text: string) => log.split(text).length - 1;

  test('WATCH=on serves the release that became the current one, and the one before when it is that again', async () => {
    const url = await started({ WATCH: 'on' });
    expect(await capital(url)).toBe('Bratislava');
    await load(1);
    await until(async () => (await capital(url)) === RENAMED);
    await load(0);
    await until(async () => (await capital(url)) === 'Bratislava');
    expect(told('is served in place of')).toBe(2);
    expect(log).not.toContain('"level":50');
  });

  test('WATCH=on with workers has each of them serve it', async () => {
    const url = await started({ WATCH: 'on', WORKERS: '2' });
    await load(1);
    // The second may be starting still: then it begins with the new one.
    await until(async () => {
      const capitals = await Promise.all(Array.from({ length: 8 }, () => capital(url)));
      return capitals.every((name) => name === RENAMED);
    });
    expect(told('is served in place of')).toBeGreaterThan(0);
  });

  test('an older release is answered by its name beside the current one, and one that is not there is unknown', async () => {
    await load(1);
    const url = await started({});
    const [older = '', newer = ''] = files.map((file) => /almanac-[0-9a-f]{16}/.exec(file)?.[0] ?? '');
    expect(await capital(url)).toBe(RENAMED);
    expect(await capital(url, older)).toBe('Bratislava');
    expect(await capital(url, newer)).toBe(RENAMED);
    expect(await capital(url)).toBe(RENAMED);
    const unknown = await fetch(`${url}?release=almanac-0000000000000000&query={dataset{release}}`);
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({ errors: [{ extensions: { code: 'UNKNOWN_RELEASE' } }] });
  });

  test('SIGHUP serves what is the current one, and says so where nothing is new', async () => {
    const url = await started({});
    await load(1);
    expect(await capital(url)).toBe('Bratislava');
    child.kill('SIGHUP');
    await until(async () => (await capital(url)) === RENAMED);
    child.kill('SIGHUP');
    await until(() => log.includes('there is no other release'));
    expect(told('is served in place of')).toBe(1);
  });

  test('a release named by RELEASE goes on when another becomes the current one', async () => {
    const url = await started({ WATCH: 'on', RELEASE: /almanac-[0-9a-f]{16}/.exec(files[0])?.[0] ?? '' });
    await load(1);
    child.kill('SIGHUP');
    await until(() => log.includes('there is no other release'));
    expect(await capital(url)).toBe('Bratislava');
  });
});
