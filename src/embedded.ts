import { request as ask, type IncomingMessage } from 'node:http';
import { type Duplex, duplexPair, Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { setTimeout as wait } from 'node:timers/promises';
import type { Almanac, Settings } from '../bin/index.d.ts';
import { releaseAside } from './compile.ts';
import { readConfig } from './config.ts';
import { GRACE_MS, serverOf } from './main.ts';
import { AlmanacError } from './model/errors.ts';
import { openConfigured } from './open.ts';
import { createDocuments } from './server/graphql/documents.ts';
import { readTrustedDocuments } from './server/graphql/trusted.ts';
import { createLog } from './server/log.ts';
import { Seen } from './server/seen/seen.ts';
import { createServing } from './serving.ts';

const MEBIBYTE = 1024 * 1024;
const LOOK_MS = 20;
const LONG_MS = 3_600_000;
/** What concerns one connection alone, which whoever calls never sees. */
const OF_CONNECTION: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'transfer-encoding']);
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * The server without a port. A request goes through the very server that would listen, over a connection in memory: limits,
 * headers and refusals are the same.
 */
export async function createAlmanac(settings: Settings = {}): Promise<Almanac> {
  const texts = Object.entries(settings).map(([name, value]) => [name, value === undefined ? value : String(value)]);
  const config = readConfig(Object.fromEntries(texts));
  const log = createLog(config.LOG_LEVEL);
  const trusted = config.TRUSTED_DOCUMENTS === '' ? null : readTrustedDocuments(config.TRUSTED_DOCUMENTS);
  const documents = createDocuments(config.PERSISTED_QUERIES_MB * MEBIBYTE, trusted);
  const seen = new Seen(config.SLOW_MS, log);
  const store = await openConfigured(config, {
    compiled: () => releaseAside(config.DATA_DIR, config.RELEASES_DIR, () => undefined),
    tell: (news) => log[news.isWell ? 'info' : 'warn'](news, 'a database host is left out, or taken back'),
  });
  const serving = createServing(store, { config, documents, seen, log });
  seen.standing = () => serving.standing();
  const server = serverOf(config, { routes: serving.routes, seen, log });
  const open = new Set<Duplex>();
  let isOpen = true;

  async function answer(asked: Request): Promise<Response> {
    if (!isOpen) throw new AlmanacError('CLOSED', 'this Almanac was closed: create another');
    asked.signal.throwIfAborted();
    const [ours, theirs] = duplexPair();
    open.add(ours);
    // Of such a pair one that is given up does not tell the other.
    ours.once('close', () => {
      open.delete(ours);
      theirs.destroy();
    });
    server.emit('connection', theirs);
    const { pathname, search, host } = new URL(asked.url);
    const { method, body, signal } = asked;
    const headers = { ...Object.fromEntries(asked.headers), host };
    const to = { createConnection: () => ours, method, path: `${pathname}${search}`, headers, signal };
    // Threads that paint and connections in memory keep no process alive: whoever waits for an answer does.
    const awake = setInterval(() => undefined, LONG_MS);
    const message = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = ask(to, resolve).once('error', reject);
      if (body) Readable.fromWeb(body as ReadableStream).pipe(sent);
      else sent.end();
    }).finally(() => clearInterval(awake));
    return responseOf(message, method);
  }

  return {
    release: store.release,
    fetch: (request, init) => answer(new Request(request, init)),
    async close() {
      if (!isOpen) return;
      isOpen = false;
      const end = performance.now() + GRACE_MS;
      while (open.size > 0 && performance.now() < end) await wait(LOOK_MS);
      for (const connection of open) connection.destroy();
      serving.close();
      log.flush();
    },
  };
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
