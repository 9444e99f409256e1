import { describe, expect, test } from 'vitest';
import { realServer } from '../fixtures/real.ts';

const server = realServer();
const at = (path: string) => fetch(new URL(path, server.url), { redirect: 'manual' });
const textAt = async (path: string) => (await at(path)).text();

describe('what a reader meets with', () => {
  test('who chooses a day on which a name meant two countries stays with the one whose page it was, and is led to the other', async () => {
    const response = await at('/country/republic-of-the-congo@1961-06-01');
    expect([response.status, response.headers.get('location')]).toEqual([302, '/country/COG@1961-06-01']);
    expect(await textAt('/country/COG@1961-06-01')).toContain(
      'href="/country/republic-of-the-congo-leopoldville@1961-06-01"',
    );
    expect((await at('/country/yugoslavia')).status).toBe(300);
  });

  test('a country that had not begun leads to what there was in its place', async () => {
    const page = await textAt('/country/kazakhstan@1985-06-01');
    expect(page).toMatch(
      /Before it, and on that day: .*href="\/country\/[a-z-]*kaz[a-z-]*@1985-06-01"|Before it, and on that day: .*href="\/country\/soviet-union@1985-06-01"/,
    );
    expect(await textAt('/country/kazakhstan')).not.toContain('Before it, and on that day');
  });

  test.each([
    ['/country/kazakhstan@2008', '/country/kazakhstan@2008-12-31'],
    ['/country/kazakhstan@2008-02', '/country/kazakhstan@2008-02-29'],
    ['/world@1900-02', '/world@1900-02-28'],
    ['/world@9999', '/world@9999-01-01'],
  ])('%s is asked back: %s', async (path, day) => {
    const response = await at(path);
    expect(response.status).toBe(300);
    expect(await response.text()).toContain(`href="${day}"`);
  });

  test('a page of what is not there is not to be found, cited or had as data', async () => {
    for (const path of ['/country/atlantis', '/country/kazakhstan@2008-13-26', '/country/yugoslavia']) {
      const page = await textAt(path);
      expect(page).toContain('<meta name="robots" content="noindex">');
      expect(page).not.toMatch(/rel="canonical"|Cite this page|rel="alternate"/);
    }
  });

  test('words of the schema are told as people say them', async () => {
    expect(await textAt('/organization/unicef')).toContain('body of the United Nations');
    expect(await textAt('/country/kosovo')).toContain('of disputed status');
    expect(await textAt('/country/soviet-union@1985-06-01')).toContain(
      'Union of Soviet Socialist Republics</bdi>, state,',
    );
    expect(await textAt('/currency/EUR')).toContain('<td>in common with others');
    expect(await textAt('/search?q=KZ')).toContain('by its code of ISO 3166 “');
    expect(await textAt('/indicator/population_total')).toContain('the sum of its countries');
    expect(await textAt('/source/cia-world-factbook')).toContain('January 2026');
  });

  test('where nothing is asked for, nothing is counted', async () => {
    for (const place of ['/search', '/search?q=', '/search?q=&type=country'])
      expect(await textAt(place)).not.toContain('aria-label="Kinds"');
  });

  test('where nothing is asked for, nothing is found as data either', async () => {
    for (const place of ['/search.json', '/search.json?q='])
      expect(await (await at(place)).json()).toMatchObject({ data: { search: { edges: [] } } });
  });

  test('of the words that tell of a city, a search shows those it found', async () => {
    const page = await textAt('/search?q=zaire&type=city');
    expect(page).toMatch(/by “<mark>Zaire<\/mark>”/);
    expect(page).not.toContain('Congo - Kinshasa');
  });

  test('every fact that bears on a claim is told in words of its own', async () => {
    for (const path of ['/source/china-daily-2008-12-26', '/documents']) {
      const documents = [...(await textAt(path)).matchAll(/href="(\/source\/[^"]*)"/g)].map(([, link = '']) => link);
      for (const page of await Promise.all([path, ...new Set(documents)].map((one) => textAt(one)))) {
        const told = [...page.matchAll(/<p class="bearing">(.*?)<\/p>/gs)].map(([, one = '']) =>
          one.replace(/<[^>]*>/g, ''),
        );
        expect(told.filter((one) => /(: |; )(country [a-z]+|geography|motion|vote count)(;|$)/.test(one))).toEqual([]);
      }
    }
  });

  test('what is cited of one work stands together, each place under the number of its marks', async () => {
    const page = await textAt('/organization/un');
    const list = /<section id="sources">.*?<\/section>/s.exec(page)?.[0] ?? '';
    const works = [...list.matchAll(/<li><a href="([^"]*)"/g)].map(([, href]) => href);
    expect(new Set(works).size).toBe(works.length);
    const marks = new Set([...page.matchAll(/href="#(c\d+)"/g)].map(([, id = '']) => id));
    for (const id of marks) expect(list).toContain(`<span id="${id}"><b>${id.slice(1)}</b>`);
    expect(marks.size).toBeGreaterThan(200);
  });

  test('whatever a search found can be read, a page at a time', async () => {
    const seen = new Set<string>();
    let pages = 0;
    for (let place: string | null = '/search?q=Paris&type=organization'; place; pages++) {
      const page: string = await textAt(place);
      for (const [, href = ''] of page.matchAll(/<div> <a href="(\/organization\/[^"]*)"/g)) seen.add(href);
      place = /rel="next" href="([^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? null;
    }
    expect(pages).toBe(Math.ceil(seen.size / 40));
    const events = await textAt('/search?q=Paris&type=event');
    const next = /rel="next" href="([^"]*)"/.exec(events)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const firstOf = (page: string) => /<ol class="found">.*?<a href="([^"]*)"/s.exec(page)?.[1];
    expect(firstOf(await textAt(next))).not.toBe(firstOf(events));
    expect(await textAt(next)).toContain('further 40 shown');
  });

  test('a day after the last of the record is said to be beyond it', async () => {
    for (const path of ['/world@3000-01-01', '/country/kazakhstan@2050-01-01', '/organization/un@2050-01-01'])
      expect(await textAt(path)).toContain('<main id="main"><p class="absent">The record ends on ');
    expect(await textAt('/world')).not.toContain('The record ends on ');
  });

  test.each([
    ['/country/kazakhstan@2008-12-26.svg', 302, /^\/chart\.svg\?/],
    ['/organization/sco.png', 302, /^\/chart\.png\?kind=map&organization=sco/],
    ['/world@1960-01-01.svg', 302, /^\/chart\.svg\?kind=map&asOf=1960-01-01$/],
    ['/person/vladimir-putin.png', 404, /^$/],
  ])('%s is the picture that says the same', async (path, status, place) => {
    const response = await at(path);
    expect([response.status, response.headers.get('location') ?? '']).toEqual([status, expect.stringMatching(place)]);
    if (status === 302) expect((await at(response.headers.get('location') ?? '')).status).toBe(200);
  });

  test('of countries to compare each stands once, and what is left out is said', async () => {
    expect(await textAt('/compare?codes=KZ,KAZ,398')).toContain('compared of-1');
    expect(await textAt('/compare?codes=KZ,UZ,KG,TJ,TM,US,CN,IN,RU,DE')).toContain('left out: RU, DE');
    expect(await textAt('/compare?codes=CS,KZ')).toContain('href="/search?q=CS&amp;type=country"');
  });

  test.each(['/indicator/life_expectancy?year=abc', '/source/china-daily-2008-12-26?verdict=nonsense'])(
    '%s is refused rather than passed over',
    async (path) => expect((await at(path)).status).toBe(400),
  );

  test('where a year has no values another can be chosen', async () =>
    expect(await textAt('/indicator/life_expectancy?year=1066')).toContain('name="year"'));

  test('a stroke at the end of an address does no harm', async () =>
    expect((await at('/country/kazakhstan@2008-12-26/')).status).toBe(200));

  test.each(['/world@2008-2-3', '/country/kazakhstan@today', '/organization/un@26.12.2008'])(
    '%s is told that it is no day',
    async (path) => {
      const response = await at(path);
      expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('is not a day')]);
    },
  );

  test('signs that no page may bear are not said again', async () => {
    for (const path of ['/search?q=%00', '/search?q=a%07b', '/country/a%01b'])
      expect(await textAt(path)).not.toMatch(/(?!\s)\p{Cc}/u);
  });

  test('where nothing is compared there is no table of it', async () =>
    expect(await textAt('/compare?codes=')).not.toContain('<table'));
});
