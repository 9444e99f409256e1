import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AlmanacError } from '../../../model/errors.ts';
import type { Texts } from './series.ts';

/** Names of folders beside `data/`: one being made, one that is whole, and the data as they were. */
const [MAKING, MADE, BEFORE] = ['.importing', '.imported', '.before-import'];

/**
 * A copy of `data/` beside it in which the files of `texts` are new; the others are the same files. Whoever is interrupted
 * leaves a folder that the next import removes.
 */
export function stage(root: string, texts: Texts): string {
  const folder = `${root}${MAKING}`;
  rmSync(folder, { recursive: true, force: true });
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(root.length + 1);
    if (entry.isDirectory()) mkdirSync(join(folder, path), { recursive: true });
    else if (!texts.has(path)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      linkSync(join(root, path), join(folder, path));
    }
  }
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const file = openSync(join(folder, path), 'w');
    writeFileSync(file, text);
    fsyncSync(file);
    closeSync(file);
  }
  return folder;
}

export function unstage(root: string): void {
  rmSync(`${root}${MAKING}`, { recursive: true, force: true });
}

/**
 * Puts a staged copy in the place of `data/`: before the first of two renames all is as before, after the second as after,
 * and who is killed between them finds it finished by the next command.
 */
export function adopt(root: string): void {
  const before = `${root}${BEFORE}`;
  rmSync(before, { recursive: true, force: true });
  renameSync(`${root}${MAKING}`, `${root}${MADE}`);
  try {
    renameSync(root, before);
  } catch (error) {
    rmSync(`${root}${MADE}`, { recursive: true, force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new AlmanacError(
      'CANNOT_WRITE',
      `${root} cannot be replaced (${why}): it must be a plain folder in one that can be written`,
    );
  }
  // Who came in between has finished it.
  if (existsSync(`${root}${MADE}`)) renameSync(`${root}${MADE}`, root);
  rmSync(before, { recursive: true, force: true });
}

/** Finishes an import that was killed at its last step; what it did, or null where there was nothing to do. */
export function recover(root: string): string | null {
  if (existsSync(root)) {
    rmSync(`${root}${MADE}`, { recursive: true, force: true });
    rmSync(`${root}${BEFORE}`, { recursive: true, force: true });
    return null;
  }
  if (!existsSync(`${root}${MADE}`)) return null;
  renameSync(`${root}${MADE}`, root);
  rmSync(`${root}${BEFORE}`, { recursive: true, force: true });
  return `${basename(root)}/ is that of the import that was interrupted`;
}
