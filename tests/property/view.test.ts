import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { toSchema } from '../../src/schema/schema.ts';
import { ask, realServer } from '../fixtures/real.ts';
import { dayNear, runs, scan } from './naive.ts';

const server = realServer({ MAX_COST: '10000000', ANSWER_CACHE_MB: '0' });

const schema = toSchema();

function fieldsOf(type: string): GraphQLField<unknown, unknown>[] {
  const found = schema.getType(type);
  if (!isObjectType(found)) throw new Error(`no object type ${type}`);
  return Object.values(found.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
}

const isLeaf = ({ type }: GraphQLField<unknown, unknown>) => isLeafType(getNamedType(type));
const takesDay = ({ args }: GraphQLField<unknown, unknown>) => args.some(({ name }) => name === 'asOf');

/** All plain fields of a type, a page's nodes, and of a union or interface what its members are. */
function selectionOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named) || isInterfaceType(named)) return '{ __typename ... on Node { id } }';
  const fields = fieldsOf(named.name);
  const plain = fields.filter(isLeaf).map(({ name }) => name);
  const nodes = fields.find(({ name }) => name === 'nodes');
  return `{ ${[...plain, ...(nodes ? [`nodes ${selectionOf(nodes.type)}`] : [])].join(' ')} }`;
}

/** Types whose views are reached from the root, by the field and argument that find them, and their keys. */
const ROOTS = [
  { type: 'Country', root: 'country', argument: 'code', keys: scan('countries/countries.csv') },
  { type: 'Organization', root: 'organization', argument: 'code', keys: scan('organizations/organizations.csv') },
  { type: 'Treaty', root: 'treaty', argument: 'code', keys: scan('events/treaties.csv') },
  { type: 'Region', root: 'region', argument: 'code', keys: scan('countries/regions.csv') },
].map(({ keys, ...place }) => ({ ...place, keys: keys.map(({ key = '' }) => key) }));

async function data(query: string): Promise<Record<string, unknown>> {
  const { data: answer, errors } = await ask(server.url, query);
  if (errors) throw new Error(errors[0]?.message);
  return answer as Record<string, unknown>;
}

const anyDay = dayNear(['1945-10-24', '1960-09-20', '1991-12-26', '1993-01-01', '2004-05-01', '2020-02-01']);

describe.each(ROOTS)('$type', ({ type, root, argument, keys }) => {
  const at = (key: string, day: string, selection: string) =>
    `node(id: "${type}:${key}@${day}") { ... on ${type} { ${selection} } }`;
  const viewed = fc.tuple(fc.constantFrom(...keys), anyDay, anyDay);

  test('a nested asOf gives what asking at that day gives', async () => {
    const turning = fieldsOf(type).filter(takesDay);
    const ask = (day: string | null) =>
      turning.map((field) => `${field.name}${day ? `(asOf: "${day}")` : ''} ${selectionOf(field.type)}`).join(' ');
    await fc.assert(
      fc.asyncProperty(viewed, async ([key, around, day]) => {
        const answer = await data(`{
          nested: ${at(key, around, ask(day))}
          direct: ${at(key, day, ask(null))}
        }`);
        expect(answer.nested).toEqual(answer.direct);
      }),
      runs(60),
    );
  });

  test('node(id:) gives the same view again', async () => {
    const all = fieldsOf(type)
      .map((field) => `${field.name} ${selectionOf(field.type)}`)
      .join(' ');
    await fc.assert(
      fc.asyncProperty(viewed, async ([key, day]) => {
        const { view } = await data(`{ view: ${root}(${argument}: "${key}", asOf: "${day}") { ${all} } }`);
        const { id } = view as { id: string };
        expect(id.endsWith(`@${day}`)).toBe(true);
        const { again } = await data(`{ again: node(id: "${id}") { ... on ${type} { ${all} } } }`);
        expect(again).toEqual(view);
      }),
      runs(20),
    );
  });

  test('a plain field without asOf says the same on every day', async () => {
    const undated = fieldsOf(type).filter((field) => isLeaf(field) && !takesDay(field) && field.name !== 'id');
    const names = undated.map(({ name }) => name).join(' ');
    await fc.assert(
      fc.asyncProperty(viewed, async ([key, one, other]) => {
        const answer = await data(`{ one: ${at(key, one, names)} other: ${at(key, other, names)} }`);
        expect(answer.one).toEqual(answer.other);
      }),
      runs(60),
    );
  });
});

test('every way from one dated thing to another takes asOf, unless it is a history', () => {
  const isDated = (type: string) => {
    const found = schema.getType(type);
    return isObjectType(found) && ('certainty' in found.getFields() || type === 'Region' || type === 'Continent');
  };
  const target = ({ type }: GraphQLField<unknown, unknown>) => getNamedType(type).name.replace(/Connection$/, '');
  // A change is of the days it lies between, however it is come to.
  const leads = (field: GraphQLField<unknown, unknown>) =>
    target(field) !== 'Change' && (isDated(target(field)) || target(field) === 'Member');
  const wrong = Object.keys(schema.getTypeMap())
    // What a change is about is seen on the day of the change.
    .filter((type) => isDated(type) && type !== 'Change')
    .flatMap((type) =>
      fieldsOf(type)
        .filter((field) => leads(field) && !takesDay(field))
        .map(({ name }) => `${type}.${name}`),
    )
    .filter((place) => !place.endsWith('History'));
  // These are a history too, named before histories were.
  expect(wrong).toEqual(['Country.interruptions']);
});
