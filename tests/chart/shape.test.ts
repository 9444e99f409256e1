import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';
import { drawnPoints, ranksIn, titleIn, toldIn, wordsOf } from './told.ts';

const server = realServer();

async function svgOf(query: string): Promise<string> {
  const response = await fetch(server.url.replace('/graphql', `/chart.svg?${query}`));
  const text = await response.text();
  if (response.status !== 200) throw new Error(text);
  return text;
}

const EU = 'indicator=gdp_current_usd&organization=eu&aggregate=sum';

describe('a roll-up', () => {
  test('of an organization is one line over the members of each year, however many they were', async () => {
    const words = wordsOf(await svgOf(EU));
    expect(words).toContain('GDP (current US$): European Union');
    expect(words).toContain('US dollars · 1960–2025 · sum over the members of each year, 6 to 28');
    expect(words).not.toContain('Germany');
  });

  test('of the members of one day says which, and where the fewest of them report', async () => {
    const words = wordsOf(await svgOf(`${EU}&membersOn=as_of&asOf=2008-12-26&to=2008`));
    expect(words).toContain(
      'US dollars · 1960–2008 · sum over 27 members as of 26 December 2008 · fewest with a value in 1960: 15 of 27',
    );
  });

  test('is told from the figure published under the same name', async () => {
    const told = toldIn(await svgOf(`${EU}&area=EUU&from=2020&to=2020`));
    expect(told).toContain('European Union (rolled up): 1 value');
    expect(told).toContain('European Union (as published): 1 value');
  });

  test('of a year stands in one bar beside others', async () => {
    const words = wordsOf(
      await svgOf('kind=bar&year=2020&indicator=population_total&organization=sco&aggregate=sum&area=WLD'),
    );
    expect(words).toEqual(
      expect.arrayContaining(['Shanghai Cooperation Organization (rolled up)', '3.26 bn', '7.85 bn']),
    );
  });

  test('of several parts is over those who are in all of them; without one everyone stands side by side', async () => {
    const parts = 'indicator=population_total&organization=eu&region=154&from=2020&to=2020';
    const one = toldIn(await svgOf(`${parts}&aggregate=sum`));
    expect(one).toContain('members of the European Union among countries of Northern Europe: 1 value');
    expect(one).toContain('sum over 7 members as of');
    expect(toldIn(await svgOf(`${parts}&aggregate=sum&countries=SWE,KAZ`))).toContain('sum over 1 member as of');
    const few = await svgOf('indicator=population_total&region=155&organization=benelux&countries=KAZ,UZB&from=2019');
    expect(titleIn(few)).toBe(
      'Population: members of the Benelux Union, countries of Western Europe, Kazakhstan and Uzbekistan',
    );
    expect(toldIn(few)).toContain('Switzerland: ');
  });

  test('of those in a role leaves the others out', async () => {
    const words = wordsOf(await svgOf('indicator=population_total&organization=sco&role=observer&asOf=2018-01-01'));
    expect(words).toContain('Population: members (observer) of the Shanghai Cooperation Organization');
    expect(words).toContain('Mongolia');
    expect(words).not.toContain('China');
  });

  test('cites the works behind its weights too', async () => {
    const { data } = await ask(
      server.url,
      '{ organization(code: "eu") { series(indicator: "life_expectancy", from: 2020, to: 2020) { citations { source { title } } } } }',
    );
    const titles = [...JSON.stringify(data).matchAll(/"title":"([^"]*)"/g)].map(([, title]) => title);
    const small = wordsOf(
      await svgOf('indicator=life_expectancy&organization=eu&aggregate=default&from=2020&to=2020'),
    ).join(' ');
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) expect(small).toContain(title);
    expect(small).toContain('mean weighted by Population over the members of each year');
    expect(small).not.toContain('counted from its own record');
  });
});

describe('a transform', () => {
  test('is said by its unit, or in words where the unit stays', async () => {
    const one = (steps: string) =>
      svgOf(`indicator=population_total&countries=KAZ&from=2000&to=2010&transform=${steps}`);
    expect(wordsOf(await one('growth'))).toContain('Percent change on the previous year · 2000–2010');
    expect(wordsOf(await one('index:2000'))).toContain('Index, 2000 = 100 · 2000–2010');
    expect(wordsOf(await one('shareOf:world'))).toContain('Percent of World · 2000–2010');
    expect(wordsOf(await one('movingAverage:5,change'))).toContain(
      'People · mean of 5 years · change on the year before · 2000–2010',
    );
  });

  test('gives units of two indicators one axis where it makes them one', async () => {
    const words = wordsOf(
      await svgOf(
        'indicator=population_total,gdp_constant_2015_usd,life_expectancy&countries=KAZ&transform=index:2000',
      ),
    );
    expect(words).toContain('index, 2000 = 100');
    expect(words.join()).not.toContain('(left)');
  });

  test('of a filled gap is dotted, and says so', async () => {
    const query = 'indicator=gini_index&countries=CHN&from=1990&to=2015';
    const [plain, filled] = [await svgOf(query), await svgOf(`${query}&fill=linear`)];
    expect(wordsOf(plain).join(' ')).not.toContain('Dotted');
    expect(wordsOf(filled)).toContain('Dotted: filled where there is no value.');
    expect(toldIn(filled)).toContain('26 values, from');
    expect(drawnPoints(filled, '#0b62a4')).toBe(26);
  });
});

test('a ranking of several parts ranks those who are in all of them', async () => {
  const svg = await svgOf('kind=ranking&indicator=population_total&organization=eu&region=154&year=2020');
  const words = wordsOf(svg);
  expect(words).toContain('Population: members of the European Union among countries of Northern Europe');
  expect(ranksIn(svg)[0]).toBe('1. Sweden');
  expect(words.join(' ')).toContain('7 of 7 with a value');
});
