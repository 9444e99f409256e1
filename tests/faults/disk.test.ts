import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFolder, type Folder } from '../fixtures/folder.ts';
import { freePort } from '../fixtures/port.ts';
import { releasePath } from '../fixtures/real.ts';

const PROGRAM = `'${process.execPath}' --disable-warning=ExperimentalWarning '${join(import.meta.dirname, '../../src/cli.ts')}'`;
/** A file may grow to some kilobytes: to the program it is as if the disk were full. */
const NO_ROOM = 'ulimit -f 64;';
/** A disk of its own, which only some systems let a user have. */
const DISK = (folder: string) => `mount -t tmpfs -o size=200k tmpfs '${folder}' && `;
const hasDisks =
  process.platform === 'linux' && spawnSync('unshare', ['-rm', 'sh', '-c', `${DISK('/mnt')}true`]).status === 0;

describe.runIf(process.platform === 'linux')('where the disk is full', () => {
  let data: Folder;
  let folder: string;
  let releases: string;
  beforeEach(() => {
    data = createFolder();
    folder = mkdtempSync(join(tmpdir(), 'almanac-disk-'));
    releases = join(folder, 'releases');
    mkdirSync(releases);
  });
  afterEach(() => {
    data.discard();
    rmSync(folder, { recursive: true, force: true });
  });

  const env = () => ({ ...process.env, DATA_DIR: data.root, RELEASES_DIR: releases });
  const build = (before = '') =>
    spawnSync('sh', ['-c', `${before} ${PROGRAM} build`], { encoding: 'utf8', env: env() });
  const kept = () => readdirSync(releases).map((name) => [name, readFileSync(join(releases, name)).length]);

  test('a release is not compiled, which is told in one line with a code, and the one before is as it was', () => {
    expect(build().status).toBe(0);
    const before = kept();
    data.edit('countries/capitals.csv', 'Bratislava', 'Pressburg');
    const { status, stderr } = build(NO_ROOM);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^almanac: .* cannot be written .*make room.* \[CANNOT_WRITE\]$/m);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(kept()).toEqual(before);
    expect(build().status).toBe(0);
  });

  test.runIf(hasDisks)('so it is where the disk is a small one', () => {
    const script = `${DISK(releases)} ${PROGRAM} build; echo "$? $(ls '${releases}' | wc -l)"`;
    const { stdout, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', script], { encoding: 'utf8', env: env() });
    expect(stdout).toBe('1 0\n');
    expect(stderr).toContain('[CANNOT_WRITE]');
  });

  test('a server goes on: questions are answered, and an export for which there is no room is refused with a code', async () => {
    const port = await freePort();
    const child = spawn('sh', ['-c', `${NO_ROOM} exec ${PROGRAM} serve`], {
      env: { ...env(), PORT: String(port), RELEASE: releasePath(), LOG_LEVEL: 'error' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let log = '';
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk;
    });
    try {
      const at = (path: string) => fetch(`http://127.0.0.1:${port}${path}`).catch(() => null);
      while (!(await at('/ready'))?.ok) await new Promise((resolve) => setTimeout(resolve, 50));
      const refused = await at('/export/tables/memberships.csv');
      expect([refused?.status, refused?.headers.get('retry-after')]).toEqual([503, '30']);
      expect(await refused?.json()).toMatchObject({ errors: [{ extensions: { code: 'CANNOT_WRITE' } }] });
      const answer = await at('/graphql?query={country(code:"KZ"){name}}');
      expect(await answer?.json()).toEqual({ data: { country: { name: 'Kazakhstan' } } });
      expect(log).toBe('');
    } finally {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  });
});
