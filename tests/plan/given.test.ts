import { afterAll, describe, expect, test } from 'vitest';
import { suggestingOf } from '../../src/builder/code/lookup.ts';
import { createPricing } from '../../src/builder/limit/priced.ts';
import { Keep } from '../../src/plan/keep/keep.ts';
import { createPlanner } from '../../src/plan/planner.ts';
import { toSchema } from '../../src/schema/schema.ts';
import { realStore } from '../fixtures/real.ts';

const store = realStore();
const schema = toSchema();
afterAll(() => store.engine.close());

const MEBIBYTE = 1024 * 1024;

function planner(maxCost = 5000) {
  const made = createPlanner({
    schema,
    context: { store },
    keep: new Keep(16 * MEBIBYTE),
    assertText: () => undefined,
    assertDocument: () => undefined,
    validate: () => [],
    assertPrice: createPricing(schema, { maxDepth: 20, maxCost }),
    speaks: (field) => suggestingOf(field) !== null,
  });
  return (query: string, variables: Readonly<Record<string, unknown>>, operationName: string | null = null) => {
    const bytes = made.answer(query, operationName, variables)?.bytes;
    return bytes ? (JSON.parse(Buffer.from(bytes).toString()) as { readonly data: unknown }).data : null;
  };
}

describe('a variable that is not given takes its default, and null does not', () => {
  const named = (name: string) => ({ country: { name } });

  test('where the whole answer is kept', () => {
    const ask = planner();
    const query = 'query ($lang: String = "de") { country(code: "KZ") { name(lang: $lang) } }';
    const given = [{}, {}, {}, { lang: null }, { lang: null }, {}];
    const [german, english] = [named('Kasachstan'), named('Kazakhstan')];
    expect(given.map((variables) => ask(query, variables))).toEqual([german, german, german, english, english, german]);
  });

  test('where a part of the answer is kept', () => {
    const ask = planner();
    const query =
      'query ($lang: String = "de", $code: String!) { country(code: $code) { name(lang: $lang) key officialName capital { name } } }';
    const nameFor = (code: string, more: object) =>
      (ask(query, { code, ...more }) as ReturnType<typeof named> | null)?.country.name;
    for (const code of ['KZ', 'kz', 'KAZ', 'kaz']) expect(nameFor(code, {})).toBe('Kasachstan');
    for (const code of ['Kz', 'kZ', 'Kaz']) expect(nameFor(code, { lang: null })).toBe('Kazakhstan');
  });

  test('in what an answer costs', () => {
    const ask = planner(4000);
    const query =
      'query ($first: Int = 250) { countries(first: $first) { nodes { name memberships(first: 20) { totalCount nodes { role } } } } }';
    expect(ask(query, { first: null })).not.toBeNull();
    expect(ask(query, {})).toBeNull();
  });

  test('in a condition, of which null is an error', () => {
    const ask = planner();
    const query = 'query ($whether: Boolean = true) { __typename @include(if: $whether) }';
    expect(ask(query, { whether: null })).toBeNull();
    expect(ask(query, {})).toEqual({ __typename: 'Query' });
    expect(ask(query, { whether: false })).toEqual({});
  });

  test('and conditions of other operations do not matter', () => {
    const ask = planner();
    const query =
      'query A { __typename } query B($whether: Boolean!) { ...F } fragment F on Query { __typename @skip(if: $whether) }';
    expect(ask(query, {}, 'A')).toEqual({ __typename: 'Query' });
  });
});
