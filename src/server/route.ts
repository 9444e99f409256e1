import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { badArgument } from '../store/store.ts';
import { type Answer, etagOf } from './answer-cache.ts';
import type { Direct } from './direct/connection.ts';
import { withoutTracking } from './parameters.ts';
import { fail } from './send.ts';

export type Handle = (request: IncomingMessage, response: ServerResponse, url: string) => Promise<void> | void;

/** A place of the server and what answers there. An AlmanacError thrown by `handle` is told to the caller. */
export interface Route {
  /** As the error about a place that does not exist names it. */
  readonly place: string;
  match(path: string): boolean;
  handle: Handle;
  /** Answers at once what is asked in the plainest form; false, or a call of `otherwise`, leaves it to `handle`. */
  readonly quick?: (request: IncomingMessage, response: ServerResponse, otherwise: () => void) => boolean;
  /** The same before HTTP is read, for connections on which nothing else was asked. */
  readonly direct?: Direct;
  /** What is read at an address, where that may be told before HTTP is read, at once if it is at hand; null leaves it to `handle`. */
  readonly read?: (url: string, headers: IncomingHttpHeaders) => Answer | Promise<Answer> | null;
  /** Reads its code and what else its first answer takes, should nobody have asked for it yet. */
  readonly prepare?: () => Promise<void>;
  /** The release that it answers from. */
  readonly release?: string;
}

export function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}

/** The place that an address means, which is the same with a slash behind it; null where nothing answers there. */
export function routed(routes: readonly Route[], url: string): { readonly route: Route; readonly url: string } | null {
  const path = pathOf(url);
  const route = routes.find(({ match }) => match(path));
  if (route) return { route, url };
  const bare = path.replace(/\/+$/, '');
  const meant = bare === path ? undefined : routes.find(({ match }) => match(bare));
  return meant ? { route: meant, url: `${bare}${url.slice(path.length)}` } : null;
}

/** Whether what stands behind the bare address of the server is a question. */
export function isQuestion(query: string): boolean {
  return query.includes('query=');
}

/** The parameters behind the question mark, without those that a link gathers on its way. */
export function parametersOf(url: string): URLSearchParams {
  return withoutTracking(new URLSearchParams(url.slice(pathOf(url).length)));
}

/** What stands for bytes that are no UTF-8. */
const UNREAD = '\ufffd';

/** The same for programs; throws BAD_ARGUMENT where one is in another encoding, unless the address asks for that very sign. */
export function readParametersOf(url: string): URLSearchParams {
  const given = parametersOf(url);
  const unread = [...given].find(([, value]) => value.includes(UNREAD));
  if (unread && !url.toUpperCase().includes(encodeURIComponent(UNREAD)))
    throw badArgument(unread[0], `${unread[0]} is not encoded in UTF-8: write ü as %C3%BC, as encodeURIComponent does`);
  return given;
}

/** A place that is only read; other methods are refused. */
export function readRoute(place: string, handle: Handle, match = (path: string) => path === place): Route {
  return {
    place,
    match,
    handle(request, response, url) {
      if (request.method === 'GET' || request.method === 'HEAD') return handle(request, response, url);
      fail(response, 405, 'METHOD_NOT_ALLOWED', `${pathOf(url)} is read with GET`, { allow: 'GET, HEAD' });
    },
  };
}

/** Whether a path is a place or what is in it. */
function isUnder(place: string, path: string): boolean {
  return path.startsWith(place) || (path.length === place.length - 1 && place.startsWith(path));
}

/** Places whose code is read when one of them is first asked for: a start waits for none of it. */
export function deferredRoutes(
  places: readonly string[],
  load: () => Promise<readonly Route[]>,
  match = (place: string, path: string) => (place.endsWith('/') ? isUnder(place, path) : path === place),
): Route[] {
  let loading: Promise<readonly Route[]> | null = null;
  let there: readonly Route[] = [];
  const at = (path: string) => there.find(({ match }) => match(path));
  const loaded = async () => {
    loading ??= load();
    there = await loading;
  };
  return places.map((place) => ({
    place,
    match: (path) => match(place, path),
    async prepare() {
      await loaded();
      for (const { prepare } of there) await prepare?.();
    },
    async handle(request, response, url) {
      await loaded();
      await at(pathOf(url))?.handle(request, response, url);
    },
    read: (url, headers) => at(pathOf(url))?.read?.(url, headers) ?? null,
  }));
}

/** An answer that stays the same for as long as the server runs, made when first asked for. */
export function fixedAnswer(
  release: string,
  type: string,
  make: () => Buffer | { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> },
  headers: Readonly<Record<string, string>> = {},
): () => Answer {
  let answer: Answer | null = null;
  return () => {
    if (answer) return answer;
    const made = make();
    const { body, headers: own } = 'body' in made ? made : { body: made, headers: {} };
    answer = { status: 200, type, body, etag: etagOf(release, body), headers: { ...headers, ...own } };
    return answer;
  };
}
