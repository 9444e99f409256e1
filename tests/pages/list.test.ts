import { describe, expect, test } from 'vitest';
import { LISTS } from '../../src/pages/view/list.ts';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();
const at = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, server.url), { redirect: 'manual', headers: { accept: 'text/html', ...headers } });
const textAt = async (path: string, headers: Record<string, string> = {}) => (await at(path, headers)).text();
const listedIn = (page: string, kind: string) =>
  [...page.matchAll(new RegExp(`<li>(?:<time>[^<]*</time> <div>)?<a href="(/${kind}/[^"]*)"`, 'g'))].map(
    ([, link = '']) => link,
  );

describe('everything of a kind is listed at the address of the kind', () => {
  test.each(Object.keys(LISTS))('/%s lists them, with a stroke behind it as well, and as data', async (kind) => {
    const page = await textAt(`/${kind}`);
    expect(listedIn(page, kind).length).toBeGreaterThan(20);
    expect(page).toContain(`<link rel="canonical" href="/${kind}">`);
    expect(page).toContain(`<input type="hidden" name="type" value="${kind}">`);
    expect(await textAt(`/${kind}/`)).toBe(page);
    for (const format of ['json', 'csv']) expect((await at(`/${kind}.${format}`)).status).toBe(200);
    expect((await at(`/search?q=a&type=${kind}`)).status).toBe(200);
  });

  test('all countries of all times are, each once, and states apart from what is no more', async () => {
    const { data } = await ask(server.url, '{ countries(existing: EVER, first: 0) { totalCount } }');
    const page = await textAt('/country');
    const links = listedIn(page, 'country');
    expect(links).toHaveLength((data as { countries: { totalCount: number } }).countries.totalCount);
    expect(new Set(links).size).toBe(links.length);
    expect(page).toMatch(
      /States \(\d+\)<.*>Kazakhstan<.*Territories \(.*>Greenland<.*No more there \(.*>Soviet Union</s,
    );
  });

  test('countries, organizations and events are listed as they were on a day', async () => {
    const countries = await textAt('/country@1985-06-01');
    expect(countries).toContain('<title>Countries and territories on 1 June 1985 · Almanac</title>');
    expect(countries).toContain('name="day"');
    const parts = countries.split('<section ');
    const titled = (title: string) => parts.find((part) => part.includes(`>${title} (`)) ?? '';
    expect(titled('States')).toMatch(/@1985-06-01">Soviet Union<.*>Yugoslavia</s);
    expect(titled('States')).not.toMatch(/>Kazakhstan<|>Russia</);
    expect(titled('Not there on the day')).toContain('>Kazakhstan<');
    const { data } = await ask(
      server.url,
      '{ countries(asOf: "1985-06-01", filter: { kind: [STATE, FORMER_STATE] }, first: 0) { totalCount } }',
    );
    const { totalCount } = (data as { countries: { totalCount: number } }).countries;
    expect(countries).toContain(`>States (${totalCount})<`);
    const organizations = await textAt('/organization@1985-06-01');
    expect(organizations).toMatch(
      /There on the day \(.*\/organization\/gatt@.*Not there on the day \(.*\/organization\/wto@/s,
    );
    const events = await textAt('/event@1985-06-01');
    expect(Math.max(...[...events.matchAll(/<time>[^<]*?(\d{4})/g)].map(([, year]) => Number(year)))).toBe(1985);
    expect(events).toMatch(/rel="next" href="\/event@1985-06-01\?after=/);
    expect(await (await at('/country@1985-06-01.csv')).text()).toContain('SUN');
  });

  test('they stand in the order of their names in the language of the reader', async () => {
    const page = await textAt('/currency', { 'accept-language': 'de' });
    const names = [...page.matchAll(/<li><a href="\/currency\/[^"]*">([^<]*)</g)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(300);
    expect(names).toEqual(names.toSorted(new Intl.Collator('de').compare));
  });

  test('of a long list the rest can be read, each once', async () => {
    const seen: string[] = [];
    for (let place: string | null = '/city'; place; ) {
      const page: string = await textAt(place);
      seen.push(...listedIn(page, 'city'));
      place = /rel="next" href="([^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? null;
    }
    const { data } = await ask(server.url, '{ cities(first: 0) { totalCount } }');
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((data as { cities: { totalCount: number } }).cities.totalCount);
  });

  test('events come the latest first, by sorts that a reader chooses', async () => {
    const page = await textAt('/event');
    const next = /rel="next" href="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(listedIn(await textAt(next), 'event').filter((one) => listedIn(page, 'event').includes(one))).toEqual([]);
    expect(await textAt(next)).toContain('<meta name="robots" content="noindex">');
    expect(await textAt('/event?kind=disasters')).toContain('aria-current="true">disasters');
    expect((await at('/event?kind=nonsense')).status).toBe(400);
  });

  test('the front door and the empty search lead to all of them, and the site map as well', async () => {
    for (const path of ['/', '/search'])
      for (const kind of Object.keys(LISTS)) expect(await textAt(path)).toContain(`href="/${kind}"`);
    for (const kind of Object.keys(LISTS)) expect(await textAt('/sitemap.xml')).toContain(`<loc>/${kind}</loc>`);
  });
});
