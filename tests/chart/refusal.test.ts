import { describe, expect, test } from 'vitest';
import { realServer } from '../fixtures/real.ts';
import { wordsOf } from './told.ts';

const server = realServer();

const GDP = 'indicator=gdp_per_capita_current_usd';

const REFUSED: readonly (readonly [what: string, query: string, code: string, argument: string, says: string])[] = [
  ['no indicator', 'countries=KAZ', 'BAD_ARGUMENT', 'indicator', 'name one or more codes'],
  ['an unknown indicator', 'indicator=nonsense&countries=KAZ', 'UNKNOWN_INDICATOR', 'indicator', 'nonsense'],
  ['nobody named', GDP, 'BAD_ARGUMENT', 'countries', 'organization'],
  ['an unknown country', `${GDP}&countries=KAZ,QQQ`, 'UNKNOWN_COUNTRY', 'countries', 'QQQ'],
  ['an ambiguous code', `${GDP}&countries=CS`, 'AMBIGUOUS_CODE', 'countries', 'Czechoslovakia'],
  ['an unknown organization', `${GDP}&organization=nope`, 'UNKNOWN_ORGANIZATION', 'organization', 'nope'],
  ['an unknown region', `${GDP}&region=x`, 'UNKNOWN_REGION', 'region', 'regions'],
  ['an unknown area', `${GDP}&area=QQQ`, 'UNKNOWN_AREA', 'area', 'QQQ'],
  ['an unknown kind', `${GDP}&countries=KAZ&kind=pie`, 'BAD_ARGUMENT', 'kind', 'line, bar, ranking'],
  ['an unknown theme', `${GDP}&countries=KAZ&theme=pink`, 'BAD_ARGUMENT', 'theme', 'light, dark'],
  ['an unknown scale', `${GDP}&countries=KAZ&scale=square`, 'BAD_ARGUMENT', 'scale', 'linear, log'],
  ['an unknown parameter', `${GDP}&countries=KAZ&colour=red`, 'BAD_ARGUMENT', 'colour', 'theme'],
  ['a parameter given twice', `${GDP}&countries=KAZ&countries=RUS`, 'BAD_ARGUMENT', 'countries', 'commas'],
  ['an empty parameter', `${GDP}&countries=KAZ&from=`, 'BAD_ARGUMENT', 'from', 'empty'],
  ['a parameter of another kind', `${GDP}&countries=KAZ&first=3`, 'BAD_ARGUMENT', 'first', 'kind=ranking'],
  ['a year beside its bounds', `kind=bar&${GDP}&countries=KAZ&year=2000&from=1999`, 'BAD_ARGUMENT', 'year', 'alone'],
  ['no year', `${GDP}&countries=KAZ&from=soon`, 'BAD_ARGUMENT', 'from', 'whole number'],
  ['years that run backwards', `${GDP}&countries=KAZ&from=2010&to=2000`, 'BAD_ARGUMENT', 'from', 'swap'],
  ['no day', `${GDP}&countries=KAZ&asOf=2008`, 'BAD_DATE', 'asOf', 'YYYY-MM-DD'],
  ['no day to know by', `${GDP}&countries=KAZ&knownAt=2008-02-30`, 'BAD_DATE', 'knownAt', 'YYYY-MM-DD'],
  ['too wide', `${GDP}&countries=KAZ&width=99999`, 'BAD_ARGUMENT', 'width', '2000'],
  [
    'too low for its words',
    `${GDP}&countries=KAZ&height=300&width=400&events=capital_change,currency_change,independence,admission/un.KAZ,admission/sco.KAZ`,
    'BAD_ARGUMENT',
    'height',
    'or more',
  ],
  ['too many series', `${GDP}&organization=un`, 'BAD_ARGUMENT', 'organization', 'at most 20'],
  ['too many bars', `kind=bar&${GDP}&organization=sco`, 'BAD_ARGUMENT', 'from', 'at most 400'],
  ['too many ranks', `kind=ranking&${GDP}&first=1000`, 'BAD_ARGUMENT', 'first', '300'],
  ['an aggregate among countries', `kind=ranking&${GDP}&area=WLD`, 'BAD_ARGUMENT', 'area', 'kind=line'],
  ['a ranking by two', `kind=ranking&${GDP},population_total`, 'BAD_ARGUMENT', 'indicator', 'one to rank by'],
  ['three units', `${GDP},population_total,life_expectancy&countries=KAZ`, 'BAD_ARGUMENT', 'indicator', 'units'],
  ['categories', 'indicator=income_group_world_bank&countries=KAZ', 'BAD_ARGUMENT', 'indicator', 'categories'],
  [
    'a logarithm of less than zero',
    'indicator=gdp_per_capita_growth_annual&countries=KAZ&scale=log',
    'BAD_ARGUMENT',
    'scale',
    'above zero',
  ],
  ['an unknown aggregate', `${GDP}&organization=eu&aggregate=mode`, 'BAD_ARGUMENT', 'aggregate', 'weighted_mean'],
  ['a sum of ratios', `${GDP}&organization=eu&aggregate=sum`, 'MEANINGLESS_AGGREGATE', 'aggregate', 'WEIGHTED_MEAN'],
  ['a day of members alone', `${GDP}&organization=eu&membersOn=as_of`, 'BAD_ARGUMENT', 'membersOn', 'aggregate'],
  ['a role in nothing', `${GDP}&countries=KAZ&role=observer`, 'BAD_ARGUMENT', 'role', 'organization'],
  ['an unknown role', `${GDP}&organization=sco&role=boss`, 'BAD_ARGUMENT', 'role', 'observer'],
  ['an unknown continent', `${GDP}&continent=XX`, 'UNKNOWN_CONTINENT', 'continent', 'XX'],
  ['an unknown fill', `${GDP}&countries=KAZ&fill=guess`, 'BAD_ARGUMENT', 'fill', 'carry'],
  ['an unknown transform', `${GDP}&countries=KAZ&transform=double`, 'BAD_ARGUMENT', 'transform', 'perCapita'],
  ['an index of no year', `${GDP}&countries=KAZ&transform=index`, 'BAD_ARGUMENT', 'transform', 'index:2000'],
  ['a share of nothing', `${GDP}&countries=KAZ&transform=shareOf`, 'BAD_ARGUMENT', 'transform', 'shareOf:world'],
  [
    'a share in no role',
    `${GDP}&countries=KAZ&transform=shareOf:organization:eu:role:boss`,
    'BAD_ARGUMENT',
    'transform',
    'boss',
  ],
  [
    'a share of an unknown body',
    `${GDP}&countries=KAZ&transform=shareOf:organization:nope`,
    'UNKNOWN_ORGANIZATION',
    'transform',
    'nope',
  ],
  [
    'a share of a ratio',
    `${GDP}&countries=KAZ&transform=shareOf:world`,
    'MEANINGLESS_TRANSFORM',
    'transform',
    'only totals',
  ],
  ['a window of one year', `${GDP}&countries=KAZ&transform=movingAverage:1`, 'BAD_ARGUMENT', 'transform', '2 to 50'],
  [
    'six steps',
    `${GDP}&countries=KAZ&transform=${Array.from({ length: 6 }, (_, at) => `movingAverage:${at + 2}`).join()}`,
    'BAD_ARGUMENT',
    'transform',
    'at most 5',
  ],
  ['a ranking of changed values', `kind=ranking&${GDP}&transform=growth`, 'BAD_ARGUMENT', 'transform', 'kind=line'],
  ['a ranking of one', `kind=ranking&${GDP}&organization=eu&aggregate=mean`, 'BAD_ARGUMENT', 'aggregate', 'kind=bar'],
  ['an unknown direction', `kind=ranking&${GDP}&direction=up`, 'BAD_ARGUMENT', 'direction', 'asc'],
  ['an unknown event', `${GDP}&countries=KAZ&events=party`, 'BAD_ARGUMENT', 'events', 'independence'],
  ['too many events', `${GDP}&countries=KAZ&events=relations_established`, 'BAD_ARGUMENT', 'events', 'at most 12'],
  [
    'an event outside the years',
    `${GDP}&countries=KAZ&from=2000&events=admission/un.KAZ`,
    'BAD_ARGUMENT',
    'events',
    'outside',
  ],
];

test.each(REFUSED)('%s is refused, naming the parameter', async (_what, query, code, argument, says) => {
  const response = await fetch(server.url.replace('/graphql', `/chart.svg?${query}`));
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const body = (await response.json()) as { errors: { message: string; extensions: unknown }[] };
  expect(body).toMatchObject({ errors: [{ extensions: { code, argument } }] });
  expect(body.errors[0]?.message).toContain(says);
  expect(response.status).toBe(400);
});

test('an error carries no stack, and PNG refuses alike', async () => {
  const response = await fetch(server.url.replace('/graphql', '/chart.png?indicator=nonsense&countries=KAZ'));
  expect(response.status).toBe(400);
  expect(await response.text()).not.toContain('.ts');
});

describe('where a page would show a broken icon', () => {
  const shown = (format: string, headers: Record<string, string>) =>
    fetch(server.url.replace('/graphql', `/chart.${format}?indicator=nonsense&countries=KAZ`), { headers });

  test('a picture says what is wrong, with the status of the error', async () => {
    const response = await shown('svg', { 'sec-fetch-dest': 'image' });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('image/svg+xml');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const words = wordsOf(await response.text());
    expect(words).toContain('This picture cannot be drawn');
    expect(words).toContain('UNKNOWN_INDICATOR');
    expect(words.join(' ')).toContain('nonsense');
  });

  test('in the format asked for, also by browsers that say only what they accept', async () => {
    const response = await shown('png', { accept: 'image/avif,image/webp,image/*,*/*;q=0.8' });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  test('whoever opens the address alone gets words', async () => {
    const response = await shown('svg', { 'sec-fetch-dest': 'document', accept: 'text/html,image/*' });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNKNOWN_INDICATOR' } }] });
  });
});
