import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Raised when the layout of a release changes; the server refuses any other. */
export const RELEASE_FORMAT = 1;

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Hash of all that determines a release: the data, the model and the compiler. */
export function inputsHash(dataRoot: string): string {
  const here = join(import.meta.dirname, '..');
  const hash = createHash('sha256').update(`format ${RELEASE_FORMAT}\n`);
  const model = join(here, '..', 'model');
  for (const [root, ending] of [
    [dataRoot, '.csv'],
    [model, '.ts'],
    [here, '.ts'],
  ] as const) {
    for (const file of filesBelow(root, ending)) {
      hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}
