import { parse, print, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { shaped, shapeOf } from '../../src/plan/document/shape.ts';
import { toSchema } from '../../src/schema/schema.ts';

const schema = toSchema();

describe('the shape of a text', () => {
  test('is the same for texts that differ in plain values and comments alone', () => {
    const one = shapeOf('{ country(code: "KZ") { memberships(first: 5) { totalCount } } } # first');
    const other = shapeOf('{ country(code: "France") { memberships(first: 50) { totalCount } } } ');
    expect(one?.key).toBe(other?.key);
    expect(one?.values).toEqual({ _value0: 'KZ', _value1: 5 });
    expect(other?.values).toEqual({ _value0: 'France', _value1: 50 });
  });

  test('tells kinds of values, names and digits in names apart', () => {
    const keys = ['{ a(b: 1) }', '{ a(b: 1.0) }', '{ a(b: "1") }', '{ a1(b: 1) }', '{ a2(b: 1) }'].map(
      (text) => shapeOf(text)?.key,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each([
    ['no value', '{ __typename }'],
    ['a block of text', '{ country(code: """KZ""") { name } }'],
    ['an escape that JSON does not know', '{ country(code: "\\u{4b}Z") { name } }'],
    ['brackets in a string, which count as nesting', '{ country(code: "[KZ") { name } }'],
    ['a number longer than JSON keeps', '{ country(code: 1234567890123456789) { name } }'],
    ['a number that begins with zeros', '{ countries(first: 01) { totalCount } }'],
    ['a fraction that begins with zeros', '{ countries(first: 01.5) { totalCount } }'],
    ['a zero with a sign, which is a text of its own as an id', '{ node(id: -0) { id } }'],
    ['half a character that was escaped', '{ country(code: "\\ud83d") { name } }'],
    ['half a character as it stands', '{ country(code: "\ud83d") { name } }'],
    ['half a character in a comment', '{ country(code: "KZ") { name } } # \ud83d'],
    ['numbers that touch each other', '{ a(b: [1-2]) }'],
    ['a number with two points', '{ a(b: 1.2.3) }'],
  ])('is none for a text with %s', (_what, text) => {
    expect(shapeOf(text)).toBeNull();
  });

  test('reads strings as GraphQL does', () => {
    expect(shapeOf('{ a(b: "\\"# no comment\\n", c: -1.5e3) }')?.values).toEqual({
      _value0: '"# no comment\n',
      _value1: -1500,
    });
  });
});

describe('a document of a shape', () => {
  const countOf = (text: string) => Object.keys(shapeOf(text)?.values ?? {}).length;
  const opened = (text: string) => shaped(schema, parse(text, { noLocation: true }), countOf(text));

  test('has variables of the types that its values had, and stays valid', () => {
    const text =
      'query ($day: Date) { country(code: "KZ", asOf: $day) { memberships(first: 5) { nodes { role } } statistic(indicator: "gdp", year: 2008) { value } } }';
    const document = opened(text);
    expect(document && print(document)).toContain(
      'query ($day: Date, $_value0: String!, $_value1: Int!, $_value2: String!, $_value3: Int!)',
    );
    expect(document && validate(schema, document)).toEqual([]);
  });

  test.each([
    [
      'a default',
      'query ($code: String! = "KZ", $first: Int) { country(code: $code) { memberships(first: $first) { totalCount } } }',
    ],
    [
      'one that two fields of a name must agree in',
      '{ country(code: "KZ") { name } ... { country(code: "KZ") { key } } }',
    ],
  ])('is none where a value is %s', (_what, text) => {
    expect(opened(text)).toBeNull();
  });
});
