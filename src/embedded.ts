import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Duplex, duplexPair, pipeline, Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { setTimeout as wait } from 'node:timers/promises';
import type { Almanac, Settings } from '../bin/index.d.ts';
import { releaseAside } from './compile.ts';
import { readConfig } from './config.ts';
import { besideOf, GRACE_MS, serverOf } from './main.ts';
import { failureAt } from './model/disk/failure.ts';
import { AlmanacError } from './model/errors.ts';
import { type HostNews, openConfigured } from './open.ts';
import { createDocuments } from './server/graphql/documents.ts';
import { readTrustedDocuments } from './server/graphql/trusted.ts';
import type { InRelease } from './server/live/named.ts';
import { createLog } from './server/log.ts';
import { Seen } from './server/seen/seen.ts';
import { fail } from './server/send.ts';
import { createServing } from './serving.ts';
import { badArgument } from './store/store.ts';

const MEBIBYTE = 1024 * 1024;
const LOOK_MS = 20;
const LONG_MS = 3_600_000;
/** What concerns one connection alone, which whoever calls never sees, and whose own is no concern of ours. */
const OF_CONNECTION: ReadonlySet<string> = new Set([
  ...['connection', 'keep-alive', 'transfer-encoding'],
  ...['expect', 'te', 'trailer', 'upgrade', 'proxy-connection'],
]);
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * The server without a port. A request goes through the very server that would listen, over a connection in memory: limits,
 * headers and refusals are the same.
 */
export async function createAlmanac(settings: Settings = {}): Promise<Almanac> {
  if (typeof settings !== 'object' || settings === null)
    throw new AlmanacError('BAD_SETTING', `settings are an object, such as { LOG_LEVEL: 'warn' }, got ${settings}`);
  const texts = Object.entries(settings).map(([name, value]) => [name, value === undefined ? value : String(value)]);
  const config = readConfig(Object.fromEntries(texts));
  const log = createLog(config.LOG_LEVEL);
  const trusted = config.TRUSTED_DOCUMENTS === '' ? null : readTrustedDocuments(config.TRUSTED_DOCUMENTS);
  const documents = createDocuments(config.PERSISTED_QUERIES_MB * MEBIBYTE, trusted);
  const seen = new Seen(config.SLOW_MS, log);
  const tell = (news: HostNews) =>
    log[news.isWell ? 'info' : 'warn'](news, 'a database host is left out, or taken back');
  const store = await openConfigured(config, {
    compiled: () => releaseAside(config.DATA_DIR, config.RELEASES_DIR, () => undefined),
    tell,
  }).catch((error: Error) => {
    const failure = failureAt(error);
    throw failure ? new AlmanacError(failure.code, failure.message) : error;
  });
  let inRelease: InRelease | null = null;
  const parts = { config, documents, seen, log, inRelease: ((...named) => inRelease?.(...named)) as InRelease };
  const serving = createServing(store, parts);
  seen.standing = () => serving.standing();
  const { routes } = serving;
  const older = besideOf(parts, () => ({ release: store.release, routes }), tell);
  inRelease = older.handle;
  const server = serverOf(config, { routes, inRelease: () => inRelease, seen, log });
  const open = new Set<Duplex | ServerResponse>();
  let isOpen = true;

  async function answer(asked: Request): Promise<Response> {
    if (!isOpen) throw new AlmanacError('CLOSED', CLOSED);
    asked.signal.throwIfAborted();
    const [ours, theirs] = duplexPair();
    // What stalls here is whoever calls: it takes what there is when it likes.
    Object.assign(theirs, { setTimeout: () => theirs });
    open.add(ours);
    // Of such a pair one that is given up does not tell the other.
    ours.once('close', () => {
      open.delete(ours);
      theirs.destroy();
    });
    server.emit('connection', theirs);
    const { pathname, search, host } = new URL(asked.url);
    const { method, body, signal } = asked;
    const given = [...asked.headers].filter(([name]) => !OF_CONNECTION.has(name));
    const headers = { ...Object.fromEntries(given), host };
    const to = { createConnection: () => ours, method, path: `${pathname}${search}`, headers, signal };
    // Threads that paint and connections in memory keep no process alive: whoever waits for an answer does.
    const awake = setInterval(() => undefined, LONG_MS);
    const message = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = ask(to, resolve).on('error', reject);
      // A body that breaks off breaks off the request, which says so.
      if (body) pipeline(Readable.fromWeb(body as ReadableStream), sent, () => undefined);
      else sent.end();
    }).finally(() => clearInterval(awake));
    return responseOf(message, method);
  }

  function handle(request: object, response: object): void {
    const to = response as ServerResponse;
    if (isOpen) {
      open.add(to);
      to.once('close', () => open.delete(to));
      server.emit('request', request as IncomingMessage, to);
    } else fail(to, 503, 'CLOSED', CLOSED);
  }

  return {
    release: store.release,
    handle,
    fetch: async (request, init) => answer(requestOf(request, init)),
    async close() {
      if (!isOpen) return;
      isOpen = false;
      const end = performance.now() + GRACE_MS;
      while (open.size > 0 && performance.now() < end) await wait(LOOK_MS);
      for (const connection of open) connection.destroy();
      older.close();
      serving.close();
      log.flush();
    },
  };
}

const HOST = 'http://almanac';
const CLOSED = 'this Almanac was closed: create another';

/** The path decides, so that an address may be one alone. */
function requestOf(asked: Request | URL | string, init?: RequestInit): Request {
  if (asked instanceof Request) return new Request(asked, init);
  const address = String(asked);
  const isAddress = typeof asked === 'string' || asked instanceof URL;
  if (isAddress && URL.canParse(address, HOST)) return requested(new URL(address, HOST), init);
  throw badArgument(
    'request',
    `fetch takes an address, a URL or a Request, got ${isAddress ? `"${address}"` : typeof asked}`,
  );
}

/** Methods that no request of a page may have, among others. */
function requested(url: URL, init?: RequestInit): Request {
  try {
    return new Request(url, init);
  } catch (error) {
    throw badArgument('init', `that is no request: ${(error as Error).message}`);
  }
}

function responseOf(message: IncomingMessage, method: string): Response {
  const { statusCode: status = 500, rawHeaders } = message;
  const headers = new Headers();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at);
    if (!OF_CONNECTION.has(name.toLowerCase())) headers.append(name, value);
  }
  const isEmpty = method === 'HEAD' || WITHOUT_BODY.has(status);
  if (isEmpty) message.resume();
  return new Response(isEmpty ? null : (Readable.toWeb(message) as unknown as BodyInit), { status, headers });
}
