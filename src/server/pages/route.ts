import { formatDay } from '../../model/day/day.ts';
import { AlmanacError } from '../../model/errors.ts';
import { html as markup } from '../../model/text/html.ts';
import { isDay, parseDay } from '../../model/time.ts';
import { type Place, queryOf } from '../../pages/address.ts';
import type { Asked } from '../../pages/asked.ts';
import { CountryCodes, readCodes } from '../../pages/codes.ts';
import { DayShown } from '../../pages/day-shown.ts';
import type { Page } from '../../pages/page.ts';
import { spoken } from '../../pages/part/drawn.ts';
import { type Site, wholePage } from '../../pages/shell.ts';
import { missingPage, refusedPage, spanPage } from '../../pages/view/missing.ts';
import type { Admission } from '../admission/admission.ts';
import { type Answer, type AnswerCache, etagOf } from '../answer-cache.ts';
import { PAGE } from '../guard/headers.ts';
import { varyBy } from '../guard/origins.ts';
import { addressIn } from '../live/named.ts';
import type { AskingBytes } from '../named/asking.ts';
import type { NamedOperations } from '../named/named.ts';
import { Parameters } from '../parameters.ts';
import { pathOf, type Route, readRoute } from '../route.ts';
import { send } from '../send.ts';
import { codingFor } from '../wire/coding.ts';
import { Desk } from '../wire/desk.ts';
import { acceptedCodings } from '../wire/outgoing.ts';
import { Refusal } from '../wire/refusal.ts';
import { type Assets, readAssets } from './asset.ts';
import { exportOf, pictureOf } from './elsewhere.ts';
import { flagRoute } from './flag.ts';
import { makerOf } from './found.ts';
import { inReleaseOf } from './in-release.ts';
import { Answers, type KeptPages } from './kept/kept.ts';
import { opened } from './kept/making.ts';
import { isMarked } from './kept/open-page.ts';
import { Liked } from './liked.ts';
import { isPagePath } from './place.ts';
import { asking, byOwnName, bytesAsked } from './run.ts';
import { robots, siteMap } from './site-map.ts';
import {
  type Addressed,
  Addresses,
  EMPTIED,
  isQueried,
  onDay,
  PARAMETERS,
  pageKeyOf,
  undated,
  type Wanted,
} from './wanted.ts';

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
  const { release, cache, exported, origin, admission, today } = options;
  // Addresses in what is served beside another release are its own.
  const pages = options.isBeside ? null : options.pages;
  const operations = byOwnName(options.operations);
  const askBytes = bytesAsked(operations, options.asking);
  const desk = new Desk();
  const addresses = new Addresses();
  const liked = new Liked(asking(askBytes), admission);
  const assets = readAssets();
  const queries = new Map(
    [...operations].map(([name, { query }]) => [name, markup`${new URLSearchParams({ query })}`]),
  );
  let read: Promise<CountryCodes> | null = null;
  /** What a release calls countries never changes: it is read before the first page. Where that is refused keys do as well. */
  const codesRead = () => {
    read ??= readCodes(asking(askBytes)).catch(() => {
      read = null;
      return new CountryCodes();
    });
    return read;
  };
  const site: Site = { origin, release, asset: assets.address, query: (name) => queries.get(name) ?? markup`` };
  const page: Route = {
    ...readRoute(
      '/',
      async (request, response, url) => {
        const at = addresses.read(url, liked.known(request.headers) ?? (await liked.of(request)));
        const answer = cache.get(at.key) ?? (await answerTo(at, request));
        if ('elsewhere' in answer) {
          // Names in it are in the language of the reader, as on the page.
          varyBy(response, 'Accept-Language');
          return exported.handle(request, response, answer.elsewhere);
        }
        return send(request, response, answer);
      },
      isPagePath,
    ),
    prepare: async () => void (await codesRead()),
    read(url, headers) {
      // What is asked for as data comes from elsewhere.
      if (pathOf(url).includes('.')) return null;
      const lang = liked.known(headers);
      if (lang === undefined) return null;
      const at = addresses.read(url, lang);
      const isPlain = codingFor(acceptedCodings(headers)) === null;
      return cache.get(at.key) ?? (isPlain ? lent(at) : null) ?? (answerTo(at, headers) as Promise<Answer>);
    },
  };

  /** A page that is kept for its day, written where the next will be; null where it has to be found or made. */
  function lent({ place, given, page, day: said, key }: Addressed): Answer | null {
    if (!pages || place.format !== null) return null;
    const day = said ?? today;
    if ((given !== null && !isQueried(place)) || !isDay(day)) return null;
    const kept = pages.certain(page, day);
    if (!kept) return null;
    const { bytes, leave } = kept.page.lentOn(day, desk);
    const answer = { ...shown(200, bytes, kept.page.tagOn(release, day)), leave };
    cache.offer(key, answer);
    return answer;
  }

  async function answerTo(
    { place, lang, key, parameters: all }: Addressed,
    request: object,
  ): Promise<Answer | Elsewhere> {
    // What is kept is answered in any case.
    admission.assert(request);
    const { code, day } = place;
    const given = all.get('day') || null;
    const parameters = given === null ? undated(all) : all;
    const plain: Wanted = { code, day: day ?? today, today, lang, parameters, codes: await codesRead() };
    try {
      new Parameters(all, PARAMETERS, EMPTIED);
      if (day !== null) parseDay(day);
      if (given !== null && !isQueried(place)) return moved(onDay(place, given));
      const wanted =
        given === null ? plain : { ...plain, day: formatDay(parseDay(given)), parameters: undated(parameters) };
      const answer = await made(place, wanted);
      if ('status' in answer && answer.status === 200) cache.offer(key, answer);
      return answer;
    } catch (error) {
      // Who asks for data is told in data.
      if (!(error instanceof AlmanacError) || place.format !== null) throw error;
      const asked = plainly(plain);
      return html(error.code === 'AMBIGUOUS_CODE' ? 300 : 400, await refusedPage(error, place.kind, asked), asked);
    }
  }

  async function made(place: Place, wanted: Wanted): Promise<Answer | Elsewhere> {
    const make = makerOf(place.kind, place.code);
    const answers = new Answers(askBytes, wanted.day);
    const key = pageKeyOf(place, wanted);
    if (make && pages && place.format === null && !isMarked(key)) {
      const page = await opened(make, wanted, answers, { pages, key, site });
      if (page) return shown(200, page.on(wanted.day), page.tagOn(release, wanted.day));
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
    if (place.format === 'svg' || place.format === 'png')
      return moved(spoken(pictureOf(found, place.format), wanted.lang));
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
    const body = Buffer.from(options.isBeside ? inReleaseOf(text, release, today) : text);
    return shown(status, body, etagOf(release, body));
  }

  function shown(status: number, body: Buffer, etag: string): Answer {
    return { status, type: 'text/html; charset=utf-8', body, etag, headers: PAGE };
  }

  return [
    ...beside(assets),
    flagRoute(),
    siteMap(release, today, origin, asking(askBytes)),
    robots(release, origin),
    page,
  ];
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
