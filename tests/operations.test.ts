import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Running } from '../src/main.ts';
import { readOperations } from '../src/server/playground.ts';
import { ask, startServer } from './fixtures/real.ts';

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const operations = readOperations(join(import.meta.dirname, '../schema/operations'));
const named = (name: string) => ({ country: { name } });
const stint = (name: string, startDate: string, role = 'MEMBER') => ({
  nodes: [{ role, startDate, organization: { name } }],
});
const figure = (qualifier: string, value: number, locator: string, quote: string) => ({
  qualifier,
  value,
  period: '2008-12-26',
  citations: [{ locator, quote }],
});

/** What each example must answer, to the record. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  '01-country-today': {
    country: {
      name: 'Kazakhstan',
      capital: { name: 'Astana' },
      statistic: { value: 16426525, citations: [{ source: { title: 'World Development Indicators' } }] },
    },
  },
  '02-capital-through-time': {
    in1998: { id: 'Country:KAZ@1998-01-01', capital: { name: 'Akmola', startDate: '1997-12-10' } },
    in2008: { id: 'Country:KAZ@2008-12-26', capital: { name: 'Astana', startDate: '1998-05-06' } },
    in2020: { id: 'Country:KAZ@2020-01-01', capital: { name: 'Nur-Sultan', startDate: '2019-03-23' } },
    today: {
      capitalHistory: ['Alma-Ata', 'Almaty', 'Akmola', 'Astana', 'Nur-Sultan', 'Astana'].map((name) => ({ name })),
    },
  },
  '03-members-on-a-day': {
    organization: {
      members: {
        totalCount: 6,
        nodes: ['China', 'Kazakhstan', 'Kyrgyzstan', 'Russia', 'Tajikistan', 'Uzbekistan'].map((name) => ({
          startDate: '2001-06-15',
          ...named(name),
        })),
      },
      observers: { nodes: ['Mongolia', 'India', 'Iran', 'Pakistan'].map(named) },
    },
  },
  '04-article-memberships': {
    country: {
      un: stint('United Nations', '1992-03-02'),
      osce: stint('Organization for Security and Co-operation in Europe', '1992-01-30'),
      eco: stint('Economic Cooperation Organization', '1992-11-28'),
      oic: stint('Organization of the Islamic Conference', '1995-12-12'),
      cis: stint('Commonwealth of Independent States', '1991-12-21'),
      sco: stint('Shanghai Cooperation Organization', '2001-06-15'),
      ecosoc: stint('United Nations Economic and Social Council', '2007-01-01', 'ELECTED_MEMBER'),
    },
  },
  '05-article-election': {
    event: {
      startDate: '2006-11-02',
      votes: [
        {
          requirement: 'two-thirds of the members present and voting',
          needed: 128,
          eligible: 192,
          result: 'elected',
          counts: [
            {
              option: 'YES',
              value: 187,
              citations: [
                {
                  locator: 'paragraph 36',
                  quote: 'Kazakhstan was supported by 187 out of a total of 192 UN member states',
                },
              ],
            },
          ],
        },
      ],
    },
    organization: { members: { totalCount: 192 } },
  },
  '06-article-cica': {
    organization: {
      name: 'Conference on Interaction and Confidence-Building Measures in Asia',
      foundingDate: '1992-10-05',
      events: {
        nodes: [
          { key: 'cica-proposal-1992', startDate: '1992-10-05' },
          { key: 'cica-summit-2002', startDate: '2002-06-03', endDate: '2002-06-05', place: 'Almaty' },
          { key: 'almaty-act-2002', startDate: '2002-06-04', place: 'Almaty' },
          { key: 'cica-summit-2006', startDate: '2006-06-17' },
        ],
      },
    },
  },
  '07-article-figures': {
    country: {
      relations: figure(
        'EXACTLY',
        140,
        'paragraph 12',
        'the nation has established diplomatic relations with 140 countries and regions in North America, Europe and Asia',
      ),
      organizations: figure(
        'EXACTLY',
        64,
        'paragraph 12',
        'It is a member of 64 international political and economic organizations',
      ),
      agreements: figure(
        'MORE_THAN',
        1300,
        'paragraph 12',
        'has signed more than 1,300 international and intergovernmental agreements',
      ),
      missions: figure(
        'MORE_THAN',
        70,
        'paragraph 26',
        'more than 70 diplomatic and consular offices worldwide representing Kazakhstan abroad',
      ),
    },
  },
  '08-country-page': {
    country: {
      name: 'Switzerland',
      officialName: 'Swiss Confederation',
      flag: '🇨🇭',
      alpha2: 'CH',
      alpha3: 'CHE',
      numeric: '756',
      area: 41277,
      drivingSide: 'right',
      existsOn: true,
      capital: { name: 'Bern' },
      continents: [{ name: 'Europe' }],
      region: { name: 'Western Europe', parent: { name: 'Europe' } },
      currencies: [{ code: 'CHF', name: 'Swiss Franc' }],
      callingCodes: ['+41'],
      topLevelDomains: ['.ch'],
      timeZones: ['Europe/Zurich'],
    },
  },
  '09-series': {
    country: { population: { unit: { label: 'people' }, citations: [{ source: { licence: { key: 'CC-BY-4.0' } } }] } },
  },
  '10-filter-across-the-graph': {
    countries: {
      totalCount: 2,
      nodes: [
        { name: 'Russia', gdpPerPerson: { value: 11635.3 }, population: { value: 142742366 } },
        { name: 'Kazakhstan', gdpPerPerson: { value: 8123.55 }, population: { value: 16426525 } },
      ],
    },
  },
  '11-former-states': {
    country: { name: 'Czechoslovakia', start: '1918-10-28', end: '1993-01-01', existsOn: true },
    soviet: { name: 'Soviet Union', end: '1991-12-26', existsOn: false },
  },
  '12-search-and-dataset': {
    search: { nodes: [{ __typename: 'Organization', acronym: 'OSCE' }] },
    dataset: { indicators: 585, observations: 5845313 },
  },
};

test('every example has an expected answer, and the other way round', () => {
  expect(operations.map(({ name }) => name)).toEqual(Object.keys(ANSWERS));
});

test.each(operations)('$name answers to the record', async ({ name, query }) => {
  const { data, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject(ANSWERS[name] as object);
});

test('every citation of the examples names a source', async () => {
  const { data } = await ask(server.url, operations.find(({ name }) => name === '07-article-figures')?.query ?? '');
  expect(JSON.stringify(data)).toContain('China Daily, updated 26 December 2008');
});
