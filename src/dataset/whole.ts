import { randomUUID } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';

/** Replaces a file whole or not at all. */
export function writeWhole(path: string, text: string): void {
  const draft = `${path}.draft-${randomUUID()}`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}
