import { createReadStream, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { createGunzip } from 'node:zlib';
import { AlmanacError } from '../../../model/errors.ts';
import { BOUNDS, type Bounds, Unpacked } from './bound.ts';
import { damaged } from './damaged.ts';
import { sha256Of } from './hash.ts';
import type { Entry, Input } from './input.ts';
import { unpackTar } from './tar.ts';
import { openArchive } from './zip.ts';

export interface OpenOptions {
  /** Where archives are unpacked that cannot be read where they lie. */
  readonly work?: string;
  readonly bounds?: Bounds;
}

/** Opens a file, a folder, a .zip or a .tgz; a .gz is read unpacked. BAD_ARGUMENT where there is none. */
export async function openInput(path: string, { work = tmpdir(), bounds = BOUNDS }: OpenOptions = {}): Promise<Input> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found)
    throw new AlmanacError('BAD_ARGUMENT', `there is no file ${path}: name the file that the publisher offers`);
  const name = basename(path);
  if (found.isDirectory()) return openFolder(path, name, bounds);
  const sha256 = await sha256Of([path]);
  if (/\.zip$/i.test(name)) return openArchive(path, name, sha256, bounds);
  if (/\.(tgz|tar|tar\.gz)$/i.test(name)) {
    const folder = await unpackTar(path, name, work, bounds);
    const { entries } = await openFolder(folder, name, bounds);
    const sealed = entries.map((entry) => ({ ...entry, isSealed: true }));
    return { name, sha256, entries: sealed, close: () => rmSync(folder, { recursive: true }) };
  }
  const entry = entryAt(path, name.replace(/\.gz$/i, ''), found.size, new Unpacked(name, bounds));
  return { name, sha256, entries: [entry], close: () => undefined };
}

async function openFolder(path: string, name: string, bounds: Bounds): Promise<Input> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
  const entries = files.map((file) =>
    entryAt(file, relative(path, file).replace(/\.gz$/i, ''), statSync(file).size, new Unpacked(file, bounds)),
  );
  return { name, sha256: await sha256Of(files), entries, close: () => undefined };
}

function entryAt(path: string, name: string, size: number, unpacked: Unpacked): Entry {
  const open = () => {
    const bytes = createReadStream(path);
    if (!/\.gz$/i.test(path)) return bytes;
    const gunzip = createGunzip();
    const counting = unpacked.counting();
    bytes.on('error', (error) => gunzip.destroy(error));
    gunzip.on('error', (error) => counting.destroy(damaged(basename(path), error)));
    return bytes.pipe(gunzip).pipe(counting);
  };
  return { path: name, size, isSealed: /\.gz$/i.test(path), open: () => Promise.resolve(open()) };
}
