import { describe, expect, test } from 'vitest';
import { realServer } from '../fixtures/real.ts';
import { PLACES } from './place.ts';

const server = realServer();
const at = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, server.url), { redirect: 'manual', headers });
const textAt = async (path: string, headers: Record<string, string> = {}) => (await at(path, headers)).text();
const headingIn = (page: string) =>
  /<h1>([\s\S]*?)<\/h1>/
    .exec(page)?.[1]
    ?.replace(/<[^>]*>/g, '')
    .trim();

describe('pages are read without a script, at addresses that bear a day', () => {
  test.each(PLACES)('%s is a page', async (path, word) => {
    const response = await at(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const page = await response.text();
    expect(headingIn(page)).toContain(word);
    expect(page).toContain('Ask this yourself');
    expect(page).not.toMatch(/\bundefined\b|\[object |NaN/);
  });

  test('what is shown is what stood on the day', async () => {
    const [then, now] = [await textAt('/country/kazakhstan@2008-12-26'), await textAt('/country/kazakhstan')];
    expect(then).toContain('Nursultan Nazarbayev');
    expect(then).toContain('Karim Masimov');
    expect(now).not.toContain('Karim Masimov');
    expect(await textAt('/city/astana@2020-01-01')).toContain('Nur-Sultan');
  });

  test.each([
    ['/country/KZ', '/country/kazakhstan'],
    ['/country/KAZ@2008-12-26', '/country/kazakhstan@2008-12-26'],
    ['/country/zaire', '/country/democratic-republic-of-the-congo'],
    ['/organization/SCO', '/organization/sco'],
    ['/person/Putin.json', '/person/vladimir-putin.json'],
    ['/country/kazakhstan?day=1995-01-01', '/country/kazakhstan@1995-01-01'],
    ['/world?day=1960-01-01', '/world@1960-01-01'],
    ['/timeline', '/country'],
    ['/timeline/', '/country'],
    ['/ranking/', '/indicator'],
    ['/subdivision', '/country'],
    ['/contribute/', '/search'],
  ])('%s leads to %s', async (path, location) => {
    const response = await at(path);
    expect([response.status, response.headers.get('location')]).toEqual([302, location]);
  });

  test.each([
    ['/country/atlantis', 404, 'Nothing here'],
    ['/person/nobody-at-all', 404, 'Nothing here'],
    ['/country/kazakhstan@2008-13-26', 400, '2008-13-26'],
    ['/country/%E0%A4%A', 404, 'Nothing here'],
    ['/country/kazakhstan?yaer=1995', 400, 'yaer'],
  ])('%s is answered with %i and what may be done', async (path, status, word) => {
    const response = await at(path);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(word);
  });

  test('what is asked for is said again in part, however long it is', async () => {
    const page = await textAt(`/country/${'a'.repeat(20_000)}`);
    expect(page).toContain(`“<bdi>${'a'.repeat(100)}…</bdi>”`);
    expect(page.length).toBeLessThan(20_000);
  });

  test('where there is nothing at all a browser is shown a page, and a program told in data', async () => {
    const seen = await at('/kazakstan', { accept: 'text/html,*/*;q=0.8' });
    expect([seen.status, seen.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await seen.text()).toMatch(/Did you mean.*href="\/country\/kazakhstan"/s);
    const told = await at('/kazakstan');
    expect([told.status, told.headers.get('content-type')]).toEqual([404, expect.stringContaining('json')]);
  });

  test('a search tells by which name it found, and how much there is of each kind', async () => {
    const page = await textAt('/search?q=zaire');
    expect(page).toContain('href="/country/democratic-republic-of-the-congo"');
    expect(page).toMatch(/by “<mark>Zaire<\/mark>”, until 17 May 1997/);
    expect(page).toMatch(/\/search\?q=zaire&amp;type=event">event \d+/);
    expect(await textAt('/search?q=zaire&type=event')).not.toContain(
      'href="/country/democratic-republic-of-the-congo"',
    );
    expect((await at('/search?q=zaire&type=unicorn')).status).toBe(400);
  });

  test('what a reader types is shown as text', async () => {
    const page = await textAt(`/search?q=${encodeURIComponent('<script>alert(1)</script>"&')}`);
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;alert(1)');
  });

  test('a page may load from this server alone and runs no script that stands in it', async () => {
    const policy = (await at('/country/kazakhstan')).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    const page = await textAt('/country/kazakhstan');
    expect([...page.matchAll(/<script([^>]*)>/g)].map(([, given]) => given)).toEqual([
      expect.stringMatching(/^ type="module" src="\/assets\/page\.[\w-]+\.js"$/),
      expect.stringMatching(/^ type="module" src="\/assets\/picture\.[\w-]+\.js"$/),
      ' type="application/ld+json"',
    ]);
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\/(?!www\.wikidata)[^"]*\.(css|js|png|svg)/);
  });

  test('every page that can be had as data is exported under the name that its links bear', async () => {
    for (const [path] of PLACES) {
      const page = await textAt(path);
      const linkTo = (type: string) =>
        new RegExp(`<link rel="alternate" type="${type}" href="([^"]*)"`).exec(page)?.[1]?.replaceAll('&amp;', '&');
      const [json, csv] = [linkTo('application/json'), linkTo('text/csv')];
      if (json === undefined) continue;
      const response = await at(json);
      expect([json, response.status, (await response.text()).slice(0, 7)]).toEqual([json, 200, '{"data"']);
      if (csv !== undefined) expect([csv, (await at(csv)).status]).toEqual([csv, 200]);
    }
  });

  test('a code that has meant several leads to each of them', async () => {
    const response = await at('/country/CS');
    expect(response.status).toBe(300);
    expect(await response.text()).toMatch(/href="\/country\/czechoslovakia".*href="\/country\/serbia-and-montenegro"/s);
    expect(await textAt('/country/CS@1995-01-01')).toContain('href="/country/czechoslovakia@1995-01-01"');
  });

  test('a flag is shown where the code of today has one, and none for what has ended', async () => {
    const page = await textAt('/world@1985-06-01');
    const flags = [...page.matchAll(/src="\/flag\/(\w+)\.svg"/g)].map(([, code]) => code ?? '');
    expect(flags).toEqual(expect.arrayContaining(['mm', 'cd']));
    for (const gone of ['bu', 'zr', 'su', 'yu', 'dd', 'cs']) expect(flags).not.toContain(gone);
    const answers = await Promise.all(
      [...new Set(flags)].map(async (code) => [code, (await at(`/flag/${code}.svg`)).status]),
    );
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  });

  test('a state that has ended bears the flag of the day where it is drawn here, and the page says so', async () => {
    const page = await textAt('/country/soviet-union@1985-06-01');
    expect(page).toContain('alt="Flag of Soviet Union: red, with a golden hammer and sickle');
    expect(page).toContain('drawn here after its public description');
    expect(await textAt('/country/soviet-union@1930-06-01')).not.toContain('class="flag"');
    expect(await textAt('/country/kazakhstan@1995-06-01')).toContain('that of the day is not on record');
    const world = await textAt('/world@1985-06-01');
    const drawn = [...world.matchAll(/src="(\/flag\/[a-z-]+-\d{4}\.svg)"/g)].map(([, place = '']) => place);
    expect(drawn).toEqual(expect.arrayContaining(['/flag/sun-1955.svg', '/flag/csk-1920.svg', '/flag/yug-1946.svg']));
    for (const place of [...drawn, '/flag/sun-1955.png'])
      expect([place, (await at(place)).status]).toEqual([place, 200]);
    expect((await at('/flag/ddr-1999.svg')).status).toBe(404);
  });

  test('the world of a day tells its leaders once, its conflicts and what happened on the day', async () => {
    const page = await textAt('/world@1991-12-26');
    expect(page).toContain('Armed conflicts under way');
    expect(page).toContain('Soviet Union');
    const us = /<tr><td>[^\n]*?United States.*?<\/tr>/s.exec(await textAt('/world@1985-06-01'))?.[0] ?? '';
    expect(us.match(/Ronald Reagan/g)).toHaveLength(1);
    for (const edge of ['/world@0001-01-01', '/world@9999-12-31', '/changes@0005-01-01'])
      expect([edge, (await at(edge)).status]).toEqual([edge, 200]);
  });

  test('days of works are told in words', async () => {
    for (const path of ['/source/china-daily-2008-12-26', '/documents'])
      expect(await textAt(path)).toContain('China Daily, 26 December 2008');
  });

  test('numbers of a column have the same decimals', async () => {
    const page = await textAt('/ranking/life_expectancy?year=2008');
    const values = [...page.matchAll(/<td class="number">([\d.]+)<a class="cite"/g)].map(([, value = '']) => value);
    expect(values.length).toBeGreaterThan(100);
    expect(new Set(values.map((value) => value.split('.')[1]?.length ?? 0)).size).toBe(1);
  });

  test('parts of a country are listed on its page, and a search for one leads there', async () => {
    expect(await textAt('/country/slovenia')).toContain('SI-061');
    expect(await textAt('/country/kazakhstan')).toContain('######');
    expect(await textAt('/search?q=Bavaria')).toContain('href="/subdivision/DE-BY"');
    expect(await textAt('/country/united-kingdom')).toContain('href="/subdivision/GB-ENG"');
    const england = await textAt('/subdivision/GB-ENG');
    expect(england).toMatch(/country of <a href="\/country\/united-kingdom">.*href="\/subdivision\/GB-BST">Bristol/s);
    expect(await textAt('/subdivision/GB-BST')).toContain('<dt>Part of</dt><dd><a href="/subdivision/GB-ENG">');
    expect((await at('/subdivision/bavaria')).headers.get('location')).toBe('/subdivision/DE-BY');
  });

  test('two days in the wrong order are refused wherever two are given', async () => {
    for (const path of ['/changes', '/changes/cuba', '/timeline/cuba'])
      expect((await at(`${path}?from=2000-01-01&to=1990-01-01`)).status).toBe(400);
  });

  test('pictures of a page speak the language of the reader, and fit a narrow screen', async () => {
    const page = await textAt('/compare?codes=KZ,UZ', { 'accept-language': 'fr' });
    expect(page).toMatch(/<source media="\(max-width: 40rem\)" srcset="[^"]*lang=fr&amp;width=480"/);
    expect(page).toContain('kind=slope');
  });

  test('a page comes from a cache until the release changes', async () => {
    const etag = (await at('/country/kazakhstan')).headers.get('etag') ?? '';
    expect((await at('/country/kazakhstan', { 'if-none-match': etag })).status).toBe(304);
  });
});

describe('the same address has the answer as data', () => {
  test('.json is the answer of the operation', async () => {
    const { data } = (await (await at('/country/kazakhstan@2008-12-26.json')).json()) as {
      data: { country: { key: string; offices: { person: { key: string } }[] } };
    };
    expect(data.country.key).toBe('KAZ');
    expect(data.country.offices.map(({ person }) => person.key)).toContain('karim-masimov');
  });

  test('what cannot be answered is told as data', async () => {
    const missing = await at('/country/atlantis.json');
    expect([missing.status, await missing.json()]).toEqual([
      404,
      { errors: [{ message: expect.stringContaining('atlantis'), extensions: { code: 'NOT_FOUND' } }] },
    ]);
    expect((await at('/country/kazakhstan@2008-13-26.json')).headers.get('content-type')).toContain('json');
  });

  test('.csv is its list', async () => {
    const [head, ...rows] = (await textAt('/organization/sco@2008-12-26.csv')).split(/\r?\n/);
    expect(head).toContain('member.name');
    expect(rows.filter((row) => row.includes('MEMBER'))).toHaveLength(6);
  });
});
