import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Running } from '../../src/main.ts';
import { readOperations } from '../../src/server/playground.ts';
import { ask, startServer } from '../fixtures/real.ts';
import { csvRows, ndjsonRows, take } from '../fixtures/taken.ts';

let server: Running;
let place: string;
beforeAll(async () => {
  server = await startServer();
  place = server.url.replace('/graphql', '/export/operations/');
});
afterAll(() => server.stop());

const operations = readOperations(join(import.meta.dirname, '../../schema/operations')).map(({ name, query }) => ({
  name: name.replace(/^\d+-/, ''),
  query,
}));

test.each(operations)('$name is the answer of GraphQL, and rows in the other formats', async ({ name, query }) => {
  expect(await (await take(`${place}${name}.json`)).json()).toEqual(await ask(server.url, query));
  const rows = await csvRows(`${place}${name}.csv`);
  expect(rows.length).toBeGreaterThan(0);
  expect((await ndjsonRows(`${place}${name}.ndjson`)).length).toBe(rows.length);
});

test('the first list becomes rows with dotted columns, under the variables given', async () => {
  const query = operations.find(({ name }) => name === 'members-on-a-day')?.query ?? '';
  const { data } = await ask(server.url, query, { day: '2020-01-01' });
  const { nodes } = (
    data as {
      organization: {
        members: { nodes: { startDate: string; country: { name: string; capital: { name: string } } }[] };
      };
    }
  ).organization.members;
  expect(await csvRows(`${place}members-on-a-day.csv?day=2020-01-01`)).toEqual(
    nodes.map(({ startDate, country }) => ({
      startDate,
      'country.name': country.name,
      'country.capital.name': country.capital.name,
    })),
  );
});

test('an empty list keeps its columns', async () => {
  const text = await (await take(`${place}members-on-a-day.csv?day=1950-01-01`)).text();
  expect(text).toBe('startDate,country.name,country.capital.name\r\n');
});

test('a nested list is one cell of JSON', async () => {
  const [row] = await csvRows(`${place}what-changed.csv`);
  expect(JSON.parse(row?.citations ?? '')).toEqual(
    expect.arrayContaining([{ locator: expect.any(String), source: { key: expect.any(String) } }]),
  );
});
