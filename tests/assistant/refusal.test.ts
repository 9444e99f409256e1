import type { Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realServer } from '../fixtures/real.ts';
import { call, connected, overHttp } from './client.ts';

const server = realServer();
let client: Client;
beforeAll(async () => {
  client = await connected(overHttp(server.url));
});
afterAll(() => client.close());

describe('what goes wrong is told with what to ask instead', () => {
  test.each([
    { tool: 'look_up', args: { code: 'Kazakhstanu' }, told: ['NOT_FOUND', 'Kazakhstan'] },
    { tool: 'look_up', args: { code: 'CS' }, told: ['AMBIGUOUS_CODE', 'Czechoslovakia (CSK)', 'give asOf'] },
    { tool: 'look_up', args: { code: 'KZ', asOf: 'yesterday' }, told: ['BAD_DATE'] },
    {
      tool: 'members',
      args: { organization: 'sco', indicator: 'GDP per person' },
      told: ['UNKNOWN_INDICATOR', 'gdp_per_capita_current_usd'],
    },
    { tool: 'series', args: { indicator: 'population_total', countries: ['Atlantis'] }, told: ['UNKNOWN_COUNTRY'] },
    {
      tool: 'assess',
      args: { statements: [{ capitol: {} }] },
      told: ['there is no "capitol" (did you mean "capital"?)'],
    },
    {
      tool: 'assess',
      args: { statements: [{ capital: { country: 'KZ', city: 'Astana' }, name: { of: 'KZ', name: 'x' } }] },
      told: ['exactly one'],
    },
    { tool: 'cite', args: {}, told: ['Say which source or which fact is meant.'] },
    { tool: 'run_operation', args: { name: 'nothing' }, told: ['there is no operation "nothing"', 'country-page'] },
    {
      tool: 'members',
      args: { organization: 'sco', day: '2008-12-26' },
      told: ['there is no "day" (did you mean "asOf"?)', 'there are organization, asOf, role'],
    },
    { tool: 'series', args: { indikator: 'population_total' }, told: ['(did you mean "indicator"?)'] },
    {
      tool: 'assess',
      args: { statements: [{ capital: { county: 'KZ', city: 'Astana' } }] },
      told: ['there is no "county" (did you mean "country"?)', 'country, city, on'],
    },
    { tool: 'members', args: { organization: 'NATTO' }, told: ['NOT_FOUND (organization)', 'nato'] },
    { tool: 'changes', args: { country: 'Yugoslavia', from: '1990', to: '1993' }, told: ['AMBIGUOUS_CODE (country)'] },
    {
      tool: 'assess',
      args: { statements: ['Finland joined NATO'] },
      told: ['is an object of membership, memberCount'],
    },
    { tool: 'leader', args: { country: 'KZ', office: ['KING'] }, told: ['CHIEF_OF_STATE', 'HEAD_OF_GOVERNMENT'] },
  ])('$tool $args', async ({ tool, args, told }) => {
    const { isError, text } = await call(client, tool, args as Record<string, unknown>);
    expect(isError, text).toBe(true);
    for (const words of told) expect(text).toContain(words);
  });
});

describe('what is given in other words or forms than it is taken is read as it is meant', () => {
  test.each([
    { tool: 'search', args: { query: 'coup in Chile', types: 'event', first: '2' }, told: ['coup/CHL.1973-09-11'] },
    { tool: 'rank', args: { indicator: 'population', year: '2020', direction: 'asc', first: 1 }, told: ['Holy See'] },
    { tool: 'compare', args: { countries: 'France, Germany', indicators: 'population' }, told: ['(FRA)', '(DEU)'] },
    { tool: 'changes', args: { country: 'KAZ', from: '1997', to: '1998' }, told: ['from Almaty to Akmola'] },
    { tool: 'rank', args: { indicator: 'population', year: 1850 }, told: ['Nobody has a value of 1850 on record'] },
    {
      tool: 'assess',
      args: { statements: { office: { country: 'FRA', person: 'Macron', office: 'chief of state', on: '2020' } } },
      told: ['CONFIRMED'],
    },
  ])('$tool $args', async ({ tool, args, told }) => {
    const { isError, text } = await call(client, tool, args as Record<string, unknown>);
    expect(isError, text).toBe(false);
    for (const words of told) expect(text).toContain(words);
  });
});
