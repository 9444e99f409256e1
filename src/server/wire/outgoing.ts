import type { IncomingHttpHeaders } from 'node:http';
import type { ErrorDetails } from '../../model/errors.ts';
import type { Answer } from '../answer-cache.ts';
import { type Coding, codingFor, compress, tagIn } from './coding.ts';

/** Long enough for a browser to finish, short enough to be replaced soon after a new release. */
export const FRESH = 'public, max-age=60, stale-while-revalidate=86400';
/** How things are now: no cache may say it in our place. */
export const NO_STORE = 'no-store';
const WORTH_COMPRESSING = 1400;
/** What is compressed already. */
const DENSE: ReadonlySet<string> = new Set(['image/png', 'image/x-icon']);

/** What a request says that an answer depends on. */
export interface Asking {
  readonly method?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** An answer as it goes out, but for the headers that all have; without a body where none is sent. */
export interface Outgoing {
  readonly status: number;
  readonly head: Readonly<Record<string, string | number>>;
  readonly body: Uint8Array | null;
  /** Where the body is lent: called unless all of it has gone out at once. */
  readonly leave?: (() => void) | undefined;
}

/**
 * A whole answer in the coding that the caller likes best, at once where it need not be compressed. Headers of the answer's
 * own come before ours.
 */
export function outgoing(asking: Asking, answer: Answer): Outgoing | Promise<Outgoing> {
  const { status, type, body, etag, headers, leave } = answer;
  const { method } = asking;
  const read = method === 'GET' || method === 'HEAD';
  const worth = body.byteLength > WORTH_COMPRESSING && !DENSE.has(type);
  const coding = worth ? codingFor(acceptedCodings(asking.headers)) : null;
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
    if (isKnown(asking, head.etag)) return { status: 304, head, body: null };
  }
  const sent = (bytes: Uint8Array, lent?: () => void): Outgoing => {
    head['content-length'] = bytes.byteLength;
    return { status, head, body: method === 'HEAD' ? null : bytes, leave: lent };
  };
  if (coding === null) return sent(body, leave);
  head['content-encoding'] = coding;
  return compress(leave ? Buffer.from(body) : body, coding).then((bytes) => sent(bytes));
}

/** What tells a caller of an error. */
export function failure(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  details: ErrorDetails = {},
): Outgoing {
  const body = Buffer.from(JSON.stringify({ errors: [{ message, extensions: { code, ...details } }] }));
  const head = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': NO_STORE,
    ...headers,
    'content-length': body.byteLength,
  };
  return { status, head, body };
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
export function isKnown({ headers }: Pick<Asking, 'headers'>, etag: string): boolean {
  const asked = headers['if-none-match'];
  if (asked === undefined) return false;
  return asked.trim() === '*' || asked.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
