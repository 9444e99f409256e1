import { join } from 'node:path';
import { type Config, readConfig } from './config.ts';
import { ensureRelease } from './dataset/compile/current.ts';
import type { Progress } from './dataset/compile/pointer.ts';
import { AlmanacError } from './model/errors.ts';
import { printContract, toSchema } from './schema/schema.ts';
import { createAnswerCache } from './server/answer-cache.ts';
import { createShelf } from './server/export/deliver/shelf.ts';
import { graphqlRoute } from './server/graphql.ts';
import { createHttpServer, listen, stop } from './server/http.ts';
import { createLog, type Log } from './server/log.ts';
import { readOperations, renderPlayground } from './server/playground.ts';
import { deferredRoutes, fixedRoutes } from './server/route.ts';
import { createHandler } from './server/yoga.ts';
import { describeStore, openStore, type Store } from './store/store.ts';

const MEBIBYTE = 1024 * 1024;
const GRACE_MS = 5000;
/** How long after the start the events are read, unless somebody asks before. */
const WARM_UP_MS = 1000;
const OPERATIONS = join(import.meta.dirname, '..', 'schema', 'operations');

export interface Running {
  readonly url: string;
  readonly release: string;
  stop(): Promise<void>;
}

/** Settings → release → store → server → listening. */
export async function serve(config: Config, progress: Progress): Promise<Running> {
  const log = createLog(config.LOG_LEVEL);
  const path = config.RELEASE || (await ensureRelease(config.DATA_DIR, config.RELEASES_DIR, progress));
  const store = openStore(path, { cubeCacheBytes: config.CUBE_CACHE_MB * MEBIBYTE, verify: config.RELEASE !== '' });
  const schema = toSchema();
  const limits = { maxDepth: config.MAX_DEPTH, maxCost: config.MAX_COST };
  const cache = createAnswerCache(config.ANSWER_CACHE_MB * MEBIBYTE);
  const shelf = createShelf(config.RELEASES_DIR, config.EXPORT_CACHE_MB * MEBIBYTE);
  const handler = createHandler({ schema, store, limits, log });
  const server = createHttpServer({
    routes: [
      graphqlRoute({
        handler,
        release: store.release,
        playground: () => renderPlayground(readOperations(OPERATIONS)),
        cache,
        maxBodyBytes: config.MAX_BODY_BYTES,
        log,
      }),
      ...deferredRoutes(['/chart.svg', '/chart.png'], async () => {
        const { chartRoutes } = await import('./server/chart/route.ts');
        return chartRoutes(store, cache, config.MAX_PICTURES);
      }),
      ...deferredRoutes(['/export/'], async () => {
        const { exportRoute } = await import('./server/export/route.ts');
        const route = exportRoute({
          store,
          schema,
          handler,
          operations: () => readOperations(OPERATIONS),
          shelf,
          maxPoints: config.MAX_EXPORT_POINTS,
          maxExports: config.MAX_EXPORTS,
          log,
        });
        return [route];
      }),
      ...fixedRoutes(store.release, () => printContract(schema)),
    ],
    corsOrigin: config.CORS_ORIGIN,
    log,
  });
  const port = await listen(server, config.PORT, config.HOST);
  const url = `http://${config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST}:${port}/graphql`;
  // Who asks first for events should not wait for them to be read; who asks first for anything should not wait either.
  const warmUp = setTimeout(() => readEvents(store, log), WARM_UP_MS);
  log.info({ url, release: store.release }, `Almanac serves ${describeStore(store)} at ${url}`);
  return {
    url,
    release: store.release,
    async stop() {
      clearTimeout(warmUp);
      await stop(server, GRACE_MS);
      shelf.close();
      store.engine.close();
      log.info('stopped');
      log.flush();
    },
  };
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
  const running = await serve(readConfig(process.env), progress);
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
