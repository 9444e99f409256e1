import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { unwritable } from '../model/disk/unwritable.ts';

/** Replaces a file whole or not at all; of what could not be written to its end nothing is left. */
export function writeWhole(path: string, text: string): void {
  const draft = `${path}.draft-${randomUUID()}`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw unwritable(path, error);
  }
}
