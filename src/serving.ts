import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Config } from './config.ts';
import { formatDay } from './model/day/day.ts';
import { printContract, toSchema } from './schema/schema.ts';
import { Admission } from './server/admission/admission.ts';
import { createAnswerCache } from './server/answer-cache.ts';
import { createShelf } from './server/export/deliver/shelf.ts';
import { fixedRoutes } from './server/fixed.ts';
import { createGate } from './server/gate.ts';
import type { Documents } from './server/graphql/documents.ts';
import { graphqlRoute } from './server/graphql/route.ts';
import { deferredHandler } from './server/handler.ts';
import type { InRelease } from './server/live/named.ts';
import type { Log } from './server/log.ts';
import { createAsking, createAskingBytes } from './server/named/asking.ts';
import { namedOperations } from './server/named/named.ts';
import { readOperations } from './server/named/operation.ts';
import { KeptPages } from './server/pages/kept/kept.ts';
import { isPageAt, PAGE_PLACES } from './server/pages/place.ts';
import { createPlayground } from './server/playground/playground.ts';
import { createQuick } from './server/quick/short-way.ts';
import { createContentTypes } from './server/quick/types.ts';
import { deferredRoutes, type Route } from './server/route.ts';
import type { Seen, Standing } from './server/seen/seen.ts';
import { namesOf } from './store/search/names.ts';
import type { Store } from './store/store.ts';

const MEBIBYTE = 1024 * 1024;
/** Of the memory for answers, what is for those that go the long way (errors, addresses and pictures) and as much again for pages without their day. */
const SHARE = 1 / 7;
const OPERATIONS = join(import.meta.dirname, '..', 'schema', 'operations');
const PAGE_OPERATIONS = join(OPERATIONS, 'page');

/** A release with all that answers from it. */
export interface Serving {
  readonly store: Store;
  readonly routes: readonly Route[];
  /** Reads what few ask for, so that whoever asks first for it need not wait; fails when it cannot be read. */
  warm(): Promise<void>;
  /** How far what is kept spared work, and what was read. */
  standing(): Standing;
  close(): void;
}

export interface ServingParts {
  readonly config: Config;
  readonly documents: Documents;
  readonly seen: Seen;
  readonly log: Log;
  /** Answers what names a release. */
  readonly inRelease: InRelease;
  /** Whether it stands beside the release that is served: its pages say so, and lead to each other. */
  readonly isBeside?: boolean;
}

/** Makes all places of the server for an opened release. */
export function createServing(
  store: Store,
  { config, documents, seen, log, inRelease, isBeside = false }: ServingParts,
): Serving {
  // Files are named by their questions: those of two releases must not stand side by side.
  const shelf = createShelf(config.RELEASES_DIR, config.EXPORT_CACHE_MB * MEBIBYTE);
  const schema = toSchema();
  const limits = { maxDepth: config.MAX_DEPTH, maxCost: config.MAX_COST, maxRepeats: config.MAX_REPEATS };
  const memory = config.ANSWER_CACHE_MB * MEBIBYTE;
  const share = Math.floor(memory * SHARE);
  const cache = createAnswerCache(share);
  const pages = memory === 0 ? null : new KeptPages(share);
  const types = createContentTypes();
  const isClosed = config.INTROSPECTION === 'off';
  const admission = new Admission();
  const { quick, direct, ask, keep } = createQuick({
    limits,
    store,
    documents,
    schema,
    types,
    seen,
    isClosed,
    maxBodyBytes: config.MAX_BODY_BYTES,
    corsOrigin: config.CORS_ORIGIN,
    admission,
    memory: memory - 2 * share,
  });
  const handler = deferredHandler(async () => {
    const { createHandler } = await import('./server/yoga.ts');
    return createHandler({ schema, store, limits, seen, isClosed, long: createGate(config.MAX_LONG), log });
  });
  const operations = () => readOperations(OPERATIONS);
  const tools = () => readOperations(join(OPERATIONS, 'tools'));
  const views = () => readOperations(PAGE_OPERATIONS).map((one) => ({ ...one, name: `${one.name}-view` }));
  const named = namedOperations(() => [...operations(), ...tools()]);
  const components = () => readOperations(join(OPERATIONS, 'component'));
  const addressed = namedOperations(() => [...operations(), ...tools(), ...views(), ...components()]);
  const kept = async () => {
    const { Kept } = await import('./server/compat/kept.ts');
    return new Kept(
      createAsking(handler, ask),
      namedOperations(() => readOperations(join(OPERATIONS, 'compat'))),
    );
  };
  const exported = deferredRoutes(['/export/'], async () => {
    const { exportRoute } = await import('./server/export/route.ts');
    const { MAX_EXPORT_POINTS: maxPoints, MAX_EXPORTS: maxExports } = config;
    const all = () => [...operations(), ...views()];
    return [exportRoute({ store, schema, handler, operations: all, shelf, maxPoints, maxExports, log, isBeside })];
  });
  const playground = createPlayground(operations, isClosed ? null : schema);
  const routes = [
    graphqlRoute({
      handler,
      release: store.release,
      playground: config.PLAYGROUND === 'on' ? playground.page : null,
      documents,
      cache,
      quick,
      direct,
      ask,
      types,
      admission,
      maxBodyBytes: config.MAX_BODY_BYTES,
      log,
      inRelease,
    }),
    // Before what is asked for less: the first that answers at a place is looked for one by one.
    ...deferredRoutes(
      PAGE_PLACES,
      async () => {
        const { pageRoutes } = await import('./server/pages/route.ts');
        return pageRoutes({
          release: store.release,
          today: formatDay(store.today),
          operations: namedOperations(views)(),
          asking: createAskingBytes(handler, ask),
          cache,
          pages,
          admission,
          exported: exported[0] as Route,
          origin: config.PUBLIC_URL,
          isBeside,
        });
      },
      isPageAt,
    ),
    ...(config.PLAYGROUND === 'on' ? [playground.route] : []),
    ...deferredRoutes(['/chart.svg', '/chart.png'], async () => {
      const { chartRoutes } = await import('./server/chart/route.ts');
      return chartRoutes(store, cache, config.MAX_PICTURES, config.PUBLIC_URL);
    }),
    ...deferredRoutes(['/map.topojson'], async () => {
      const { mapRoute } = await import('./server/map/route.ts');
      return [mapRoute(store, cache)];
    }),
    ...exported,
    ...deferredRoutes(['/mcp'], async () => {
      const { mcpRoute } = await import('./server/mcp/route.ts');
      const { MCP_ORIGIN: origins, MAX_BODY_BYTES: maxBodyBytes } = config;
      const { release } = store;
      const date = formatDay(store.today);
      const asking = createAsking(handler, ask);
      return [
        mcpRoute({ schema, operations: named, asking, release, date, isClosed, origins, maxBodyBytes, admission, log }),
      ];
    }),
    ...deferredRoutes(['/api/', '/openapi.json'], async () => {
      const { restRoutes } = await import('./server/rest/route.ts');
      const { release } = store;
      return restRoutes({ schema, operations: addressed, handler, ask, cache, release, admission, isClosed });
    }),
    ...deferredRoutes(['/components.js', '/components/'], async () => {
      const { componentRoutes } = await import('./server/component/route.ts');
      return componentRoutes();
    }),
    ...deferredRoutes(['/compat/rest/v3.1/'], async () => {
      const { restCountriesRoute } = await import('./server/compat/rest/route.ts');
      const { release } = store;
      const { PUBLIC_URL: origin } = config;
      return [
        restCountriesRoute({ kept: await kept(), release, today: formatDay(store.today), origin, cache, admission }),
      ];
    }),
    ...deferredRoutes(['/compat/countries'], async () => {
      const { countriesRoute } = await import('./server/compat/countries/route.ts');
      const { createHandler } = await import('./server/yoga.ts');
      const long = createGate(config.MAX_LONG);
      return [
        countriesRoute({
          kept: await kept(),
          handlerOf: (compat) => createHandler({ schema: compat, store, limits, seen, isClosed, long, log }),
          release: store.release,
          documents,
          cache,
          types: createContentTypes(),
          admission,
          maxBodyBytes: config.MAX_BODY_BYTES,
          log,
        }),
      ];
    }),
    ...deferredRoutes(['/llms.txt', '/llms/schema/'], async () => {
      const { llmsRoutes } = await import('./server/llms/route.ts');
      const { slimsOf } = await import('./server/llms/slims.ts');
      return llmsRoutes({
        release: store.release,
        operations: named,
        slims: isClosed ? null : slimsOf(schema, named),
      });
    }),
    ...fixedRoutes(store.release, isClosed ? null : () => printContract(schema)),
    ...deferredRoutes(['/favicon.ico'], async () => {
      const { iconRoute } = await import('./server/chart/icon.ts');
      return [iconRoute(store.release)];
    }),
  ];
  let isOpen = true;
  return {
    store,
    routes,
    async warm() {
      await handler.warm();
      // Between two steps others are answered.
      while (isOpen && store.graph.events.step()) await setImmediate();
      if (isOpen) await namesOf(store);
      // What is read goes round the reader of HTTP once its code is there.
      await routes.find(({ place }) => place === '/')?.prepare?.();
    },
    close() {
      isOpen = false;
      shelf.close();
      store.engine.close();
    },
    standing: () => ({
      release: store.release,
      caches: {
        texts: { hits: seen.sameBytes, misses: seen.newBytes, bytes: null },
        answers: keep,
        long: cache.use(),
        ...(pages && { pages }),
        cubes: store.engine.cubeUse(),
      },
      engine: store.engine.tally,
    }),
  };
}
