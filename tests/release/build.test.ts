import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '../../src/model/disk/hash.ts';
import { writeWorld } from '../fixtures/world.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'almanac-build-'));
  writeWorld(join(folder, 'data'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ALMANAC = join(import.meta.dirname, '../../bin/almanac.js');

async function build() {
  const child = spawn(process.execPath, [ALMANAC, 'build'], {
    env: { ...process.env, DATA_DIR: join(folder, 'data'), RELEASES_DIR: join(folder, 'releases') },
  });
  let [out, told] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk;
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, path: out.trim(), told };
}

test('a release larger than a buffer may be has a hash like any other', () => {
  const large = join(folder, 'large.sqlite');
  writeFileSync(large, '');
  // A file with a hole takes no disk.
  truncateSync(large, 2 ** 31 + 1);
  expect(() => readFileSync(large)).toThrow('greater than 2 GiB');
  expect(hashOf(large)).toMatch(/^[0-9a-f]{64}$/);
});

describe('a disk that takes no more', () => {
  const called = (command: string) =>
    spawnSync('bash', ['-c', `ulimit -f 0; exec "$0" "$1" ${command}`, process.execPath, ALMANAC], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: join(folder, 'data'), RELEASES_DIR: join(folder, 'releases') },
    });

  test('is told of by a build that leaves nothing behind, so that the next one need not wait', () => {
    const { status, stderr } = called('build');
    expect([status, stderr]).toEqual([1, expect.stringMatching(/releases cannot be written .* \[CANNOT_WRITE\]\n$/)]);
    expect(readdirSync(join(folder, 'releases'))).toEqual([]);
  });

  test('is told of by a fix that names the file and leaves it as it was', () => {
    const path = join(folder, 'data/countries/countries.csv');
    const text = readFileSync(path, 'utf8').replaceAll('\n', '\r\n');
    writeFileSync(path, text);
    const { status, stderr } = called('fix');
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/countries\.csv cannot be written .* \[CANNOT_WRITE\]\n$/),
    ]);
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(readdirSync(join(folder, 'data/countries')).filter((name) => name.includes('draft'))).toEqual([]);
  });
});

test('of four builds at once in one folder one compiles, and the others wait and take it', async () => {
  const builds = await Promise.all([build(), build(), build(), build()]);
  expect(builds.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  expect(new Set(builds.map(({ path }) => path)).size).toBe(1);
  expect(builds.filter(({ told }) => told.includes('compiling'))).toHaveLength(1);
  expect(readdirSync(join(folder, 'releases')).toSorted()).toEqual([
    expect.stringMatching(/^almanac-[0-9a-f]{16}\.sqlite$/),
    'current.json',
  ]);
});

test('a build that was killed holds up nobody', async () => {
  const { path } = await build();
  rmSync(join(folder, 'releases/current.json'));
  mkdirSync(join(folder, 'releases'), { recursive: true });
  const dead = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `const { lockFolder } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/dataset/compile/lock.ts'))});
     await lockFolder(${JSON.stringify(join(folder, 'releases'))});
     process.kill(process.pid, 'SIGKILL');`,
  ]);
  await once(dead, 'exit');
  expect(existsSync(join(folder, 'releases/compile.lock'))).toBe(true);
  writeFileSync(join(folder, 'releases/draft-1.sqlite'), 'half');
  expect(await build()).toMatchObject({ code: 0, path });
  expect(existsSync(join(folder, 'releases/compile.lock'))).toBe(false);
});

test.runIf(process.platform === 'linux')(
  'a place that takes no folders is told of, where Node would try for ever',
  () => {
    const { status, stderr } = spawnSync(process.execPath, [ALMANAC, 'build'], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: join(folder, 'data'), RELEASES_DIR: '/proc/almanac/releases' },
    });
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^almanac: .*\/proc\/almanac.*RELEASES_DIR.*\[\w+\]\n$/),
    ]);
  },
);
