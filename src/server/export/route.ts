import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { badArgument, type Store } from '../../store/store.ts';
import { etagOf } from '../answer-cache.ts';
import { createGate } from '../gate.ts';
import type { Log } from '../log.ts';
import { Parameters } from '../parameters.ts';
import type { Operation } from '../playground.ts';
import { fixedAnswer, parametersOf, pathOf, type Route, readRoute } from '../route.ts';
import { fail, send } from '../send.ts';
import type { Handler } from '../yoga.ts';
import { tableMetadata } from './describe/csvw.ts';
import { dataPackage } from './describe/datapackage.ts';
import { indexOf, indexPage } from './describe/index-page.ts';
import type { Format } from './format/format.ts';
import { FORMATS } from './format/formats.ts';
import { indicatorOffer, seriesOffer } from './offer/observations.ts';
import type { Offer } from './offer/offer.ts';
import { OperationRefused, operationOffer } from './offer/operation.ts';
import { membershipOffer, tableOffer } from './offer/records.ts';
import { createPace } from './pace.ts';
import { headOf, stream } from './stream.ts';

export interface ExportOptions {
  readonly store: Store;
  readonly schema: GraphQLSchema;
  readonly handler: Handler;
  readonly operations: () => readonly Operation[];
  readonly maxPoints: number;
  readonly maxExports: number;
  readonly log: Log;
}

const PLACE = '/export/';
const METADATA = '-metadata.json';
/** Seconds after which an export that found no place may ask again. */
const RETRY_AFTER = '5';

/** Files to take away, streamed; beside them the data package and a list of all there is. */
export function exportRoute(options: ExportOptions): Route {
  const { store, schema, handler, operations, maxPoints, maxExports, log } = options;
  const offers: ReadonlyMap<string, Offer> = new Map([
    ['indicators', indicatorOffer(store, maxPoints)],
    ['series', seriesOffer(store, maxPoints)],
    ['memberships', membershipOffer(store)],
    ['operations', operationOffer(schema, handler, operations)],
    ['tables', tableOffer(store)],
  ]);
  const { release } = store;
  const fixed = (type: string, make: () => string) =>
    fixedAnswer(release, `${type}; charset=utf-8`, () => Buffer.from(make()));
  const list = fixed('application/json', () => `${JSON.stringify(indexOf(release, offers), null, 2)}\n`);
  const page = fixed('text/html', () => indexPage(indexOf(release, offers)));
  const described = fixed('application/json', () => `${JSON.stringify(dataPackage(store))}\n`);
  const [pace, gate] = [createPace(), createGate(maxExports)];

  return readRoute(
    PLACE,
    async (request, response, url) => {
      const path = pathOf(url);
      if (path === PLACE || path === PLACE.slice(0, -1))
        return send(request, response, (request.headers.accept ?? '').includes('text/html') ? page() : list());
      if (path === `${PLACE}datapackage.json`) return send(request, response, described());
      const wanted = wantedAt(path, offers);
      if ('missing' in wanted) return fail(response, 404, 'NOT_FOUND', wanted.missing);
      const streams = !wanted.sidecar;
      if (streams && !gate.enter()) {
        return fail(
          response,
          503,
          'TOO_MANY_EXPORTS',
          `${maxExports} exports are streaming: ask again in ${RETRY_AFTER} seconds`,
          { 'retry-after': RETRY_AFTER },
        );
      }
      let inside = streams;
      const leave = () => {
        if (inside) gate.leave();
        inside = false;
      };
      try {
        await answer(request, response, url, wanted, leave);
      } catch (error) {
        if (!(error instanceof OperationRefused)) throw error;
        refuseOperation(response, error);
      } finally {
        leave();
      }
    },
    (path) => path.startsWith(PLACE) || path === PLACE.slice(0, -1),
  );

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
    wanted: Wanted,
    leave: () => void,
  ): Promise<void> {
    const { offer, name, ending, format, sidecar, known } = wanted;
    const given = parametersOf(url);
    const parameters = new Parameters(given, ending === 'csv' ? [...known, 'citation'] : known);
    const cited = ending === 'csv' && parameters.word('citation', ['comment'], null) !== null;
    const take = await offer.take(name, parameters);
    if (format.cubesOnly && !take.frame)
      throw badArgument(
        'layout',
        `.${ending} holds observations, one a cell: leave layout out, or take another format`,
      );
    const query = given.size === 0 ? '' : `?${given}`;
    if (sidecar) {
      const file = `${take.name}.${ending}${query}`;
      const body = Buffer.from(`${JSON.stringify(tableMetadata(store, take, file))}\n`);
      return send(request, response, {
        status: 200,
        type: 'application/csvm+json',
        body,
        etag: etagOf(release, body),
        headers: {},
      });
    }
    const etag = `W/"${release.slice(-8)}-${createHash('sha1').update(url).digest('base64url')}"`;
    const head = headOf(store, take, format, {
      etag,
      file: `${take.name}.${ending}`,
      described: `${pathOf(url)}${METADATA}${query}`,
    });
    await stream(
      request,
      response,
      head,
      format,
      () => thenDo(format.encode(take, { release, cited }, pace), leave),
      log,
    );
  }
}

/** The place is free once all is encoded: what the client has still to read costs no work, and may end before it is told. */
async function* thenDo<T>(items: AsyncIterable<T>, after: () => void): AsyncGenerator<T> {
  try {
    yield* items;
  } finally {
    after();
  }
}

interface Wanted {
  readonly offer: Offer;
  readonly name: string;
  readonly ending: string;
  readonly format: Format;
  /** Whether the file's metadata is meant. */
  readonly sidecar: boolean;
  /** Names of its parameters. */
  readonly known: readonly string[];
}

const FILE = /^\/export\/([a-z]+)(?:\/([a-z0-9_-]+))?\.([a-z]+?)(-metadata\.json)?$/;

function wantedAt(path: string, offers: ReadonlyMap<string, Offer>): Wanted | { readonly missing: string } {
  const [, kind = '', inside, ending = '', sidecar] = FILE.exec(path) ?? [];
  const offer = offers.get(kind);
  const missing = `there is nothing to export at ${path}: ${PLACE} lists what there is`;
  if (!offer || (offer.names === null) !== (inside === undefined)) return { missing };
  const name = inside ?? kind;
  const parameters = offer.parameters(name);
  if (!parameters) return { missing };
  const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
  const holdsCubes = kind === 'indicators' || kind === 'series';
  if (!format || (format.cubesOnly && !holdsCubes)) {
    const endings = Object.entries(FORMATS).flatMap(([one, { cubesOnly }]) => (cubesOnly && !holdsCubes ? [] : one));
    return { missing: `there is no format "${ending}" for ${path}: use one of ${endings.join(', ')}` };
  }
  return { offer, name, ending, format, sidecar: sidecar !== undefined, known: Object.keys(parameters) };
}

function refuseOperation(response: ServerResponse, { body, failed }: OperationRefused): void {
  response.writeHead(failed ? 500 : 400, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
