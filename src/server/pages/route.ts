import type { IncomingHttpHeaders } from 'node:http';
import { formatDay } from '../../model/day/day.ts';
import { AlmanacError } from '../../model/errors.ts';
import { parseDay } from '../../model/time.ts';
import { type Place, placeOf, queryOf } from '../../pages/address.ts';
import type { Asked } from '../../pages/asked.ts';
import { DayShown } from '../../pages/day-shown.ts';
import type { Page } from '../../pages/page.ts';
import { type Site, wholePage } from '../../pages/shell.ts';
import { missingPage, refusedPage, spanPage } from '../../pages/view/missing.ts';
import type { Admission } from '../admission/admission.ts';
import { type Answer, type AnswerCache, etagOf } from '../answer-cache.ts';
import { PAGE } from '../guard/headers.ts';
import { addressIn } from '../live/named.ts';
import type { AskingBytes } from '../named/asking.ts';
import type { NamedOperations } from '../named/named.ts';
import { Parameters } from '../parameters.ts';
import { parametersOf, pathOf, type Route, readRoute } from '../route.ts';
import { send } from '../send.ts';
import { Refusal } from '../wire/refusal.ts';
import { type Assets, readAssets } from './asset.ts';
import { flagRoute } from './flag.ts';
import { makerOf } from './found.ts';
import { inReleaseOf } from './in-release.ts';
import { Answers, type KeptPages } from './kept.ts';
import { opened, type Wanted } from './making.ts';
import { isMarked } from './open-page.ts';
import { isPagePath } from './place.ts';
import { asking, byOwnName, bytesAsked } from './run.ts';
import { robots, siteMap } from './site-map.ts';

export interface PagesOptions {
  readonly release: string;
  readonly today: string;
  readonly operations: NamedOperations;
  readonly asking: AskingBytes;
  readonly cache: AnswerCache;
  /** Null where nothing is kept. */
  readonly pages: KeptPages | null;
  readonly admission: Admission;
  /** Answers the same as data: an address of an export. */
  readonly exported: Route;
  /** Address of the server as others see it; empty where it is not known. */
  readonly origin: string;
  /** Whether another release is served: then pages lead to those of the same release. */
  readonly isBeside: boolean;
}

/** Where the same is answered as data. */
interface Elsewhere {
  readonly elsewhere: string;
}

/** Pages for people: each asks its named operation, and is kept like any answer. */
export function pageRoutes(options: PagesOptions): Route[] {
  const { release, cache, exported, origin, admission } = options;
  const operations = byOwnName(options.operations);
  const askBytes = bytesAsked(operations, options.asking);
  const assets = readAssets();
  const queries = new Map([...operations].map(([name, { query }]) => [name, String(new URLSearchParams({ query }))]));
  const site: Site = { origin, release, asset: assets.address, query: (name) => queries.get(name) ?? '' };
  const page: Route = {
    ...readRoute(
      '/',
      async (request, response, url) => {
        const answer = await answerAt(url, request.headers, request);
        if ('elsewhere' in answer) return exported.handle(request, response, answer.elsewhere);
        return send(request, response, answer);
      },
      isPagePath,
    ),
    read(url, headers) {
      // What is asked for as data comes from elsewhere.
      return pathOf(url).includes('.') ? null : (answerAt(url, headers, headers) as Promise<Answer>);
    },
  };

  async function answerAt(url: string, headers: IncomingHttpHeaders, request: object): Promise<Answer | Elsewhere> {
    const place = placeOf(pathOf(url)) ?? { kind: '', code: '?', day: null, format: null };
    const parameters = parametersOf(url);
    const lang = languageOf(headers);
    const key = `page ${lang} ${pathOf(url)}?${parameters}`;
    const known = cache.get(key);
    if (known) return known;
    // What is kept is answered in any case.
    admission.assert(request);
    const answer = await answerTo(place, parameters, lang);
    if ('status' in answer && answer.status === 200) cache.offer(key, answer);
    return answer;
  }

  async function answerTo(place: Place, parameters: URLSearchParams, lang: string): Promise<Answer | Elsewhere> {
    const { code, day } = place;
    const { today } = options;
    const wanted: Wanted = { code, day: day ?? today, today, lang, parameters };
    try {
      new Parameters(parameters, PARAMETERS, EMPTIED);
      if (day !== null) parseDay(day);
      const given = parameters.get('day');
      if (given !== null) {
        if (!isQueried(place))
          return moved(dated(`/${place.kind}${place.code && `/${encodeURIComponent(place.code)}`}`, given));
        const others = new URLSearchParams(parameters);
        others.delete('day');
        return await made(place, { ...wanted, day: formatDay(parseDay(given)), parameters: others });
      }
      return await made(place, wanted);
    } catch (error) {
      // Who asks for data is told in data.
      if (!(error instanceof AlmanacError) || place.format !== null) throw error;
      const asked = plainly(wanted);
      return html(error.code === 'AMBIGUOUS_CODE' ? 300 : 400, await refusedPage(error, place.kind, asked), asked);
    }
  }

  async function made(place: Place, wanted: Wanted): Promise<Answer | Elsewhere> {
    const make = makerOf(place.kind, place.code);
    const answers = new Answers(askBytes, wanted.day);
    const key = `${place.kind}/${place.code} ${wanted.lang} ${wanted.parameters}`;
    if (make && options.pages && !options.isBeside && place.format === null && !isMarked(key)) {
      const page = await opened(make, wanted, answers, { pages: options.pages, key, site });
      if (page) return shown(200, page.on(wanted.day), Buffer.from(`${page.hash} ${wanted.day}`));
    }
    const asked = plainly(wanted, answers);
    const found = await make?.(asked);
    if (!found && place.format !== null)
      throw new Refusal(
        404,
        'NOT_FOUND',
        `there is nothing on record called "${place.code}": /search?q= finds what there is`,
      );
    const spans = found ? null : spanPage(place.kind, place.code);
    if (spans) return html(300, spans, asked);
    if (!found) assertDay(place.code);
    if (!found) return html(404, await missingPage(asked), asked);
    const suffix = place.day === null ? '' : `@${place.day}`;
    const format = place.format === null ? '' : `.${place.format}`;
    if ('moved' in found)
      return moved(`${found.moved}${suffix}${format}${queryOf(Object.fromEntries(asked.parameters))}`);
    if (place.format === 'svg' || place.format === 'png') return moved(pictureOf(found, place.format));
    if (place.format !== null) return { elsewhere: exportOf(place.format, found) };
    return html(200, found, asked);
  }

  function moved(location: string): Answer {
    return movedTo(options.isBeside ? addressIn(location, release) : location);
  }

  function plainly(wanted: Wanted, answers = new Answers(askBytes, wanted.day)): Asked {
    const ask = asking((name, variables) => answers.to(name, variables));
    return { ...wanted, day: new DayShown(wanted.day), ask };
  }

  function html(status: number, made: Page, asked: Asked): Answer {
    const text = String(wholePage(made, asked, site));
    const body = Buffer.from(options.isBeside ? inReleaseOf(text, release, options.today) : text);
    return shown(status, body, body);
  }

  function shown(status: number, body: Buffer, told: Buffer): Answer {
    return { status, type: 'text/html; charset=utf-8', body, etag: etagOf(release, told), headers: PAGE };
  }

  return [
    ...beside(assets),
    flagRoute(),
    siteMap(release, options.today, origin, asking(askBytes)),
    robots(release, origin),
    page,
  ];
}

/** What may stand behind the question mark of a page. */
const PARAMETERS = ['q', 'type', 'codes', 'day', 'year', 'verdict', 'from', 'to', 'kind', 'among', 'after'];

/** What a form sends without a word in it. */
const EMPTIED = ['q', 'codes', 'year', 'from', 'to', 'kind', 'among'];

/** Pages whose parameters say what they are about keep the day among these. */
function isQueried({ kind }: Place): boolean {
  return kind === 'compare' || kind === 'search';
}

function dated(path: string, day: string): string {
  return `${path}@${formatDay(parseDay(day))}`;
}

function movedTo(location: string): Answer {
  return {
    status: 302,
    type: 'text/plain; charset=utf-8',
    body: Buffer.from(`see ${location}\n`),
    etag: '',
    headers: { location },
  };
}

/** Throws BAD_DATE where what stands in place of a day is none. */
function assertDay(code: string): void {
  const given = /@([^@/]*)$/.exec(code)?.[1];
  if (given !== undefined) parseDay(given);
}

/** The picture that says the same as a page. */
function pictureOf({ picture, path }: Page, format: string): string {
  if (picture !== undefined) return picture.replace('/chart.svg', `/chart.${format}`);
  throw new Refusal(404, 'NOT_FOUND', `no picture says the same as ${path}: ask for .json, or see /chart.svg?kind=map`);
}

function exportOf(format: string, { operation, rows }: Page): string {
  const given = Object.entries(operation.variables).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, textOf(value)]],
  );
  const chosen = format === 'json' || rows === undefined ? [] : [['rows', rows]];
  return `/export/operations/${exported(operation.name)}.${format}?${new URLSearchParams([...given, ...chosen])}`;
}

/** Lists stand with commas in an address, sets of conditions as they are. */
function textOf(value: unknown): string {
  return typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : String(value);
}

/** `country-view`, as exports call CountryView. */
function exported(operation: string): string {
  return operation.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

function beside(assets: Assets): Route[] {
  return [
    readRoute(
      '/assets/',
      (request, response, url) => {
        const asset = assets.at(pathOf(url));
        if (asset) return send(request, response, asset);
        throw new Refusal(404, 'NOT_FOUND', 'no page of this release asks for this: load the page anew');
      },
      (path) => path.startsWith('/assets/'),
    ),
  ];
}

const LANGUAGE = /^\s*([a-z]{2,3}(?:-[A-Z][a-z]{3})?)\b/i;

/** The first language that a reader likes; English where none is told. */
function languageOf(headers: IncomingHttpHeaders): string {
  return LANGUAGE.exec(headers['accept-language'] ?? '')?.[1] ?? 'en';
}
