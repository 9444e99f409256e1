import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  findBreakingChanges,
  GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, test } from 'vitest';
import { printContract, toSchema } from '../src/schema/schema.ts';

const schema = toSchema();
const committed = readFileSync(join(import.meta.dirname, '../schema/schema.graphql'), 'utf8');
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

test('the committed contract is what the code says (npm run fix prints it)', () => {
  expect(printContract(schema)).toBe(committed);
});

test('nothing of the committed contract is broken', () => {
  // Directives of the specification are not printed: what is compared has those that are served.
  const before = new GraphQLSchema({ ...buildSchema(committed).toConfig(), directives: schema.getDirectives() });
  expect(findBreakingChanges(before, schema)).toEqual([]);
});

test('every type, field, argument and enum value is described', () => {
  const bare: string[] = [];
  const need = (place: string, description: string | null | undefined) => {
    if (!description?.trim()) bare.push(place);
  };
  for (const type of types) {
    need(type.name, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) need(`${type.name}.${value.name}`, value.description);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) need(`${type.name}.${field.name}`, field.description);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      need(`${type.name}.${field.name}`, field.description);
      for (const argument of field.args) need(`${type.name}.${field.name}(${argument.name}:)`, argument.description);
    }
  }
  expect(bare).toEqual([]);
});

test('own scalars say where they are specified', () => {
  const own = types.filter(isScalarType);
  expect(own.map(({ name }) => name).sort()).toEqual(['Date', 'GeoJSON', 'PartialDate']);
  for (const { specifiedByURL } of own) expect(specifiedByURL).toMatch(/^https:/);
});

test('every connection has nodes, edges, pageInfo and totalCount', () => {
  const connections = types.filter(isObjectType).filter(({ name }) => name.endsWith('Connection'));
  expect(connections.length).toBeGreaterThan(7);
  for (const type of connections)
    expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining(['edges', 'nodes', 'pageInfo', 'totalCount']));
});
