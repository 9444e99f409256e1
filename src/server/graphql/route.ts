import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Admission } from '../admission/admission.ts';
import { type Answer, type AnswerCache, etagOf } from '../answer-cache.ts';
import type { Handler } from '../handler.ts';
import { type InRelease, namedByExtension } from '../live/named.ts';
import type { Log } from '../log.ts';
import type { Outcome } from '../plugins.ts';
import type { Ask } from '../quick/ask.ts';
import type { ContentTypes } from '../quick/types.ts';
import { validHeader } from '../quick/valid.ts';
import { fixedAnswer, parametersOf, pathOf, type Route } from '../route.ts';
import { noteOf } from '../seen/note.ts';
import { nameIn } from '../seen/slow.ts';
import { fail, send } from '../send.ts';
import { kindOf, readText } from '../wire/body.ts';
import { Refusal } from '../wire/refusal.ts';
import { byPreference } from './accept.ts';
import type { Documents } from './documents.ts';
import { type Params, paramsOfBody, paramsOfForm } from './params.ts';

export interface GraphqlOptions {
  readonly handler: Handler;
  readonly release: string;
  /** The page for browsers, with its headers; null where there is none. */
  readonly playground: (() => Promise<Page>) | null;
  readonly documents: Documents;
  readonly cache: AnswerCache;
  /** The short way, and what it may know of the long one. */
  readonly quick: NonNullable<Route['quick']>;
  readonly direct?: NonNullable<Route['direct']>;
  readonly ask: Ask;
  readonly types: ContentTypes;
  readonly admission: Admission;
  readonly maxBodyBytes: number;
  readonly log: Log;
  /** What answers a question that names a release among its extensions. */
  readonly inRelease?: InRelease;
}

interface Page {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

export const ENDPOINT = '/graphql';

const ALLOWED = 'GET, HEAD, POST, OPTIONS';
const RESPONSE_TYPE = 'application/graphql-response+json';
/** What an address answers depends on who asks: a browser's address bar gets a page. */
const VARY = 'Accept, Accept-Encoding, Sec-Fetch-Dest';

/** The GraphQL endpoint, answering from the cache where it can; a browser's address bar gets the playground. */
export function graphqlRoute(options: GraphqlOptions): Route {
  const { playground } = options;
  let page: Promise<() => Answer> | null = null;
  const pageOf = async (make: () => Promise<Page>) => {
    const made = await make();
    return fixedAnswer(options.release, 'text/html; charset=utf-8', () => made, { vary: VARY });
  };
  return {
    place: ENDPOINT,
    match: (path) => path === ENDPOINT,
    quick: options.quick,
    ...(options.direct && { direct: options.direct }),
    async handle(request, response, url) {
      if (wantsPage(request)) {
        if (playground) {
          page ??= pageOf(playground);
          return send(request, response, (await page)());
        }
        return fail(
          response,
          403,
          'PLAYGROUND_OFF',
          `there is no page here: ask ${pathOf(url)} with accept: application/json`,
          { vary: VARY },
        );
      }
      try {
        await answer(request, response, url, options);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const { status, code, message, headers, details } = error;
        const type = (request.headers.accept ?? '').includes(RESPONSE_TYPE) ? RESPONSE_TYPE : 'application/json';
        const own = { 'content-type': `${type}; charset=utf-8`, vary: VARY, ...headers };
        fail(response, status, code, message, own, details);
      }
    },
  };
}

/** A browser's address bar asks for a page, whatever the address says; a client of the API does not. */
function wantsPage({ method, headers }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const accept = headers.accept ?? '';
  return headers['sec-fetch-dest'] === 'document' || (accept.includes('text/html') && !accept.includes('json'));
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  url: string,
  { handler, release, documents, cache, ask, types, admission, maxBodyBytes, log, inRelease }: GraphqlOptions,
): Promise<void> {
  const { accept = '' } = request.headers;
  const asked = await read(request, url, maxBodyBytes);
  const key = `${asked.method} ${accept} ${asked.text}`;
  const known = cache.get(key);
  if (known) return send(request, response, known);
  admission.assert(request);
  const params = asked.params();
  const named = inRelease ? namedByExtension(request, params.extensions) : null;
  if (inRelease && named !== null) return inRelease(named, request, response, url);
  const type = asked.method === 'GET' ? types.known(accept) : undefined;
  const answered = type === undefined ? null : ask(() => params);
  if (type !== undefined && answered) {
    const body = Buffer.from(answered.bytes);
    const headers = { vary: VARY, ...validHeader(answered.valid) };
    const short: Answer = { status: 200, type, body, etag: etagOf(release, body), headers };
    cache.offer(key, short);
    return send(request, response, short);
  }
  const query = documents.queryOf(params);
  // Nobody waits for it any more.
  if (response.destroyed) return;
  const note = noteOf(response);
  note.operation = () => nameIn(query, params.operationName);
  const outcome: Outcome = { failed: false, ...(note.ids ? { ids: note.ids } : {}) };
  const started = performance.now();
  const init = { method: asked.method, headers: accept === '' ? {} : { accept: byPreference(accept) } };
  const result = await handler.fetch(`http://localhost${ENDPOINT}`, init, {
    outcome,
    isWanted: () => !response.destroyed,
    params: { ...params, query },
  });
  const bytes = Buffer.from(await result.arrayBuffer());
  note.cost = outcome.cost;
  if (result.status === 406)
    throw new Refusal(406, 'NOT_ACCEPTABLE', `answers are application/json or ${RESPONSE_TYPE}`);
  const passed = ['allow', 'retry-after'].flatMap((name) => {
    const value = result.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const fresh: Answer = {
    status: result.status,
    type: result.headers.get('content-type') ?? 'application/json; charset=utf-8',
    body: bytes,
    // What is posted is kept by nobody on the way.
    etag: asked.method === 'GET' ? etagOf(release, bytes) : '',
    headers: { ...(asked.method === 'GET' ? { vary: VARY } : {}), ...Object.fromEntries(passed) },
  };
  log.debug(
    { method: request.method, status: fresh.status, bytes: bytes.byteLength, ms: performance.now() - started },
    'answered',
  );
  if (fresh.status === 200 && !outcome.failed) {
    cache.offer(key, fresh);
    types.learn(request.headers.accept, fresh.type);
  }
  await send(request, response, fresh);
}

interface Asked {
  readonly method: 'GET' | 'POST';
  /** All that tells this question from others, as it came over the wire. */
  readonly text: string;
  params(): Params;
}

async function read(request: IncomingMessage, url: string, maxBodyBytes: number): Promise<Asked> {
  const { method = 'GET' } = request;
  if (method === 'GET' || method === 'HEAD')
    return { method: 'GET', text: url, params: () => paramsOfForm(parametersOf(url)) };
  if (method !== 'POST')
    throw new Refusal(405, 'METHOD_NOT_ALLOWED', `questions are asked of ${ENDPOINT} with GET or POST`, {
      allow: ALLOWED,
    });
  const kind = kindOf(request.headers['content-type']);
  const text = await readText(request, maxBodyBytes);
  return { method, text: `${kind} ${text}`, params: () => paramsOfBody(kind, text) };
}
