import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { ServerContext } from '../plugins.ts';
import type { Params } from './params.ts';

/** What the transport has already read of a request. */
export interface AskedContext extends ServerContext {
  readonly params?: Params;
}

/** Takes the parameters from the transport where it has read them, so that the engine reads no request of its own. */
export function useAskedParams(): Plugin<object, AskedContext> {
  return {
    onRequestParse({ serverContext, setRequestParser }) {
      const { params } = serverContext;
      if (!params) return;
      const { query, variables, operationName, extensions } = params;
      // What kind each of them is is asked next, before any is used.
      setRequestParser(() => ({ query, variables, operationName, extensions }) as GraphQLParams);
    },
  };
}
