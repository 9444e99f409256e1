import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { RELEASE_FORMAT } from '../../model/disk/format.ts';

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Files that determine a release: the data, the model and the compiler. */
function inputFiles(dataRoot: string): (readonly [root: string, file: string])[] {
  const compiler = join(import.meta.dirname, '..');
  const roots = [
    [dataRoot, '.csv'],
    [join(compiler, '..', 'model'), '.ts'],
    [compiler, '.ts'],
  ] as const;
  return roots.flatMap(([root, ending]) => filesBelow(root, ending).map((file) => [root, file] as const));
}

/** Hash of the inputs' content. */
export function inputsHash(dataRoot: string): string {
  const hash = createHash('sha256').update(`format ${RELEASE_FORMAT}\n`);
  for (const [root, file] of inputFiles(dataRoot)) hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Hash of the inputs' names, sizes and times: what has not changed by these need not be read again. */
export function inputsStamp(dataRoot: string): string {
  const hash = createHash('sha256').update(`format ${RELEASE_FORMAT}\n`);
  for (const [, file] of inputFiles(dataRoot)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
