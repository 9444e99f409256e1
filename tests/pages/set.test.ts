import { describe, expect, test } from 'vitest';
import { realServer } from '../fixtures/real.ts';

const server = realServer();
const at = async (path: string) =>
  (await fetch(new URL(path, server.url), { headers: { 'accept-language': 'en' } })).text();
const plain = (page: string) =>
  page
    .slice(page.indexOf('<main'), page.indexOf('</main>'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('what countries share has a page', () => {
  test('a currency: who uses it on the day, and who at other times', async () => {
    expect(plain(await at('/currency/EUR@2008-12-26'))).toMatch(
      /Used by .*Slovenia in common with others since 1 January 2007/,
    );
    const before = plain(await at('/currency/DEM@2020-01-01'));
    expect(before).toContain('Nobody is on record as using it on 1 January 2020.');
    expect(before).toMatch(/At other times .*Germany its own 23 May 1949 – 1 January 2002/);
  });

  test('a language: where it is official, then where it is spoken, of countries that there are', async () => {
    const page = plain(await at('/language/nl'));
    expect(page).toMatch(/Official in .*Suriname .*Spoken in .*Canada/);
    expect(page).not.toContain('Netherlands Antilles');
  });

  test('a region: its countries, what it is part of, and its countries in order', async () => {
    const page = await at('/region/143');
    expect(plain(page)).toMatch(/Part of Asia .*Countries \(5\).*Kazakhstan Astana/);
    expect(page).toContain('href="/ranking/population_total?among=Central%20Asia"');
  });

  test('an area: its latest figures', async () => {
    expect(plain(await at('/area/ARB'))).toMatch(/Arab World.*Population [\d.]+ million people/);
  });

  test('a code or a name leads to the address by the key', async () => {
    for (const [path, moved] of [
      ['/currency/978', '/currency/EUR'],
      ['/region/Central Asia', '/region/143'],
      ['/area/Arab World', '/area/ARB'],
    ]) {
      const { url } = await fetch(new URL(path as string, server.url));
      expect(new URL(url).pathname).toBe(moved);
    }
  });

  test('hits of a search and facts of a country lead there', async () => {
    expect(await at('/search?q=yuan&type=currency')).toContain('href="/currency/CNY"');
    const country = await at('/country/kazakhstan@2008-12-26');
    for (const link of ['/currency/KZT@2008-12-26', '/language/kk@2008-12-26', '/region/143@2008-12-26'])
      expect(country).toContain(`href="${link}"`);
  });
});

describe('whatever differs by the day leads to its nearest changes', () => {
  test.each([
    ['/city/astana@2008-12-26', '1998-05-06', '2019-03-23'],
    ['/city/bonn@2010-01-01', '1999-09-01', null],
    ['/currency/EUR@2008-12-26', '2008-02-17', '2009-01-01'],
    ['/treaty/npt@1968-07-02', '1968-07-01', '1968-07-[0-9]{2}'],
    ['/language/kk@1985-06-01', '1923-10-29', '1991-[0-9]{2}-[0-9]{2}'],
    ['/region/154@1985-06-01', '1944-06-17', '1990-03-11'],
    ['/region/155@1942-06-01', '1938-03-12', '1945-04-27'],
    ['/region/143', '[0-9-]{10}', null],
  ])('%s', async (path, before, after) => {
    const page = await at(path);
    const [place] = path.split('@');
    expect(page).toMatch(new RegExp(`rel="prev" href="${place}@${before}" title="[A-Z][^"]*\\."`));
    if (after === null) expect(page).not.toContain('rel="next"');
    else expect(page).toMatch(new RegExp(`rel="next" href="${place}@${after}" title="[A-Z][^"]*\\."`));
  });

  test('a capital that got another name is said to be renamed, not to have become one', async () => {
    const page = await at('/city/astana@2008-12-26');
    expect(page).toContain('title="Akmola was renamed Astana."');
    expect(page).toContain('title="Astana was renamed Nur-Sultan."');
    expect(await at('/city/astana@1998-01-01')).toContain('title="Akmola became the capital of Kazakhstan."');
  });

  test('the same capital under another name is said of a region as well', async () => {
    expect(await at('/region/143')).toContain('title="Nur-Sultan was renamed Astana."');
    expect(await at('/region/143@1998-01-01')).toContain('title="Akmola became the capital of Kazakhstan."');
  });

  test('each party of a treaty stands with its source', async () => {
    const page = await at('/treaty/npt');
    const rows = [...page.matchAll(/<tr><td><a href="\/country\/[^"]*">[^<]*<\/a>(.*?)<\/td>/g)];
    expect(rows.length).toBeGreaterThan(180);
    expect(rows.filter(([, mark = '']) => !mark.includes('class="cite"')).length).toBeLessThan(5);
  });
});

describe('what is missing is said', () => {
  test('a person who is found is told by the latest office', async () => {
    expect(plain(await at('/search?q=angela+merkel&type=person'))).toMatch(
      /Angela Merkel Chancellor of Germany, 22 November 2005 – 8 December 2021/,
    );
  });

  test('of an election without an outcome that it is not on record', async () => {
    const { data } = (await (
      await fetch(new URL('/graphql', server.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query:
            '{ events(filter: { classification: [ELECTION] }, first: 400) { nodes { key outcome votes { key } } } }',
        }),
      })
    ).json()) as { data: { events: { nodes: { key: string; outcome: string | null; votes: unknown[] }[] } } };
    const open = data.events.nodes.find(({ outcome, votes }) => outcome === null && votes.length === 0);
    expect(plain(await at(`/event/${encodeURIComponent(open?.key ?? '')}`))).toContain('Outcome not on record');
  });

  test('who has left a treaty by the day stands in a table of its own', async () => {
    expect(plain(await at('/treaty/rome-statute@2020-01-01'))).toMatch(
      /Have left \(2 on record\).*27 October 2017 .*Burundi .*17 March 2019 .*Philippines/,
    );
    expect(plain(await at('/treaty/rome-statute@2018-01-01'))).toMatch(/Have left \(1 on record\)/);
    expect(await at('/treaty/rome-statute@2010-01-01')).not.toContain('id="left"');
  });

  test('by how many a disputed state is recognised, as far as is on record', async () => {
    expect(plain(await at('/country/kosovo'))).toMatch(
      /Recognised by \d+ states on record the list is not whole: there may be more/,
    );
    expect(await at('/country/france')).not.toContain('Recognised by');
  });
});

test('a number over a list that is not known to be whole is what is on record', async () => {
  for (const [path, heading] of [
    ['/country/kazakhstan', 'Not of states'],
    ['/currency/DEM@2020-01-01', 'At other times'],
    ['/treaty/rome-statute', 'Have left'],
    ['/city/paris', 'Events'],
    ['/organization/un', 'Its bodies'],
  ] as const)
    expect(plain(await at(path)), path).toMatch(new RegExp(`${heading} \\(\\d+ on record\\)`));
});
