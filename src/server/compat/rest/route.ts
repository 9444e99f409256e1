import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import { AlmanacError } from '../../../model/errors.ts';
import type { Admission } from '../../admission/admission.ts';
import { type AnswerCache, etagOf } from '../../answer-cache.ts';
import { parametersOf, pathOf, type Route, readParametersOf } from '../../route.ts';
import { noteOf } from '../../seen/note.ts';
import { SAME_FOR_ALL, send } from '../../send.ts';
import { NO_STORE } from '../../wire/outgoing.ts';
import type { Kept } from '../kept.ts';
import { type Asked, askedAt } from './pick.ts';
import type { Country } from './record.ts';
import { countriesOn } from './world.ts';

export const PLACE = '/compat/rest/v3.1/';
const JSON_TYPE = 'application/json; charset=utf-8';
const PASSING: ReadonlySet<unknown> = new Set(['OVERLOADED', 'ENGINE_UNAVAILABLE']);

interface RestCountriesOptions {
  readonly kept: Kept;
  readonly release: string;
  readonly today: string;
  /** Address of the server as others see it; empty where it is not known. */
  readonly origin: string;
  readonly cache: AnswerCache;
  readonly admission: Admission;
}

/** The paths of REST Countries, version 3.1, for clients that change nothing but the address. */
export function restCountriesRoute({ kept, release, today, origin, cache, admission }: RestCountriesOptions): Route {
  const headers = origin === '' ? SAME_AT_HOME : SAME_FOR_ALL;
  return {
    place: PLACE,
    match: (path) => `${path}/`.startsWith(PLACE),
    async handle(request, response, url) {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.setHeader('allow', 'GET, HEAD');
        return refuse(response, 405, 'METHOD_NOT_ALLOWED', `${pathOf(url)} is read with GET`);
      }
      const path = pathOf(url).slice(PLACE.length).replace(/\/+$/, '');
      const home = origin === '' ? hostOf(request) : origin;
      const key = `${home}${PLACE}${path}?${parametersOf(url)}`;
      const known = cache.get(key);
      if (known) return send(request, response, known);
      admission.assert(request);
      try {
        const asked = askedAt(path, readParametersOf(url));
        const found = asked && (await answerTo(asked, home));
        if (!found) return refuse(response, 404, 'NOT_FOUND', 'Not Found');
        const body = Buffer.from(JSON.stringify(found));
        const answer = { status: 200, type: JSON_TYPE, body, etag: etagOf(release, body), headers };
        cache.offer(key, answer);
        return await send(request, response, answer);
      } catch (error) {
        const told = mendable(error);
        if (!told) throw error;
        return refuse(response, PASSING.has(told.code) ? 503 : 400, told.code, told.message, told.details);
      }
    },
  };

  async function answerTo({ asOf, fields, isOne, isBest, rankOf }: Asked, home: string) {
    const found = (await countriesOn(kept, asOf, today)).flatMap((country) => {
      const rank = rankOf(country);
      return rank === null ? [] : [{ rank, told: country.told }];
    });
    const best = Math.min(...found.map(({ rank }) => rank));
    const fitting = isBest ? found.filter(({ rank }) => rank === best) : found;
    const told = fitting
      .toSorted((one, other) => one.rank - other.rank)
      .map((one) => atHome(chosen(one.told, fields), home));
    if (told.length === 0) return null;
    return isOne && fields ? told[0] : told;
  }
}

/** Where addresses are those that were asked, a proxy in front tells by which of its doors. */
const SAME_AT_HOME = { vary: `${SAME_FOR_ALL.vary}, X-Forwarded-Proto` };
const HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i;

/** The address that was asked, by which pages elsewhere find the pictures: all that is known of it without settings. */
function hostOf({ headers }: IncomingMessage): string {
  const { host = '', 'x-forwarded-proto': scheme } = headers;
  return HOST.test(host) ? `${scheme === 'https' ? 'https' : 'http'}://${host}` : '';
}

function atHome(country: Country, home: string): Country {
  const { flags } = country;
  if (flags === undefined) return country;
  const { png, svg, alt } = flags as Readonly<Record<string, string>>;
  return { ...country, flags: { png: `${home}${png}`, svg: `${home}${svg}`, alt } };
}

function chosen(country: Country, fields: readonly string[] | null): Country {
  if (!fields) return country;
  return Object.fromEntries(Object.entries(country).filter(([field]) => fields.includes(field)));
}

/** What the caller can mend, or wait for. */
function mendable(error: unknown) {
  if (error instanceof AlmanacError) return error;
  if (!(error instanceof GraphQLError)) return null;
  const { code, ...details } = error.extensions;
  return typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR'
    ? { code, message: error.message, details }
    : null;
}

/** In the shape of the original's refusals; beside what the original does not know stands what all others of ours say. */
function refuse(response: ServerResponse, status: number, code: string, message: string, details = {}): void {
  noteOf(response).code = code;
  const errors = status === 404 ? {} : { errors: [{ message, extensions: { code, ...details } }] };
  const body = Buffer.from(JSON.stringify({ message, status, ...errors }));
  response.writeHead(status, {
    'content-type': JSON_TYPE,
    'cache-control': NO_STORE,
    ...(status === 503 && { 'retry-after': '1' }),
    'content-length': body.byteLength,
  });
  response.end(body);
}
