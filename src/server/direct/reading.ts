import { type IncomingHttpHeaders, STATUS_CODES } from 'node:http';
import { RELEASE_HEADER, RELEASE_PARAMETER } from '../live/named.ts';
import type { Log } from '../log.ts';
import { isQuestion, pathOf, type Route, routed } from '../route.ts';
import { type Ids, idsOf } from '../seen/request-id.ts';
import type { Seen } from '../seen/seen.ts';
import { kindOf } from '../seen/watch.ts';
import { type Outgoing, outgoing } from '../wire/outgoing.ts';
import { DEFECT, inPage, logFailure, type Told, toldOf } from '../wire/told.ts';
import type { Direct, Packet } from './connection.ts';

export interface ReadParts {
  readonly routes: readonly Route[];
  /** Places that come before these. */
  readonly beside: readonly Route[];
  /** Headers of every answer. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly seen: Seen;
  readonly log: Log;
}

const EMPTY = Buffer.alloc(0);
const NAMES_RELEASE = new RegExp(`[?&]${RELEASE_PARAMETER}=`);

/** What is read of places that answer whoever says no more than the head of a request. */
export function readDirectly({ routes, beside, headers, seen, log }: ReadParts): Direct {
  const ofAll = headers.map(([name, value]) => ({ name, line: lineOf(name, value) }));

  /** The route that answers at an address, unless more is meant by it than to read what is there. */
  function routeAt(url: string): Route | null {
    const path = pathOf(url);
    if (NAMES_RELEASE.test(url) || (path === '/' && isQuestion(url)) || routed(beside, url)) return null;
    return routes.find(({ match }) => match(path)) ?? null;
  }

  async function sent(answer: Promise<Outgoing>, ids: Ids): Promise<Outgoing | Told> {
    try {
      return await answer;
    } catch (error) {
      const told = toldOf(error);
      if (!told) logFailure(log, error, ids);
      return told ?? DEFECT;
    }
  }

  function count(path: string, status: number, began: number, ids: Ids): void {
    const ms = performance.now() - began;
    const kind = kindOf(path, status);
    seen.answered(kind, status, ms / 1000);
    if (seen.isSlow(ms)) seen.tellSlow({ kind, status, ms, path, ...ids });
  }

  /** What an answer says itself comes before what all say. */
  function packetOf({ status, head, body, leave }: Outgoing, own: string): Packet {
    let lines = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${own}`;
    for (const { name, line } of ofAll) if (!(name in head)) lines += line;
    for (const name in head) lines += lineOf(name, head[name] as string | number);
    return { head: lines, body: body ?? EMPTY, leave: leave ?? null };
  }

  return {
    maxBodyBytes: 0,
    answer({ place: url, headers: asked }: { place: string; headers: IncomingHttpHeaders }) {
      const began = performance.now();
      const route = routeAt(url);
      const answer = route?.read?.(url, asked);
      if (!route || !answer) return null;
      const ids = idsOf(asked);
      const own = lineOf('x-request-id', ids.request) + (route.release ? lineOf(RELEASE_HEADER, route.release) : '');
      const asking = { method: 'GET', headers: asked };
      const told = answer instanceof Promise ? answer.then((one) => outgoing(asking, one)) : outgoing(asking, answer);
      const done = (one: Outgoing | Told) => {
        if ('code' in one) seen.failed(one.code);
        count(pathOf(url), one.status, began, ids);
        // What is read so is pages alone.
        return packetOf('code' in one && asked.accept?.includes('text/html') ? inPage(one) : one, own);
      };
      return told instanceof Promise ? sent(told, ids).then(done) : done(told);
    },
  };
}

function lineOf(name: string, value: string | number): string {
  return `${name}: ${value}\r\n`;
}
