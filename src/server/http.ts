import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { AlmanacError } from '../model/errors.ts';
import { type Answer, type AnswerCache, etagOf } from './answer-cache.ts';
import type { Log } from './log.ts';
import type { Outcome } from './plugins.ts';
import type { Handler } from './yoga.ts';

export interface HttpOptions {
  readonly handler: Handler;
  readonly release: string;
  readonly contract: () => string;
  readonly playground: () => Buffer;
  readonly cache: AnswerCache;
  readonly corsOrigin: string;
  readonly maxBodyBytes: number;
  readonly log: Log;
}

const ENDPOINT = '/graphql';
/** Long enough for a browser to finish, short enough to be replaced soon after a new release. */
const FRESH = 'public, max-age=60, stale-while-revalidate=86400';
const WORTH_COMPRESSING = 1400;
const compress = promisify(gzip);

export function createHttpServer(options: HttpOptions): Server {
  const fixed = fixedRoutes(options);
  return createServer((request, response) => {
    route(request, response, options, fixed).catch((error: unknown) => {
      options.log.error({ error }, 'request failed');
      if (!response.headersSent)
        fail(response, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side; it has been logged.');
      else response.destroy();
    });
  });
}

type Fixed = ReadonlyMap<string, () => Answer>;

function fixedRoutes({ release, contract, playground }: HttpOptions): Fixed {
  const page = (type: string, make: () => Buffer) => {
    let answer: Answer | null = null;
    return () => {
      if (answer) return answer;
      const body = make();
      answer = { status: 200, type, body, etag: etagOf(release, body), headers: {} };
      return answer;
    };
  };
  const json = (value: unknown) =>
    page('application/json; charset=utf-8', () => Buffer.from(`${JSON.stringify(value)}\n`));
  return new Map([
    ['/health', json({ status: 'ok' })],
    // Listening starts when the release is open, so a server that answers is ready.
    ['/ready', json({ status: 'ready', release })],
    ['/schema.graphql', page('text/plain; charset=utf-8', () => Buffer.from(contract()))],
    ['playground', page('text/html; charset=utf-8', playground)],
  ]);
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  options: HttpOptions,
  fixed: Fixed,
): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  const path = url.split('?', 1)[0] ?? '/';
  response.setHeader('access-control-allow-origin', options.corsOrigin);
  if (method === 'OPTIONS') return preflight(request, response);
  if (path === '/') return redirect(response);
  const page = fixed.get(path === ENDPOINT && wantsPage(request) ? 'playground' : path);
  if (page) {
    if (method === 'GET' || method === 'HEAD') return send(request, response, page());
    return fail(response, 405, 'METHOD_NOT_ALLOWED', `${path} is read with GET`, { allow: 'GET, HEAD' });
  }
  if (path === ENDPOINT) return answer(request, response, options);
  fail(
    response,
    404,
    'NOT_FOUND',
    `there is nothing at ${path}: ask ${ENDPOINT}, or read /schema.graphql, /health, /ready`,
  );
}

/** A browser's address bar asks for a page; a client of the API does not. */
function wantsPage({ method, headers, url = '' }: IncomingMessage): boolean {
  return method === 'GET' && !url.includes('query=') && (headers.accept ?? '').includes('text/html');
}

function preflight(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? 'content-type',
    'access-control-max-age': '86400',
  });
  response.end();
}

function redirect(response: ServerResponse): void {
  response.writeHead(302, { location: ENDPOINT });
  response.end();
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { handler, release, cache, maxBodyBytes, log }: HttpOptions,
): Promise<void> {
  const { method = 'GET', url = ENDPOINT, headers } = request;
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

async function send(
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
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, head);
      response.end();
      return;
    }
  }
  const zipped =
    body.byteLength > WORTH_COMPRESSING && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const bytes = zipped ? await compressed(body) : body;
  if (zipped) head['content-encoding'] = 'gzip';
  head['content-length'] = bytes.byteLength;
  response.writeHead(status, head);
  response.end(request.method === 'HEAD' ? undefined : bytes);
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

function fail(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = Buffer.from(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.byteLength,
  });
  response.end(body);
}

/** Starts to listen; throws PORT_TAKEN when the port is in use. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return reject(error);
      reject(
        new AlmanacError(
          'PORT_TAKEN',
          `cannot listen on ${host}:${port} (${error.code}): stop the other program, or set PORT to another`,
          { argument: 'PORT' },
        ),
      );
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
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
