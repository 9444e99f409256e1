import { Client, fetchExchange } from '@urql/core';
import { type CacheExchangeOpts, cacheExchange } from '@urql/exchange-graphcache';
import { inject } from 'vitest';
import { clientSchema, embedded, introspection, PAGE } from '../shared/contract.ts';
import type { Asked, Client as Proven } from '../shared/suite.ts';

const schema = introspection();
const plain = embedded(clientSchema()).filter((name) => !PAGE.test(name));

/** Graphcache that knows the schema. Pages it knows by their names; of plain values it is told that they have no key. */
export function createUrql(options: Partial<CacheExchangeOpts> = {}): Client {
  return new Client({
    url: inject('url'),
    preferGetMethod: false,
    exchanges: [
      cacheExchange({ schema, keys: Object.fromEntries(plain.map((name) => [name, () => null])), ...options }),
      fetchExchange,
    ],
  });
}

export function urqlClient(): Proven {
  const client = createUrql();
  const ask = async ({ document, variables }: Asked, requestPolicy: 'network-only' | 'cache-only') => {
    const { data, error, stale } = await client.query(document, variables, { requestPolicy }).toPromise();
    if (error) throw error;
    if (stale) throw new Error('lost: the cache has only a part');
    return data as unknown;
  };
  return {
    ask: (asked) => ask(asked, 'network-only'),
    recall: (asked) => ask(asked, 'cache-only'),
  };
}
