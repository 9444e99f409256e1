import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWorld } from '../fixtures/world.ts';

const command = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '../../src/cli.ts')];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'almanac-printed-'));
  writeWorld(join(folder, 'data'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const settings = () => ({ ...process.env, DATA_DIR: join(folder, 'data'), RELEASES_DIR: join(folder, 'releases') });

test('who reads a part of what is printed is told of no error', () => {
  const asked = `${process.execPath} ${command.join(' ')} schema | head -c 20`;
  const { stdout, stderr } = spawnSync('sh', ['-c', asked], { encoding: 'utf8', env: settings() });
  expect([stdout.length, stderr]).toEqual([20, '']);
});

test('findings are counted as people count', () => {
  appendFileSync(join(folder, 'data/countries/countries.csv'), 'XXX,Nowhere,state,2000,1990,,nothing,,\n');
  const { stdout } = spawnSync(process.execPath, [...command, 'check'], { encoding: 'utf8', env: settings() });
  expect(stdout).toMatch(/^data: (1 finding|[2-9]\d* findings|\d\d+ findings)$/m);
});
