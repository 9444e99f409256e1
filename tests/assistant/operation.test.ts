import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoDeprecatedCustomRule, specifiedRules, validate } from 'graphql';
import { expect, test } from 'vitest';
import { toSchema } from '../../src/schema/schema.ts';
import { namedOperations } from '../../src/server/named/named.ts';
import { readOperations } from '../../src/server/named/operation.ts';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();
const root = join(import.meta.dirname, '../..');
const examples = readOperations(join(root, 'schema/operations'));
const tools = readOperations(join(root, 'schema/operations/tools'));
const operations = namedOperations(() => [...examples, ...tools])();
const schema = toSchema();

test('every operation has a name of its own, the same in its file and in its text, and a sentence that says what it answers', () => {
  expect(operations.size).toBe(examples.length + tools.length);
  for (const { name, node, summary } of operations.values()) {
    const words = (node.name?.value ?? '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).slice(1);
    expect(words).toBe(name);
    expect(summary, name).toMatch(/^[A-Z].{15,}\.$/);
  }
});

test.each([...operations.values()])(
  '$name asks the schema for what it has, and nothing that is deprecated',
  ({ document }) => {
    expect(validate(schema, document, [...specifiedRules, NoDeprecatedCustomRule])).toEqual([]);
  },
);

test('an operation that a tool asks is known by its name', () => {
  const code = ['find', 'belong', 'measure', 'happen', 'cite', 'assess'].map((file) =>
    readFileSync(join(root, `src/server/mcp/tool/${file}.ts`), 'utf8'),
  );
  const asked = code.flatMap((text) => [...text.matchAll(/operation: '([a-z-]+)'/g)].map(([, name = '']) => name));
  expect(asked.length).toBeGreaterThan(10);
  for (const name of asked) expect(operations.has(name), name).toBe(true);
});

test('every operation keeps within the limits of any client', async () => {
  const variables: Record<string, unknown> = {
    code: 'KZ',
    country: 'KZ',
    countries: ['KZ', 'UZ'],
    organization: 'un',
    indicator: 'population_total',
    indicators: ['population_total'],
    statistic: { indicator: 'population_total' },
    event: 'unga-5182',
    statements: [{ capital: { country: 'KZ', city: 'Astana' } }],
    text: 'Palestine',
    query: 'security',
    prefix: 'kaz',
    from: null,
    to: null,
    id: 'Membership:sco.KAZ@2008-12-26',
  };
  for (const { name, query, node } of operations.values()) {
    const given = (node.variableDefinitions ?? []).flatMap(({ variable: { name: variable }, type }) => {
      const value = type.kind === 'NonNullType' && variable.value === 'from' ? '2020-01-01' : variables[variable.value];
      const last = type.kind === 'NonNullType' && variable.value === 'to' ? '2021-01-01' : value;
      return last === undefined ? [] : [[variable.value, last] as const];
    });
    const { errors } = await ask(server.url, query, Object.fromEntries(given));
    expect(errors, name).toBeUndefined();
  }
});
