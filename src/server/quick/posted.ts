import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Place } from '../../plan/keep/keep.ts';
import { type Admission, REFUSED, RETRY_AFTER } from '../admission/admission.ts';
import { paramsOfBody } from '../graphql/params.ts';
import { RELEASE_HEADER } from '../live/named.ts';
import { givenId, idsOf } from '../seen/request-id.ts';
import type { Seen } from '../seen/seen.ts';
import { nameIn } from '../seen/slow.ts';
import { codingForFresh } from '../send.ts';
import { rememberRead } from '../wire/body.ts';
import { type Coding, compress, compressFresh } from '../wire/coding.ts';
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

const JSON_TYPES: ReadonlySet<string | undefined> = new Set([
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=utf-8',
  'application/json;charset=UTF-8',
]);
const BYTE_ORDER_MARK = 0xef;
const NO_DAY = 0;
const ALWAYS = { from: NO_DAY, until: NO_DAY + 1, holes: [] };
/** Longer answers are not copied to save a write. */
const ONE_WRITE = 2048;
const VARY = 'Accept, Accept-Encoding';

/**
 * The short way: a question posted as JSON in the plainest form, with a plain success for an answer, goes from bytes to
 * bytes. Whatever is unusual goes the long way, which gets the body as it was read; it alone knows statuses and errors.
 */
export function quickly(options: QuickOptions) {
  const { maxBodyBytes, types } = options;
  return (request: IncomingMessage, response: ServerResponse, otherwise: () => void): boolean => {
    const { headers } = request;
    const length = Number(headers['content-length']);
    const isPlain =
      length > 0 &&
      length <= maxBodyBytes &&
      JSON_TYPES.has(headers['content-type']) &&
      headers['content-encoding'] === undefined &&
      headers[RELEASE_HEADER] === undefined &&
      headers.host !== undefined;
    const type = isPlain ? types.known(headers.accept) : undefined;
    if (type === undefined) return false;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const began = performance.now();
      const body = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
      if (response.destroyed) return;
      const answered = answer(body, options);
      if (answered === 'too much') refuse({ request, response, type, began, body }, options);
      else if (answered) reply({ request, response, type, began, body }, answered, options);
      else {
        rememberRead(request, body);
        options.admission.letIn(request);
        otherwise();
      }
    });
    return true;
  };
}

interface Bytes {
  readonly bytes: Uint8Array;
  /** They are sent again and again: what is made of them is worth keeping as well. */
  readonly isKept: boolean;
}

/** The answer, or null for whatever the long way has to see; it never throws, for nobody would catch it. */
function answer(body: Buffer, options: QuickOptions): Bytes | 'too much' | null {
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
    return { bytes: known.bytes, isKept: true };
  }
  seen.newBytes++;
  // What is kept takes no longer than a refusal.
  if (!admission.admits()) return 'too much';
  const answered = ask(() => paramsOfBody('json', text));
  if (!answered) return null;
  const { bytes, isKept } = answered;
  texts.offer(text, { ...ALWAYS, length: bytes.length, bytes: () => bytes, isShared: isKept });
  return { bytes, isKept };
}

interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly type: string;
  readonly began: number;
  readonly body: Buffer;
}

function reply(asked: Asked, { bytes, isKept }: Bytes, options: QuickOptions): void {
  const coding = codingForFresh(asked.request, bytes.length);
  if (coding === null) {
    send(asked, bytes, options, null);
    return;
  }
  (isKept ? compress(bytes, coding) : compressFresh(bytes, coding)).then(
    (compressed) => send(asked, compressed, options, coding),
    () => send(asked, bytes, options, null),
  );
}

function refuse({ response, began }: Asked, { headers, seen }: QuickOptions): void {
  response.writeHead(503, [
    ...headers,
    'content-type',
    'application/json; charset=utf-8',
    'cache-control',
    'no-store',
    'retry-after',
    RETRY_AFTER,
    'content-length',
    String(REFUSED.length),
  ]);
  response.end(REFUSED);
  seen.answered('short', 503, (performance.now() - began) / 1000);
  seen.failed('OVERLOADED');
}

/** In one list, which costs half of setting each by its name. */
function send(asked: Asked, bytes: Uint8Array, { headers, seen }: QuickOptions, coding: Coding | null): void {
  const { request, response, type } = asked;
  const list = [...headers, 'content-type', type, 'vary', VARY, 'x-content-type-options', 'nosniff'];
  if (coding !== null) list.push('content-encoding', coding);
  if (request.headers['x-request-id'] !== undefined) {
    const id = givenId(request.headers);
    if (id !== undefined) list.push('x-request-id', id);
  }
  list.push('content-length', String(bytes.length));
  response.writeHead(200, list);
  // As text of one byte a letter it goes out with the headers in one write; as bytes it would be a second piece.
  if (bytes.length <= ONE_WRITE)
    response.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'), 'latin1');
  else response.end(bytes);
  const ms = performance.now() - asked.began;
  seen.short.add(ms / 1000);
  if (seen.isSlow(ms)) tell(asked, seen, ms);
}

function tell({ request, body }: Asked, seen: Seen, ms: number): void {
  const { query, operationName } = paramsOfBody('json', body.toString('utf8'));
  const operation = nameIn(query, operationName);
  seen.tellSlow({ kind: 'short', status: 200, ms, operation, ...idsOf(request.headers) });
}
