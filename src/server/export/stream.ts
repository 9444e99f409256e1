import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Take } from '../../store/export/take.ts';
import type { Store } from '../../store/store.ts';
import type { Log } from '../log.ts';
import { FRESH } from '../send.ts';
import { licencesOf } from './describe/csvw.ts';
import type { Chunks, Format } from './format/format.ts';

/** How long a client may read nothing before its place is given to another. */
const STALLED_MS = 60_000;
/** Streams are compressed as they go: speed counts for more than the last tenth. */
const GZIP_LEVEL = 3;

export type Head = Readonly<Record<string, string>>;

interface About {
  readonly etag: string;
  /** Name to save it under. */
  readonly file: string;
  /** Where its metadata is. */
  readonly described: string;
}

/** Headers that name, cite and license a file. */
export function headOf(store: Store, take: Take, { type }: Format, { etag, file, described }: About): Head {
  const licences = licencesOf(store, take).flatMap(({ url }) => (url === null ? [] : `<${url}>; rel="license"`));
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${file}"`,
    link: [`<${described}>; rel="describedby"; type="application/csvm+json"`, ...licences].join(', '),
    etag,
    'cache-control': FRESH,
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
  };
}

/**
 * Sends as fast as the client reads and no faster, and stops when it goes away. A failure midway breaks the connection:
 * a file that ends early would look whole.
 */
export async function stream(
  request: IncomingMessage,
  response: ServerResponse,
  head: Head,
  { compressible }: Format,
  encode: () => Chunks,
  log: Log,
): Promise<void> {
  if (request.headers['if-none-match'] === head.etag) {
    response.writeHead(304, head);
    response.end();
    return;
  }
  const zipped = compressible && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(200, zipped ? { ...head, 'content-encoding': 'gzip' } : head);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  response.setTimeout(STALLED_MS, () => response.destroy());
  const started = performance.now();
  const chunks = Readable.from(encode());
  try {
    if (zipped) await pipeline(chunks, createGzip({ level: GZIP_LEVEL }), response);
    else await pipeline(chunks, response);
    log.debug({ url: request.url, ms: performance.now() - started }, 'exported');
  } catch (error) {
    if (isGone(error)) log.debug({ url: request.url }, 'the client of an export went away');
    else log.error({ error, url: request.url }, 'an export failed midway');
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
