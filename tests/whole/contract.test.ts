import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql';
import { expect, test } from 'vitest';
import { toSchema } from '../../src/schema/schema.ts';

const objects = Object.values(toSchema().getTypeMap()).filter(isObjectType);
const isPage = ({ name }: GraphQLObjectType) => /(Connection|Edge)$/.test(name);

/** The type a field lists, as a plain list or page by page; null when it lists nothing. */
function listedBy({ type }: GraphQLField<unknown, unknown>): GraphQLObjectType | null {
  const named = getNamedType(type);
  if (!isObjectType(named)) return null;
  if (isListType(getNullableType(type))) return named;
  const nodes = named.name.endsWith('Connection') ? named.getFields().nodes : undefined;
  const node = nodes && getNamedType(nodes.type);
  return isObjectType(node) ? node : null;
}

const lists = objects
  .filter((type) => !isPage(type))
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field, of: listedBy(field) })));

/** Looked up by code, in the order of the codes: who is asked for by name is answered, certain or not. */
const BY_CODE = ['Query.countriesByCode', 'Query.organizationsByCode'];

test('every list of what can be certain or not takes the certainty wanted', () => {
  const certain = lists.filter(({ of }) => of?.getFields().certainty);
  const without = certain.filter(({ field }) => !field.args.some(({ name }) => name === 'certainty'));
  expect(without.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual(BY_CODE);
  expect(certain.length).toBeGreaterThan(40);
});

/** What happened stays so, however far the record goes. */
const HAPPENED = ['OrganizationSuccession', 'Succession'];

test('whatever can be certain says through which day it is known', () => {
  const silent = objects.filter((type) => type.getFields().certainty && !type.getFields().knownThrough);
  expect(silent.map(({ name }) => name).sort()).toEqual(HAPPENED);
});

/** Pages of what the release holds, computes or finds named in facts: the world has no list of these that could be whole. */
const OURS = [
  ...['Area', 'Claim', 'Correction', 'CorrelationPoint', 'Indicator', 'Ranking', 'Search', 'Source'],
  ...['City', 'Currency', 'Language', 'OutdatedFact', 'Person', 'SourceFreshness'],
].map((name) => `${name}Connection`);

test('every connection of facts says how whole its list is, and counts it accordingly', () => {
  const pages = objects.filter(({ name }) => name.endsWith('Connection'));
  const silent = pages.filter((type) => !type.getFields().coverage || !type.getFields().count);
  expect(silent.map(({ name }) => name).filter((name) => !OURS.includes(name))).toEqual([]);
});
