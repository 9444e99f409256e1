import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepped } from '../../src/server/chart/draw/number.ts';
import { roundTicks } from '../../src/server/chart/draw/ticks.ts';
import { realServer } from '../fixtures/real.ts';
import { ranksIn, wordsOf } from './told.ts';

const server = realServer();

async function svgOf(query: string): Promise<string> {
  const response = await fetch(server.url.replace('/graphql', `/chart.svg?${query}`));
  expect(response.status).toBe(200);
  return response.text();
}

/** Words with the place they are drawn at. */
const placed = (svg: string) =>
  [...svg.matchAll(/<text [^>]*transform="translate\(([\d.]+) ([\d.]+)\)"[^>]*>([^<]*)<\/text>/g)].map(
    ([, x = '', y = '', text = '']) => ({ x: Number(x), y: Number(y), text }),
  );
/** Bars by the edge they begin at and how far they reach from there. */
const barsIn = (svg: string) =>
  [
    ...svg.matchAll(/<path d="M([\d.]+) [\d.]+l(-?[\d.]+) 0l[^"]*" fill="#[^"]*"(?: fill-opacity="[\d.]+")? ecmeta/g),
  ].map(([, from = '', reach = '']) => ({ from: Number(from), reach: Number(reach) }));

test('bars of a ranking begin at zero, where all values lie below it too', async () => {
  const bars = barsIn(await svgOf('kind=ranking&indicator=gdp_growth&year=2020&first=15&direction=asc'));
  expect(bars).toHaveLength(15);
  expect(new Set(bars.map(({ from }) => from)).size).toBe(1);
  const [deepest, least] = [bars[0]?.reach ?? 0, bars.at(-1)?.reach ?? 0];
  expect(least / deepest).toBeCloseTo(17.4 / 54.4, 1);
});

test('no two numbers of an axis are written alike, however near each other values are', async () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: -6, max: 9 }), (least, power) => {
      const ticks = roundTicks(least, least + 10 ** power);
      fc.pre((ticks[1] ?? 0) - (ticks[0] ?? 0) > Math.abs(least) * 1e-9);
      const texts = ticks.map(stepped(ticks));
      expect(new Set(texts).size, texts.join(' ')).toBe(texts.length);
    }),
  );
  const svg = await svgOf('indicator=labour_force_participation_65_up_female&countries=ST&from=2008&to=2011');
  expect(wordsOf(svg)).toEqual(expect.arrayContaining(['25.265', '25.270', '25.275']));
});

test.each([
  [
    [0, 5e6, 10e6],
    ['0', '5 m', '10 m'],
  ],
  [
    [0, 300e6, 600e6, 1200e6],
    ['0', '0.3 bn', '0.6 bn', '1.2 bn'],
  ],
  [
    [-20, -10, 0],
    ['−20', '−10', '0'],
  ],
  [
    [0, 0.2, 0.4],
    ['0', '0.2', '0.4'],
  ],
  [
    [0, 2000, 4000],
    ['0', '2,000', '4,000'],
  ],
])('%j is written %j', (ticks, texts) => {
  expect(ticks.map(stepped(ticks))).toEqual(texts);
});

test('what stands below a bar is above the names, with the decimals of the others', async () => {
  const words = placed(await svgOf('kind=bar&indicator=gdp_growth&countries=KZ,DE,LY,VE&year=2020'));
  const values = words.filter(({ text }) => /^−\d+\.\d+$/.test(text));
  expect(values).toHaveLength(4);
  expect(new Set(values.map(({ text }) => text.split('.')[1]?.length))).toEqual(new Set([1]));
  const names = words.find(({ text }) => text === 'Venezuela');
  expect(Math.max(...values.map(({ y }) => y)) + 12).toBeLessThan(names?.y ?? 0);
});

test('a narrow slope keeps its sides apart, and breaks long names', async () => {
  const svg = await svgOf('kind=slope&indicator=population_total&countries=VC,CD,GB,KP,US&from=1998&to=2008&width=400');
  const posts = /<path d="M([\d.]+) [\d.]+V[\d.]+M([\d.]+) /.exec(svg) ?? [];
  expect(Number(posts[2]) - Number(posts[1])).toBeGreaterThan(50);
  expect(wordsOf(svg)).toEqual(expect.arrayContaining(['Kingdom']));
  const greek = await svgOf(
    'kind=slope&indicator=population_total&countries=GB,BA,TT&from=1998&to=2008&width=400&lang=el',
  );
  const [then, now] = ['1998', '2008'].map((year) => placed(greek).find(({ text }) => text === year)?.x ?? 0);
  expect((now ?? 0) - (then ?? 0)).toBeGreaterThan(50);
});

test('two axes say what they count in two rows where one is too narrow', async () => {
  const words = placed(
    await svgOf('indicator=cpia_public_sector,employment_to_population_ratio&countries=EG,ST&width=400'),
  );
  const [left, right] = ['left: ', 'right: '].map((start) => words.find(({ text }) => text.startsWith(start)));
  expect((right?.y ?? 0) - (left?.y ?? 0)).toBeGreaterThan(10);
});

test('numbers along a scatter leave room for each other', async () => {
  const words = placed(
    await svgOf(
      'kind=scatter&indicator=above_685_people_long,family_workers_share_female&continent=asia&year=2020&scale=log&width=480',
    ),
  );
  expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['0.1', '0.2', '100']));
  const along = words.filter(({ text }) => /^[\d.,]+( m| bn)$/.test(text)).sort((a, b) => a.x - b.x);
  expect(along.length).toBeGreaterThan(2);
  for (const [at, { x }] of along.entries()) if (at > 0) expect(x - (along[at - 1]?.x ?? 0)).toBeGreaterThan(28);
});

test('what leads from a line that ended to its name is no part of the line', async () => {
  const svg = await svgOf('indicator=population_total&countries=SUN,RU');
  const leaders = [...svg.matchAll(/<polyline [^>]*stroke-dasharray="3,3"[^>]*>/g)].map(([leader]) => leader);
  expect(leaders).toHaveLength(1);
  expect(leaders[0]).toContain('stroke="#566273"');
});

test('a work that many values stand in is named once, with the dates of what was read', async () => {
  const svg = await svgOf('indicator=population_total&continent=south-america&asOf=2008-12-26');
  expect(
    wordsOf(svg)
      .join(' ')
      .match(/The World Factbook/g),
  ).toHaveLength(1);
});

test.each([
  ['zh', '哈萨克斯坦'],
  // Between signs that keep the numbers beside it in their place.
  ['ar', '\u2068كازاخستان\u2069'],
  ['ja', 'カザフスタン'],
])(
  'names in %s are drawn where readers bring the letters, and stand in English where they cannot',
  async (lang, name) => {
    const query = `indicator=population_total&countries=KZ,UZ&from=1990&lang=${lang}`;
    expect(wordsOf(await svgOf(query))).toContain(name);
    expect(wordsOf(await svgOf(`kind=ranking&${query.replace('&from=1990', '&year=2020')}`))).toContain(name);
    const png = await fetch(server.url.replace('/graphql', `/chart.png?${query}`));
    expect(png.headers.get('content-type')).toBe('image/png');
  },
);

test('a ranking may hold all countries, each in a row of its own', async () => {
  const svg = await svgOf('kind=ranking&indicator=population_total&year=2020&first=300');
  const rows = ranksIn(svg);
  expect(rows.length).toBeGreaterThan(200);
  expect(wordsOf(svg).join(' ')).toContain(`${rows.length} of 252 with a value`);
  expect(barsIn(svg)).toHaveLength(rows.length);
});
