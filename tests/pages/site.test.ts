import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';
import { ODD, PLACES } from './place.ts';

const server = realServer();
const at = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, server.url), { redirect: 'manual', headers });
const textAt = async (path: string, headers: Record<string, string> = {}) => (await at(path, headers)).text();

describe('whoever maps the site finds all', () => {
  test('former states among them, and each address answers', async () => {
    const places = [...(await textAt('/sitemap.xml')).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, place = '']) => place);
    expect(places).toContain('/country/soviet-union');
    expect(places).toContain('/country/zanzibar');
    expect(new Set(places).size).toBe(places.length);
    // More than these no file of this sort may hold.
    expect(places.length).toBeLessThan(50_000);
    for (const kind of ['event', 'person', 'city', 'subdivision'])
      expect(places.filter((one) => one.startsWith(`/${kind}/`)).length).toBeGreaterThan(3000);
    const countries = places.filter((place) => place.startsWith('/country/'));
    const wrong: string[] = [];
    // Of what is many and alike every fortieth is asked for.
    const isOfMany = (place: string) => /^\/(timeline|ranking|event|person|city|subdivision)\//.test(place);
    for (const place of places.filter((one, at) => !isOfMany(one) || at % 40 === 0)) {
      const { status } = await at(place);
      if (status !== 200) wrong.push(`${status} ${place}`);
    }
    expect(wrong).toEqual([]);
    // Yugoslavia is the name of two states, Turkey that of one and of the empire before it: each has an address.
    const { data } = await ask(server.url, '{ countries(existing: EVER, first: 0) { totalCount } }');
    expect(countries).toHaveLength((data as { countries: { totalCount: number } }).countries.totalCount);
  });

  test('are told where that is, and which pages are worth looking at', async () => {
    const robots = await at('/robots.txt');
    expect([robots.status, robots.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(await robots.text()).toMatch(/^User-agent: \*\n(Disallow: \/\w+.*\n)+$/);
    expect(await textAt('/search?q=zaire')).toContain('<meta name="robots" content="noindex">');
  });

  test('no two pages bear the same title or the same description, and each names its own address', async () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    const places = [...(await textAt('/sitemap.xml')).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, place = '']) => place);
    const some = places.filter((place, at) => /^\/(region|area|claim)?(\/|$)/.test(place) || at % 60 === 0);
    for (const place of some) {
      const page = await textAt(place);
      for (const told of [/<title>[^<]*/, /name="description" content="[^"]*/]) {
        const words = told.exec(page)?.[0] ?? '';
        if (seen.has(words)) twice.push(`${place} and ${seen.get(words)}: ${words}`);
        seen.set(words, place);
      }
      expect(page).toContain(`<link rel="canonical" href="${place}">`);
    }
    expect(twice).toEqual([]);
  });

  test('what machines are told of a page has no empty value and no date that they cannot read', async () => {
    const dates: string[] = [];
    for (const place of [...PLACES.map(([path]) => path), '/organization/zc', '/country/anhalt-bernburg']) {
      const told = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await textAt(place))?.[1];
      if (told === undefined) continue;
      const words = JSON.parse(told) as Record<string, unknown>;
      expect([place, Object.values(words)]).not.toContain(null);
      dates.push(...Object.entries(words).flatMap(([name, value]) => (/date/i.test(name) ? [String(value)] : [])));
    }
    expect(dates.length).toBeGreaterThan(3);
    expect(dates.filter((date) => !/^\d{4}(-\d\d){0,2}$/.test(date))).toEqual([]);
  });

  test('every link within a page leads to a part of it, and no two parts bear one name', async () => {
    const wrong: string[] = [];
    for (const place of [...PLACES.map(([path]) => path), ...ODD, '/country/andorra']) {
      if (place === '/graphql') continue;
      const page = await textAt(place, { accept: 'text/html' });
      const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      const aims = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
      wrong.push(...aims.filter((id) => !ids.includes(id)).map((id) => `${place}#${id}`));
      wrong.push(...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${place}: ${id} twice`));
    }
    expect(wrong).toEqual([]);
  });

  test('every link of a page leads somewhere', async () => {
    const links = new Set<string>();
    for (const path of ['/', '/country/kazakhstan@2008-12-26', '/organization/sco', '/documents'])
      for (const [, link = ''] of (await textAt(path)).matchAll(/href="(\/[^"#]*)/g))
        links.add(link.replaceAll('&amp;', '&'));
    const wrong: string[] = [];
    for (const link of links) {
      const { status } = await at(link, { accept: 'text/html' });
      if (status >= 400) wrong.push(`${status} ${link}`);
    }
    expect(wrong).toEqual([]);
  });
});
