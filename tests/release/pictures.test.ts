import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Running } from '../../src/main.ts';
import { startServer } from '../fixtures/real.ts';
import { raw } from '../transport/raw.ts';
import { pointTo, twoReleases } from './second.ts';

let folder: string;
let releases: readonly [string, string];
let running: Running;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'almanac-pictures-'));
  releases = twoReleases(folder);
  pointTo(folder, releases[0]);
  running = await startServer({ RELEASES_DIR: folder });
});
afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Each of other years, so that none has been painted before. */
const chart = (kind: string, n: number) =>
  new URL(
    `/chart.${kind}?indicator=population_total&countries=KZ&from=${1960 + (n % 40)}&to=${2008 + (n % 15)}`,
    running.url,
  ).href;
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const END = Buffer.from('49454e44ae426082', 'hex');

test('pictures asked for while releases are swapped are whole, and each of one release', async () => {
  const names = releases.map((path) => basename(path, '.sqlite'));
  let [isOver, count] = [false, 0];
  const wrong: unknown[] = [];
  const named = new Set<string>();
  const painting = Array.from({ length: 2 }, async (_, client) => {
    while (!isOver) {
      const n = count++;
      const { status, body } = await raw(chart(client % 2 === 0 ? 'png' : 'svg', n));
      if (client % 2 === 0) {
        const isWhole = body.subarray(0, 8).equals(SIGNATURE) && body.subarray(-8).equals(END);
        if (status !== 200 || !isWhole) wrong.push([status, body.toString('latin1').slice(0, 300)]);
      } else {
        const told = names.filter((name) => body.includes(name));
        if (status !== 200 || told.length !== 1) wrong.push([status, told]);
        for (const name of told) named.add(name);
      }
    }
  });
  for (let swaps = 0; swaps < 2; swaps++) {
    const before = count;
    while (count < before + 4) await new Promise((resolve) => setTimeout(resolve, 5));
    pointTo(folder, releases[swaps % 2 === 0 ? 1 : 0]);
    expect(await running.swap()).toBe(true);
  }
  isOver = true;
  await Promise.all(painting);
  expect(wrong).toEqual([]);
  expect([...named].toSorted()).toEqual(names.toSorted());
});
