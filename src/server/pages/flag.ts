import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { FORMER_FLAGS, pictureOf, svgOf } from '../../pages/part/country/former-flag.ts';
import { etagOf } from '../answer-cache.ts';
import { pngOf } from '../chart/draw/png.ts';
import { pathOf, type Route, readRoute } from '../route.ts';
import { fail, PICTURE, send } from '../send.ts';

const FOLDER = join(dirname(createRequire(import.meta.url).resolve('flag-icons/package.json')), 'flags/4x3');
const FLAG = /^\/flag\/([a-z]{2}|[a-z-]+-\d{4})\.(svg|png)$/;
/** Flags of states that have ended, drawn here. */
const FORMER = new Map(FORMER_FLAGS.map((one) => [pictureOf(one), Buffer.from(svgOf(one))]));
/** As wide as other servers' pictures of flags: those who move lay out pages by it. */
const PNG_SIZE = 'width="320" height="240"';
const TYPES = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png' } as const;

/** There are some 270 of a few kilobytes: each is painted once. */
const kept = new Map<string, Promise<Buffer>>();

function painted(code: string, svg: Buffer): Promise<Buffer> {
  const known = kept.get(code) ?? pngOf(svg.toString('utf8').replace('<svg ', `<svg ${PNG_SIZE} `));
  kept.set(code, known);
  known.catch(() => kept.delete(code));
  return known;
}

/** Flags as pictures that scale: present ones by the country's code of two letters, former ones by key and first year. */
export function flagRoute(): Route {
  return readRoute(
    '/flag/',
    async (request, response, url) => {
      const [, code, format] = FLAG.exec(pathOf(url)) ?? [];
      const svg =
        code === undefined
          ? null
          : (FORMER.get(code) ?? (await readFile(join(FOLDER, `${code}.svg`)).catch(() => null)));
      const body = svg && format === 'png' ? await painted(`${code}`, svg) : svg;
      if (!body)
        return fail(
          response,
          404,
          'NOT_FOUND',
          'there is no such flag: ask for /flag/kz.svg or /flag/kz.png, with the code of a country',
        );
      const type = TYPES[format === 'png' ? 'png' : 'svg'];
      return send(request, response, { status: 200, type, body, etag: etagOf('flags', body), headers: PICTURE });
    },
    (path) => path.startsWith('/flag/'),
  );
}
