import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeFolder } from '../../../model/disk/folder.ts';
import { AlmanacError } from '../../../model/errors.ts';
import { sha256Of } from './hash.ts';

export interface DownloadOptions {
  /** Where it is put; what has come of it before is gone on with. */
  readonly folder: string;
  /** Its hash, where the publisher tells one. */
  readonly sha256: string | null;
  /** How long nothing may come. */
  readonly idleMs: number;
  readonly attempts: number;
  readonly progress: (done: number, total: number | null) => void;
}

/**
 * Fetches a file by its address; the path it lies under then. What is broken off is gone on with, at once and by a later
 * command. SOURCE_UNAVAILABLE where it does not come, BAD_ARGUMENT where there is none or its hash is another.
 */
export async function download(address: string, options: DownloadOptions): Promise<string> {
  const name = basename(new URL(address).pathname) || 'download';
  const path = join(options.folder, name);
  makeFolder(options.folder);
  const part = `${path}.${createHash('sha256').update(address).digest('hex').slice(0, 8)}.part`;
  for (let attempt = 1; ; attempt++) {
    try {
      await fetchRest(address, part, options);
      break;
    } catch (error) {
      if (error instanceof AlmanacError || attempt >= options.attempts) throw unavailable(address, error);
    }
  }
  if (options.sha256 !== null && (await sha256Of([part])) !== options.sha256.toLowerCase()) {
    rmSync(part);
    rmSync(`${part}.of`, { force: true });
    throw new AlmanacError('BAD_ARGUMENT', `${address} came with another hash than ${options.sha256}: fetch it anew`);
  }
  renameSync(part, path);
  rmSync(`${part}.of`, { force: true });
  return path;
}

async function fetchRest(address: string, part: string, options: DownloadOptions): Promise<void> {
  const { idleMs, progress, sha256 } = options;
  // What tells one state of the file from the next, of the state that the part is of.
  const of = `${part}.of`;
  const state = existsSync(of) ? readFileSync(of, 'utf8') : '';
  const mayGoOn = state !== '' || sha256 !== null;
  const have = mayGoOn && existsSync(part) ? statSync(part).size : 0;
  const stop = new AbortController();
  const fallSilent = () => stop.abort(new Error(`nothing came for ${idleMs / 1000} s`));
  let idle = setTimeout(fallSilent, idleMs);
  try {
    // Packed on its way a file has another length, and no place to go on from.
    const headers: Record<string, string> = { 'accept-encoding': 'identity' };
    if (have > 0) headers.range = `bytes=${have}-`;
    if (have > 0 && state !== '') headers['if-range'] = state;
    const answer = await fetch(address, { headers, signal: stop.signal, redirect: 'follow' });
    const [, first, whole] = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(answer.headers.get('content-range') ?? '') ?? [];
    if (answer.status === 416 && have > 0) {
      if (whole === String(have)) return;
      rmSync(part);
      throw new Error('it is another file than the one that was begun');
    }
    if (!answer.ok || answer.body === null) {
      if (answer.status >= 500 || answer.status === 429) throw new Error(`it answers ${answer.status}`);
      throw new AlmanacError('BAD_ARGUMENT', `${address} answers ${answer.status}: give the address of the file`);
    }
    if (/^text\/html\b/i.test(answer.headers.get('content-type') ?? ''))
      throw new AlmanacError('BAD_ARGUMENT', `${address} answers a page, no file: give the address of the file itself`);
    const goesOn = answer.status === 206;
    if (goesOn && first !== undefined && Number(first) !== have) {
      rmSync(part);
      throw new Error(`it answers from byte ${first}, asked from ${have}`);
    }
    const length = answer.headers.get('content-length');
    const from = goesOn ? have : 0;
    if (!goesOn) writeFileSync(of, stateOf(answer.headers));
    const total = length === null ? null : from + Number(length);
    let done = from;
    const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        clearTimeout(idle);
        idle = setTimeout(fallSilent, idleMs);
        done += chunk.length;
        progress(done, total);
        yield chunk;
      }
    };
    const bytes = Readable.fromWeb(answer.body as import('node:stream/web').ReadableStream);
    await pipeline(bytes, counted, createWriteStream(part, { flags: goesOn ? 'a' : 'w' }));
    if (total !== null && done < total) throw new Error(`it ended after ${done} of ${total} bytes`);
  } finally {
    clearTimeout(idle);
  }
}

/** What `If-Range` takes: a strong mark, or the day; empty where there is neither, and a part is begun anew. */
function stateOf(headers: Headers): string {
  const mark = headers.get('etag') ?? '';
  return mark !== '' && !mark.startsWith('W/') ? mark : (headers.get('last-modified') ?? '');
}

function unavailable(address: string, error: unknown): AlmanacError {
  if (error instanceof AlmanacError) return error;
  const cause =
    error instanceof Error && error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : String(error);
  return new AlmanacError(
    'SOURCE_UNAVAILABLE',
    `${address} does not come (${cause}): what came is kept; try again, or fetch the file yourself and name it`,
  );
}
