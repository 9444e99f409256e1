import { type Readable, Transform } from 'node:stream';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry as ZipEntry } from 'yauzl';
import { type Bounds, Unpacked } from './bound.ts';
import { damaged } from './damaged.ts';
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
      const open = async (): Promise<Readable> => {
        try {
          return checked(await zip.openReadStreamPromise(entry), entry, name);
        } catch (error) {
          throw damaged(`${name}: ${entry.fileName}`, error);
        }
      };
      return { path: entry.fileName, size: entry.uncompressedSize, isSealed: true, open };
    }
  } catch (error) {
    throw damaged(name, error);
  }
}

/** The library holds a file to the length it should have, not to its sum. */
function checked(bytes: Readable, { fileName, crc32: expected }: ZipEntry, name: string): Readable {
  let sum = 0;
  const checking = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
    flush(done) {
      done(sum === expected ? null : damaged(`${name}: ${fileName}`, new Error('its checksum is another')));
    },
  });
  bytes.on('error', (error) => checking.destroy(damaged(`${name}: ${fileName}`, error)));
  checking.on('close', () => bytes.destroy());
  return bytes.pipe(checking);
}
