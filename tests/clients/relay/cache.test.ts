import { expect, test } from 'vitest';
import { proveCache } from '../shared/suite.ts';
import { relayClient } from './client.ts';
import { compile } from './compile.ts';

const compiled = compile('cache');

test('the compiler takes the schema and every document without a word', () =>
  expect(compiled).toEqual({ status: 0, said: [] }));

proveCache(relayClient);
