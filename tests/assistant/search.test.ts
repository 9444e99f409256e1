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
    says: 'search tells the name that matched and until when it was one, where it is not the name of today',
    tool: 'search',
    args: { query: 'Zaire', first: 1 },
    told: 'Country: Democratic Republic of the Congo (COD); match Zaire; language en; end date 1997-05-17',
  },
  {
    says: 'search answers a plain question of another year',
    tool: 'search',
    args: { query: 'president of France 1985', first: 2 },
    told: 'Person: François Mitterrand (francois-mitterrand)\n- Country: France (FRA)',
  },
  {
    says: 'a beginning is completed',
    tool: 'suggest',
    args: { prefix: 'kaz', first: 3 },
    told: 'Kazakhstani Tenge (KZT)',
  },
])('$says', async ({ tool, args, told }) => {
  const { isError, text } = await call(client, tool, args);
  expect(isError, text).toBe(false);
  expect(text).toContain(told);
});
