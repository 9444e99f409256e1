import type { Readable } from 'node:stream';
import { openPromise, type Entry as ZipEntry } from 'yauzl';
import { AlmanacError } from '../../../model/errors.ts';
import { type Bounds, Unpacked } from './bound.ts';
import type { Entry, Input } from './input.ts';

/**
 * Opens an archive: its files are read where they lie, packed. Names that lead elsewhere, and files longer than they say,
 * are refused by the library.
 */
export async function openArchive(path: string, name: string, sha256: string, bounds: Bounds): Promise<Input> {
  const unpacked = new Unpacked(name, bounds);
  try {
    const zip = await openPromise(path, { autoClose: false });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      unpacked.file();
      unpacked.bytes(entry.uncompressedSize);
      entries.push(entryOf(entry));
    }
    return { name, sha256, entries, close: () => zip.close() };

    function entryOf(entry: ZipEntry): Entry {
      const open = (): Promise<Readable> => zip.openReadStreamPromise(entry);
      return { path: entry.fileName, size: entry.uncompressedSize, open };
    }
  } catch (error) {
    if (error instanceof AlmanacError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new AlmanacError('BAD_ARGUMENT', `${name} is no whole archive (${why}): fetch it anew`);
  }
}
