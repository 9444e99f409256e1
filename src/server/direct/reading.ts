import { type IncomingHttpHeaders, STATUS_CODES } from 'node:http';
import type { Answer } from '../answer-cache.ts';
import { RELEASE_HEADER, RELEASE_PARAMETER } from '../live/named.ts';
import type { Log } from '../log.ts';
import { isQuestion, pathOf, type Route, routed } from '../route.ts';
import { type Ids, idsOf } from '../seen/request-id.ts';
import type { Seen } from '../seen/seen.ts';
import { kindOf } from '../seen/watch.ts';
import { acceptedCodings, type Outgoing, outgoing } from '../wire/outgoing.ts';
import { DEFECT, inPage, logFailure, toldOf } from '../wire/told.ts';
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

/** An answer as it goes out, with its own lines and those of all. */
interface Made {
  readonly one: Outgoing;
  readonly lines: string;
}

const EMPTY = Buffer.alloc(0);
/** Forms of one answer that are kept: what clients say of codings has no end. */
const MOST_FORMS = 8;
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

  const made = new WeakMap<Answer, Map<string, Made>>();

  /** What goes out for an answer; of one that is kept it is made once for all who take the same codings and have nothing of it. */
  function madeOf(asked: IncomingHttpHeaders, answer: Answer): Made | Promise<Made> {
    const isKept = answer.leave === undefined && asked['if-none-match'] === undefined;
    const codings = acceptedCodings(asked) ?? '';
    const forms = isKept ? made.get(answer) : undefined;
    const known = forms?.get(codings);
    if (known) return known;
    const keep = (one: Made): Made => {
      if (!isKept) return one;
      if (!forms) made.set(answer, new Map([[codings, one]]));
      else if (forms.size < MOST_FORMS) forms.set(codings, one);
      return one;
    };
    const sent = outgoing({ method: 'GET', headers: asked }, answer);
    return sent instanceof Promise ? sent.then((one) => keep(lined(one))) : keep(lined(sent));
  }

  /** An answer that is awaited; what is refused or fails is told, to who reads it with a browser in a page. */
  async function awaited(answer: Promise<Made>, asked: IncomingHttpHeaders, ids: Ids): Promise<Made> {
    try {
      return await answer;
    } catch (error) {
      const told = toldOf(error) ?? DEFECT;
      if (told === DEFECT) logFailure(log, error, ids);
      seen.failed(told.code);
      // What is read so is pages alone.
      return lined(asked.accept?.includes('text/html') ? inPage(told) : told);
    }
  }

  function count(path: string, status: number, began: number, ids: Ids): void {
    const ms = performance.now() - began;
    const kind = kindOf(path, status);
    seen.answered(kind, status, ms / 1000);
    if (seen.isSlow(ms)) seen.tellSlow({ kind, status, ms, path, ...ids });
  }

  /** What an answer says itself comes before what all say. */
  function lined(one: Outgoing): Made {
    let lines = '';
    for (const { name, line } of ofAll) if (!(name in one.head)) lines += line;
    for (const name in one.head) lines += lineOf(name, one.head[name] as string | number);
    return { one, lines };
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
      const done = ({ one: { status, body, leave }, lines }: Made): Packet => {
        count(pathOf(url), status, began, ids);
        const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${own}${lines}`;
        return { head, body: body ?? EMPTY, leave: leave ?? null };
      };
      const told = answer instanceof Promise ? answer.then((one) => madeOf(asked, one)) : madeOf(asked, answer);
      return told instanceof Promise ? awaited(told, asked, ids).then(done) : done(told);
    },
  };
}

function lineOf(name: string, value: string | number): string {
  return `${name}: ${value}\r\n`;
}
