import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildClientSchema,
  buildSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionOptions,
  type IntrospectionQuery,
  lexicographicSortSchema,
  parse,
  printSchema,
  validate,
  validateSchema,
  version,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { introspection } from '../shared/contract.ts';
import { readOperations } from '../shared/documents.ts';
import { GENERATED } from '../shared/generated.ts';
import { askPlainly } from '../shared/plain.ts';

const sdl = readFileSync(join(GENERATED, 'schema.graphql'), 'utf8');
const printed = (schema: GraphQLSchema) => printSchema(lexicographicSortSchema(schema));

test('these tests read the schema with the library that most clients have', () => expect(version).toMatch(/^16\./));

test('the printed contract and the introspection build one and the same schema', () => {
  const [fromText, fromIntrospection] = [buildSchema(sdl), buildClientSchema(introspection())];
  expect(validateSchema(fromText)).toEqual([]);
  expect(validateSchema(fromIntrospection)).toEqual([]);
  expect(printed(fromIntrospection)).toBe(printed(fromText));
});

test.each(readOperations())('$name is valid by its rules', ({ text }) => {
  expect(validate(buildSchema(sdl), parse(text))).toEqual([]);
});

const words = (text: string) => new Set(text.trim().split(/\s+/));
/**
 * What the specification of October 2021 knows, and with it `graphql-core` 3.2 of Python, which throws at a location or
 * kind of type that is not among these.
 */
const LOCATIONS = words(`QUERY MUTATION SUBSCRIPTION FIELD FRAGMENT_DEFINITION FRAGMENT_SPREAD INLINE_FRAGMENT
  VARIABLE_DEFINITION SCHEMA SCALAR OBJECT FIELD_DEFINITION ARGUMENT_DEFINITION INTERFACE UNION ENUM ENUM_VALUE
  INPUT_OBJECT INPUT_FIELD_DEFINITION`);
const KINDS = words('SCALAR OBJECT INTERFACE UNION ENUM INPUT_OBJECT LIST NON_NULL');

describe('introspection names only what older clients know', () => {
  /** The queries of clients, from those that know the least. */
  const QUERIES: readonly (IntrospectionOptions & { readonly by: string })[] = [
    { by: 'a client that asks for no descriptions', descriptions: false },
    { by: 'a client of June 2018', specifiedByUrl: false, directiveIsRepeatable: false, schemaDescription: false },
    { by: 'a client of October 2021', specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true },
    { by: 'a client of today', directiveIsRepeatable: true, inputValueDeprecation: true, oneOf: true },
  ];

  test.each(QUERIES)('$by', async (options) => {
    const { __schema } = (await askPlainly(getIntrospectionQuery(options))) as IntrospectionQuery;
    const locations = __schema.directives.flatMap((directive) => directive.locations as readonly string[]);
    expect([...new Set(locations)].filter((location) => !LOCATIONS.has(location))).toEqual([]);
    const kinds = __schema.types.map(({ kind }) => kind);
    expect([...new Set<string>(kinds)].filter((kind) => !KINDS.has(kind))).toEqual([]);
    expect(() => buildClientSchema({ __schema })).not.toThrow();
  });
});
