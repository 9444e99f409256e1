import { join } from 'node:path';
import { buildSchema, type GraphQLSchema, introspectionFromSchema, isEnumType, isObjectType, validate } from 'graphql';
import { expect, test } from 'vitest';
import { toSchema } from '../../src/schema/schema.ts';
import { slimsOf } from '../../src/server/llms/slims.ts';
import { namedOperations } from '../../src/server/named/named.ts';
import { readOperations } from '../../src/server/named/operation.ts';
import { realServer } from '../fixtures/real.ts';

const server = realServer();
const folder = join(import.meta.dirname, '../../schema/operations');
const operations = namedOperations(() => [...readOperations(folder), ...readOperations(join(folder, 'tools'))]);
const schema = toSchema();
const { themes, textOf } = slimsOf(schema, operations);
const at = (path: string) => server.url.replace('/graphql', path);

test('every question of the root belongs to one theme', () => {
  const roots = themes.flatMap((theme) => theme.roots);
  expect(roots.toSorted()).toEqual(Object.keys(schema.getQueryType()?.getFields() ?? {}).toSorted());
});

test.each(themes)(
  'the schema of $name is whole, true to the full one, and answers the operations of the theme',
  ({ name, roots }) => {
    const slim = buildSchema(textOf(name) ?? '');
    expectWithin(slim, schema);
    const asked = [...operations().values()].filter(({ node }) =>
      node.selectionSet.selections.every((one) => one.kind === 'Field' && roots.includes(one.name.value)),
    );
    for (const { name: operation, document } of asked) expect(validate(slim, document), operation).toEqual([]);
  },
);

/** Whatever the slim schema has, the full one has in the same type, and does not warn of. */
function expectWithin(slim: GraphQLSchema, full: GraphQLSchema): void {
  for (const type of Object.values(slim.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    const whole = full.getType(type.name);
    expect(whole, type.name).toBeDefined();
    if (isEnumType(type) && isEnumType(whole))
      expect(whole.getValues().map(({ name }) => name)).toEqual(type.getValues().map(({ name }) => name));
    if (!isObjectType(type) || !isObjectType(whole)) continue;
    for (const field of Object.values(type.getFields())) {
      const same = whole.getFields()[field.name];
      expect(String(same?.type), `${type.name}.${field.name}`).toBe(String(field.type));
      expect(same?.deprecationReason, `${type.name}.${field.name}`).toBeUndefined();
    }
  }
}

test('a theme takes some thousand tokens, a small part of what introspection takes', () => {
  const whole = JSON.stringify(introspectionFromSchema(schema)).length;
  for (const { name } of themes) expect((textOf(name) ?? '').length * 15, name).toBeLessThan(whole);
});

test('/llms.txt says what this is, and leads to every door, theme and operation', async () => {
  const response = await fetch(at('/llms.txt'));
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const text = await response.text();
  expect(text).toMatch(/^# Almanac\n\n> A knowledge server/);
  for (const { name } of operations().values()) expect(text).toContain(`[${name}](`);
  const links = [...text.matchAll(/\]\((\/[^)]+)\)/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(operations().size);
  for (const path of links.filter((one) => one.startsWith('/llms/') || one === '/schema.graphql'))
    expect((await fetch(at(path))).status, path).toBe(200);
});

test('the schema of a theme is kept by caches, and an unknown theme is told with those there are', async () => {
  const response = await fetch(at('/llms/schema/treaties.graphql'));
  expect(await response.text()).toBe(textOf('treaties'));
  const again = await fetch(at('/llms/schema/treaties.graphql'), {
    headers: { 'if-none-match': response.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
  const unknown = await fetch(at('/llms/schema/weather.graphql'));
  expect(unknown.status).toBe(404);
  expect(JSON.stringify(await unknown.json())).toContain('/llms/schema/treaties.graphql');
});
