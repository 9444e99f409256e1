import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, realServer } from './fixtures/real.ts';

const server = realServer();

const root = join(import.meta.dirname, '..');
const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const pairsIn = (text: string) => [...text.matchAll(/```graphql\n([\s\S]+?)```\n\n```json\n([\s\S]+?)```/g)];
const pages = ['README.md', ...docs.map((name) => `docs/${name}`)];
const pairs = pages.flatMap((page) => pairsIn(read(page)));

test('the README shows at least three questions with their answers', () =>
  expect(pairsIn(read('README.md')).length).toBeGreaterThanOrEqual(3));

test('every link between the documents leads to a file', () => {
  const dead = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#\s]+)/g)].flatMap(([, link = '']) =>
      /^(https?:|\/)/.test(link) || existsSync(join(root, dirname(page), link)) ? [] : `${page}: ${link}`,
    ),
  );
  expect(dead).toEqual([]);
});

test.each(pairs.map(([, query = '', answer = '']) => ({ query, answer })))(
  'its answers are real: $query',
  async ({ query, answer }) => {
    expect(await ask(server.url, query)).toEqual(JSON.parse(answer));
  },
);
