import { describe, expect, test } from 'vitest';
import { realServer } from '../../fixtures/real.ts';

const server = realServer();
const at = (path: string, liked = 'en') =>
  fetch(new URL(path, server.url), { redirect: 'manual', headers: { 'accept-language': liked } });
const textAt = async (path: string) => (await at(path)).text();
/** Where a page is had as something else, and what it is shown as elsewhere. */
const OTHERS =
  /(?:rel="alternate"[^>]*href|property="og:image" content|<a href)="([^"]*(?:\.json|\.csv|chart\.)[^"]*)"/g;

describe('what a page offers is there', () => {
  test.each([
    '/world@1900-01-01',
    '/world@1985-06-01',
    '/organization/unidroit@1938-06-01',
    '/organization/sco@2008-12-26',
    '/organization/amnesty-international',
    '/compare?codes=SUN,YUG,DDR,CS,KZ',
    '/indicator/life_expectancy?year=1985',
    '/indicator/life_expectancy@1985-06-01',
    '/ranking/life_expectancy@1985-06-01',
  ])('%s: its data and its picture', async (path) => {
    const offered = [...(await textAt(path)).matchAll(OTHERS)].map(([, one = '']) => one.replaceAll('&amp;', '&'));
    expect(offered.length).toBeGreaterThan(2);
    for (const one of new Set(offered)) expect([one, (await at(one)).status]).toEqual([one, 200]);
  });

  test.each([
    ['/indicator/life_expectancy?year=1985', 'year=1985'],
    ['/indicator/life_expectancy@1985-06-01', 'year=1985'],
    ['/ranking/life_expectancy@1985-06-01', 'year=1985'],
  ])('%s: of the same year', async (path, year) => {
    const page = await textAt(path);
    expect(page).toMatch(new RegExp(`rel="canonical" href="[^"]*\\?${year}"`));
    expect(page).toMatch(new RegExp(`rel="alternate" type="application/json" href="[^"]*\\?${year}"`));
    expect(page).toMatch(/<title>[^<]*1985/);
  });

  test('countries of a year are those of that year, in the table as in the picture', async () => {
    const page = await textAt('/indicator/population_total?year=1985');
    expect(page).toContain('Soviet Union</a>');
    expect(page).toContain('&amp;asOf=1985-12-31');
  });

  test('whatever is shared has a picture', async () => {
    for (const path of ['/', '/event/unsc-757', '/person/vladimir-putin', '/world@1900-01-01']) {
      const picture = /property="og:image" content="([^"]*)"/.exec(await textAt(path))?.[1] ?? '';
      const response = await at(picture.replaceAll('&amp;', '&'));
      expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 200, 'image/png']);
    }
  });

  test('a picture speaks the language of the page that it is of', async () => {
    expect((await at('/country/kazakhstan.svg', 'ru')).headers.get('location')).toMatch(/&lang=ru$/);
    expect(await (await at('/country/kazakhstan', 'ru')).text()).toMatch(/<a href="[^"]*&amp;lang=ru">Picture</);
  });
});

describe('a table holds what its page tells of', () => {
  test.each([
    ['/country.csv', 'countries'],
    ['/treaty.csv', 'treaties'],
  ])('%s has no column of another kind', async (path, list) => {
    const [head = ''] = (await textAt(path)).split(/\r?\n/);
    const columns = head.split(',').filter((column) => column.includes('.'));
    expect(columns.length).toBeGreaterThan(0);
    expect(columns.filter((column) => !column.startsWith(`${list}.`))).toEqual([]);
  });
});

describe('whatever a form sends is answered', () => {
  test.each([
    ['/?day=2008-12-26', '/world@2008-12-26'],
    ['/country/kazakhstan?day=2008', '/country/kazakhstan@2008'],
    ['/world?day=1960-01', '/world@1960-01'],
  ])('%s leads to %s', async (path, location) => {
    const response = await at(path);
    expect([response.status, response.headers.get('location')]).toEqual([302, location]);
    expect((await at(location)).status).toBeLessThan(400);
  });

  test.each([
    '/search?q=zaire&type=',
    '/search?q=zaire&after=',
    '/source/china-daily-2008-12-26?verdict=',
    '/country?after=',
  ])('%s: a field that is left empty asks for nothing', async (path) => expect((await at(path)).status).toBe(200));
});

describe('a change leads to what it is of', () => {
  test('on the page of the world as on that of changes', async () => {
    const page = await textAt('/world@1960-01-01');
    expect(page).toMatch(/<li><a href="\/country\/poland@1960-01-01">Poland<\/a> took an elected seat/);
    expect(page).toMatch(
      /<time datetime="1959-12-30">30 December 1959<\/time> <div>The <a href="\/organization\/iadb@1960-01-01">/,
    );
  });
});
