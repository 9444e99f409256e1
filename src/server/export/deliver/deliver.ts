import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Log } from '../../log.ts';
import { fail } from '../../send.ts';
import { isKnown } from '../../wire/outgoing.ts';
import { rangeOf } from './range.ts';
import type { Loan } from './shelf.ts';

/** How long a client may read nothing before its connection is closed. */
const STALLED_MS = 60_000;

/** Sends a file or the part asked for, as fast as the client reads and no faster; stops when it goes away. */
export async function deliver(
  request: IncomingMessage,
  response: ServerResponse,
  release: string,
  file: Loan,
  log: Log,
): Promise<void> {
  const etag = `"${release.slice(-8)}-${file.digest}"`;
  const head = { ...file.head, etag, 'accept-ranges': 'bytes' };
  if (isKnown(request, etag)) {
    response.writeHead(304, head);
    response.end();
    return;
  }
  const part = partOf(request, etag, file.bytes);
  if (part === 'unsatisfiable')
    return fail(
      response,
      416,
      'RANGE_NOT_SATISFIABLE',
      `the file has ${file.bytes} bytes, and none in ${request.headers.range}: ask for a range within them`,
      { 'accept-ranges': 'bytes', 'content-range': `bytes */${file.bytes}`, 'cache-control': 'no-store' },
    );
  const { start, end } = part ?? { start: 0, end: file.bytes };
  const length = { 'content-length': String(end - start) };
  if (part) response.writeHead(206, { ...head, ...length, 'content-range': `bytes ${start}-${end - 1}/${file.bytes}` });
  else response.writeHead(200, { ...head, ...length });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  response.setTimeout(STALLED_MS, () => response.destroy());
  try {
    await pipeline(Readable.from(file.read(start, end), { objectMode: false }), response);
  } catch (error) {
    if (isGone(error)) log.debug({ url: request.url }, 'the client of an export went away');
    else log.error({ error, url: request.url }, 'a kept file cannot be read');
  }
}

/** Ranges are of GET alone, and not of a file that has changed since the client had its first part. */
function partOf({ method, headers }: IncomingMessage, etag: string, bytes: number) {
  if (method !== 'GET') return null;
  const seen = headers['if-range'];
  return seen === undefined || seen === etag ? rangeOf(headers.range, bytes) : null;
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
