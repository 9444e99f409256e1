import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { etagOf } from '../answer-cache.ts';
import { pathOf, type Route, readRoute } from '../route.ts';
import { fail, PICTURE, send } from '../send.ts';

const FOLDER = join(dirname(createRequire(import.meta.url).resolve('flag-icons/package.json')), 'flags/4x3');
const FLAG = /^\/flag\/([a-z]{2})\.svg$/;

/** Present flags, as pictures that scale, by the country's code of two letters. */
export function flagRoute(): Route {
  return readRoute(
    '/flag/',
    async (request, response, url) => {
      const [, code] = FLAG.exec(pathOf(url)) ?? [];
      const body = code === undefined ? null : await readFile(join(FOLDER, `${code}.svg`)).catch(() => null);
      if (!body)
        return fail(
          response,
          404,
          'NOT_FOUND',
          'there is no such flag: ask for /flag/kz.svg, with the code of a country',
        );
      const type = 'image/svg+xml; charset=utf-8';
      return send(request, response, { status: 200, type, body, etag: etagOf('flags', body), headers: PICTURE });
    },
    (path) => path.startsWith('/flag/'),
  );
}
