import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../../../model/disk/folder.ts';
import { AlmanacError } from '../../../model/errors.ts';

/** Names of folders beside `data/`: one being made, one that is whole, and the data as they were. */
const [MAKING, MADE, BEFORE] = ['.importing', '.imported', '.before-import'];

/** Takes the new texts of files, by path below `data/`. */
export interface Texts {
  set(path: string, text: string): void;
}

/**
 * A copy of `data/` beside it, made when the first new text comes: files are the same ones until they are written. Texts go
 * to the disk at once, since all of them are hundreds of megabytes. Whoever is interrupted leaves a folder that the next
 * import removes.
 */
export class Stage implements Texts {
  readonly #root: string;
  readonly folder: string;
  readonly changed = new Set<string>();

  constructor(root: string) {
    this.#root = root;
    this.folder = `${root}${MAKING}`;
  }

  set(path: string, text: string): void {
    if (this.changed.size === 0) this.#copy();
    this.changed.add(path);
    const to = join(this.folder, path);
    makeFolder(dirname(to));
    // The file under this name may be that of `data/` itself.
    rmSync(to, { force: true });
    const file = openSync(to, 'w');
    writeFileSync(file, text);
    fsyncSync(file);
    closeSync(file);
  }

  #copy(): void {
    rmSync(this.folder, { recursive: true, force: true });
    for (const entry of readdirSync(this.#root, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name).slice(this.#root.length + 1);
      const to = join(this.folder, path);
      makeFolder(entry.isDirectory() ? to : dirname(to));
      if (!entry.isDirectory()) linkSync(join(this.#root, path), to);
    }
  }
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
