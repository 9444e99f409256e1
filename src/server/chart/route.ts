import { AlmanacError } from '../../model/errors.ts';
import type { ChartFormat } from '../../schema/series/chart-url.ts';
import { CHART_FORMATS } from '../../schema/series/chart-url.ts';
import type { Store } from '../../store/store.ts';
import { type Answer, type AnswerCache, etagOf } from '../answer-cache.ts';
import { createGate } from '../gate.ts';
import { type Route, readParametersOf, readRoute } from '../route.ts';
import { fail, PICTURE, send } from '../send.ts';
import { questionOf } from './ask/question.ts';
import { readPicture } from './ask/read.ts';
import { pngOf } from './draw/png.ts';
import { drawSvg } from './draw/render.ts';
import { drawError, isForPage } from './refused.ts';

const TYPES: Readonly<Record<ChartFormat, string>> = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png' };

/** Seconds after which a picture that found no place may be asked for again. */
const RETRY_AFTER = '2';

/**
 * Pictures of statistics, drawn once and then kept like answers; no more than `places` of them wait for the painter. Each
 * bears its address, in full where it is known under which others reach the server.
 */
export function chartRoutes(store: Store, cache: AnswerCache, places: number, origin = ''): Route[] {
  const gate = createGate(places);
  return CHART_FORMATS.map((format) =>
    readRoute(`/chart.${format}`, async (request, response, url) => {
      const parameters = readParametersOf(url);
      const key = `chart ${format} ${parameters}`;
      const known = cache.get(key);
      if (known) return send(request, response, known);
      const painted = format === 'png';
      if (painted && !gate.enter())
        return fail(
          response,
          503,
          'TOO_MANY_PICTURES',
          `${places} pictures wait to be painted: ask again in ${RETRY_AFTER} seconds, or take /chart.svg`,
          { 'retry-after': RETRY_AFTER },
        );
      try {
        const fresh = await draw(store, format, parameters, origin);
        cache.set(key, fresh);
        await send(request, response, fresh);
      } catch (error) {
        if (!(error instanceof AlmanacError) || !isForPage(request)) throw error;
        await drawError(request, response, error, format, TYPES);
      } finally {
        if (painted) gate.leave();
      }
    }),
  );
}

async function draw(store: Store, format: ChartFormat, parameters: URLSearchParams, origin: string): Promise<Answer> {
  const picture = await readPicture(store, questionOf(store, parameters, format));
  const address = `${origin}/chart.${format}?${String(parameters).replaceAll('%2C', ',')}`;
  const svg = await drawSvg({ ...picture, notes: [...picture.notes, address] });
  const body = format === 'svg' ? Buffer.from(svg) : await pngOf(svg);
  return { status: 200, type: TYPES[format], body, etag: etagOf(store.release, body), headers: PICTURE };
}
