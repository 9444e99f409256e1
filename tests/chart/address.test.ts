import { describe, expect, test } from 'vitest';
import { alike, compact } from '../../src/server/chart/draw/number.ts';
import { PALETTES } from '../../src/server/chart/draw/palette.ts';
import { ask, realServer } from '../fixtures/real.ts';
import { drawnPoints, ranksIn, toldIn } from './told.ts';

const server = realServer();

interface Shown {
  readonly chartUrl: string;
  readonly points: readonly { readonly value: number; readonly period: string }[];
}

/** The one series in an answer, however deep. */
function seriesIn(data: unknown): Shown {
  let value = data;
  while (typeof value === 'object' && value !== null && !('chartUrl' in value)) [value] = Object.values(value);
  return value as Shown;
}

async function svgAt(path: string): Promise<string> {
  const response = await fetch(server.url.replace('/graphql', path));
  const text = await response.text();
  expect([path, response.status, response.status === 200 ? '' : text]).toEqual([path, 200, '']);
  return text;
}

const GDP = 'indicator: "gdp_current_usd"';

const SERIES: readonly (readonly [kind: string, root: string, args: string, address: string])[] = [
  ['a country', 'country(code: "KZ")', GDP, 'indicator=gdp_current_usd&countries=KAZ'],
  ['a former country', 'country(code: "CSK")', 'indicator: "international_organization_memberships_count"', ''],
  ['an area', 'area(code: "WLD")', `${GDP}, from: 1990`, 'area=WLD&from=1990'],
  [
    'an organization',
    'organization(code: "EU")',
    `${GDP}, aggregate: SUM`,
    'organization=eu&aggregate=sum&membersOn=observation',
  ],
  [
    'an organization of a day',
    'organization(code: "eu", asOf: "2008-12-26")',
    `${GDP}, membersOn: AS_OF`,
    'aggregate=default&membersOn=as_of&asOf=2008-12-26',
  ],
  [
    'an organization in roles',
    'organization(code: "sco")',
    `${GDP}, role: [OBSERVER, DIALOGUE_PARTNER], aggregate: MEDIAN`,
    'organization=sco&role=observer,dialogue_partner&aggregate=median',
  ],
  ['a region', 'region(code: "143")', `${GDP}, aggregate: MAX`, 'region=143&aggregate=max&membersOn=as_of'],
  ['a continent', 'continents', `${GDP}, to: 2000`, 'continent=AF&'],
  [
    'a list',
    'countryGroup(of: { countries: ["kz", "UZ", "CSK"] })',
    `${GDP}, membersOn: OBSERVATION`,
    'countries=kz,UZ,CSK&aggregate=default&membersOn=observation',
  ],
  ['nobody in no role', 'organization(code: "eu")', `${GDP}, role: []`, 'organization=eu&role=&'],
  [
    'a share of nobody',
    'country(code: "KZ")',
    `${GDP}, transform: [{ shareOf: { set: { organization: "eu", role: [] } } }]`,
    'transform=shareOf:organization:eu:role:',
  ],
  ['nobody in a list', 'countryGroup(of: { countries: [] })', GDP, 'countries=&'],
  ['all countries', 'countryGroup(of: {})', GDP, 'indicator=gdp_current_usd&aggregate=default'],
  [
    'conditions together',
    'countryGroup(of: { organization: "eu", role: [MEMBER], continent: "EU", region: "154" })',
    GDP,
    'organization=eu&',
  ],
  [
    'a filter',
    'countryGroup(of: { filter: { statistic: { indicator: "population_total", year: 2020, gt: 200000000 } } })',
    `${GDP}, membersOn: AS_OF`,
    'countries=BRA,CHN,IDN,IND,NGA,PAK,USA&',
  ],
  ['what was known', 'country(code: "KZ")', `${GDP}, knownAt: "2012-01-01", to: 2010`, 'knownAt=2012-01-01'],
  [
    'filled gaps',
    'country(code: "KGZ")',
    'indicator: "gini_index", fill: LINEAR, transform: [{ change: true }]',
    'fill=linear&transform=change',
  ],
  ['values carried on', 'country(code: "CHN")', 'indicator: "gini_index", fill: CARRY', 'fill=carry'],
  [
    'growth of a mean',
    'organization(code: "sco")',
    `${GDP}, transform: [{ movingAverage: 3 }, { growth: true }]`,
    'transform=movingAverage:3,growth',
  ],
  [
    'a step taken twice',
    'country(code: "KZ")',
    `${GDP}, transform: [{ change: true }, { change: true }]`,
    'transform=change,change',
  ],
  [
    'an index',
    'country(code: "KZ")',
    `${GDP}, from: 2005, transform: [{ index: 2000 }]`,
    'transform=index:2000&from=2005',
  ],
  ['a roll-up per person', 'region(code: "143")', `${GDP}, transform: [{ perCapita: true }]`, 'transform=perCapita'],
  [
    'a share of the world',
    'organization(code: "eu")',
    `${GDP}, transform: [{ shareOf: { world: true } }]`,
    'transform=shareOf:area:WLD',
  ],
  [
    'a share of an area',
    'country(code: "DEU")',
    `${GDP}, transform: [{ shareOf: { area: "euu" } }]`,
    'transform=shareOf:area:EUU',
  ],
  [
    'a share of members',
    'country(code: "KZ", asOf: "2010-01-01")',
    `${GDP}, transform: [{ shareOf: { set: { organization: "SCO", role: [MEMBER, OBSERVER] } } }]`,
    'transform=shareOf:organization:sco:role:member.observer',
  ],
  [
    'a share of a list',
    'country(code: "KZ")',
    `${GDP}, transform: [{ shareOf: { set: { countries: ["KAZ", "UZ"], region: "143" } } }]`,
    'transform=shareOf:region:143:countries:KAZ.UZ',
  ],
  ['a share of all', 'country(code: "KZ")', `${GDP}, transform: [{ shareOf: { set: {} } }]`, 'transform=shareOf:all'],
];

describe('the address of a series draws just its values:', () => {
  test.each(SERIES)('%s', async (_kind, root, args, address) => {
    const { data, errors } = await ask(
      server.url,
      `{ ${root} { series(${args}) { chartUrl points { value period } } } }`,
    );
    expect(errors).toBeUndefined();
    const { chartUrl, points } = seriesIn(data);
    expect(chartUrl).toContain(address);
    const svg = await svgAt(chartUrl);
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return expect(toldIn(svg)).toContain('no values.');
    expect(toldIn(svg)).toContain(
      `: ${points.length} values, from ${compact(first.value)} in ${first.period} to ${compact(last.value)} in ${last.period}.`,
    );
    expect(drawnPoints(svg, PALETTES.light.series[0])).toBe(points.length);
  });
});

const RANKINGS: readonly (readonly [kind: string, args: string, address: string])[] = [
  ['all countries', 'first: 20', 'first=20'],
  ['the whole page', 'among: { organization: "un" }', 'organization=un&year=2025&first=40'],
  [
    'the smallest first',
    'among: { continent: "AF" }, direction: ASC, first: 5, asOf: "2000-01-01"',
    'continent=AF&year=2000&direction=asc&first=5&asOf=2000-01-01',
  ],
  [
    'conditions together',
    'among: { organization: "eu", region: "154" }, year: 2008',
    'organization=eu&region=154&year=2008',
  ],
  ['a filter', 'among: { filter: { memberOf: { organization: "sco" } } }', 'countries='],
  ['nobody', 'among: { countries: [] }', 'countries=&'],
];

describe('the address of a ranking draws just its ranks:', () => {
  test.each(RANKINGS)('%s', async (_kind, args, address) => {
    const { data, errors } = await ask(
      server.url,
      `{ indicator(code: "gdp_current_usd") { ranking(${args}) { chartUrl nodes { rank country { name } value } } } }`,
    );
    expect(errors).toBeUndefined();
    const { chartUrl, nodes } = (data as Ranked).indicator.ranking;
    expect(chartUrl).toContain(address);
    const svg = await svgAt(chartUrl);
    const shown = nodes.slice(0, 40);
    const text = alike(shown.map(({ value }) => value));
    for (const { rank, country, value } of shown)
      expect(toldIn(svg)).toContain(` ${rank}. ${country.name}: ${text(value)}.`);
    expect(ranksIn(svg)).toHaveLength(shown.length);
  });
});

interface Ranked {
  readonly indicator: {
    readonly ranking: {
      readonly chartUrl: string;
      readonly nodes: readonly {
        readonly rank: number;
        readonly country: { readonly name: string };
        readonly value: number;
      }[];
    };
  };
}

test('an address says the colours and format asked for, and nothing that goes without saying', async () => {
  const { data } = await ask(
    server.url,
    `{ country(code: "KAZ", asOf: "2008-12-26") { series(${GDP}, from: 1995, to: 2008) {
      svg: chartUrl
      png: chartUrl(theme: DARK, format: PNG)
    } } }`,
  );
  const query = 'indicator=gdp_current_usd&countries=KAZ&from=1995&to=2008&asOf=2008-12-26';
  const png = `/chart.png?${query}&theme=dark`;
  expect(data).toEqual({ country: { series: { svg: `/chart.svg?${query}`, png } } });
  expect((await fetch(server.url.replace('/graphql', png))).headers.get('content-type')).toBe('image/png');
});
