import { describe, expect, test } from 'vitest';
import { PALETTES } from '../../src/server/chart/draw/palette.ts';
import { realServer, startServer } from '../fixtures/real.ts';
import { ranksIn, toldIn, wordsOf } from './told.ts';

const server = realServer();

const at = (path: string) => server.url.replace('/graphql', path);
const fetched = (query: string, init: RequestInit = {}) => fetch(at(`/chart.svg?${query}`), init);

async function svgOf(query: string): Promise<string> {
  const response = await fetched(query);
  const text = await response.text();
  if (response.status !== 200) throw new Error(text);
  return text;
}

/** Curves of lines in a colour of the palette; leaders and rules are thinner. */
const curvesOf = (svg: string) => [...svg.matchAll(/<path [^>]*fill="none"[^>]*stroke-width="2(?:\.4)?"[^>]*>/g)];
/** Points a curve goes through. */
const pointsOf = (curve: string) => (/ d="([^"]*)"/.exec(curve)?.[1] ?? '').split(/[ML]/).length - 1;

const KAZAKHSTAN = 'indicator=gdp_per_capita_current_usd&countries=KAZ';

describe('a line', () => {
  test('says what it shows, in what unit, from which source, under which licence', async () => {
    const words = wordsOf(await svgOf(KAZAKHSTAN));
    expect(words).toContain('GDP per person (current US$): Kazakhstan');
    expect(words).toContain('US dollars per person · 1990–2025');
    expect(words).toContain('US$/person');
    const small = words.join(' ');
    expect(small).toContain('Source: World Bank, World Development Indicators, 1 July 2026; CC BY 4.0');
    expect(small).toContain(server.release);
  });

  test('is one curve through every year, named at its end in its own colour', async () => {
    const svg = await svgOf(`${KAZAKHSTAN},UZB&from=2000&to=2020`);
    const curves = curvesOf(svg);
    expect(curves).toHaveLength(2);
    for (const [index, name] of ['Kazakhstan', 'Uzbekistan'].entries()) {
      const color = PALETTES.light.series[index];
      expect(curves[index]?.[0]).toContain(`stroke="${color}"`);
      expect(pointsOf(curves[index]?.[0] ?? '')).toBe(21);
      expect(svg).toMatch(new RegExp(`fill="${color}">${name}</text>`));
    }
  });

  test('shows members of an organization on the day', async () => {
    const then = wordsOf(await svgOf('indicator=population_total&organization=sco&asOf=2008-12-26'));
    expect(then).toContain('Population: members of the Shanghai Cooperation Organization');
    expect(then.join(' ')).toContain('members as of 26 December 2008');
    expect(then).toContain('Tajikistan');
    expect(then).not.toContain('India');
    expect(wordsOf(await svgOf('indicator=population_total&organization=sco'))).toContain('India');
  });

  test('draws forecasts dashed and says so', async () => {
    const past = await svgOf('indicator=population_total_long&countries=KAZ&from=1960&to=2020');
    const future = await svgOf('indicator=population_total_long&countries=KAZ&from=1960&to=2040');
    expect(curvesOf(past).filter(([curve]) => curve.includes('stroke-dasharray'))).toHaveLength(0);
    expect(curvesOf(future).filter(([curve]) => curve.includes('stroke-dasharray'))).toHaveLength(1);
    expect(wordsOf(future)).toContain('Dashed: forecasts.');
    expect(wordsOf(past).join()).not.toContain('forecasts');
  });

  test('keeps published areas apart from countries, by their own name', async () => {
    const words = wordsOf(await svgOf('indicator=population_total&area=EAS,WLD&countries=CHN'));
    expect(words).toEqual(expect.arrayContaining(['China', 'East Asia &amp; Pacific', 'World']));
  });

  test('of twelve series over sixty years gives each a colour and a place of its own', async () => {
    const codes = 'CHN,RUS,IND,USA,DEU,FRA,GBR,JPN,BRA,ZAF,NGA,IDN';
    const svg = await svgOf(`indicator=population_total&countries=${codes}&from=1961&to=2020`);
    const curves = curvesOf(svg);
    expect(curves).toHaveLength(12);
    expect(curves.map(([curve]) => pointsOf(curve))).toEqual(Array(12).fill(60));
    const labels = [...svg.matchAll(/translate\(([\d.]+) ([\d.]+)\)" fill="(#\w+)">[A-Z][a-z ]+[A-Za-z ]*<\/text>/g)]
      .filter(([, , , color = '']) => PALETTES.light.series.includes(color))
      .map(([, , y]) => Number(y))
      .sort((a, b) => a - b);
    expect(labels).toHaveLength(12);
    for (const [index, y] of labels.slice(1).entries()) expect(y - (labels[index] ?? 0)).toBeGreaterThanOrEqual(15.9);
  });

  test('gives two units two axes, and says which is whose', async () => {
    const words = wordsOf(await svgOf('indicator=gdp_per_capita_current_usd,population_total&countries=KAZ'));
    expect(words).toEqual(expect.arrayContaining(['left: US$/person', 'right: people', 'Population (right)']));
  });

  test('on a logarithmic scale says so, and steps evenly from round number to round number', async () => {
    const words = wordsOf(await svgOf('indicator=population_total&organization=sco&scale=log'));
    expect(words).toEqual(expect.arrayContaining(['2 m', '5 m', '10 m', '1 bn', '2 bn']));
    expect(words.join(' ')).toContain('logarithmic scale');
  });

  test('tells its values to whoever cannot see them', async () => {
    const svg = await svgOf(`${KAZAKHSTAN},SUN&from=2000&to=2008`);
    expect(svg).toMatch(
      /^<svg role="img" [^>]*>\n<title>GDP per person \(current US\$\): Kazakhstan and Soviet Union<\/title>/,
    );
    expect(toldIn(svg)).toBe(
      'US dollars per person · 2000–2008. Kazakhstan: 9 values, from 1,180 in 2000 to 8,124 in 2008. Soviet Union: no values.',
    );
  });

  test('names what has no values', async () => {
    const some = wordsOf(await svgOf('indicator=life_expectancy&countries=SUN,KAZ'));
    expect(some).toContain('No values on record: Soviet Union.');
    const none = await svgOf('indicator=life_expectancy&countries=SUN');
    expect(wordsOf(none)).toContain('No values on record.');
    expect(curvesOf(none)).toHaveLength(0);
  });

  test('shows what was known on a day, with the release of that day', async () => {
    const now = await svgOf('indicator=gdp_current_usd&countries=KAZ&to=2010');
    const then = await svgOf('indicator=gdp_current_usd&countries=KAZ&to=2010&knownAt=2012-01-01');
    expect(wordsOf(then).join(' ')).not.toContain('1 July 2026');
    expect(curvesOf(then)[0]?.[0]).not.toBe(curvesOf(now)[0]?.[0]);
  });
});

describe('events', () => {
  test('are dated lines with numbers, told below', async () => {
    const svg = await svgOf(`${KAZAKHSTAN}&events=capital_change,admission/sco.KAZ`);
    const words = wordsOf(svg);
    expect(words).toContain('1.  10 December 1997: Kazakhstan moves its capital from Almaty to Akmola');
    expect(words).toContain('2.  15 June 2001: Kazakhstan joins Shanghai Cooperation Organization');
    expect(words.filter((word) => word === '1' || word === '2')).toEqual(['1', '2']);
    expect([...svg.matchAll(/stroke-dasharray="3,?\s?3"/g)]).toHaveLength(2);
    expect(await svgOf(KAZAKHSTAN)).not.toContain('stroke-dasharray');
  });

  test('of a sort are those within the years shown', async () => {
    const words = wordsOf(await svgOf(`${KAZAKHSTAN}&events=independence,capital_change&from=1995`)).join(' ');
    expect(words).toContain('10 December 1997');
    expect(words).not.toContain('becomes independent');
  });
});

test('what a pointer comes to says its value', async () => {
  const said = async (query: string) =>
    [...(await svgOf(query)).matchAll(/<title>([^<]*)<\/title>/g)].map(([, text]) => text);
  const line = await said('indicator=population_total&countries=KAZ,UZB&from=2019&to=2020');
  expect(line).toContain('Kazakhstan, 2020: 19.5 m people');
  expect(line).toHaveLength(1 + 4);
  expect(await said('kind=bar&indicator=population_total&countries=KAZ,UZB&from=2019&to=2020')).toContain(
    '2020: Kazakhstan 19.5 m people; Uzbekistan 33.6 m people',
  );
});

test('what stands in a picture is styled by attributes, which a strict policy of a page keeps', async () => {
  const svg = await svgOf('kind=ranking&indicator=population_total&first=3');
  expect(svg).not.toMatch(/ style="|<style/);
  expect(svg).toContain('font-family="Arimo');
});

describe('bars and rankings', () => {
  test('the ranking of the six of 2008 has Russia and Kazakhstan first', async () => {
    const svg = await svgOf(
      'kind=ranking&indicator=gdp_per_capita_current_usd&year=2008&organization=sco&asOf=2008-12-26',
    );
    const words = wordsOf(svg);
    const names = ['Russia', 'Kazakhstan', 'China', 'Uzbekistan', 'Kyrgyzstan', 'Tajikistan'];
    expect(ranksIn(svg)).toEqual(names.map((name, at) => `${at + 1}. ${name}`));
    // Names begin in one column.
    const columns = [...svg.matchAll(/translate\(([\d.]+) [\d.]+\)"[^>]*>([^<]*)</g)].flatMap(([, x, text = '']) =>
      names.includes(text) ? x : [],
    );
    expect([columns.length, new Set(columns).size]).toEqual([names.length, 1]);
    expect(words.filter((word) => word.includes('US$') || word.includes('US dollars'))).toHaveLength(2);
    expect(words.join(' ')).toContain('2008 · 6 of 6 with a value');
    expect(words).toContain('11,635');
  });

  test('a ranking of nobody in particular ranks all countries, as many as asked', async () => {
    const svg = await svgOf('kind=ranking&indicator=population_total&first=3&year=2020');
    expect(ranksIn(svg)).toEqual(['1. China', '2. India', '3. United States']);
    expect(wordsOf(svg).join(' ')).toContain('first 3; ');
  });

  test('bars stand side by side in a year, or over the years with a legend', async () => {
    const year = wordsOf(await svgOf('kind=bar&indicator=population_total&countries=KAZ,UZB&year=2020'));
    expect(year).toEqual(expect.arrayContaining(['Kazakhstan', 'Uzbekistan', '19.5 m', '33.6 m']));
    const years = await svgOf('kind=bar&indicator=population_total&countries=KAZ,UZB&from=2018&to=2020');
    expect(wordsOf(years)).toEqual(expect.arrayContaining(['2018', '2019', '2020', 'Kazakhstan', 'Uzbekistan']));
    const bars = (color = '') => [...years.matchAll(new RegExp(`<path [^>]*fill="${color}"`, 'g'))].length;
    expect(bars(PALETTES.light.series[0])).toBe(3);
  });
});

describe('how it is served', () => {
  test('dark has its own ground and the same words', async () => {
    const [light, dark] = await Promise.all([svgOf(KAZAKHSTAN), svgOf(`${KAZAKHSTAN}&theme=dark`)]);
    expect(light).toContain(`fill="${PALETTES.light.ground}"`);
    expect(dark).toContain(
      `<rect width="960" height="${/height="(\d+)"/.exec(light)?.[1]}" x="0" y="0" fill="${PALETTES.dark.ground}"`,
    );
    const words = (svg: string) => wordsOf(svg).map((word) => word.replace('&amp;theme=dark', ''));
    expect(words(dark)).toEqual(words(light));
    expect(words(light)).toContain(`/chart.svg?${KAZAKHSTAN.replaceAll('&', '&amp;')}`);
  });

  test('with an ETag, and 304 to whoever has it', async () => {
    const first = await fetched(KAZAKHSTAN);
    expect(first.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(first.headers.get('cache-control')).toContain('public');
    expect(first.headers.get('content-encoding')).toBe('gzip');
    const etag = first.headers.get('etag') ?? '';
    const second = await fetched(KAZAKHSTAN, { headers: { 'if-none-match': etag } });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
  });

  test('equal questions give equal bytes, drawn anew or kept', async () => {
    const forgetful = await startServer({ ANSWER_CACHE_MB: '0' });
    try {
      const urls = [`${KAZAKHSTAN}`, `${KAZAKHSTAN}&theme=dark`, KAZAKHSTAN];
      const texts: string[] = [];
      for (const query of urls)
        texts.push(await (await fetch(forgetful.url.replace('/graphql', `/chart.svg?${query}`))).text());
      expect(texts[2]).toBe(texts[0]);
      expect(await svgOf(KAZAKHSTAN)).toBe(texts[0]);
    } finally {
      await forgetful.stop();
    }
  });

  test('HEAD has no body, and other methods are refused', async () => {
    const head = await fetched(KAZAKHSTAN, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(1000);
    expect(await head.text()).toBe('');
    const post = await fetched(KAZAKHSTAN, { method: 'POST' });
    expect(post.status).toBe(405);
    expect(post.headers.get('allow')).toBe('GET, HEAD');
  });
});
