import { describe, expect, test } from 'vitest';
import { titleIn, toldIn, wordsOf } from '../chart/told.ts';
import { ask, realServer, startServer } from '../fixtures/real.ts';

const server = realServer();
const fetched = (query: string, format = 'svg') =>
  fetch(server.url.replace('/graphql', `/chart.${format}?kind=map${query}`));

async function svgOf(query: string): Promise<string> {
  const response = await fetched(query);
  const text = await response.text();
  if (response.status !== 200) throw new Error(text);
  return text;
}

/** What each land says to whoever points at it, with its fill. */
const landsIn = (svg: string) =>
  [...svg.matchAll(/<g fill="([^"]*)"(?: data-key="[^"]*")?><title>([^<]*)<\/title>/g)].map(
    ([, fill = '', title = '']) => ({ fill, title }),
  );
const titlesIn = (svg: string) => landsIn(svg).map(({ title }) => title);

describe('the world of a day', () => {
  test('has former states and colonies as they were', async () => {
    const [then, now] = await Promise.all([svgOf('&asOf=1960-06-01'), svgOf('&asOf=2024-01-01')]);
    expect(titlesIn(then)).toEqual(
      expect.arrayContaining(['Soviet Union', 'East Germany', 'Kenya, administered by United Kingdom']),
    );
    expect(titlesIn(now)).toEqual(expect.arrayContaining(['Russia', 'Germany', 'Kenya', 'South Sudan']));
    expect(titlesIn(now)).not.toContain('East Germany');
  });

  test('is named in the language asked for, and leads to the page of each land', async () => {
    const svg = await svgOf('&asOf=1960-06-01&lang=fr');
    expect(titlesIn(svg)).toEqual(expect.arrayContaining(["Allemagne de l'Est", 'Kenya, administered by Royaume-Uni']));
    expect(svg).toMatch(/data-key="DDR"/);
  });

  test('contested land has stripes, and its sides are told', async () => {
    const svg = await svgOf('&asOf=2024-01-01');
    const crimea = landsIn(svg).find(({ title }) => title.startsWith('Crimea'));
    expect(crimea?.title).toBe('Crimea, part of Ukraine, claimed by Russia');
    expect(crimea?.fill).toMatch(/^url\(#hatch-/);
    expect(landsIn(svg).find(({ title }) => title === 'Portugal')?.fill).toMatch(/^#/);
    expect(wordsOf(svg)).toContain('disputed or occupied');
    expect(wordsOf(svg).join(' ')).toContain('Somaliland, Taiwan, Crimea and Kosovo');
  });

  test('says what is not drawn, where outlines come from, and all to those who cannot see', async () => {
    const svg = await svgOf('&asOf=2024-01-01');
    const small = wordsOf(svg).join(' ');
    expect(small).toContain('Not drawn, for want of an outline: Bouvet Island');
    expect(small).toContain('Natural Earth');
    expect(titleIn(svg)).toBe('The world on 1 January 2024');
    expect(toldIn(svg)).toContain('194 states');
    expect(toldIn(svg)).toContain('4 of other standing');
  });

  test('neighbours differ in colour', async () => {
    const svg = await svgOf('&asOf=1985-06-01');
    const fillOf = (name: string) => landsIn(svg).find(({ title }) => title === name)?.fill;
    for (const [one, other] of [
      ['Soviet Union', 'Poland'],
      ['Soviet Union', 'China'],
      ['France', 'Spain'],
      ['Brazil', 'Argentina'],
      ['West Germany', 'East Germany'],
    ] as const) {
      expect(fillOf(one), one).toBeDefined();
      expect(fillOf(one)).not.toBe(fillOf(other));
    }
  });
});

test('members of an organization are those of the day', async () => {
  const svg = await svgOf('&organization=nato&asOf=1985-06-01');
  const members = titlesIn(svg).filter((title) => title.endsWith(': member'));
  expect(members).toHaveLength(16);
  expect(members).toEqual(expect.arrayContaining(['West Germany: member', 'Turkey: member']));
  expect(wordsOf(svg)).toEqual(expect.arrayContaining(['member', 'administered by a member', 'others']));
});

describe('a figure of a year', () => {
  test('is told in classes that hold about as many, and those without are counted', async () => {
    const svg = await svgOf('&indicator=gdp_per_capita_current_usd&year=2020');
    const words = wordsOf(svg);
    const { data } = await ask(
      server.url,
      '{ indicator(code: "gdp_per_capita_current_usd") { ranking(year: 2020, asOf: "2020-12-31", first: 0) { missing } } }',
    );
    const { missing } = (data as { indicator: { ranking: { missing: number } } }).indicator.ranking;
    expect(words).toContain(`no figure (${missing} countries)`);
    expect(words).toEqual(expect.arrayContaining(['under 1,500', '35,000 or more']));
    expect(words.join(' ')).toContain('borders of 31 December 2020');
    expect(titlesIn(svg)).toContain('North Korea: no figure');
    const fills = Map.groupBy(
      landsIn(svg).filter(({ title }) => !title.endsWith('no figure')),
      ({ fill }) => fill,
    );
    const sizes = [...fills].flatMap(([fill, lands]) => (fill.startsWith('#') ? lands.length : []));
    expect(sizes).toHaveLength(6);
    expect(Math.max(...sizes)).toBeLessThan(1.7 * Math.min(...sizes));
  });

  test('may have classes of its own', async () => {
    const words = wordsOf(await svgOf('&indicator=gdp_per_capita_current_usd&year=2020&breaks=1000,10000'));
    expect(words).toEqual(expect.arrayContaining(['under 1,000', '1,000 to 10,000', '10,000 or more']));
  });

  test('is in dark colours where they are asked for, and a PNG where that is', async () => {
    const dark = await svgOf('&indicator=gdp_per_capita_current_usd&year=2020&theme=dark');
    expect(dark).toContain('fill="#12171f"');
    const bytes = Buffer.from(await (await fetched('&asOf=1985-06-01', 'png')).arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  });
});

test.each([
  ['&breaks=5,1&indicator=population_total', 'breaks', 'numbers that rise'],
  ['&indicator=population_total,area_total', 'indicator', 'one to colour by'],
  ['&asOf=1930-01-01', 'asOf', '1945-09-02'],
  ['&from=1950', 'from', 'leave it out of kind=map'],
])('%s is refused at %s', async (query, argument, message) => {
  const response = await fetched(query);
  expect(response.status).toBe(400);
  const { errors } = (await response.json()) as { errors: { message: string; extensions: { argument: string } }[] };
  expect(errors[0]?.extensions.argument).toBe(argument);
  expect(errors[0]?.message).toContain(message);
});

describe('a map of a part of the world', () => {
  test('is cut to the countries meant, in colours of their own', async () => {
    const svg = await svgOf('&continent=AF&indicator=life_expectancy&year=2020');
    expect(titlesIn(svg)).toEqual(expect.arrayContaining([expect.stringMatching(/^Kenya: /), 'Spain: no figure']));
    expect(titlesIn(svg)).not.toContainEqual(expect.stringMatching(/^(Japan|Chile|Canada)\b/));
    expect(wordsOf(svg)).toContain('not among them');
  });

  test('is cut to members of an organization where that is asked for', async () => {
    const [part, world] = await Promise.all(['fit', 'world'].map((view) => svgOf(`&organization=eu&view=${view}`)));
    expect(titlesIn(part ?? '')).toContain('Malta: member');
    expect(titlesIn(part ?? '')).not.toContain('Australia');
    expect(titlesIn(world ?? '')).toContain('Australia');
  });

  test('shows an archipelago whole, and says how many countries in words that agree', async () => {
    const [fiji, indonesia] = await Promise.all(['FJ', 'ID'].map((code) => svgOf(`&countries=${code}&view=fit`)));
    const islands = (svg: string, key: string) =>
      new RegExp(`data-key="${key}"><title>[^<]*</title><path d="([^"]*)"`).exec(svg)?.[1]?.match(/M/g)?.length ?? 0;
    expect(islands(fiji ?? '', 'FJI')).toBeGreaterThan(5);
    expect(islands(indonesia ?? '', 'IDN')).toBeGreaterThan(20);
    expect(titlesIn(indonesia ?? '')).toContainEqual(expect.stringContaining('Papua New Guinea'));
    expect(wordsOf(fiji ?? '')).toContain('1 country as of 24 November 2026');
  });
});

test('a picture bears the address under which others find it, where there is one', async () => {
  const running = await startServer({ PUBLIC_URL: 'https://almanac.example' });
  try {
    const query = 'kind=map&organization=nato&role=member,observer&asOf=1985-06-01&theme=dark&width=400';
    const response = await fetch(running.url.replace('/graphql', `/chart.svg?${query}`));
    const lines = wordsOf(await response.text());
    expect(lines.join('').replaceAll('&amp;', '&')).toContain(`https://almanac.example/chart.svg?${query}`);
  } finally {
    await running.stop();
  }
});
