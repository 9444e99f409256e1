import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answered } from '../../plan/answers.ts';
import type { Place } from '../../plan/keep.ts';
import type { Planner } from '../../plan/planner.ts';
import { codingForFresh } from '../send.ts';
import { rememberRead } from '../wire/body.ts';
import { type Coding, compressFresh } from '../wire/coding.ts';
import type { Documents } from './documents.ts';
import { type Params, paramsOfBody } from './params.ts';
import type { ContentTypes } from './types.ts';
import { withValid } from './valid.ts';

export interface QuickOptions {
  readonly planner: Planner;
  readonly documents: Documents;
  /** Answers by the very bytes of their questions. */
  readonly texts: Place<string>;
  readonly types: ContentTypes;
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
      headers.host !== undefined;
    const type = isPlain ? types.known(headers.accept) : undefined;
    if (type === undefined) return false;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
      if (response.destroyed) return;
      const answered = answer(body, options);
      if (answered) reply(request, response, type, answered.bytes, options.headers);
      else {
        rememberRead(request, body);
        otherwise();
      }
    });
    return true;
  };
}

function answer(body: Buffer, { planner, documents, texts }: QuickOptions): Answered | null {
  if (body[0] === BYTE_ORDER_MARK || !isUtf8(body)) return null;
  const text = body.toString('utf8');
  const known = texts.find(text, NO_DAY);
  if (known) return { bytes: known.bytes, valid: null };
  const asked = askedIn(text, documents);
  if (!asked) return null;
  const { query, operationName, variables, isValidAsked } = asked;
  const answered = planner.answer(query, operationName, variables);
  if (!answered) return null;
  const bytes = isValidAsked ? withValid(answered) : answered.bytes;
  texts.offer(text, { from: NO_DAY, until: NO_DAY + 1, length: bytes.length, bytes: () => bytes, holes: [] });
  return { bytes, valid: answered.valid };
}

interface Asked {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly isValidAsked: boolean;
}

/** What is asked, where it is asked in the plainest form. */
function askedIn(text: string, documents: Documents): Asked | null {
  try {
    const params = paramsOfBody('json', text);
    const { operationName = null, variables = {}, extensions = {} } = params as Partial<Params>;
    if (!isObject(variables) || !isObject(extensions)) return null;
    if (operationName !== null && typeof operationName !== 'string') return null;
    for (const name of Object.keys(extensions)) if (name !== 'valid' && name !== 'persistedQuery') return null;
    const query = documents.queryOf(params);
    if (typeof query !== 'string') return null;
    return { query, operationName, variables, isValidAsked: extensions.valid === true };
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function reply(
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  bytes: Uint8Array,
  headers: readonly string[],
): void {
  const coding = codingForFresh(request, bytes.length);
  if (coding === null) {
    send(response, type, bytes, headers, null);
    return;
  }
  compressFresh(bytes, coding).then(
    (compressed) => send(response, type, compressed, headers, coding),
    () => send(response, type, bytes, headers, null),
  );
}

/** In one list, which costs half of setting each by its name. */
function send(
  response: ServerResponse,
  type: string,
  bytes: Uint8Array,
  headers: readonly string[],
  coding: Coding | null,
): void {
  const list = [...headers, 'content-type', type, 'vary', VARY, 'x-content-type-options', 'nosniff'];
  if (coding !== null) list.push('content-encoding', coding);
  list.push('content-length', String(bytes.length));
  response.writeHead(200, list);
  response.end(bytes);
}
