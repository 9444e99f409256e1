import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { damage, pointTo, RENAMED, twoReleases } from './second.ts';

let folder: string;
let releases: readonly [string, string];
let child: ChildProcess;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'almanac-signals-'));
  releases = twoReleases(folder);
});
afterEach(async () => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of a server that has ended nothing more is to be expected. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) {
    if (child.signalCode !== null) throw new Error(`the server ended by ${child.signalCode}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function started(settings: Readonly<Record<string, string>>, meanwhile = async () => {}) {
  const command = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '../../src/cli.ts'), 'serve'];
  child = spawn(process.execPath, command, {
    env: { ...process.env, PORT: '0', RELEASES_DIR: folder, ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    log += chunk;
  });
  await meanwhile();
  await until(() => log.includes('/graphql"') || child.exitCode !== null || child.signalCode !== null);
  const url = /"url":"([^"]+)"/.exec(log)?.[1] ?? '';
  return { url, log: () => log };
}

function workers(): number[] {
  const text = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim();
  return text === '' ? [] : text.split(' ').map(Number);
}

const nameOf = (path: string) => basename(path, '.sqlite');

/** On a connection of its own, so that each may come to another worker. */
async function released(url: string): Promise<unknown> {
  const response = await fetch(new URL('/ready', url), { headers: { connection: 'close' } });
  return ((await response.json()) as { readonly release?: string }).release;
}

test('WATCH=on serves what the pointer names, refuses what is damaged, and goes on', async () => {
  pointTo(folder, releases[0]);
  const server = await started({ RELEASE: '', WATCH: 'on' });
  await until(async () => (await released(server.url)) === nameOf(releases[0]));
  const bad = damage(releases[1], join(folder, 'almanac-0000000000000000.sqlite'));
  pointTo(folder, bad);
  await until(() => server.log().includes('a new release is refused'));
  expect(server.log()).toContain('"code":"BAD_RELEASE"');
  expect(await released(server.url)).toBe(nameOf(releases[0]));
  pointTo(folder, releases[1]);
  await until(async () => (await released(server.url)) === nameOf(releases[1]));
});

test.runIf(process.platform === 'linux')(
  'SIGHUP is passed on to each worker, and one that is born later serves the new release',
  async () => {
    pointTo(folder, releases[0]);
    const server = await started({ RELEASE: '', WORKERS: '2' });
    const taken = () => server.log().match(/is served in place of/g)?.length ?? 0;
    await until(() => workers().length === 2);
    // The second is starting still: it is told when it listens, though the first has nothing to read.
    child.kill('SIGHUP');
    await until(() => server.log().includes('there is no other release'));
    pointTo(folder, releases[1]);
    child.kill('SIGHUP');
    await until(() => taken() >= 1);
    await until(async () => {
      const seen = await Promise.all(Array.from({ length: 8 }, () => released(server.url)));
      return seen.every((name) => name === nameOf(releases[1]));
    });
    const [first = 0] = workers();
    process.kill(first, 'SIGKILL');
    await until(() => workers().length === 2 && !workers().includes(first));
    for (let count = 0; count < 20; count++) expect(await released(server.url)).toBe(nameOf(releases[1]));
  },
);

/** Whether the server has opened a file. */
function hasOpen(path: string): boolean {
  const files = `/proc/${child.pid}/fd`;
  return readdirSync(files).some((fd) => {
    try {
      return readlinkSync(join(files, fd)) === path;
    } catch {
      return false;
    }
  });
}

test.runIf(process.platform === 'linux')(
  'a release that is replaced while the server reads it is swapped, should it be told of it then',
  async () => {
    const [served, next] = [join(folder, 'served.sqlite'), join(folder, 'next.sqlite')];
    copyFileSync(releases[0], served);
    copyFileSync(releases[1], next);
    const server = await started({ RELEASE: served }, async () => {
      await until(() => hasOpen(served));
      renameSync(next, served);
      child.kill('SIGHUP');
    });
    await until(() => /is served in place of|no other release/.test(server.log()));
    const query = encodeURIComponent('{ country(code: "KZ") { name } }');
    const response = await fetch(`${server.url}?query=${query}`);
    expect(await response.json()).toEqual({ data: { country: { name: RENAMED } } });
  },
);

test('a release damaged in its middle is found out after the start, and ends the server', async () => {
  const own = mkdtempSync(join(tmpdir(), 'almanac-damaged-'));
  try {
    const { DATA_DIR, RELEASES_DIR } = (await import('../../src/config.ts')).readConfig({});
    const { knownRelease } = await import('../../src/dataset/compile/current.ts');
    const { readPointer, writePointer } = await import('../../src/dataset/compile/pointer.ts');
    const path = knownRelease(DATA_DIR, RELEASES_DIR) ?? '';
    const pointer = readPointer(RELEASES_DIR);
    if (pointer) writePointer(own, pointer);
    damage(path, join(own, basename(path)));
    const server = await started({ RELEASE: '', RELEASES_DIR: own });
    if (child.exitCode === null) await once(child, 'exit');
    expect(child.exitCode).toBe(1);
    expect(server.log()).toContain('[BAD_RELEASE]');
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
});

/** Asks without a pause on one connection until it is told that the connection ends. */
async function client(url: string, answered: () => void): Promise<unknown> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (;;) {
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        const asked = request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json' } }, resolve);
        asked.on('error', reject);
        asked.end('{"query":"{ country(code: \\"KZ\\") { key } }"}');
      });
      let body = '';
      for await (const chunk of response) body += chunk;
      if (response.statusCode !== 200 || body !== '{"data":{"country":{"key":"KAZ"}}}')
        return [response.statusCode, body];
      answered();
      if (response.headers.connection === 'close') return 'turned away';
    }
  } catch (error) {
    return error;
  } finally {
    agent.destroy();
  }
}

test('SIGTERM under fifty clients that keep their connections fails none of their questions', async () => {
  pointTo(folder, releases[0]);
  const server = await started({ RELEASE: releases[0], LEAVE_MS: '60000' });
  let count = 0;
  const clients = Array.from({ length: 50 }, () => client(server.url, () => count++));
  await until(() => count > 500);
  const idle = new Agent({ keepAlive: true, maxSockets: 1 });
  const ready = () =>
    new Promise<readonly [number | undefined, string]>((resolve, reject) => {
      request(new URL('/ready', server.url), { agent: idle }, async (response) => {
        let body = '';
        for await (const chunk of response) body += chunk;
        resolve([response.statusCode, body]);
      })
        .on('error', reject)
        .end();
    });
  expect((await ready())[0]).toBe(200);
  child.kill('SIGTERM');
  expect(await Promise.all(clients)).toEqual(clients.map(() => 'turned away'));
  const [status, body] = await ready();
  expect([status, body]).toEqual([503, expect.stringContaining('"STOPPING"')]);
  if (child.exitCode === null) await once(child, 'exit');
  expect(child.exitCode).toBe(0);
});
