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

test.each([
  {
    says: 'a symbol that begins those of others means its own vote, and a country is told first',
    tool: 'vote',
    args: { vote: 'A/RES/ES-11/1', country: 'India' },
    told: ['India (IND): ABSTAIN.', 'Resolution A/RES/ES-11/1: Ukraine: aggression (unga-es11-1)'],
  },
  {
    says: 'a symbol without its year is one vote',
    tool: 'vote',
    args: { vote: 'S/RES/242' },
    told: ['Resolution S/RES/242(1967)'],
  },
  {
    says: 'words that stand in no title together are searched for',
    tool: 'vote',
    args: { vote: 'Ukraine aggression 2022' },
    told: ['the search finds', '(unga-es11-1)'],
  },
  {
    says: 'an indicator is meant by a phrase that one alone is found by',
    tool: 'members',
    args: { organization: 'G20', indicator: 'military spending', first: 3 },
    told: ['"military spending" is taken for Military expenditure (military_expenditure_share_gdp).'],
  },
  {
    says: 'what no kind knows by its name is searched for',
    tool: 'look_up',
    args: { code: 'military spending' },
    told: ['the search finds this', 'Military expenditure (military_expenditure_share_gdp)'],
  },
  {
    says: 'the world is ranked by an indicator in a year',
    tool: 'rank',
    args: { indicator: 'population', year: 1960, first: 3 },
    told: ['- rank 1; 667070000; China (CHN)', 'more: ask again with after'],
  },
  {
    says: 'members are ranked, the smallest first',
    tool: 'rank',
    args: {
      indicator: 'population_total',
      year: 2000,
      organization: 'eu',
      direction: 'ASC',
      asOf: '2005-01-01',
      first: 2,
    },
    told: ['As of 2005-01-01.', 'Malta (MLT)'],
  },
])('$tool: $says', async ({ tool, args, told }) => {
  const { isError, text } = await call(client, tool, args);
  expect(isError, text).toBe(false);
  for (const words of told) expect(text).toContain(words);
});
