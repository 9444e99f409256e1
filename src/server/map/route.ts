import { Moment } from '../../model/day/moment.ts';
import { assertMapped } from '../../store/land/holder.ts';
import type { Store } from '../../store/store.ts';
import { type AnswerCache, etagOf } from '../answer-cache.ts';
import { Parameters } from '../parameters.ts';
import { validHeader } from '../quick/valid.ts';
import { type Route, readParametersOf, readRoute } from '../route.ts';
import { SAME_FOR_ALL, send } from '../send.ts';
import { topojsonOf } from './topojson.ts';

/** The world of a day as data. Days on which it is the same to the byte have one tag, and a header says which they are. */
export function mapRoute(store: Store, cache: AnswerCache): Route {
  return readRoute('/map.topojson', async (request, response, url) => {
    const day = new Parameters(readParametersOf(url), ['asOf']).day('asOf') ?? store.today;
    const key = `map ${day}`;
    const known = cache.get(key);
    if (known) return send(request, response, known);
    assertMapped(store, day, 'asOf');
    const moment = new Moment(day);
    const body = Buffer.from(JSON.stringify(await topojsonOf(store, moment)));
    const headers = { ...SAME_FOR_ALL, ...validHeader([moment.from, moment.until]) };
    const fresh = {
      status: 200,
      type: 'application/json; charset=utf-8',
      body,
      etag: etagOf(store.release, body),
      headers,
    };
    cache.set(key, fresh);
    await send(request, response, fresh);
  });
}
