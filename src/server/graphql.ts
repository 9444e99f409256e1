import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, type AnswerCache, etagOf } from './answer-cache.ts';
import type { Log } from './log.ts';
import type { Outcome } from './plugins.ts';
import { fixedAnswer, type Route } from './route.ts';
import { fail, send } from './send.ts';
import type { Handler } from './yoga.ts';

export interface GraphqlOptions {
  readonly handler: Handler;
  readonly release: string;
  readonly playground: () => Buffer;
  readonly cache: AnswerCache;
  readonly maxBodyBytes: number;
  readonly log: Log;
}

export const ENDPOINT = '/graphql';

/** The GraphQL endpoint, answering from the cache where it can; a browser's address bar gets the playground. */
export function graphqlRoute(options: GraphqlOptions): Route {
  const page = fixedAnswer(options.release, 'text/html; charset=utf-8', options.playground);
  return {
    place: ENDPOINT,
    match: (path) => path === ENDPOINT,
    handle: (request, response, url) =>
      wantsPage(request) ? send(request, response, page()) : answer(request, response, url, options),
  };
}

/** A browser's address bar asks for a page; a client of the API does not. */
function wantsPage({ method, headers, url = '' }: IncomingMessage): boolean {
  return method === 'GET' && !url.includes('query=') && (headers.accept ?? '').includes('text/html');
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  url: string,
  { handler, release, cache, maxBodyBytes, log }: GraphqlOptions,
): Promise<void> {
  const { method = 'GET', headers } = request;
  const body = method === 'POST' ? await readBody(request, maxBodyBytes) : '';
  if (body === null)
    return fail(
      response,
      413,
      'BODY_TOO_LARGE',
      `the request body is larger than ${maxBodyBytes} bytes: ask for less at once`,
      { connection: 'close' },
    );
  const key = `${method} ${headers.accept ?? ''} ${headers['content-type'] ?? ''} ${headers['x-graphql-event-stream-token'] ?? ''}${url} ${body}`;
  const known = cache.get(key);
  if (known) return send(request, response, known);
  const outcome: Outcome = { failed: false };
  const started = performance.now();
  const result = await handler.fetch(`http://localhost${url}`, requestInit(method, headers, body), { outcome });
  const bytes = Buffer.from(await result.arrayBuffer());
  if (result.status === 415)
    return fail(response, 415, 'BAD_REQUEST', 'questions are posted as JSON, with content-type: application/json');
  if (result.status === 406)
    return fail(response, 406, 'BAD_REQUEST', 'answers are application/json or application/graphql-response+json');
  const allow = result.headers.get('allow');
  const fresh: Answer = {
    status: result.status,
    type: result.headers.get('content-type') ?? 'application/json; charset=utf-8',
    body: bytes,
    etag: etagOf(release, bytes),
    headers: allow ? { allow } : {},
  };
  log.debug({ method, status: fresh.status, bytes: bytes.byteLength, ms: performance.now() - started }, 'answered');
  if (fresh.status === 200 && !outcome.failed) cache.set(key, fresh);
  await send(request, response, fresh);
}

function requestInit(method: string, headers: IncomingMessage['headers'], body: string): RequestInit {
  const passed: Record<string, string> = {};
  for (const name of ['accept', 'content-type'] as const) {
    const value = headers[name];
    if (value !== undefined) passed[name] = value;
  }
  return method === 'POST' ? { method, headers: passed, body } : { method, headers: passed };
}

/** The body as text; null when it is larger than allowed, without reading the rest. */
async function readBody(request: IncomingMessage, most: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
