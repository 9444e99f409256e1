import { INTROSPECTION_OFF, NOT_TOLD } from './guard/introspection.ts';
import { fixedAnswer, type Handle, type Route, readRoute } from './route.ts';
import { fail, PICTURE, SAME_FOR_ALL, send } from './send.ts';
import { NO_STORE } from './wire/outgoing.ts';

/** Our mark: a globe, and the day on which it is looked at. */
export const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32" fill="none" stroke="#1f5f8b" stroke-width="2">' +
  '<circle cx="15" cy="15" r="12" fill="#fff"/><ellipse cx="15" cy="15" rx="5" ry="12"/><path d="M3 15h24"/>' +
  '<circle cx="24" cy="24" r="6" fill="#d9822b" stroke="#fff"/></svg>\n';

const JSON_TYPE = 'application/json; charset=utf-8';
/** Seconds after which a server that starts may be asked again. */
const RETRY_AFTER = '2';

type Headers = Readonly<Record<string, string>>;

function fixed(release: string, place: string, type: string, make: () => string, headers: Headers): Route {
  const page = fixedAnswer(release, type, () => Buffer.from(make()), headers);
  return readRoute(place, (request, response) => send(request, response, page()));
}

function now(place: string, value: unknown): Route {
  return fixed('', place, JSON_TYPE, () => `${JSON.stringify(value)}\n`, { 'cache-control': NO_STORE });
}

/** A server that answers is alive, whether or not it has anything to say. */
const health = now('/health', { status: 'ok' });

/** The contract, unless it is told to nobody, the mark, health and readiness. */
export function fixedRoutes(release: string, contract: (() => string) | null): Route[] {
  const place = '/schema.graphql';
  return [
    contract
      ? fixed(release, place, 'text/plain; charset=utf-8', contract, SAME_FOR_ALL)
      : readRoute(place, (_request, response) => fail(response, 403, INTROSPECTION_OFF, NOT_TOLD)),
    health,
    now('/ready', { status: 'ready', release }),
    fixed(release, '/favicon.svg', 'image/svg+xml; charset=utf-8', () => MARK, PICTURE),
  ];
}

/** What answers until there is a release to ask: the port is ours, and whoever comes is told to come again. */
export function startingRoutes(): Route[] {
  const comeAgain: Handle = (_request, response) =>
    fail(response, 503, 'STARTING', `Almanac is compiling its data: ask again in ${RETRY_AFTER} seconds`, {
      'retry-after': RETRY_AFTER,
    });
  return [health, { place: '', match: () => true, handle: comeAgain }];
}
