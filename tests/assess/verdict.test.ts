import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { readStatement } from '../../src/model/statement/statement.ts';
import { parseDay } from '../../src/model/time.ts';
import { realStore } from '../fixtures/real.ts';

const store = realStore();

async function finding(statement: object, asOf?: string) {
  const day = asOf === undefined ? store.today : parseDay(asOf);
  const asking = { store, day, document: null, statement: readStatement(JSON.stringify(statement)) };
  return (await assess(asking)).finding;
}

const nato = (part: object) => ({ membership: { member: 'Finland', organization: 'NATO', ...part } });
const growth = (figure: object) => ({ statistic: { indicator: 'gdp_growth_annual', of: 'KZ', year: 2007, figure } });
const area = (figure: object) => ({ statistic: { indicator: 'surface_area', of: 'KZ', year: 2008, figure } });
const resolution = { resolution: 'A/RES/67/19' };

type Case = readonly [says: string, statement: object, verdict: string, asOf?: string];

const CASES: readonly Case[] = [
  ['a member on the day', nato({ on: '2024-01-01' }), 'confirmed'],
  ['a member for a part of the year', nato({ on: '2023' }), 'imprecise'],
  ['no member before it joined, the list being whole', nato({ on: '2020-01-01' }), 'wrong'],
  ['no member, denied', nato({ on: '2020-01-01', not: true }), 'confirmed'],
  ['joined on the day', nato({ joined: '2023-04-04' }), 'confirmed'],
  ['joined in the month', nato({ joined: '2023-04' }), 'confirmed'],
  ['joined some days off', nato({ joined: '2023-04-06' }), 'imprecise'],
  ['joined in another year', nato({ joined: '2021' }), 'wrong'],
  [
    'left, told by the last day',
    { membership: { member: 'GBR', organization: 'EU', left: '2020-01-31' } },
    'confirmed',
  ],
  ['a member after what is known', nato({ on: '2030-01-01' }), 'not_known'],
  ['a member today, as far as the record goes', nato({}), 'confirmed'],
  ['so many members', { memberCount: { organization: 'sco', count: { value: '6' } } }, 'confirmed', '2008-12-26'],
  ['one member too many', { memberCount: { organization: 'sco', count: { value: '7' } } }, 'wrong', '2008-12-26'],
  ['a capital', { capital: { country: 'KZ', city: 'Astana' } }, 'confirmed', '2008-12-26'],
  ['the capital of before', { capital: { country: 'KZ', city: 'Almaty' } }, 'wrong', '2008-12-26'],
  [
    'the capital under the name of another time',
    { capital: { country: 'KZ', city: 'Nur-Sultan' } },
    'imprecise',
    '2008-12-26',
  ],
  ['a name of the day', { name: { of: 'COD', name: 'Zaire' } }, 'confirmed', '1990-01-01'],
  ['a name of another time', { name: { of: 'COD', name: 'Zaire' } }, 'wrong', '2005-01-01'],
  ['a name that is not on record', { name: { of: 'COD', name: 'Kongoland' } }, 'not_known', '2005-01-01'],
  ['its money', { currency: { country: 'DEU', currency: 'EUR' } }, 'confirmed', '2005-06-01'],
  ['the money of before', { currency: { country: 'DEU', currency: 'DEM' } }, 'wrong', '2005-06-01'],
  ['a holder by the family name', { office: { country: 'USA', person: 'Obama' } }, 'confirmed', '2010-01-01'],
  ['a holder with a slip in the name', { office: { country: 'KZ', person: 'Nazarbaev' } }, 'imprecise', '2008-12-26'],
  ['a holder after the term', { office: { country: 'USA', person: 'Obama' } }, 'wrong', '2018-01-01'],
  ['who led as the head of the party', { office: { country: 'SUN', person: 'Brezhnev' } }, 'not_known', '1970-01-01'],
  ['who led as the head of the forces', { office: { country: 'PAN', person: 'Noriega' } }, 'not_known', '1988-01-01'],
  [
    'who is no head of state, the office being named',
    { office: { country: 'SUN', person: 'Brezhnev', office: 'chief_of_state' } },
    'wrong',
    '1970-01-01',
  ],
  ['who represents', { office: { country: 'CAN', person: 'Mary Simon' } }, 'confirmed', '2023-01-01'],
  ['initials alone', { office: { country: 'USA', person: 'B.' } }, 'not_known', '2018-01-01'],
  ['a neighbour', { border: { country: 'KZ', neighbour: 'CN' } }, 'confirmed', '2008-12-26'],
  ['no neighbour, the lengths adding up', { border: { country: 'KZ', neighbour: 'MNG' } }, 'wrong', '2008-12-26'],
  ['a neighbour of a territory', { border: { country: 'FRA', neighbour: 'BRA' } }, 'imprecise', '2008-12-26'],
  ['a party', { treaty: { party: 'KZ', treaty: 'npt' } }, 'confirmed', '2008-12-26'],
  ['a signatory is no party', { treaty: { party: 'USA', treaty: 'crc' } }, 'wrong', '2008-12-26'],
  ['a signatory', { treaty: { party: 'USA', treaty: 'crc', standing: 'signatory' } }, 'confirmed', '2008-12-26'],
  ['a signature', { treaty: { party: 'USA', treaty: 'crc', signed: '1995-02' } }, 'confirmed', '2008-12-26'],
  ['an event in its month', { event: { event: 'cica-summit-2002', on: '2002-06', place: 'Almaty' } }, 'confirmed'],
  ['an event in another year', { event: { event: 'cica-summit-2002', on: '2003-06' } }, 'wrong'],
  ['an event elsewhere', { event: { event: 'cica-summit-2002', place: 'Tashkent' } }, 'wrong'],
  ['a vote', { vote: { country: 'US', option: 'no', ...resolution } }, 'confirmed'],
  ['another vote', { vote: { country: 'US', option: 'abstain', ...resolution } }, 'wrong'],
  ['a tally', { tally: { yes: 138, no: 9, abstain: 41, ...resolution } }, 'confirmed'],
  ['a tally with one figure off', { tally: { yes: 138, no: 10, ...resolution } }, 'wrong'],
  [
    'no ballot, of a list of a part',
    { vote: { country: 'IND', option: 'abstain', resolution: '73/295' } },
    'not_known',
  ],
  ['no ballot, of a whole list', { vote: { country: 'UKR', option: 'yes', resolution: '67/19' } }, 'wrong'],
  ['a voter whom a compilation lacks', { vote: { country: 'ZW', option: 'no', resolution: '71/75' } }, 'not_known'],
  ['a tally counted without one voter', { tally: { yes: 128, no: 50, abstain: 9, resolution: '71/75' } }, 'not_known'],
  ['the vote that adopted, of seven', { vote: { country: 'US', option: 'no', resolution: '2758(XXVI)' } }, 'confirmed'],
  ['a symbol without its year', { tally: { yes: 15, resolution: 'S/RES/1441' } }, 'confirmed'],
  ['a resolution that is not on record', { vote: { country: 'US', option: 'no', resolution: '999/1' } }, 'not_covered'],
  ['a figure to its last digit', growth({ value: '8.9%' }), 'confirmed'],
  ['a figure rounded', growth({ value: '9', qualifier: 'about' }), 'confirmed'],
  ['a figure just off', growth({ value: '9.1' }), 'imprecise'],
  ['a figure far off', growth({ value: '12' }), 'wrong'],
  ['over', growth({ value: '8', qualifier: 'more_than' }), 'confirmed'],
  ['under', growth({ value: '8', qualifier: 'less_than' }), 'wrong'],
  ['between', growth({ value: '8', to: '10' }), 'confirmed'],
  ['another unit', area({ value: '1.05 million', unit: 'square miles' }), 'confirmed'],
  [
    'a year without a value',
    { statistic: { indicator: 'gdp_growth_annual', of: 'KZ', year: 1900, figure: { value: '1' } } },
    'not_known',
  ],
  [
    'a place among all states',
    { ranking: { indicator: 'surface_area', country: 'KZ', rank: 9, year: 2008 } },
    'confirmed',
    '2008-12-26',
  ],
  [
    'another place',
    { ranking: { indicator: 'surface_area', country: 'KZ', rank: 5, year: 2008 } },
    'wrong',
    '2008-12-26',
  ],
  [
    'a place that counts territories, of whom the statement does not speak',
    { ranking: { indicator: 'population_density', country: 'SGP', rank: 3, year: 2015 } },
    'imprecise',
    '2016-12-26',
  ],
  [
    'the place of a territory',
    { ranking: { indicator: 'population_density', country: 'HKG', rank: 4, year: 2015 } },
    'confirmed',
    '2016-12-26',
  ],
  [
    'the largest of a region',
    { superlative: { country: 'KZ', which: 'largest', indicator: 'surface_area', among: { region: 'Central Asia' } } },
    'confirmed',
    '2008-12-26',
  ],
  [
    'the only one, and there are others',
    { superlative: { country: 'CAN', which: 'only', joining: 'nato', among: { countries: ['CAN', 'USA'] } } },
    'wrong',
    '2008-12-26',
  ],
  [
    'the only one of a region',
    { superlative: { country: 'KZ', which: 'only', joining: 'osce', among: { countries: ['KZ', 'CHN'] } } },
    'confirmed',
    '2008-12-26',
  ],
  ['a state of the day', { existence: { of: 'CSK' } }, 'confirmed', '1980-01-01'],
  ['a state that is no more', { existence: { of: 'CSK' } }, 'wrong', '2000-01-01'],
  ['a beginning', { existence: { of: 'KAZ', founded: '1991-12-16' } }, 'confirmed', '2008-12-26'],
  ['a succession', { succession: { predecessor: 'CSK', successor: 'CZE', on: '1993' } }, 'confirmed'],
  ['relations', { relation: { country: 'KZ', partner: 'CHN' } }, 'confirmed', '2008-12-26'],
  [
    'relations that are not on record, the list not being whole',
    { relation: { country: 'KZ', partner: 'FJI' } },
    'not_known',
    '2008-12-26',
  ],
  ['what means nothing', { capital: { country: 'Nowhereland', city: 'Astana' } }, 'not_covered'],
];

describe('a statement is held against the record', () => {
  test.each(CASES.map(([says, ...rest]) => ({ says, rest })))('$says', async ({ rest: [statement, verdict, asOf] }) => {
    const found = await finding(statement, asOf);
    expect([found.verdict, found.says]).toEqual([verdict, expect.stringMatching(/^[\p{Lu}\p{Nd}"].*[.?!]$/u)]);
  });
});

test('how far off is told in days, in members, in the unit of the record and as a share', async () => {
  expect((await finding(nato({ joined: '2023-04-06' }))).distance).toEqual({
    absolute: 2,
    relative: null,
    unit: 'days',
  });
  const count = { memberCount: { organization: 'sco', count: { value: '7' } } };
  expect((await finding(count, '2008-12-26')).distance).toEqual({ absolute: 1, relative: 1 / 6, unit: 'members' });
  const { distance } = await finding(growth({ value: '12' }));
  expect(distance?.absolute).toBeCloseTo(3.1, 1);
});

test('a document does not prove its own figures', async () => {
  const statement = readStatement(
    '{"statistic":{"indicator":"missions_abroad_count","of":"KZ","figure":{"value":"70","qualifier":"more_than"}}}',
  );
  const asking = { store, day: parseDay('2008-12-26'), statement };
  const trusting = await assess({ ...asking, document: null });
  const wary = await assess({ ...asking, document: 'china-daily-2008-12-26' });
  expect([trusting.finding.verdict, wary.finding.verdict]).toEqual(['confirmed', 'not_covered']);
});

test.each([
  ['{"capital":{"country":"KZ"}}', 'capital.city'],
  ['{"capital":{"country":"KZ","city":"Astana"},"name":{"of":"KZ","name":"Kazakhstan"}}', 'exactly one'],
  ['{"weather":{}}', 'weather'],
  ['{"capital":{"country":"KZ","city":"Astana","on":"yesterday"}}', 'is not a date'],
  ['capital', 'JSON'],
])('%s is refused as no statement', (text, told) => {
  expect(() => readStatement(text)).toThrow(told);
});

test('land that belongs to one of the two is told as whose it is', async () => {
  const says = async (country: string, neighbour: string) =>
    (await finding({ border: { country, neighbour } }, '2023-01-01')).says;
  expect(await says('CAN', 'DNK')).toMatch(/; Canada borders Greenland, which belongs to Denmark\.$/);
  expect(await says('FRA', 'BRA')).toMatch(/; French Guiana, which belongs to France, borders Brazil\.$/);
});
