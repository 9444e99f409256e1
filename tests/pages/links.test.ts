import { describe, expect, test } from 'vitest';
import { realServer } from '../fixtures/real.ts';
import { ODD, PLACES } from './place.ts';

const server = realServer();
const OF_BROWSERS = { accept: 'text/html', 'accept-language': 'en' };

/** What leads to another day of the same thing, which may have had another name then. */
const OTHER_DAYS = /<form class="days".*?<\/form>|<a href="[^"]*">See it on its/gs;
/** Where a page has many links, every so many of them are followed. */
const EVERY = 7;
const FEW = 40;

async function linksOf(place: string, lang = 'en'): Promise<string[]> {
  const headers = { accept: 'text/html', 'accept-language': lang };
  const page = await (await fetch(new URL(place, server.url), { headers })).text();
  const links = [...page.replace(OTHER_DAYS, '').matchAll(/<a\b[^>]*?\bhref="(\/[^"#]*)/g)];
  return [...new Set(links.map(([, link = '']) => link.replaceAll('&amp;', '&')))];
}

const known = new Map<string, number>();

async function statusOf(path: string): Promise<number> {
  const told = known.get(path);
  if (told !== undefined) return told;
  const options = { method: 'HEAD', redirect: 'manual', headers: OF_BROWSERS } as const;
  const { status } = await fetch(new URL(path, server.url), options);
  known.set(path, status);
  return status;
}

async function wrongOf(place: string, links: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const link of links) {
    const status = await statusOf(link);
    if (status !== 200) wrong.push(`${place}: ${status} ${link}`);
  }
  return wrong;
}

describe('links within pages lead to where things are', () => {
  test.each([...PLACES.map(([path]) => path), ...ODD].filter((path) => !['/graphql', '/export/'].includes(path)))(
    '%s has none that is answered with another address, or with nothing',
    async (place) => {
      const links = (await linksOf(place)).filter((link) => !/^\/(graphql|export)|\.(json|csv)\b/.test(link));
      const some = links.length > FEW ? links.filter((_, at) => at % EVERY === 0) : links;
      expect(await wrongOf(place, some)).toEqual([]);
    },
  );

  test.each([
    '0900-01-01',
    '1850-01-01',
    '1914-08-04',
    '1949-12-01',
    '1960-07-15',
    '1991-12-20',
    '2003-02-03',
    '2018-09-01',
  ])('every state of %s is led to by what it was called that day, in any language of the reader', async (day) => {
    for (const lang of ['en', 'ru']) {
      const links = await linksOf(`/world@${day}`, lang);
      expect(
        await wrongOf(
          day,
          links.filter((link) => link.startsWith('/country/')),
        ),
      ).toEqual([]);
    }
  });
});
