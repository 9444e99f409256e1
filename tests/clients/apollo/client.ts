import {
  ApolloClient,
  type ApolloLink,
  HttpLink,
  InMemoryCache,
  type PossibleTypesMap,
  type TypePolicies,
} from '@apollo/client';
import { loadDevMessages, loadErrorMessages } from '@apollo/client/dev';
import { type GraphQLSchema, isAbstractType } from 'graphql';
import { inject } from 'vitest';
import { clientSchema, embedded } from '../shared/contract.ts';
import type { Asked, Client } from '../shared/suite.ts';

loadDevMessages();
loadErrorMessages();

const schema = clientSchema();

function possibleTypes(contract: GraphQLSchema): PossibleTypesMap {
  const abstract = Object.values(contract.getTypeMap()).filter(isAbstractType);
  return Object.fromEntries(
    abstract.map((type) => [type.name, contract.getPossibleTypes(type).map(({ name }) => name)]),
  );
}

/** Set up as the client's own guide says: what has no id is merged into what it stands in. */
export function createApollo(typePolicies: TypePolicies = {}, link?: ApolloLink): ApolloClient {
  const merged = Object.fromEntries(embedded(schema).map((name) => [name, { merge: true }]));
  return new ApolloClient({
    link: link ?? new HttpLink({ uri: inject('url') }),
    cache: new InMemoryCache({ possibleTypes: possibleTypes(schema), typePolicies: { ...merged, ...typePolicies } }),
  });
}

export function apolloClient(): Client {
  const client = createApollo();
  return {
    async ask({ document, variables }: Asked) {
      const { data, error } = await client.query({ query: document, variables, fetchPolicy: 'network-only' });
      if (error) throw error;
      return data;
    },
    async recall({ document, variables }: Asked) {
      const query = client.cache.transformDocument(document);
      const { result, complete, missing } = client.cache.diff({
        query,
        variables,
        optimistic: false,
        returnPartialData: true,
      });
      if (!complete) throw new Error(`lost: ${missing?.message.replaceAll(/\s+/g, ' ').slice(0, 200)}`);
      return result;
    },
  };
}
