import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { releasePath } from '../fixtures/real.ts';
import { type Sample, scrape, total } from './scrape.ts';

const command = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '../../src/cli.ts'), 'serve'];
const workersIn = (samples: readonly Sample[]) =>
  new Set(
    samples.flatMap(({ name, labels }) => (name === 'almanac_info' && labels.release !== '' ? [labels.worker] : [])),
  );

test('whichever worker is asked tells the numbers of all, each under its own label', async () => {
  const env = { ...process.env, RELEASE: releasePath(), WORKERS: '2', PORT: '0' };
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  try {
    while (!log.includes('/graphql"')) await new Promise((resolve) => setTimeout(resolve, 20));
    const url = /"url":"([^"]+)"/.exec(log)?.[1] ?? '';
    // The second worker tells nothing of a release until it serves one.
    let samples: Sample[] = [];
    while (workersIn(samples).size < 2) samples = await scrape(url);
    expect([...workersIn(samples)].sort()).toEqual(['1', '2']);
    const asked = 20;
    for (let time = 0; time < asked; time++)
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', connection: 'close' },
        body: '{"query":"{ country(code: \\"KZ\\") { name } }"}',
      }).then((response) => response.text());
    expect(total(await scrape(url), 'almanac_request_seconds_count', { kind: 'short' })).toBe(asked);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
});
