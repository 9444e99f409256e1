import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOperations } from '../src/server/named/operation.ts';
import { ANSWERS } from './fixtures/answers/answers.ts';
import { ask, realServer } from './fixtures/real.ts';

const server = realServer();

const operations = readOperations(join(import.meta.dirname, '../schema/operations'));
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
