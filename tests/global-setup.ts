import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../src/config.ts';
import { ensureRelease } from '../src/dataset/compile/current.ts';
import { hasPostgres } from './fixtures/postgres/cluster.ts';

/** The real dataset, compiled once for all tests, and a folder for what else they share. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { DATA_DIR, RELEASES_DIR } = readConfig({});
  await ensureRelease(DATA_DIR, RELEASES_DIR, () => undefined);
  const shared = mkdtempSync(join(tmpdir(), 'almanac-shared-'));
  project.provide('shared', shared);
  if (!hasPostgres) process.stderr.write('PostgreSQL is not installed: its tests are skipped\n');
  return async () => {
    await stopDatabase(join(shared, 'primary/postmaster.pid'));
    rmSync(shared, { recursive: true, force: true });
  };
}

/** Of the shared server, which whoever needed it first has started; the file goes when it has written its last. */
async function stopDatabase(pidFile: string): Promise<void> {
  if (!existsSync(pidFile)) return;
  process.kill(Number(readFileSync(pidFile, 'utf8').split('\n', 1)[0]), 'SIGQUIT');
  while (existsSync(pidFile)) await wait(50);
}
