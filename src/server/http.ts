import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { ForClient } from './admission/clients.ts';
import type { Head } from './direct/head.ts';
import { readDirectly } from './direct/reading.ts';
import { DirectServer } from './direct/server.ts';
import { ENDPOINT } from './graphql/route.ts';
import { headersOfAll, STRICT } from './guard/headers.ts';
import { originsOf } from './guard/origins.ts';
import { type InRelease, namedIn } from './live/named.ts';
import type { Log } from './log.ts';
import { isPagePath, NOWHERE } from './pages/place.ts';
import { isQuestion, pathOf, type Route, routed } from './route.ts';
import { noteOf } from './seen/note.ts';
import { idsOf } from './seen/request-id.ts';
import { Seen } from './seen/seen.ts';
import { watchAnswer } from './seen/watch.ts';
import { fail, write } from './send.ts';
import { answerBrokenRequests } from './wire/broken.ts';
import { NO_STORE } from './wire/outgoing.ts';
import { DEFECT, inPage, logFailure, toldOf } from './wire/told.ts';

export interface HttpOptions {
  /** Counts the requests of each client; without it they are not. */
  readonly forClient?: ForClient;
  readonly routes: readonly Route[];
  /** Places that are there whatever is served. */
  readonly beside?: readonly Route[];
  /** What answers a request that names a release; nothing while there is none to ask. */
  readonly inRelease?: () => InRelease | null;
  readonly corsOrigin: string;
  readonly seen?: Seen;
  readonly log: Log;
  /** Most that the address and the headers of a request may hold together. */
  readonly maxHeaderBytes?: number;
  /** How long they may take to come, and how much longer the body. */
  readonly headersMs?: number;
  readonly bodyMs?: number;
  /** Connections that may be open at once. */
  readonly maxConnections?: number;
}

/** Balancers keep a connection for 60 seconds: it must not be us who closes it under the next request. */
const KEEP_ALIVE_MS = 65_000;
/** How often it is looked for requests that take too long. */
const LOOK_MS = 1000;
/** What a server has that was made without settings. */
const BOUNDS = { maxHeaderBytes: 65_536, headersMs: 15_000, bodyMs: 30_000, maxConnections: 10_000 };
/** Bytes of a head that is read by ourselves. */
const MOST_DIRECT = 8192;
const TOO_MANY = 429;

export function createHttpServer(options: HttpOptions): DirectServer {
  const { routes, beside = [], inRelease = () => null, corsOrigin, seen = new Seen(), log, forClient } = options;
  const { maxHeaderBytes, headersMs, bodyMs, maxConnections } = { ...BOUNDS, ...options };
  const origins = originsOf(corsOrigin);
  const headers = [...headersOfAll(origins.fixed), ...STRICT];
  const begin = (response: ServerResponse) => {
    for (const [name, value] of headers) response.setHeader(name, value);
  };
  const settings = {
    keepAliveTimeout: KEEP_ALIVE_MS,
    headersTimeout: headersMs,
    requestTimeout: headersMs + bodyMs,
    connectionsCheckingInterval: Math.min(LOOK_MS, headersMs),
    maxHeaderSize: maxHeaderBytes,
    // We say so ourselves, in the words of all other refusals.
    requireHostHeader: false,
  };
  const heard = (request: IncomingMessage, response: ServerResponse) => {
    const atLength = () => {
      const ids = idsOf(request.headers);
      noteOf(response).ids = ids;
      response.setHeader('x-request-id', ids.request);
      begin(response);
      watchAnswer(request, response, seen, log);
      answer(request, response, { routes, beside, inRelease }).catch((error: unknown) =>
        failed(request, response, error, log),
      );
    };
    const quick = request.method === 'POST' && routes.find(({ place }) => place === request.url)?.quick;
    if (!quick || quick(request, response, atLength) === false) atLength();
  };
  const counted = (request: IncomingMessage, response: ServerResponse, count: ForClient) => {
    begin(response);
    response.once('close', () => {
      const { code } = noteOf(response);
      if (response.statusCode !== TOO_MANY || code === undefined) return;
      seen.answered('other', TOO_MANY, 0);
      seen.failed(code);
    });
    count(request, response, () => heard(request, response));
  };
  const met: typeof heard = forClient ? (request, response) => counted(request, response, forClient) : heard;
  // Where all are told the same nothing is done for each.
  const allowing: typeof heard = (request, response) => {
    origins.allow(request, response);
    met(request, response);
  };
  // Where clients are counted, or their origins told apart, each request has to be read.
  const isAlike = !forClient && origins.fixed !== null;
  const read = readDirectly({ routes, beside, headers, seen, log });
  const direct = {
    directAt: ({ method, place: at }: Head) =>
      method === 'GET' ? read : routes.find(({ place }) => place === at)?.direct,
    brokenOff: () => void seen.brokenOff++,
    firstMs: headersMs,
    idleMs: KEEP_ALIVE_MS,
    maxHeadBytes: Math.min(MOST_DIRECT, maxHeaderBytes / 2),
  };
  const server = new DirectServer(settings, origins.fixed === null ? allowing : met, isAlike ? direct : null);
  server.on('checkExpectation', (request, response) => {
    origins.allow(request, response);
    begin(response);
    fail(response, 417, 'BAD_REQUEST', 'of expectations only 100-continue is met: leave the header expect out');
  });
  answerBrokenRequests(server, { maxHeaderBytes, headersMs, bodyMs, maxConnections, corsOrigin, seen, log, begin });
  return server;
}

/** What is expected is told to the caller; who went away is told nothing; all else is a defect. */
function failed(request: IncomingMessage, response: ServerResponse, error: unknown, log: Log): void {
  // Who has been told meanwhile that what follows the head is broken is told nothing more.
  if (response.writableEnded && !request.complete && (toldOf(error) || isAnsweredTwice(error))) return;
  const told = response.headersSent ? null : toldOf(error);
  if (!told) logFailure(log, error, noteOf(response).ids);
  if (response.headersSent || (!told && response.destroyed)) {
    response.destroy();
    return;
  }
  const said = told ?? DEFECT;
  noteOf(response).code = said.code;
  write(response, isReadByPerson(request) && isPlainPage(pathOf(addressOf(request))) ? inPage(said) : said);
}

function isAnsweredTwice(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_HTTP_HEADERS_SENT';
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { routes, beside, inRelease }: Required<Pick<HttpOptions, 'routes' | 'beside' | 'inRelease'>>,
): Promise<void> {
  const { method = 'GET' } = request;
  const url = addressOf(request);
  const path = pathOf(url);
  if (request.headers.host === undefined && request.httpVersion === '1.1')
    return fail(response, 400, 'BAD_REQUEST', 'a request of HTTP/1.1 names its host: send the header host');
  if (isTwice(request, 'host'))
    return fail(response, 400, 'BAD_REQUEST', 'a request has one host: send the header host once');
  if (isTwice(request, 'content-type'))
    return fail(response, 400, 'BAD_REQUEST', 'a body has one type: send the header content-type once');
  if (method === 'OPTIONS') return preflight(request, response);
  const query = url.slice(path.length);
  // A question may be sent to the server's bare address as well.
  if (path === '/' && (method === 'POST' || isQuestion(query))) return moved(response, `${ENDPOINT}${query}`);
  const fixed = routed(beside, url);
  if (fixed) return fixed.route.handle(request, response, fixed.url);
  const lead = inRelease();
  const named = lead ? namedIn(request, url) : null;
  if (lead && named) return lead(named.name, request, response, named.url);
  const found = routed(routes, url);
  if (found) return found.route.handle(request, response, found.url);
  const lost = isReadByPerson(request) ? routed(routes, `${NOWHERE}${encodeURIComponent(path.slice(1))}`) : null;
  if (lost) return lost.route.handle(request, response, lost.url);
  const places = [...beside, ...routes].map(({ place }) => place).join(', ');
  fail(response, 404, 'NOT_FOUND', `there is nothing at ${path}: there is something at ${places}`);
}

/** Whoever asks with a browser is told in a page what may have been meant. */
function isReadByPerson({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

/** Whether a page is there, and not the same as data. */
function isPlainPage(path: string): boolean {
  return isPagePath(path) && !path.includes('.');
}

/** Whether a header stands there twice: Node gives the first alone, and a proxy in front may have taken another. */
function isTwice({ rawHeaders }: IncomingMessage, name: string): boolean {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const given = rawHeaders[at];
    if (given?.length === name.length && given.toLowerCase() === name) count++;
  }
  return count > 1;
}

/** Path and parameters; to a proxy, and so to any server, one may also write the address in full. */
function addressOf({ url = '/' }: IncomingMessage): string {
  return url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?]*\/?/i, '/');
}

function preflight(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? 'content-type',
    'access-control-max-age': '86400',
  });
  response.end();
}

/** With 308 a question that was posted stays one. Not to be kept: the place is free for a page. */
function moved(response: ServerResponse, location: string): void {
  response.writeHead(308, { location, 'cache-control': NO_STORE, 'content-length': 0 });
  response.end();
}

/** Answers what has been asked, accepts no more, and lets go of connections that linger. */
export function stop(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(patience);
      resolve();
    });
    server.closeIdleConnections();
  });
}
