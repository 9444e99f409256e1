import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getIntrospectionQuery, type IntrospectionOptions, type IntrospectionQuery } from 'graphql';
import {
  buildSchema as buildSchema16,
  buildClientSchema as clientSchema16,
  printSchema as print16,
  lexicographicSortSchema as sorted16,
} from 'graphql-16';
import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

/** Those of the specification of September 2025, section 4.2.6. */
const LOCATIONS = [
  'QUERY MUTATION SUBSCRIPTION FIELD FRAGMENT_DEFINITION FRAGMENT_SPREAD INLINE_FRAGMENT VARIABLE_DEFINITION',
  'SCHEMA SCALAR OBJECT FIELD_DEFINITION ARGUMENT_DEFINITION INTERFACE UNION ENUM ENUM_VALUE INPUT_OBJECT',
  'INPUT_FIELD_DEFINITION',
].flatMap((line) => line.split(' '));

async function introspected(query: string): Promise<IntrospectionQuery> {
  const { data, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return data as IntrospectionQuery;
}

test('every directive stands where the specification knows places', async () => {
  const { __schema } = await introspected(getIntrospectionQuery());
  expect(__schema.directives.map(({ name }) => name)).toEqual([
    'include',
    'skip',
    'deprecated',
    'specifiedBy',
    'oneOf',
  ]);
  for (const { name, locations } of __schema.directives)
    expect(LOCATIONS, name).toEqual(expect.arrayContaining([...locations]));
});

const OPTIONS = [
  'descriptions',
  'specifiedByUrl',
  'directiveIsRepeatable',
  'schemaDescription',
  'inputValueDeprecation',
  'oneOf',
] as const;

describe('tools of every age can ask what there is', () => {
  const everything = (on: boolean) => Object.fromEntries(OPTIONS.map((name) => [name, on]));
  const questions: readonly (readonly [string, IntrospectionOptions])[] = [
    ['with everything', everything(true)],
    ['with nothing', everything(false)],
    ...OPTIONS.map((name) => [`without ${name}`, { ...everything(true), [name]: false }] as const),
  ];
  test.each(questions)('%s', async (_how, options) => {
    expect((await introspected(getIntrospectionQuery(options))).__schema.types.length).toBeGreaterThan(100);
  });

  test.each(['14', '15', '16'])('as graphql-js %s asks', async (version) => {
    const file = join(import.meta.dirname, `../fixtures/introspection/graphql-js-${version}.graphql`);
    const answer = await introspected(readFileSync(file, 'utf8'));
    expect(clientSchema16(answer as never).getQueryType()?.name).toBe('Query');
  });
});

test('graphql-js 16 makes of the answer, and of the printed schema, the schema that is served', async () => {
  const options = {
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  };
  const asked = clientSchema16((await introspected(getIntrospectionQuery(options))) as never);
  const printed = buildSchema16(await (await fetch(server.url.replace('/graphql', '/schema.graphql'))).text());
  expect(print16(sorted16(asked))).toBe(print16(sorted16(printed)));
});
