import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, realServer } from './fixtures/real.ts';

const server = realServer();

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
const pairs = [...readme.matchAll(/```graphql\n([\s\S]+?)```\n\n```json\n([\s\S]+?)```/g)];

test('the README shows at least three questions with their answers', () =>
  expect(pairs.length).toBeGreaterThanOrEqual(3));

test.each(pairs.map(([, query = '', answer = '']) => ({ query, answer })))(
  'its answers are real: $query',
  async ({ query, answer }) => {
    expect(await ask(server.url, query)).toEqual(JSON.parse(answer));
  },
);
