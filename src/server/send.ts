import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { AlmanacError, ErrorDetails } from '../model/errors.ts';
import type { Answer } from './answer-cache.ts';

/** Long enough for a browser to finish, short enough to be replaced soon after a new release. */
export const FRESH = 'public, max-age=60, stale-while-revalidate=86400';
const WORTH_COMPRESSING = 1400;
const compress = promisify(gzip);

export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, type, body, etag, headers }: Answer,
): Promise<void> {
  const head: Record<string, string | number> = {
    ...headers,
    'content-type': type,
    vary: 'Accept, Accept-Encoding',
    'x-content-type-options': 'nosniff',
  };
  if (status === 200) {
    head.etag = etag;
    if (request.method !== 'POST') head['cache-control'] = FRESH;
    if (isKnown(request, etag)) {
      response.writeHead(304, head);
      response.end();
      return;
    }
  }
  const zipped = body.byteLength > WORTH_COMPRESSING && takesGzip(request);
  const bytes = zipped ? await compressed(body) : body;
  if (zipped) head['content-encoding'] = 'gzip';
  head['content-length'] = bytes.byteLength;
  response.writeHead(status, head);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Whether the caller has it: a cache in between may have marked the tag as weak, or ask about several. */
export function isKnown({ headers }: IncomingMessage, etag: string): boolean {
  const asked = headers['if-none-match'];
  if (asked === undefined) return false;
  return asked === '*' || asked.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

export function takesGzip({ headers }: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(headers['accept-encoding'] ?? ''));
}

/** Answers are kept as objects, so what was compressed once is found again by its bytes' identity. */
const zippedBodies = new WeakMap<Buffer, Buffer>();

async function compressed(body: Buffer): Promise<Buffer> {
  let bytes = zippedBodies.get(body);
  if (!bytes) {
    bytes = await compress(body);
    zippedBodies.set(body, bytes);
  }
  return bytes;
}

export function fail(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  details: ErrorDetails = {},
): void {
  const body = Buffer.from(JSON.stringify({ errors: [{ message, extensions: { code, ...details } }] }));
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.byteLength,
  });
  response.end(body);
}

/** Tells the caller which code and parameter, in the shape of an error of GraphQL. */
export function refuse(response: ServerResponse, { code, message, details }: AlmanacError): void {
  fail(response, 400, code, message, {}, details);
}
