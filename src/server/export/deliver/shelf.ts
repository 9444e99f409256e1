import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { makeFolder } from '../../../model/disk/folder.ts';
import { unwritable } from '../../../model/disk/unwritable.ts';
import { AlmanacError } from '../../../model/errors.ts';

export type Head = Readonly<Record<string, string>>;

/** Appends to the file that is being made; throws once nobody waits for it any more. */
export type Write = (chunk: string | Uint8Array) => Promise<void>;

/** Writes a file and says which headers go with it; `gone` is heard when nobody waits for it any more. */
export type Make = (write: Write, gone: AbortSignal) => Promise<Head>;

/** A file that was made whole. It can be read until it is given back. */
export interface Loan {
  readonly head: Head;
  readonly bytes: number;
  /** Names the content, the same whenever and wherever it is made. */
  readonly digest: string;
  read(start: number, end: number): AsyncGenerator<Buffer>;
  giveBack(): void;
}

/**
 * Files made once and kept on disk, so that their length is known before the first byte and any part can be read. The
 * least recently used go when room runs out. A file has no name on disk: it is gone with the process, however that
 * ends, and can be neither stale nor half made.
 */
export interface Shelf {
  /** The file of a name, made now unless it is kept or being made. It stops being made when all who wait are gone. */
  borrow(name: string, make: Make, gone: AbortSignal): Promise<Loan>;
  close(): void;
}

interface KeptFile {
  readonly handle: FileHandle;
  readonly head: Head;
  readonly bytes: number;
  readonly digest: string;
  /** Loans, the shelf while it keeps it, and at first its maker. */
  holders: number;
}

interface Making {
  readonly file: Promise<KeptFile>;
  readonly stop: AbortController;
  waiting: number;
}

/** Open files, of which a process has not many. */
const MOST_FILES = 200;
/** What a file takes beyond its bytes. */
const OVERHEAD = 4096;
/** Read and written at a time; a reader that stalls holds no more. */
const PIECE = 64 * 1024;

export function createShelf(folder: string, room: number): Shelf {
  const making = new Map<string, Making>();
  let closed = false;
  const kept = new LRUCache<string, KeptFile>({
    max: MOST_FILES,
    maxSize: room,
    // The newest is kept whatever its size: who asks for one part asks for the next.
    sizeCalculation: ({ bytes }) => Math.min(room, bytes + OVERHEAD),
    dispose: letGo,
  });

  function start(name: string, make: Make): Making {
    const stop = new AbortController();
    const entry: Making = { file: begin(), stop, waiting: 0 };
    making.set(name, entry);
    return entry;

    async function begin(): Promise<KeptFile> {
      try {
        const file = await makeFile(folder, make, stop.signal);
        if (!closed) {
          file.holders++;
          kept.set(name, file);
        }
        // Its maker lets go last, when those who wait have taken hold of it, however soon others crowd it out.
        setImmediate(letGo, file);
        return file;
      } finally {
        if (making.get(name) === entry) making.delete(name);
      }
    }
  }

  return {
    async borrow(name, make, gone) {
      const before = kept.get(name);
      if (before) return lend(before);
      const entry = making.get(name) ?? start(name, make);
      const leave = () => {
        if (--entry.waiting > 0) return;
        if (making.get(name) === entry) making.delete(name);
        entry.stop.abort();
      };
      entry.waiting++;
      if (gone.aborted) leave();
      else gone.addEventListener('abort', leave, { once: true });
      try {
        return lend(await entry.file);
      } finally {
        gone.removeEventListener('abort', leave);
      }
    },
    close() {
      closed = true;
      for (const { stop } of making.values()) stop.abort();
      kept.clear();
    },
  };
}

function letGo(file: KeptFile): void {
  // Nothing can be done about a file without a name that does not close, and nothing is lost.
  if (--file.holders === 0) file.handle.close().catch(() => undefined);
}

function lend(file: KeptFile): Loan {
  file.holders++;
  let lent = true;
  return {
    head: file.head,
    bytes: file.bytes,
    digest: file.digest,
    async *read(start, end) {
      for (let at = start; at < end; ) {
        const length = Math.min(PIECE, end - at);
        const { buffer, bytesRead } = await file.handle.read(Buffer.allocUnsafe(length), 0, length, at);
        if (bytesRead === 0) throw new Error('a kept file is shorter than it was');
        yield buffer.subarray(0, bytesRead);
        at += bytesRead;
      }
    },
    giveBack() {
      if (lent) letGo(file);
      lent = false;
    },
  };
}

async function makeFile(folder: string, make: Make, gone: AbortSignal): Promise<KeptFile> {
  const handle = await openNameless(folder);
  const hash = createHash('sha1');
  // One for the whole file: what is allocated outside the heap piles up faster than it is collected.
  const piece = Buffer.allocUnsafe(PIECE);
  let [filled, bytes] = [0, 0];
  const append = async (part: Uint8Array) => {
    hash.update(part);
    await handle.appendFile(part);
    bytes += part.byteLength;
  };
  const flush = async () => {
    if (filled > 0) await append(piece.subarray(0, filled));
    filled = 0;
  };
  try {
    const head = await make(async (chunk) => {
      gone.throwIfAborted();
      const length = typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.byteLength;
      if (filled + length > PIECE) await flush();
      if (length > PIECE) return append(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
      if (typeof chunk === 'string') piece.write(chunk, filled);
      else piece.set(chunk, filled);
      filled += length;
    }, gone);
    await flush();
    return { handle, head, bytes, digest: hash.digest('base64url'), holders: 1 };
  } catch (error) {
    await handle.close();
    throw full(error);
  }
}

/** Callers are told that there is no room, and not where. */
function full(error: unknown): unknown {
  const told = unwritable('the folder of exports', error, 'RELEASES_DIR');
  if (told === error) return error;
  return new AlmanacError('CANNOT_WRITE', 'there is no room for this export just now: ask again later, or for less');
}

/** In the folder, or where it cannot be written, among temporary files, which some systems keep in memory. */
async function openNameless(folder: string): Promise<FileHandle> {
  try {
    makeFolder(folder);
    return await openIn(folder);
  } catch {
    return openIn(tmpdir());
  }
}

async function openIn(folder: string): Promise<FileHandle> {
  const path = join(folder, `export-${randomUUID()}.part`);
  const handle = await open(path, 'wx+', 0o600);
  await unlink(path);
  return handle;
}
