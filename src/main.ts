import { existsSync } from 'node:fs';
import { releaseAside } from './compile.ts';
import { type Config, READY, SERVED, WORKER } from './config.ts';
import type { Progress } from './dataset/compile/pointer.ts';
import { type BesideOptions, createBeside } from './live/beside.ts';
import { type Found, findRelease, markedFile, named } from './live/found.ts';
import { assertReadable, olderReleases, settingsOfOlder } from './live/older.ts';
import { endWithFirst, listenToHangUps, listenToSignals } from './live/signals.ts';
import { spareMemory } from './live/sparing.ts';
import { goLive } from './live/swap.ts';
import { watchRelease } from './live/watch.ts';
import { failureAt } from './model/disk/failure.ts';
import { AlmanacError } from './model/errors.ts';
import { type HostNews, openConfigured, openInDatabase, openWhole } from './open.ts';
import type { ForClient } from './server/admission/clients.ts';
import { startingRoutes } from './server/fixed.ts';
import { createDocuments } from './server/graphql/documents.ts';
import { ENDPOINT } from './server/graphql/route.ts';
import { readTrustedDocuments } from './server/graphql/trusted.ts';
import { createHttpServer, type HttpOptions, stop } from './server/http.ts';
import { listen } from './server/listen.ts';
import { createAnnouncer, MOST_LISTENERS } from './server/live/announce.ts';
import { drain } from './server/live/drain.ts';
import type { InRelease } from './server/live/named.ts';
import { createLog } from './server/log.ts';
import { metricsRoute } from './server/seen/route.ts';
import { Seen } from './server/seen/seen.ts';
import { createServing, type Serving, type ServingParts } from './serving.ts';
import { assertWholeAside } from './store/engine/sqlite/whole.ts';
import { describeStore, type Store } from './store/store.ts';

const MEBIBYTE = 1024 * 1024;
/** How long answers under way may take when the server is told to stop. */
export const GRACE_MS = 5000;
/** How long after the start the rest is read, unless somebody asks for it before. */
const WARM_UP_MS = 300;

export interface Running {
  readonly url: string;
  /** Name of the release that answers now. */
  readonly release: string;
  /** File that is served; empty where a database serves. */
  readonly path: string;
  /** Whether the last swap failed for a reason that may pass. */
  readonly mayPass: boolean;
  /** Serves another release in place of this one if there is one; whether it does. */
  swap(): Promise<boolean>;
  stop(): Promise<void>;
}

interface Circumstances {
  /** Whether it says where the server is: one of several does. */
  readonly isFirst?: boolean;
  /** File that others of this server serve. */
  readonly served?: string;
  /** Hears that the release has another content than its name was given for. */
  readonly damaged?: (error: unknown) => void;
}

/** Settings → port → release → store → routes. Until there is a release, whoever asks is told to come again. */
export async function serve(
  config: Config,
  progress: Progress,
  { isFirst = true, served = '', damaged = () => undefined }: Circumstances = {},
): Promise<Running> {
  const log = createLog(config.LOG_LEVEL);
  const trusted = config.TRUSTED_DOCUMENTS === '' ? null : readTrustedDocuments(config.TRUSTED_DOCUMENTS);
  // What clients have persisted outlives a release.
  const documents = createDocuments(config.PERSISTED_QUERIES_MB * MEBIBYTE, trusted);
  const seen = new Seen(config.SLOW_MS, log);
  const routes = startingRoutes();
  const forClient = await clientsOf(config);
  let inRelease: InRelease | null = null;
  const lead: InRelease = (...named) => inRelease?.(...named);
  const parts = { config, documents, seen, log, inRelease: lead };
  const server = serverOf(config, {
    routes,
    inRelease: () => inRelease,
    seen,
    log,
    ...(forClient && { forClient }),
  });
  const listening = () => listen(server, config.PORT, config.HOST);
  // A port that is taken is known before anything is compiled. Who takes a place beside others listens once it can answer,
  // since they share what comes: meanwhile they answer it.
  const early = isFirst ? await listening() : null;
  // Streams are never given up for others: they must leave room.
  const announcer = createAnnouncer(Math.min(MOST_LISTENERS, Math.ceil(config.MAX_CONNECTIONS / 2)));
  const [first, found] = await begin().catch(async (error: unknown) => {
    await stop(server, 0);
    throw error;
  });
  const older = besideOf(parts, () => ({ release: live.serving.store.release, routes }), tell);
  inRelease = older.handle;
  const live = goLive(first, found, {
    routes,
    announcer,
    log,
    find: () => findRelease(config),
    open: async (wanted) =>
      createServing(await (wanted.path === '' ? openInDatabase(config, tell) : openWhole(config, wanted.path)), parts),
  });
  seen.standing = () => live.serving.standing();
  // Who asks first should not wait for what few ask for.
  const warmUp = setTimeout(() => {
    first
      .warm()
      .catch((error: unknown) => log.error({ error }, 'what few ask for cannot be read: questions for it fail'))
      // What RELEASE names was held against its name before it was opened.
      .then(() => (config.ENGINE === '' && config.RELEASE === '' ? assertWholeAside(found.path) : undefined))
      .catch((error: unknown) => {
        if (live.path === found.path) damaged(error);
      });
  }, WARM_UP_MS);
  const unwatch = config.WATCH === 'on' ? watchRelease(config, again, { served: found.mark }) : () => undefined;
  const { store } = first;
  const port = early ?? (await listening());
  const url = urlOf(config.HOST, port);
  log[isFirst ? 'info' : 'debug']({ url, release: store.release }, welcome(url, store));
  return {
    url,
    get release() {
      return live.serving.store.release;
    },
    get path() {
      return live.path;
    },
    get mayPass() {
      return live.mayPass;
    },
    swap: live.swap,
    async stop() {
      clearTimeout(warmUp);
      unwatch();
      announcer.close();
      await drain(server, routes, { leaveMs: config.LEAVE_MS, graceMs: GRACE_MS });
      older.close();
      live.close();
      log[isFirst ? 'info' : 'debug']('stopped');
      log.flush();
    },
  };

  async function again(): Promise<boolean> {
    await live.swap();
    return live.mayPass;
  }

  async function begin(): Promise<[Serving, Found]> {
    const { ENGINE, RELEASE } = config;
    // Marked before it is read: what takes its place meanwhile is another.
    let marked = ENGINE === '' && RELEASE !== '' ? markedFile(RELEASE) : null;
    const compiled = async () => {
      const path =
        served && existsSync(served) ? served : await releaseAside(config.DATA_DIR, config.RELEASES_DIR, progress);
      marked = markedFile(path);
      return path;
    };
    const store = await openConfigured(config, { compiled, tell });
    return [createServing(store, parts), marked ?? named(store.release)];
  }

  function tell({ isWell, ...news }: HostNews): void {
    log[isWell ? 'info' : 'warn'](news, isWell ? 'a database host is taken back' : 'a database host is left out');
  }
}

/** The server of these routes by the settings; it does not listen yet. */
export function serverOf(
  config: Config,
  parts: Pick<HttpOptions, 'routes' | 'forClient' | 'inRelease' | 'log'> & { seen: Seen },
) {
  return createHttpServer({
    ...parts,
    beside: config.METRICS === 'on' ? [metricsRoute(parts.seen, process.env[WORKER])] : [],
    corsOrigin: config.CORS_ORIGIN,
    maxHeaderBytes: config.MAX_HEADER_BYTES,
    headersMs: config.HEADERS_MS,
    bodyMs: config.BODY_MS,
    maxConnections: config.MAX_CONNECTIONS,
  });
}

/** Older releases, opened when a request names them. */
export function besideOf(parts: ServingParts, current: BesideOptions['current'], tell: (news: HostNews) => void) {
  const { config, log } = parts;
  return createBeside({
    most: config.OPEN_RELEASES,
    log,
    current,
    list: () => olderReleases(config),
    assertReadable,
    async open(kept) {
      const own = settingsOfOlder(config, kept);
      const store = await (kept.path === '' ? openInDatabase(own, tell) : openWhole(own, kept.path));
      return createServing(store, { ...parts, config: own, isBeside: true });
    },
  });
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
  const open = url.replace(/\/\/(0\.0\.0\.0|\[::\])/, '//localhost').replace(ENDPOINT, '');
  return `Almanac serves ${describeStore(store)}. Open ${open} in a browser; Ctrl+C stops it.`;
}

/** Tells a person what went wrong and how to mend it; a defect keeps its stack. */
export function explain(error: unknown): string {
  if (error instanceof AlmanacError) return `almanac: ${error.message} [${error.code}]`;
  if (!(error instanceof Error)) return String(error);
  const failure = failureAt(error);
  return failure ? `almanac: ${failure.message} [${failure.code}]` : (error.stack ?? error.message);
}

/** Serves until told to stop; exits non-zero when it cannot start, or serves what is damaged. */
export async function serveUntilStopped(config: Config, progress: Progress): Promise<void> {
  const worker = process.env[WORKER];
  const isWorker = worker !== undefined;
  endWithFirst();
  const starting = serve(isWorker ? { ...config, WATCH: 'off' } : config, progress, {
    isFirst: !isWorker || worker === '1',
    served: process.env[SERVED] ?? '',
    damaged: end,
  });
  listenToHangUps(starting, isWorker);
  const running = await starting;
  spareMemory();
  process.send?.(READY);
  listenToSignals(running, isWorker, end);

  function end(error: unknown): void {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}
