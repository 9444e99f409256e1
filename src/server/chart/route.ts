import type { ChartFormat } from '../../schema/series/chart-url.ts';
import { CHART_FORMATS } from '../../schema/series/chart-url.ts';
import type { Store } from '../../store/store.ts';
import { type Answer, type AnswerCache, etagOf } from '../answer-cache.ts';
import { parametersOf, type Route, readRoute } from '../route.ts';
import { send } from '../send.ts';
import { questionOf } from './ask/question.ts';
import { readPicture } from './ask/read.ts';
import { pngOf } from './draw/png.ts';
import { drawSvg } from './draw/render.ts';

const TYPES: Readonly<Record<ChartFormat, string>> = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png' };

/** Pictures of statistics, drawn once and then kept like answers. */
export function chartRoutes(store: Store, cache: AnswerCache): Route[] {
  return CHART_FORMATS.map((format) =>
    readRoute(`/chart.${format}`, async (request, response, url) => {
      const key = `chart ${url}`;
      const known = cache.get(key);
      if (known) return send(request, response, known);
      const fresh = await draw(store, format, parametersOf(url));
      cache.set(key, fresh);
      await send(request, response, fresh);
    }),
  );
}

async function draw(store: Store, format: ChartFormat, parameters: URLSearchParams): Promise<Answer> {
  const svg = await drawSvg(await readPicture(store, questionOf(store, parameters)));
  const body = format === 'svg' ? Buffer.from(svg) : await pngOf(svg);
  return { status: 200, type: TYPES[format], body, etag: etagOf(store.release, body), headers: {} };
}
