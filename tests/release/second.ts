import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readConfig } from '../../src/config.ts';
import { inputsStamp } from '../../src/dataset/compile/inputs.ts';
import { writePointer } from '../../src/dataset/compile/pointer.ts';
import { releasePath } from '../fixtures/real.ts';

/** What tells the second release from the first. */
export const RENAMED = 'Kazakhstan of the second release';

/** The real release, and another of which one name differs, each named by its content. */
export function twoReleases(folder: string): readonly [string, string] {
  const draft = join(folder, 'draft.sqlite');
  copyFileSync(releasePath(), draft);
  const first = named(draft, folder);
  copyFileSync(first, draft);
  const db = new DatabaseSync(draft);
  db.exec(`UPDATE country_names SET name = '${RENAMED}' WHERE country = 'KAZ' AND name = 'Kazakhstan'`);
  db.close();
  return [first, named(draft, folder)];
}

function named(draft: string, folder: string): string {
  const hash = createHash('sha256').update(readFileSync(draft)).digest('hex').slice(0, 16);
  const path = join(folder, `almanac-${hash}.sqlite`);
  renameSync(draft, path);
  return path;
}

/** Says in the folder of releases that this is the one to serve, as if it were compiled from the data. */
export function pointTo(folder: string, path: string, size = statSync(path).size): void {
  writePointer(folder, {
    inputs: '',
    stamp: inputsStamp(readConfig({}).DATA_DIR),
    file: path.slice(folder.length + 1),
    size,
  });
}

/** The same name, with one byte of the middle another. */
export function damage(path: string, into: string): string {
  const bytes = readFileSync(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
  writeFileSync(into, bytes);
  return into;
}
