import { releaseAside } from './compile.ts';
import { type Config, READY, readConfig, WORKER } from './config.ts';
import type { Progress } from './dataset/compile/pointer.ts';
import { AlmanacError } from './model/errors.ts';
import { openConfigured } from './open.ts';
import type { ForClient } from './server/admission/clients.ts';
import { createShelf } from './server/export/deliver/shelf.ts';
import { startingRoutes } from './server/fixed.ts';
import { ENDPOINT } from './server/graphql/route.ts';
import { readTrustedDocuments } from './server/graphql/trusted.ts';
import { createHttpServer, listen, stop } from './server/http.ts';
import { createLog } from './server/log.ts';
import { metricsRoute } from './server/seen/route.ts';
import { Seen } from './server/seen/seen.ts';
import { createServing, type Serving } from './serving.ts';
import { describeStore, type Store } from './store/store.ts';

const MEBIBYTE = 1024 * 1024;
const GRACE_MS = 5000;
/** How long after the start the rest is read, unless somebody asks for it before. */
const WARM_UP_MS = 1000;

export interface Running {
  readonly url: string;
  readonly release: string;
  stop(): Promise<void>;
}

/** Settings → port → release → store → routes. Until there is a release, whoever asks is told to come again. */
export async function serve(config: Config, progress: Progress, isFirst = true): Promise<Running> {
  const log = createLog(config.LOG_LEVEL);
  const trusted = config.TRUSTED_DOCUMENTS === '' ? null : readTrustedDocuments(config.TRUSTED_DOCUMENTS);
  const seen = new Seen(config.SLOW_MS, log);
  const routes = startingRoutes();
  const forClient = await clientsOf(config);
  const server = createHttpServer({
    routes,
    beside: config.METRICS === 'on' ? [metricsRoute(seen, process.env[WORKER])] : [],
    seen,
    corsOrigin: config.CORS_ORIGIN,
    maxHeaderBytes: config.MAX_HEADER_BYTES,
    log,
    ...(forClient && { forClient }),
  });
  // A port that is taken is known before anything is compiled.
  const port = await listen(server, config.PORT, config.HOST);
  const shelf = createShelf(config.RELEASES_DIR, config.EXPORT_CACHE_MB * MEBIBYTE);
  const serving = await open().catch(async (error: unknown) => {
    await stop(server, 0);
    throw error;
  });
  seen.standing = serving.standing;
  routes.splice(0, routes.length, ...serving.routes);
  // Who asks first should not wait for what few ask for.
  const warmUp = setTimeout(serving.warm, WARM_UP_MS);
  const { store } = serving;
  const url = urlOf(config.HOST, port);
  log[isFirst ? 'info' : 'debug']({ url, release: store.release }, welcome(url, store));
  return {
    url,
    release: store.release,
    async stop() {
      clearTimeout(warmUp);
      await stop(server, GRACE_MS);
      shelf.close();
      serving.close();
      log[isFirst ? 'info' : 'debug']('stopped');
      log.flush();
    },
  };

  async function open(): Promise<Serving> {
    const store = await openConfigured(config, {
      compiled: () => releaseAside(config.DATA_DIR, config.RELEASES_DIR, progress),
      tell: ({ isWell, ...news }) => {
        log[isWell ? 'info' : 'warn'](news, isWell ? 'a database host is taken back' : 'a database host is left out');
      },
    });
    return createServing(store, { config, trusted, shelf, seen, log });
  }
}

/** What counts clients is read only where they are counted. */
async function clientsOf(config: Config): Promise<ForClient | null> {
  if (config.RATE_LIMIT === 0) return null;
  const { forClients } = await import('./server/admission/clients.ts');
  const { RATE_LIMIT: perMinute, RATE_LIMIT_KEY: keyHeader, TRUSTED_PROXIES: trustedProxies } = config;
  return forClients({ perMinute, keyHeader, trustedProxies });
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
  // A terminal tells all processes of a command; a worker is told by the one that began it.
  if (worker !== undefined) process.on('SIGINT', () => undefined);
  for (const signal of worker === undefined ? (['SIGTERM', 'SIGINT'] as const) : (['SIGTERM'] as const)) {
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
