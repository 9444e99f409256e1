import { join } from 'node:path';
import { releaseAside } from './compile.ts';
import { type Config, READY, readConfig, WORKER } from './config.ts';
import type { Progress } from './dataset/compile/pointer.ts';
import { AlmanacError } from './model/errors.ts';
import { openConfigured } from './open.ts';
import { printContract, toSchema } from './schema/schema.ts';
import { createAnswerCache } from './server/answer-cache.ts';
import { createShelf, type Shelf } from './server/export/deliver/shelf.ts';
import { fixedRoutes, startingRoutes } from './server/fixed.ts';
import { createDocuments, type Documents } from './server/graphql/documents.ts';
import { ENDPOINT, graphqlRoute } from './server/graphql/route.ts';
import { readTrustedDocuments } from './server/graphql/trusted.ts';
import { createHttpServer, listen, stop } from './server/http.ts';
import { createLog, type Log } from './server/log.ts';
import { readOperations, renderPlayground } from './server/playground.ts';
import { createQuick } from './server/quick/short-way.ts';
import { createContentTypes } from './server/quick/types.ts';
import { deferredRoutes, type Route } from './server/route.ts';
import { createHandler } from './server/yoga.ts';
import { describeStore, type Store } from './store/store.ts';

const MEBIBYTE = 1024 * 1024;
/** Of the memory for answers, what is for those that go the long way: errors, addresses and pictures. */
const LONG_WAY_SHARE = 0.25;
const GRACE_MS = 5000;
/** How long after the start the events are read, unless somebody asks before. */
const WARM_UP_MS = 1000;
const OPERATIONS = join(import.meta.dirname, '..', 'schema', 'operations');

export interface Running {
  readonly url: string;
  readonly release: string;
  stop(): Promise<void>;
}

/** Settings → port → release → store → routes. Until there is a release, whoever asks is told to come again. */
export async function serve(config: Config, progress: Progress, isFirst = true): Promise<Running> {
  const log = createLog(config.LOG_LEVEL);
  const trusted = config.TRUSTED_DOCUMENTS === '' ? null : readTrustedDocuments(config.TRUSTED_DOCUMENTS);
  const routes = startingRoutes();
  const server = createHttpServer({
    routes,
    corsOrigin: config.CORS_ORIGIN,
    maxHeaderBytes: config.MAX_HEADER_BYTES,
    log,
  });
  // A port that is taken is known before anything is compiled.
  const port = await listen(server, config.PORT, config.HOST);
  const shelf = createShelf(config.RELEASES_DIR, config.EXPORT_CACHE_MB * MEBIBYTE);
  const store = await open().catch(async (error: unknown) => {
    await stop(server, 0);
    throw error;
  });
  // Who asks first for events should not wait for them to be read; who asks first for anything should not wait either.
  const warmUp = setTimeout(() => readEvents(store, log), WARM_UP_MS);
  const url = urlOf(config.HOST, port);
  log[isFirst ? 'info' : 'debug']({ url, release: store.release }, welcome(url, store));
  return {
    url,
    release: store.release,
    async stop() {
      clearTimeout(warmUp);
      await stop(server, GRACE_MS);
      shelf.close();
      store.engine.close();
      log[isFirst ? 'info' : 'debug']('stopped');
      log.flush();
    },
  };

  async function open(): Promise<Store> {
    const opened = await openConfigured(config, {
      compiled: () => releaseAside(config.DATA_DIR, config.RELEASES_DIR, progress),
      tell: ({ isWell, ...news }) => {
        log[isWell ? 'info' : 'warn'](news, isWell ? 'a database host is taken back' : 'a database host is left out');
      },
    });
    const documents = createDocuments(config.PERSISTED_QUERIES_MB * MEBIBYTE, trusted);
    routes.splice(0, routes.length, ...routesOf({ config, store: opened, documents, shelf, log }));
    return opened;
  }
}

interface Parts {
  readonly config: Config;
  readonly store: Store;
  readonly documents: Documents;
  readonly shelf: Shelf;
  readonly log: Log;
}

/** All places of the server that has a release. */
function routesOf({ config, store, documents, shelf, log }: Parts): Route[] {
  const schema = toSchema();
  const limits = { maxDepth: config.MAX_DEPTH, maxCost: config.MAX_COST };
  const memory = config.ANSWER_CACHE_MB * MEBIBYTE;
  const cache = createAnswerCache(memory * LONG_WAY_SHARE);
  const types = createContentTypes();
  const { quick, ask } = createQuick({
    limits,
    store,
    documents,
    schema,
    types,
    maxBodyBytes: config.MAX_BODY_BYTES,
    corsOrigin: config.CORS_ORIGIN,
    memory: memory * (1 - LONG_WAY_SHARE),
  });
  const handler = createHandler({ schema, store, limits, log });
  const operations = () => readOperations(OPERATIONS);
  return [
    graphqlRoute({
      handler,
      release: store.release,
      playground: () => renderPlayground(operations()),
      documents,
      cache,
      quick,
      ask,
      types,
      maxBodyBytes: config.MAX_BODY_BYTES,
      log,
    }),
    ...deferredRoutes(['/chart.svg', '/chart.png'], async () => {
      const { chartRoutes } = await import('./server/chart/route.ts');
      return chartRoutes(store, cache, config.MAX_PICTURES);
    }),
    ...deferredRoutes(['/export/'], async () => {
      const { exportRoute } = await import('./server/export/route.ts');
      const { MAX_EXPORT_POINTS: maxPoints, MAX_EXPORTS: maxExports } = config;
      return [exportRoute({ store, schema, handler, operations, shelf, maxPoints, maxExports, log })];
    }),
    ...fixedRoutes(store.release, () => printContract(schema)),
    ...deferredRoutes(['/favicon.ico'], async () => {
      const { iconRoute } = await import('./server/chart/icon.ts');
      return [iconRoute(store.release)];
    }),
  ];
}

function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}${ENDPOINT}`;
}

/** What a person at the terminal wants to know: what is here, and where to look. */
function welcome(url: string, store: Store): string {
  // An address that stands for all of a machine's is none that a browser opens.
  const open = url.replace(/\/\/(0\.0\.0\.0|\[::\])/, '//localhost');
  return `Almanac serves ${describeStore(store)}. Open ${open} in a browser; Ctrl+C stops it.`;
}

/** A release whose events cannot be read still serves the rest; every question for events will say so. */
function readEvents({ graph }: Store, log: Log): void {
  try {
    graph.events();
  } catch (error) {
    log.error({ error }, 'the events of the release cannot be read');
  }
}

/** Tells a person what went wrong and how to mend it; a defect keeps its stack. */
export function explain(error: unknown): string {
  if (error instanceof AlmanacError) return `almanac: ${error.message} [${error.code}]`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Serves until told to stop; exits non-zero when it cannot start. */
export async function serveUntilStopped(progress: Progress): Promise<void> {
  const worker = process.env[WORKER];
  const running = await serve(readConfig(process.env), progress, worker === undefined || worker === '1');
  process.send?.(READY);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      running.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${explain(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
}
