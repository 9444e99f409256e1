import type { Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { realServer } from '../fixtures/real.ts';
import { call, connected, overHttp } from './client.ts';

const server = realServer();
let client: Client;
beforeAll(async () => {
  client = await connected(overHttp(server.url));
});
afterAll(() => client.close());

const answers: readonly {
  readonly says: string;
  readonly tool: string;
  readonly args: Record<string, unknown>;
  readonly told: readonly string[];
}[] = [
  {
    says: 'a country is told as it was on the day, with what it has been called',
    tool: 'look_up',
    args: { code: 'Zaire', asOf: '1980-01-01' },
    told: [
      'country: Zaire (COD)',
      'Mobutu',
      'Democratic Republic of the Congo; since 17 May 1997',
      'As of 1980-01-01.',
    ],
  },
  {
    says: 'a country that did not exist on the day is told as such',
    tool: 'look_up',
    args: { code: 'KZ', asOf: '1985-01-01' },
    told: ['did not exist on this day'],
  },
  {
    says: 'an organization is told with how whole its list of members is',
    tool: 'look_up',
    args: { code: 'nato', kind: 'organization' },
    told: ['headquarters: Brussels', 'members: 32', 'this list is whole (32 by the published count of 2026-01-01)'],
  },
  {
    says: 'a name that means several things says what else it means',
    tool: 'look_up',
    args: { code: 'Singapore' },
    told: ['country: Singapore (SGP)', '"Singapore" also means: city Singapore (ask with kind).'],
  },
  {
    says: 'an indicator is told with unit, years and source',
    tool: 'look_up',
    args: { code: 'SP.POP.TOTL' },
    told: ['Population (population_total)', 'unit: people', 'first year', '[worldbank-wdi: SP.POP.TOTL]'],
  },
  ...[
    { code: 'cica-summit-2002', word: 'place: Almaty' },
    { code: 'npt', word: 'in force: 1970-03-05' },
    { code: 'nursultan-nazarbayev', word: 'nothing on record: died' },
    { code: 'astana', word: 'Akmola' },
    { code: 'KZT', word: 'symbol: ₸' },
    { code: 'Kazakh', word: 'native name' },
    { code: 'Central Asia', word: 'Tajikistan (TJK)' },
    { code: 'worldbank-wdi', word: 'CC-BY-4.0' },
  ].map(({ code, word }) => ({ says: `${code} is looked up`, tool: 'look_up', args: { code }, told: [word] })),
  {
    says: 'members have roles, dates and sources',
    tool: 'members',
    args: { organization: 'sco', asOf: '2008-12-26' },
    told: ['members: 6', 'China (CHN); role MEMBER; since 15 June 2001 [china-org-sco: 15 June 2001'],
  },
  {
    says: 'members are filtered by a role',
    tool: 'members',
    args: { organization: 'sco', asOf: '2008-12-26', role: ['OBSERVER'] },
    told: ['Mongolia', 'role OBSERVER'],
  },
  {
    says: 'leaders of the day have their dates, and the list says whether it is whole',
    tool: 'leader',
    args: { country: 'KZ', asOf: '2008-12-26' },
    told: [
      'Nursultan Nazarbayev',
      '24 April 1990 – 20 March 2019',
      'whether this list is whole is not known',
      'known through',
    ],
  },
  {
    says: 'leaders through time come page by page',
    tool: 'leader',
    args: { country: 'FR', history: true, first: 5 },
    told: ['Charles de Gaulle', 'more: ask again with after: "'],
  },
  {
    says: 'a series is one line a country, and says what is a forecast',
    tool: 'series',
    args: { indicator: 'population_total', countries: ['KZ', 'UZ'], areas: ['WLD'], from: 2007, to: 2008 },
    told: ['Kazakhstan (KAZ) [worldbank-wdi: SP.POP.TOTL]', '2008 16426525', 'World (WLD)'],
  },
  {
    says: 'a series over an organization counts the members of each year',
    tool: 'series',
    args: { indicator: 'gdp_current_usd', organization: 'eu', from: 2003, to: 2004, asOf: '2020-02-01' },
    told: ['unit: US dollars', '2003 11363831699572'],
  },
  {
    says: 'a comparison says where there is no value',
    tool: 'compare',
    args: { countries: ['DDR', 'KZ'], asOf: '1985-01-01' },
    told: ['capital East Berlin', '16640000 in 1985', 'no value on record', 'did not exist on this day'],
  },
  {
    says: 'changes of an organization have their sources',
    tool: 'changes',
    args: { organization: 'eu', from: '2020-01-31', to: '2020-02-01' },
    told: ['The United Kingdom left the European Union with effect from 1 February 2020', '[un-eu-gatt-tables:'],
  },
  {
    says: 'changes of a country are kept to a kind',
    tool: 'changes',
    args: { country: 'KZ', from: '1997-12-09', to: '1998-05-06', kinds: ['CAPITAL_RENAMED', 'CAPITAL_MOVED'] },
    told: ['country: Kazakhstan (KAZ)', 'The capital of Kazakhstan moved from Almaty'],
  },
  {
    says: 'a vote is found by the symbol of its resolution, and names who voted how',
    tool: 'vote',
    args: { vote: 'A/RES/67/19' },
    told: [
      'counts: YES 138, NO 9, ABSTAIN 41',
      'no: 9',
      'Canada, Czech Republic, Micronesia',
      '[unga-votes: rcid 5182',
    ],
  },
  {
    says: 'words of many votes list them with the keys to ask on with',
    tool: 'vote',
    args: { vote: 'Palestine' },
    told: ['Several votes are named so', '(unga-77)', 'more: ask again with after: "'],
  },
  {
    says: "a country's votes are told with what is not on record",
    tool: 'vote',
    args: { country: 'KZ', from: '2012-11-29', to: '2012-11-29' },
    told: ['option YES; Resolution A/RES/67/19', 'this list is not whole'],
  },
  {
    says: 'statements are told true, wrong or not known, with what is on record and where it stands',
    tool: 'assess',
    args: {
      asOf: '2008-12-26',
      statements: [
        { membership: { member: 'Kazakhstan', organization: 'UN', joined: '1992-03' } },
        { capital: { country: 'KZ', city: 'Almaty' } },
        { relation: { country: 'KZ', partner: 'Fiji' } },
      ],
    },
    told: [
      'joined the United Nations on 2 March 1992; MEMBERSHIP; CONFIRMED; stated March 1992; recorded 2 March 1992',
      '- membership [un-mtdsg',
      'CAPITAL; WRONG; stated Almaty; recorded Astana',
      '- capital [cia-world-factbook',
      'RELATION; NOT_KNOWN',
    ],
  },
  {
    says: 'a source is printed for a bibliography',
    tool: 'cite',
    args: { source: 'worldbank-wdi', format: 'BIBTEX' },
    told: ['@misc{worldbankwdi'],
  },
  {
    says: 'all citations of a fact are printed',
    tool: 'cite',
    args: { id: 'Membership:sco.KAZ@2008-12-26' },
    told: ['China.org.cn', 'quote "newly founded Shanghai Cooperation Organization"'],
  },
  {
    says: 'a named operation runs with variables, and says which it does not know',
    tool: 'run_operation',
    args: { name: 'members-on-a-day', variables: { day: '2020-01-01', country: 'KZ' } },
    told: ['As of 2020-01-01.', 'members: 8', 'members-on-a-day has no variable country', 'it takes day'],
  },
];

test.each(answers)('$tool: $says', async ({ tool, args, told }) => {
  const { isError, text, structured } = await call(client, tool, args);
  expect(isError, text).toBe(false);
  for (const words of told) expect(text).toContain(words);
  expect(structured).toHaveProperty('answer');
  // Some thousand tokens at most, of about four characters each.
  expect(text.length).toBeLessThan(9000);
  expect(JSON.stringify(structured).length).toBeLessThan(13_000);
});

test('a list is read to its end by the cursors that answers give, each item once', async () => {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const { structured, text } = await call(client, 'members', { organization: 'un', asOf: '2008-12-26', after });
    expect(text.length).toBeLessThan(9000);
    const { answer, more } = structured as {
      answer: { organization: { members: { nodes: { member: { key: string } }[] } } };
      more: { left: number | null; after: string | null }[];
    };
    seen.push(...answer.organization.members.nodes.map(({ member }) => member.key));
    after = more[0]?.after ?? undefined;
    // How many are left is known from the first page alone.
    if (seen.length < 192) expect(more[0]?.left ?? 192 - seen.length).toBe(192 - seen.length);
  } while (after !== undefined);
  expect(new Set(seen).size).toBe(192);
});

test('the longest answers are cut, and say how much is left out', async () => {
  const countries = [
    'KZ',
    'UZ',
    'KG',
    'TJ',
    'RU',
    'CN',
    'FR',
    'DE',
    'GB',
    'US',
    'IN',
    'BR',
    'ZA',
    'JP',
    'CA',
    'MX',
    'AU',
  ];
  const { text, structured } = await call(client, 'series', { indicator: 'population_total', countries });
  expect(text).toMatch(/… \d+ more: left out to keep this short: ask for less/);
  expect(text.length).toBeLessThan(9000);
  expect(JSON.stringify(structured).length).toBeLessThan(13_000);
});

test('the schema is told by theme', async () => {
  const { text: list } = await call(client, 'schema', {});
  expect(list).toContain('- organizations: ');
  const { text } = await call(client, 'schema', { theme: 'organizations' });
  expect(text).toContain('type Organization');
  expect(text).toContain('organization(code: String!, asOf: Date): Organization');
});
