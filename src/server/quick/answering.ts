import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import type { Place } from '../../plan/keep/keep.ts';
import { type Admission, REFUSED, RETRY_AFTER } from '../admission/admission.ts';
import { paramsOfBody } from '../graphql/params.ts';
import { givenId, idsOf } from '../seen/request-id.ts';
import type { Seen } from '../seen/seen.ts';
import { nameIn } from '../seen/slow.ts';
import { type Coding, compress, compressFresh } from '../wire/coding.ts';
import { codingForFresh } from '../wire/outgoing.ts';
import type { Ask } from './ask.ts';
import type { ContentTypes } from './types.ts';

export interface QuickOptions {
  readonly ask: Ask;
  /** Answers by the very bytes of their questions. */
  readonly texts: Place<string>;
  readonly types: ContentTypes;
  readonly seen: Seen;
  readonly admission: Admission;
  readonly maxBodyBytes: number;
  /** Headers of every answer. */
  readonly headers: readonly string[];
}

export interface Bytes {
  readonly bytes: Uint8Array;
  /** They are sent again and again: what is made of them is worth keeping as well. */
  readonly isKept: boolean;
  /** Where they are lent, leaves them to whoever has them. */
  readonly leave: (() => void) | null;
}

const BYTE_ORDER_MARK = 0xef;
const NO_DAY = 0;
const ALWAYS = { from: NO_DAY, until: NO_DAY + 1, holes: [] };

/** The answer, or null for whatever the long way has to see; it never throws, for nobody would catch it. */
export function answer(body: Buffer, options: QuickOptions): Bytes | 'too much' | null {
  try {
    return answerTo(body, options);
  } catch {
    return null;
  }
}

function answerTo(body: Buffer, { ask, texts, seen, admission }: QuickOptions): Bytes | 'too much' | null {
  if (body[0] === BYTE_ORDER_MARK || !isUtf8(body)) return null;
  const text = body.toString('utf8');
  const known = texts.find(text, NO_DAY);
  if (known) {
    seen.sameBytes++;
    return { bytes: known.bytes, isKept: true, leave: null };
  }
  seen.newBytes++;
  // What is kept takes no longer than a refusal.
  if (!admission.admits()) return 'too much';
  const answered = ask(() => paramsOfBody('json', text), true);
  if (!answered) return null;
  const { bytes, isKept, leave } = answered;
  texts.offer(text, { ...ALWAYS, length: bytes.length, bytes: () => bytes, isShared: isKept });
  return { bytes, isKept, leave };
}

export interface Coded {
  readonly bytes: Uint8Array;
  readonly leave: (() => void) | null;
  readonly coding: Coding | null;
}

/** The bytes in the coding that the caller likes best, and which it is; a promise where they have to be compressed first. */
export function coded({ bytes, isKept, leave }: Bytes, headers: IncomingHttpHeaders): Coded | Promise<Coded> {
  const coding = codingForFresh(headers, bytes.length);
  if (coding === null) return { bytes, coding, leave };
  const own = leave ? Buffer.from(bytes) : bytes;
  return (isKept ? compress(own, coding) : compressFresh(own, coding)).then(
    (compressed) => ({ bytes: compressed, coding, leave: null }),
    () => ({ bytes: own, coding: null, leave: null }),
  );
}

/** Names and values of an answer's headers in turn, but for its length. */
export function headersFor(
  type: string,
  coding: Coding | null,
  asked: IncomingHttpHeaders,
  { headers }: QuickOptions,
): string[] {
  const list = [
    ...headers,
    'content-type',
    type,
    'vary',
    'Accept, Accept-Encoding',
    'x-content-type-options',
    'nosniff',
  ];
  if (coding !== null) list.push('content-encoding', coding);
  const id = asked['x-request-id'] === undefined ? undefined : givenId(asked);
  if (id !== undefined) list.push('x-request-id', id);
  return list;
}

/** The headers of the refusal of what is too much. */
export function headersOfRefusal({ headers }: QuickOptions): string[] {
  return [
    ...headers,
    'content-type',
    'application/json; charset=utf-8',
    'cache-control',
    'no-store',
    'retry-after',
    RETRY_AFTER,
    'content-length',
    String(REFUSED.length),
  ];
}

/** Counts an answer, and tells of a slow one; times are those of `performance.now()`. */
export function count(began: number, body: Buffer, headers: IncomingHttpHeaders, { seen }: QuickOptions): void {
  const ms = performance.now() - began;
  seen.short.add(ms / 1000);
  if (!seen.isSlow(ms)) return;
  const { query, operationName } = paramsOfBody('json', body.toString('utf8'));
  const operation = nameIn(query, operationName);
  seen.tellSlow({ kind: 'short', status: 200, ms, operation, ...idsOf(headers) });
}

export function countRefused(began: number, { seen }: QuickOptions): void {
  seen.answered('short', 503, (performance.now() - began) / 1000);
  seen.failed('OVERLOADED');
}
