import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { Store } from '../../store/store.ts';
import { PLAIN_PAGE } from '../guard/headers.ts';
import type { Handler } from '../handler.ts';
import type { Log } from '../log.ts';
import type { Operation } from '../named/operation.ts';
import { fixedAnswer, pathOf, type Route, readRoute } from '../route.ts';
import { fail, send } from '../send.ts';
import type { Shelf } from './deliver/shelf.ts';
import { indexOf } from './describe/catalog.ts';
import { dataPackage } from './describe/datapackage.ts';
import { indexPage } from './describe/page.ts';
import { fileAnswerer, NoPlace } from './file.ts';
import { indicatorOffer, seriesOffer } from './offer/observations.ts';
import type { Offer } from './offer/offer.ts';
import { OperationRefused, operationOffer } from './offer/operation.ts';
import { membershipOffer, tableOffer } from './offer/records.ts';
import { PLACE, wantedAt } from './wanted.ts';

export interface ExportOptions {
  readonly store: Store;
  readonly schema: GraphQLSchema;
  readonly handler: Handler;
  readonly operations: () => readonly Operation[];
  readonly shelf: Shelf;
  readonly maxPoints: number;
  readonly maxExports: number;
  readonly log: Log;
}

/** Seconds after which an export that found no place may ask again. */
const RETRY_AFTER = '5';

/** Files to take away; beside them the data package and a list of all there is. */
export function exportRoute({
  store,
  schema,
  handler,
  operations,
  shelf,
  maxPoints,
  maxExports,
  log,
}: ExportOptions): Route {
  const offers: ReadonlyMap<string, Offer> = new Map([
    ['operations', operationOffer(schema, handler, operations)],
    ['series', seriesOffer(store, maxPoints)],
    ['memberships', membershipOffer(store)],
    ['tables', tableOffer(store)],
    ['indicators', indicatorOffer(store, maxPoints)],
  ]);
  const { release } = store;
  const fixed = (type: string, make: () => string, headers = {}) =>
    fixedAnswer(release, `${type}; charset=utf-8`, () => Buffer.from(make()), headers);
  const list = fixed('application/json', () => `${JSON.stringify(indexOf(release, offers), null, 2)}\n`);
  const page = fixed('text/html', () => indexPage(indexOf(release, offers)), PLAIN_PAGE);
  const described = fixed('application/json', () => `${JSON.stringify(dataPackage(store))}\n`);
  const answer = fileAnswerer({ store, shelf, maxExports, log });

  return readRoute(
    PLACE,
    async (request, response, url) => {
      const path = pathOf(url);
      if (path === PLACE || path === PLACE.slice(0, -1))
        return send(request, response, wantsPage(request) ? page() : list());
      if (path === `${PLACE}datapackage.json`) return send(request, response, described());
      const wanted = wantedAt(path, offers);
      if ('missing' in wanted) return fail(response, 404, 'NOT_FOUND', wanted.missing);
      try {
        await answer(request, response, url, wanted);
      } catch (error) {
        if (error instanceof OperationRefused) return refuseOperation(response, error);
        if (!(error instanceof NoPlace)) throw error;
        fail(
          response,
          503,
          'TOO_MANY_EXPORTS',
          `${maxExports} exports are being made: ask again in ${RETRY_AFTER} seconds`,
          { 'retry-after': RETRY_AFTER },
        );
      }
    },
    (path) => path.startsWith(PLACE) || path === PLACE.slice(0, -1),
  );
}

function wantsPage({ headers }: IncomingMessage): boolean {
  return (headers.accept ?? '').includes('text/html');
}

function refuseOperation(response: ServerResponse, { body, failed }: OperationRefused): void {
  response.writeHead(failed ? 500 : 400, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
