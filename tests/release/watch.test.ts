import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { watchRelease } from '../../src/live/watch.ts';

const folder = mkdtempSync(join(tmpdir(), 'almanac-watch-'));
const RELEASE = join(folder, 'release.sqlite');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Watches a file that is replaced at once; what comes of each try is given. */
async function triesOf(outcomes: readonly boolean[]): Promise<number> {
  writeFileSync(RELEASE, 'one');
  let tries = 0;
  let unwatch: () => void = () => undefined;
  await new Promise<void>((resolve) => {
    const changed = async () => {
      const mayPass = outcomes[tries++] ?? false;
      // As many looks more as would show a try too many.
      if (tries === outcomes.length) setTimeout(resolve, 100);
      return mayPass;
    };
    unwatch = watchRelease(readConfig({ RELEASE }), changed, { served: 'another', lookMs: 5 });
  });
  unwatch();
  return tries;
}

test('a release that could not be opened for a reason that may pass is tried again until it can', async () => {
  expect(await triesOf([true, true, true, false])).toBe(4);
});

test('a release that is refused, or taken, is told of once', async () => {
  expect(await triesOf([false])).toBe(1);
});
