import { renameSync, writeFileSync } from 'node:fs';

/** Replaces a file whole or not at all. */
export function writeWhole(path: string, text: string): void {
  const draft = `${path}.draft-${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}
