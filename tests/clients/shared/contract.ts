import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery, isObjectType } from 'graphql';
import { GENERATED } from './generated.ts';

/** The served introspection, as a client's tools read it. */
export function introspection(): IntrospectionQuery {
  return JSON.parse(readFileSync(join(GENERATED, 'introspection.json'), 'utf8')) as IntrospectionQuery;
}

export function clientSchema(): GraphQLSchema {
  return buildClientSchema(introspection());
}

/**
 * Values that mean nothing without the thing they stand in, so that a client keeps them inside it: they have no identity
 * of their own. Everything else has an id.
 */
export const PLAIN_VALUES: Readonly<Record<string, string>> = {
  AggregateCoverage: 'part of its observation',
  Coordinates: 'a point',
  Elevation: 'a height with the name of its place',
  IndicatorCoverage: 'part of its indicator',
  LocalizedName: 'a word and its language',
  PartialDateParts: 'a date',
  SeriesCoverage: 'part of its series',
  StatusCount: 'a number of its series or indicator',
  TableCoverage: 'a number of the data set',
};

/** Pages of lists, which clients know by their names. */
export const PAGE = /(Connection|Edge)$|^PageInfo$/;

/** Of a schema's object types, those that need no id, being pages or plain values. */
export function embedded(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .map(({ name }) => name)
    .filter((name) => PAGE.test(name) || name in PLAIN_VALUES);
}
