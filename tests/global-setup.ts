import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../src/config.ts';
import { ensureRelease } from '../src/dataset/compile/current.ts';
import { hasPostgres } from './fixtures/postgres/cluster.ts';

/** The real dataset, compiled once for all tests, and a folder for what else they share. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { DATA_DIR, RELEASES_DIR } = readConfig({});
  await ensureRelease(DATA_DIR, RELEASES_DIR, () => undefined);
  const shared = mkdtempSync(join(tmpdir(), 'almanac-shared-'));
  project.provide('shared', shared);
  if (!hasPostgres) process.stderr.write('PostgreSQL is not installed: its tests are skipped\n');
  return () => {
    stopDatabase(join(shared, 'primary/postmaster.pid'));
    rmSync(shared, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
}

/** Of the shared server, which whoever needed it first has started. */
function stopDatabase(pidFile: string): void {
  if (!existsSync(pidFile)) return;
  process.kill(Number(readFileSync(pidFile, 'utf8').split('\n', 1)[0]), 'SIGQUIT');
}
