import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { makeFolder } from '../../../model/disk/folder.ts';
import { AlmanacError } from '../../../model/errors.ts';
import { type Bounds, Unpacked } from './bound.ts';
import { damaged } from './damaged.ts';

/**
 * Unpacks an archive of tar, packed or not, into a folder of its own below `work`, since its files can be read in their
 * order alone. Links and devices are passed over. BAD_ARGUMENT where it is damaged, is too large, or would write elsewhere.
 */
export async function unpackTar(path: string, name: string, work: string, bounds: Bounds): Promise<string> {
  makeFolder(work);
  const folder = mkdtempSync(join(work, 'tar-'));
  const unpacked = new Unpacked(name, bounds);
  const entries = extract();
  const bytes = createReadStream(path);
  const read = /gz$/i.test(path) ? pipeline(bytes, createGunzip(), entries) : pipeline(bytes, entries);
  // Told where the entries are read; unheard it would end the process.
  read.catch(() => undefined);
  try {
    for await (const entry of entries) {
      const { name: own, type } = entry.header;
      unpacked.file();
      if (type !== 'file' && type !== 'contiguous-file') {
        entry.resume();
        continue;
      }
      const to = join(folder, ...stepsOf(own, name));
      makeFolder(dirname(to));
      await pipeline(entry, unpacked.counting(), createWriteStream(to));
    }
    await read;
    return folder;
  } catch (error) {
    entries.destroy();
    bytes.destroy();
    rmSync(folder, { recursive: true, force: true });
    throw damaged(name, error);
  }
}

/** Folders and file of an entry, below where it is unpacked. */
function stepsOf(path: string, archive: string): string[] {
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  const isOutside = path.startsWith('/') || steps.includes('..') || /[\\\0]/.test(path) || steps.length === 0;
  if (!isOutside) return steps;
  throw new AlmanacError(
    'BAD_ARGUMENT',
    `${archive} would write to ${JSON.stringify(path.slice(0, 100))}, outside its folder: do not trust it`,
  );
}
