import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AlmanacError, ErrorCode, ErrorDetails } from '../model/errors.ts';
import type { Answer } from './answer-cache.ts';
import { LONE_PICTURE } from './guard/headers.ts';
import { noteOf } from './seen/note.ts';
import { type Coding, codingFor, compress, tagIn } from './wire/coding.ts';

/** Long enough for a browser to finish, short enough to be replaced soon after a new release. */
export const FRESH = 'public, max-age=60, stale-while-revalidate=86400';
/** How things are now: no cache may say it in our place. */
export const NO_STORE = 'no-store';
/** The same bytes for whoever asks, but for how they are compressed. */
export const SAME_FOR_ALL = { vary: 'Accept-Encoding' };
/** A picture, which pages of other origins may show even where they isolate themselves. */
export const PICTURE = { ...SAME_FOR_ALL, ...LONE_PICTURE, 'cross-origin-resource-policy': 'cross-origin' };
const WORTH_COMPRESSING = 1400;
/** What is compressed already. */
const DENSE: ReadonlySet<string> = new Set(['image/png', 'image/x-icon']);

/** Sends a whole answer in the coding the caller likes best. Headers of the answer's own come before ours. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, type, body, etag, headers }: Answer,
): Promise<void> {
  const { method } = request;
  const read = method === 'GET' || method === 'HEAD';
  const worth = body.byteLength > WORTH_COMPRESSING && !DENSE.has(type);
  const coding = worth ? codingFor(acceptedCodings(request.headers)) : null;
  const head: Record<string, string | number> = {
    'content-type': type,
    vary: 'Accept, Accept-Encoding',
    'x-content-type-options': 'nosniff',
  };
  if (status !== 200) head['cache-control'] = NO_STORE;
  else if (read) head['cache-control'] = FRESH;
  Object.assign(head, headers);
  if (read) head.vary = `${head.vary}, Almanac-Release`;
  if (read && status === 200 && head['cache-control'] !== NO_STORE) {
    head.etag = tagIn(etag, coding);
    if (isKnown(request, head.etag)) {
      response.writeHead(304, head);
      response.end();
      return;
    }
  }
  const bytes = coding === null ? body : await compress(body, coding);
  if (coding !== null) head['content-encoding'] = coding;
  head['content-length'] = bytes.byteLength;
  response.writeHead(status, head);
  response.end(method === 'HEAD' ? undefined : bytes);
}

/** The coding for an answer that is sent once. */
export function codingForFresh(headers: IncomingHttpHeaders, length: number): Coding | null {
  return length > WORTH_COMPRESSING ? codingFor(acceptedCodings(headers)) : null;
}

/** What the caller says of codings, in one text. */
export function acceptedCodings({ 'accept-encoding': accepted }: IncomingHttpHeaders): string | undefined {
  return Array.isArray(accepted) ? accepted.join(', ') : accepted;
}

/** Whether the caller has it: a cache in between may have marked the tag as weak, or ask about several. */
export function isKnown({ headers }: IncomingMessage, etag: string): boolean {
  const asked = headers['if-none-match'];
  if (asked === undefined) return false;
  return asked.trim() === '*' || asked.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

export function fail(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  details: ErrorDetails = {},
): void {
  noteOf(response).code = code;
  const body = Buffer.from(JSON.stringify({ errors: [{ message, extensions: { code, ...details } }] }));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': NO_STORE,
    ...headers,
    'content-length': body.byteLength,
  });
  response.end(body);
}

/** Seconds after which what passes by itself, or by the hand of whoever runs the server, may have passed. */
const COME_AGAIN: Partial<Record<ErrorCode, string>> = { ENGINE_UNAVAILABLE: '1', CANNOT_WRITE: '30' };

/** What a failure that passes by itself says over HTTP; null for one that the caller has to mend. */
export function passing({ code }: AlmanacError) {
  const retryAfter = COME_AGAIN[code];
  return retryAfter === undefined ? null : { status: 503, headers: { 'retry-after': retryAfter } };
}

/** Tells the caller which code and parameter, in the shape of an error of GraphQL. */
export function refuse(response: ServerResponse, error: AlmanacError): void {
  const { status, headers } = passing(error) ?? { status: 400, headers: {} };
  fail(response, status, error.code, error.message, headers, error.details);
}
