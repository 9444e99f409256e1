import { setImmediate } from 'node:timers/promises';
import type { NamesViewQuery } from '../../pages/.generated/operation.ts';
import { addressOf, type Kind } from '../../pages/address.ts';
import type { Ask } from '../../pages/asked.ts';
import { codeOf } from '../../pages/part/named.ts';
import { LISTS } from '../../pages/view/list.ts';
import { type Answer, etagOf } from '../answer-cache.ts';
import { type Route, readRoute } from '../route.ts';
import { SAME_FOR_ALL, send } from '../send.ts';

const KINDS = [
  ['countries', 'country'],
  ['organizations', 'organization'],
  ['indicators', 'indicator'],
  ['treaties', 'treaty'],
  ['sources', 'source'],
  ['claims', 'claim'],
  ['currencies', 'currency'],
  ['languages', 'language'],
  ['areas', 'area'],
  ['events', 'event'],
  ['people', 'person'],
  ['cities', 'city'],
] as const satisfies readonly (readonly [string, Kind])[];

type Indicator = NonNullable<NamesViewQuery['indicators']>['nodes'][number];

type Cursors = { [L in (typeof KINDS)[number][0]]?: string | null };

/** Addresses of all pages of things, former states among them, for those who search the web: made once. */
export function siteMap(release: string, today: string, origin: string, ask: Ask): Route {
  let made: Promise<Answer> | null = null;
  async function make(): Promise<Answer> {
    const addresses = [...(await addressesOf(ask, today)), ...(await partsOf(ask))];
    const lists = Object.keys(LISTS).map((kind) => `/${kind}`);
    const entries = ['/', '/world', '/documents', '/changes', ...lists, ...addresses].map(
      (path) => `<url><loc>${origin}${path}</loc></url>`,
    );
    const body = Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
    );
    const type = 'application/xml; charset=utf-8';
    return { status: 200, type, body, etag: etagOf(release, body), headers: SAME_FOR_ALL };
  }
  return readRoute('/sitemap.xml', async (request, response) => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return send(request, response, await made);
  });
}

/** Addresses that are asked for and not read: endless in number, or data. */
const NOT_READ = ['/search', '/contribute/', '/export/', '/chart.', '/api/', '/graphql', '/compat/'];

/** What those who search the web may look at, and where its map is, which has to be told with its whole address. */
export function robots(release: string, origin: string): Route {
  const map = origin === '' ? '' : `\nSitemap: ${origin}/sitemap.xml\n`;
  const body = Buffer.from(`User-agent: *\n${NOT_READ.map((path) => `Disallow: ${path}\n`).join('')}${map}`);
  const type = 'text/plain; charset=utf-8';
  return readRoute('/robots.txt', (request, response) =>
    send(request, response, { status: 200, type, body, etag: etagOf(release, body), headers: SAME_FOR_ALL }),
  );
}

async function addressesOf(ask: Ask, today: string): Promise<ReadonlySet<string>> {
  const addresses = new Set<string>();
  const cursors: Cursors = {};
  for (let isMore = true; isMore; ) {
    const page = await ask('NamesView', cursors);
    // Between two steps others are answered.
    await setImmediate();
    isMore = false;
    for (const { key } of page.regions) addresses.add(addressOf('region', key));
    for (const [list, kind] of KINDS) {
      const part = page[list];
      if (!part) continue;
      for (const one of part.nodes)
        for (const place of placesOf(kind, 'name' in one ? await codeOf(ask, one, today) : one.key, isRanked(one)))
          addresses.add(place);
      cursors[list] = part.pageInfo.endCursor ?? cursors[list] ?? null;
      isMore ||= part.pageInfo.hasNextPage;
    }
  }
  return addresses;
}

/** Addresses of the parts of countries, which are listed with them. */
async function partsOf(ask: Ask): Promise<readonly string[]> {
  const keys: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const { countries: page } = await ask('PartsView', after === undefined ? {} : { after });
    // Between two steps others are answered.
    await setImmediate();
    for (const { subdivisions } of page?.nodes ?? [])
      for (const { key, subdivisions: within } of subdivisions) keys.push(key, ...within.map((one) => one.key));
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  }
  return keys.map((key) => addressOf('subdivision', key));
}

/** Words have no order, and money of each country's own none that means anything. */
function isRanked(one: object | Pick<Indicator, 'valueType' | 'unit'>): boolean {
  return !('valueType' in one) || (one.valueType === 'NUMBER' && one.unit.money !== 'LOCAL');
}

/** The address of a thing, and of what there is of it besides: its timeline or its ranking. */
function placesOf(kind: Kind, code: string, isRanked: boolean): string[] {
  const own = addressOf(kind, code);
  if (kind === 'indicator') return isRanked ? [own, own.replace('/indicator/', '/ranking/')] : [own];
  return kind === 'country' || kind === 'organization' ? [own, own.replace(`/${kind}/`, '/timeline/')] : [own];
}
