import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { createGunzip } from 'node:zlib';
import { AlmanacError } from '../../../model/errors.ts';
import { sha256Of } from './hash.ts';
import type { Entry, Input } from './input.ts';
import { openArchive } from './zip.ts';

/** Opens a file, a folder or a .zip; a .gz is read unpacked. BAD_ARGUMENT where there is none. */
export async function openInput(path: string): Promise<Input> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found)
    throw new AlmanacError('BAD_ARGUMENT', `there is no file ${path}: name the file that the publisher offers`);
  const name = basename(path);
  if (found.isDirectory()) return openFolder(path, name);
  const sha256 = await sha256Of([path]);
  if (/\.zip$/i.test(name)) return openArchive(path, name, sha256);
  const entry = entryAt(path, name.replace(/\.gz$/i, ''), found.size);
  return { name, sha256, entries: [entry], close: () => undefined };
}

async function openFolder(path: string, name: string): Promise<Input> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
  const entries = files.map((file) => entryAt(file, relative(path, file).replace(/\.gz$/i, ''), statSync(file).size));
  return { name, sha256: await sha256Of(files), entries, close: () => undefined };
}

function entryAt(path: string, name: string, size: number): Entry {
  const open = () => {
    const bytes = createReadStream(path);
    if (!/\.gz$/i.test(path)) return bytes;
    const unpacked = createGunzip();
    bytes.on('error', (error) => unpacked.destroy(error));
    return bytes.pipe(unpacked);
  };
  return { path: name, size, open: () => Promise.resolve(open()) };
}
