import { gql } from '@urql/core';
import { expect, test } from 'vitest';
import { proveCache } from '../shared/suite.ts';
import { createUrql, urqlClient } from './client.ts';

const heard = proveCache(urqlClient);

test('it would warn of what has no key', async () => {
  await createUrql().query(gql('{ country(code: "KZ") { name } }'), {}).toPromise();
  expect(heard()).toEqual([expect.stringContaining('Invalid key')]);
});
