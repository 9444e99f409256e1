import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ensureRelease } from '../../src/dataset/compile/current.ts';
import { compileRelease } from '../../src/dataset/compile/release.ts';
import { AlmanacError } from '../../src/model/errors.ts';
import { openStore } from '../../src/store/store.ts';
import { createFolder, type Folder } from '../fixtures/folder.ts';

const quiet = () => undefined;

let folder: Folder;
beforeEach(() => {
  folder = createFolder();
});
afterEach(() => folder.discard());

describe('a release', () => {
  const releases = () => join(folder.root, 'releases');

  test('is named by its content: the same data gives the same bytes, other data another name', () => {
    const first = compileRelease(folder.root, releases(), quiet);
    const bytes = readFileSync(first);
    expect(compileRelease(folder.root, releases(), quiet)).toBe(first);
    expect(readFileSync(first).equals(bytes)).toBe(true);
    folder.edit('countries/capitals.csv', 'Bratislava', 'Pressburg');
    expect(compileRelease(folder.root, releases(), quiet)).not.toBe(first);
  });

  test('is compiled again only when something changed', async () => {
    let steps = 0;
    const count = () => {
      steps++;
    };
    const first = await ensureRelease(folder.root, releases(), count);
    const compiled = steps;
    expect(compiled).toBeGreaterThan(0);
    expect(await ensureRelease(folder.root, releases(), count)).toBe(first);
    expect(steps).toBe(compiled);
    folder.edit('countries/capitals.csv', 'Bratislava', 'Pressburg');
    await ensureRelease(folder.root, releases(), count);
    expect(steps).toBeGreaterThan(compiled);
  });

  test('is never left half: a crash while compiling leaves neither draft nor pointer', () => {
    const crash = (label: string) => {
      if (label === 'memberships') throw new Error('power cut');
    };
    expect(() => compileRelease(folder.root, releases(), crash)).toThrow('power cut');
    expect(readdirSync(releases())).toEqual([]);
  });

  test('is refused for data that breaks a structural rule, with the findings', () => {
    folder.edit('organizations/memberships.csv', 'un.KAZ,KAZ', 'un.KAZ,KAX');
    expect(() => compileRelease(folder.root, releases(), quiet)).toThrow(AlmanacError);
    expect(() => compileRelease(folder.root, releases(), quiet)).toThrow(/memberships\.csv:6 {2}references/);
  });

  test('opens as a store in which imprecise dates are possible, precise ones certain', () => {
    const store = openStore(compileRelease(folder.root, releases(), quiet), { cubeCacheBytes: 1e6 });
    const slovakia = store.graph.memberships.get('un.SVK');
    expect(slovakia?.start).toMatchObject({ earliest: 19930101, latest: 19930228 });
    expect(store.today).toBe(20260101);
    store.engine.close();
  });
});
