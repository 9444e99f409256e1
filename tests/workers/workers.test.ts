import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { isAlive } from '../fixtures/process.ts';
import { releasePath } from '../fixtures/real.ts';

const command = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '../../src/cli.ts'), 'serve'];
const settings = { ...process.env, RELEASE: releasePath(), WORKERS: '2', PORT: '0', LOG_LEVEL: 'debug' };
let primary: ChildProcess | null = null;

afterEach(async () => {
  if (primary?.exitCode === null && primary.signalCode === null) {
    primary.kill('SIGTERM');
    await once(primary, 'exit');
  }
});

async function started(detached = false): Promise<{
  readonly process: ChildProcess;
  readonly url: string;
  readonly log: () => string;
}> {
  const child = spawn(process.execPath, command, { env: settings, detached, stdio: ['ignore', 'ignore', 'pipe'] });
  primary = child;
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  await until(() => ready(log) === 2);
  return { process: child, url: /"url":"([^"]+)"/.exec(log)?.[1] ?? '', log: () => log };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** How many workers have said that they answer. */
function ready(log: string): number {
  return log.match(/Almanac serves/g)?.length ?? 0;
}

function workersOf({ pid }: ChildProcess): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return text === '' ? [] : text.split(' ').map(Number);
}

/** On a connection of its own, so that each question may come to another worker. */
async function ask(url: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: '{"query":"{ country(code: \\"KZ\\") { name } }"}',
  });
  return response.json();
}

const ANSWER = { data: { country: { name: 'Kazakhstan' } } };

describe.runIf(process.platform === 'linux')('two workers', () => {
  test('answer on one port, and one that is killed is replaced while the other goes on answering', async () => {
    const server = await started();
    const [first = 0, second = 0] = workersOf(server.process);
    expect(await ask(server.url)).toEqual(ANSWER);
    process.kill(second, 'SIGKILL');
    await until(() => !workersOf(server.process).includes(second));
    // Who takes its place is handed no question before it can answer.
    while (ready(server.log()) < 3) expect(await ask(server.url)).toEqual(ANSWER);
    for (let count = 0; count < 10; count++) expect(await ask(server.url)).toEqual(ANSWER);
    expect(workersOf(server.process)).toContain(first);
    expect(server.log()).toContain('another takes its place');
  });

  test('end with the process that started them, which ends with 0', async () => {
    const server = await started();
    const workers = workersOf(server.process);
    server.process.kill('SIGTERM');
    const [code] = (await once(server.process, 'exit')) as [number];
    expect(code).toBe(0);
    for (const pid of workers) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  test('end in silence when the process that started them is killed while they are asked', async () => {
    const { process: child, url, log } = await started();
    const workers = workersOf(child);
    const before = log().length;
    const asked = Array.from({ length: 200 }, () => ask(url).catch(() => null));
    await asked[0];
    child.kill('SIGKILL');
    await Promise.all(asked);
    await until(() => workers.every((pid) => !isAlive(pid)));
    expect(log().slice(before)).not.toMatch(/Error|\n\s+at /);
  });

  test('told by a terminal, which tells each of them, answer first what they have been asked', async () => {
    const server = await started(true);
    // Long enough that it is being answered when all are told.
    const names = 'qwertyuiopasdfghjklzxcvbnm'.split('');
    const query = `{ ${names.map((name) => `${name}: events(first: 1, filter: { name: { contains: "${name}x" } }) { totalCount }`).join(' ')} }`;
    const answer = fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    process.kill(-(server.process.pid ?? 0), 'SIGINT');
    expect((await answer).status).toBe(200);
    expect(Object.keys(((await (await answer).json()) as { readonly data: object }).data)).toEqual(names);
    const [code] = (await once(server.process, 'exit')) as [number];
    expect(code).toBe(0);
  });
});

test('a port that is taken is told once, and all end', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  try {
    const child = spawn(process.execPath, command, {
      env: { ...settings, PORT: port },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let log = '';
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(1);
    expect(log.match(/PORT_TAKEN/g)).toHaveLength(1);
  } finally {
    other.close();
  }
});

test('a number of workers that is none is refused', () => {
  const { stderr, status } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: { ...settings, WORKERS: 'many' },
  });
  expect(status).toBe(1);
  expect(stderr).toContain('WORKERS="many" must be a whole number, or auto');
});
