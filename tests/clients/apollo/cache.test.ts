import { gql } from '@apollo/client';
import { expect, test } from 'vitest';
import { proveCache } from '../shared/suite.ts';
import { apolloClient, createApollo } from './client.ts';

const heard = proveCache(apolloClient);

test('it would warn of what can be lost, were there no ids', () => {
  const { cache } = createApollo();
  const write = (fields: string, thing: object) =>
    cache.writeQuery({ query: gql(`{ thing { ${fields} } }`), data: { thing: { __typename: 'Thing', ...thing } } });
  write('a', { a: 1 });
  write('b', { b: 1 });
  expect(heard()).toEqual([expect.stringContaining('Cache data may be lost')]);
});
