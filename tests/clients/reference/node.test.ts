import { print } from 'graphql';
import { expect, test } from 'vitest';
import { clientSchema } from '../shared/contract.ts';
import { readOperations, toDocument } from '../shared/documents.ts';
import { askPlainly } from '../shared/plain.ts';

const schema = clientSchema();

/** The ids within an answer, with the types that the answer gives them. */
function collect(value: unknown, found: Map<string, string>): void {
  if (Array.isArray(value)) for (const inner of value) collect(inner, found);
  if (typeof value !== 'object' || value === null) return;
  const { id, __typename } = value as { readonly id?: unknown; readonly __typename?: unknown };
  if (typeof id === 'string' && typeof __typename === 'string') {
    if (found.has(id) && found.get(id) !== __typename) throw new Error(`${id} is ${found.get(id)} and ${__typename}`);
    found.set(id, __typename);
  }
  for (const inner of Object.values(value)) collect(inner, found);
}

/** So that each type is refetched often enough without asking for all of the world. */
const OF_EACH_TYPE = 20;

test.each(readOperations())('every id that $name shows refetches by node', async (operation) => {
  const text = print(toDocument(schema, operation, 'Whole')).replaceAll(/^(\s*)id$/gm, '$1id\n$1__typename');
  const found = new Map<string, string>();
  collect(await askPlainly(text), found);
  const some = [...Map.groupBy([...found], ([, type]) => type).values()].flatMap((ids) => ids.slice(0, OF_EACH_TYPE));
  const { nodes } = (await askPlainly('query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', {
    ids: some.map(([id]) => id),
  })) as { readonly nodes: readonly unknown[] };
  expect(nodes).toEqual(some.map(([id, __typename]) => ({ id, __typename })));
});
