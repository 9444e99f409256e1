import {
  type ConcreteRequest,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  type GraphQLResponse,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import { inject } from 'vitest';
import type { Asked, Client } from '../shared/suite.ts';
import { artifact } from './compile.ts';

export function createEnvironment(): Environment {
  return new Environment({
    network: Network.create(async ({ text }, variables) => {
      const response = await fetch(inject('url'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: text, variables }),
      });
      return (await response.json()) as GraphQLResponse;
    }),
    store: new Store(new RecordSource()),
  });
}

export function relayClient(): Client {
  const environment = createEnvironment();
  return {
    async ask({ module, variables }: Asked) {
      const query = await artifact<ConcreteRequest>('cache', `${module}Query`);
      return fetchQuery(environment, query, variables, { networkCacheConfig: { force: true } }).toPromise();
    },
    async recall({ module, variables }: Asked) {
      const query = await artifact<ConcreteRequest>('cache', `${module}Query`);
      const operation = createOperationDescriptor(query, variables);
      const { status } = environment.check(operation);
      if (status !== 'available') throw new Error(`lost: the store is ${status}`);
      const { data, isMissingData } = environment.lookup(operation.fragment);
      if (isMissingData) throw new Error('lost: the store has only a part');
      return data;
    },
  };
}
