import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery, isObjectType } from 'graphql';
import { TYPES_WITHOUT_ID } from '../../lint/exceptions.ts';
import { GENERATED } from './generated.ts';

/** The served introspection, as a client's tools read it. */
export function introspection(): IntrospectionQuery {
  return JSON.parse(readFileSync(join(GENERATED, 'introspection.json'), 'utf8')) as IntrospectionQuery;
}

export function clientSchema(): GraphQLSchema {
  return buildClientSchema(introspection());
}

/** Pages of lists, which clients know by their names. */
export const PAGE = /(Connection|Edge)$|^PageInfo$/;

/** Of a schema's object types, those that need no id, being pages or plain values. */
export function embedded(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .map(({ name }) => name)
    .filter((name) => PAGE.test(name) || name in TYPES_WITHOUT_ID);
}
