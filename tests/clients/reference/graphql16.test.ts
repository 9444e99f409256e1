import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate, version } from 'graphql';
import { expect, test } from 'vitest';
import { readOperations } from '../shared/documents.ts';
import { GENERATED } from '../shared/generated.ts';

const schema = buildSchema(readFileSync(join(GENERATED, 'schema.graphql'), 'utf8'));

test('the printed contract is read with the library that most clients have', () => expect(version).toMatch(/^16\./));

test.each(readOperations())('$name is valid by its rules', ({ text }) => {
  expect(validate(schema, parse(text))).toEqual([]);
});
