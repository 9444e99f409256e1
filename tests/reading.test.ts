import { getNamedType, isEnumType, isInterfaceType, isNonNullType, isObjectType, isScalarType } from 'graphql';
import { expect, test } from 'vitest';
import { toSchema } from '../src/schema/schema.ts';
import { ask, realServer } from './fixtures/real.ts';

const schema = toSchema();
const server = realServer();
const objects = Object.values(schema.getTypeMap()).filter(
  (type) => isObjectType(type) && !type.name.startsWith('__'),
) as Extract<ReturnType<typeof schema.getType>, { getInterfaces(): unknown }>[];

/** Arguments that take any value of their type: a language falls back, a day is read before anything runs, words are words. */
function isHarmless({ name, type }: { readonly name: string; readonly type: unknown }): boolean {
  const named = getNamedType(type as never);
  return isEnumType(named) || ['lang', 'asOf'].includes(name) || (isScalarType(named) && named.name === 'Boolean');
}

test('a field whose argument can be refused can be null, so that its error blanks nothing else', () => {
  const brittle = objects.flatMap((type) =>
    Object.values(isObjectType(type) ? type.getFields() : {})
      .filter((field) => isNonNullType(field.type) && !field.args.every(isHarmless))
      .map((field) => `${type.name}.${field.name}`),
  );
  expect(brittle).toEqual([]);
});

test('of three fields the one with a bad argument fails alone', async () => {
  const { data, errors } = await ask(
    server.url,
    `{ country(code: "KZ") {
      a: series(indicator: "population_total", from: 2008, to: 2008) { points { value } }
      b: series(indicator: "no_such_thing") { points { value } }
      c: memberships(first: 1) { totalCount }
    } d: countries(first: 501) { totalCount } e: search(query: "un", first: -1) { totalCount } f: countries { totalCount } }`,
  );
  expect(data).toMatchObject({
    country: { a: { points: [{ value: 16426525 }] }, b: null, c: { totalCount: expect.any(Number) } },
    d: null,
    e: null,
    f: { totalCount: expect.any(Number) },
  });
  expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
    [['country', 'b'], 'UNKNOWN_INDICATOR'],
    [['d'], 'PAGE_TOO_LARGE'],
    [['e'], 'BAD_ARGUMENT'],
  ]);
});

test('every type says first what it is: id, key, code, name before all else', () => {
  const IDENTITY = ['id', 'key', 'code', 'alpha2', 'alpha3', 'numeric', 'acronym', 'abbreviation', 'name'];
  for (const type of objects) {
    if (!isObjectType(type) || type.name === 'Query') continue;
    const names = Object.keys(type.getFields());
    const own = IDENTITY.filter((name) => names.includes(name));
    expect(names.slice(0, own.length), type.name).toEqual(own);
  }
});

test('the root begins with a country and ends with refetching, in print as in introspection', async () => {
  const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
  expect(fields.slice(0, 4)).toEqual(['country', 'countries', 'countriesByCode', 'organization']);
  expect(fields.slice(-2)).toEqual(['node', 'nodes']);
  const { data } = await ask(
    server.url,
    '{ __type(name: "Query") { fields { name } } __schema { description types { name } } }',
  );
  const answer = data as {
    __type: { fields: { name: string }[] };
    __schema: { description: string; types: { name: string }[] };
  };
  expect(answer.__type.fields.map(({ name }) => name)).toEqual(fields);
  expect(answer.__schema.types.map(({ name }) => name)).toEqual(Object.keys(schema.getTypeMap()));
  expect(answer.__schema.types[0]?.name).toBe('Query');
});

test('the description of the whole holds three queries, which run', async () => {
  const queries = [...(schema.description ?? '').matchAll(/^\{ .+ \}$/gm)].map(([query]) => query);
  expect(queries).toHaveLength(3);
  for (const query of queries) {
    const { data, errors } = await ask(server.url, query);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).not.toContain(':null');
  }
});

test('whatever has a name is an entity, shown by one fragment wherever it is found, belongs or takes part', async () => {
  // Pieces of land are parts of maps, which nobody looks for by name.
  const nameless = 'CountryGroup ClaimParty Participant Elevation LocalizedName TableCoverage LandUnit'.split(' ');
  const entities = schema.getType('Entity');
  if (!isInterfaceType(entities)) throw new Error('there is no interface Entity');
  const possible = new Set(schema.getPossibleTypes(entities).map(({ name }) => name));
  const named = objects.filter((type) => isObjectType(type) && type.getFields().key && type.getFields().name);
  expect(named.filter(({ name }) => !possible.has(name) && !nameless.includes(name)).map(({ name }) => name)).toEqual(
    [],
  );
  const { data } = await ask(
    server.url,
    `{ search(query: "united nations", first: 3) { nodes { id key name } }
       organization(code: "eu") { members(first: 1) { nodes { member { id name(lang: "fr") } } } } }`,
  );
  expect(JSON.stringify(data)).toMatch(/"name":"/);
});
