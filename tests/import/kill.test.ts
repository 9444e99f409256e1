import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { recover } from '../../src/dataset/import/apply/stage.ts';
import { contentOf, smallData } from './root.ts';

const MOMENTS = 10;
const CLI = join(import.meta.dirname, '../../src/cli.ts');
const RELEASE = join(import.meta.dirname, 'world-bank/WDI_CSV_2026_10_14.csv');

/** Runs an import, and kills it as soon as `isMoment` says so; whether it came to its end before. */
async function runUntil(root: string, isMoment: (ms: number) => boolean): Promise<{ ended: boolean; ms: number }> {
  const env = { ...process.env, DATA_DIR: root, RELEASES_DIR: join(dirname(root), 'releases') };
  const command = ['--disable-warning=ExperimentalWarning', CLI, 'import', 'worldbank-wdi', RELEASE, '--apply'];
  const began = performance.now();
  const child = spawn(process.execPath, command, { env, stdio: 'ignore' });
  const exit = once(child, 'exit');
  while (child.exitCode === null && !isMoment(performance.now() - began)) await wait(1);
  const ended = child.exitCode !== null;
  if (!ended) child.kill('SIGKILL');
  await exit;
  return { ended, ms: performance.now() - began };
}

test('killed at any moment, an import leaves the data as before or as after', async () => {
  const small = smallData(['population_total', 'population_density', 'gini_index'], ['EUU', 'KAZ', 'UZB', 'WLD']);
  const whole = `${small}-whole`;
  cpSync(small, whole, { recursive: true });
  const { ended, ms } = await runUntil(whole, () => false);
  expect(ended).toBe(true);
  const [before, after] = [contentOf(small), contentOf(whole)];
  expect(after).not.toBe(before);

  const left = new Set<string>();
  for (let moment = 0; moment < MOMENTS; moment++) {
    const root = join(dirname(small), `killed-${moment}`, 'data');
    cpSync(small, root, { recursive: true });
    // Half of them by the clock, half as soon as the copy is begun.
    const at = ms * (0.5 + moment / MOMENTS / 2);
    await runUntil(root, (now) => (moment % 2 === 0 ? now >= at : existsSync(`${root}.importing`)));
    recover(root);
    const content = contentOf(root);
    expect([before, after]).toContain(content);
    left.add(content);
    // The next import finishes what was begun, and leaves nothing beside the data.
    if (moment === 0) {
      await runUntil(root, () => false);
      expect(contentOf(root)).toBe(after);
      expect(readdirSync(dirname(root)).sort()).toEqual(['data', 'releases']);
    }
  }
  expect(left.has(before)).toBe(true);
});
