import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalFiles, canonicalText } from '../dataset/canonical.ts';

/**
 * Hash of the content of `data/` in canonical form: of the lines that `sha256sum` prints for its files in the order of
 * their paths, so that anybody can reckon it without this program.
 */
export function dataHash(root: string): string {
  const files = canonicalFiles(root).toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const all = createHash('sha256');
  for (const { file, key } of files) {
    const text = readFileSync(join(root, file), 'utf8');
    all.update(`${hash('sha256', canonicalText(text, key) ?? text)}  ${file}\n`);
  }
  return all.digest('hex');
}
