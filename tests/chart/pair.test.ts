import { expect, test } from 'vitest';
import { alike } from '../../src/server/chart/draw/number.ts';
import { realServer } from '../fixtures/real.ts';
import { wordsOf } from './told.ts';

const server = realServer();
const at = (query: string) => fetch(server.url.replace('/graphql', `/chart.svg?${query}`));

test('a scatter names its dots, tells their values to a pointer, and says which axis is logarithmic', async () => {
  const asked = 'kind=scatter&indicator=gdp_per_capita_ppp_constant_2021,life_expectancy&organization=sco&year=2008';
  const svg = await (await at(`${asked}&scale=log`)).text();
  expect(wordsOf(svg)).toContain('Kazakhstan');
  expect(svg).toMatch(/<circle [^>]*><title>Kazakhstan: [\d,]+ /);
  expect(wordsOf(svg).join(' ')).toContain('logarithmic scales');
  expect((await at('kind=scatter&indicator=life_expectancy')).status).toBe(400);
});

test('a slope draws one line for each that has a value of both years, in the language of names asked for', async () => {
  const asked = 'kind=slope&indicator=life_expectancy&countries=KZ,UZ&from=1998&to=2008';
  const svg = await (await at(`${asked}&lang=de`)).text();
  expect(wordsOf(svg).join(' ')).toContain('Kasachstan');
  expect(svg.match(/<title>[^<]* in 1998, [^<]* in 2008/g)).toHaveLength(2);
  expect((await at('kind=slope&indicator=life_expectancy&countries=KZ&from=1998')).status).toBe(400);
});

test('values of one picture have the same decimals', () => {
  expect([81.24, 79, 50.13].map(alike([81.24, 79, 50.13]))).toEqual(['81.2', '79.0', '50.1']);
  expect([1_325_000_000, 142_700_000, 5_319_000].map(alike([1_325_000_000, 142_700_000, 5_319_000]))).toEqual([
    '1.33 bn',
    '142.7 m',
    '5.3 m',
  ]);
});
