import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { pathOf, type Route, readRoute } from '../route.ts';
import { send } from '../send.ts';
import { hashed } from '../wire/hashed.ts';
import { FRESH } from '../wire/outgoing.ts';
import { Refusal } from '../wire/refusal.ts';

const SOURCE = join(import.meta.dirname, '../../pages/component/component.ts');
const PLACE = '/components.js';
const FOLDER = '/components/';
const TYPE = 'text/javascript; charset=utf-8';
/** Pages that isolate themselves may load it all the same. */
const FOR_ALL = { 'cross-origin-resource-policy': 'cross-origin' };

/** The web components: at an address that stays, and at one that changes with them and may be kept for ever. */
export function componentRoutes(): Route[] {
  const body = Buffer.from(stripTypeScriptTypes(readFileSync(SOURCE, 'utf8')));
  const { address, answer } = hashed(`${FOLDER}almanac.js`, TYPE, body, FOR_ALL);
  const integrity = `sha384-${createHash('sha384').update(body).digest('base64')}`;
  const stays = {
    ...answer,
    headers: { ...answer.headers, 'cache-control': FRESH, link: `<${address}>; rel="canonical"` },
  };
  const about = Buffer.from(`${JSON.stringify({ module: address, integrity, stays: PLACE })}\n`);
  return [
    readRoute(PLACE, (request, response) => send(request, response, stays)),
    readRoute(
      FOLDER,
      (request, response, url) => {
        const path = pathOf(url);
        if (path === address) return send(request, response, answer);
        if (path === FOLDER)
          return send(request, response, { ...stays, type: 'application/json; charset=utf-8', body: about });
        throw new Refusal(404, 'NOT_FOUND', `there is nothing at ${path}: ${FOLDER} says where the script is`);
      },
      (path) => `${path}/`.startsWith(FOLDER),
    ),
  ];
}
