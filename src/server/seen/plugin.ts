import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { withDefaults } from '../../builder/limit/document.ts';
import { priceOf } from '../../builder/limit/priced.ts';
import { fragmentsOf } from '../graphql/limits.ts';
import type { ServerContext } from '../plugins.ts';
import type { Seen } from './seen.ts';

/** Counts the codes of errors, and what questions cost. */
export function useSeen(seen: Seen): Plugin<ServerContext> {
  return {
    onExecute({ args: { schema, document, operationName, variableValues, contextValue } }) {
      const operation = getOperationAST(document, operationName);
      if (!operation) return;
      const fragments = fragmentsOf(document);
      const cost = priceOf({ schema, operation, fragments, variables: withDefaults(operation, variableValues ?? {}) });
      seen.costs.add(cost);
      (contextValue as unknown as ServerContext).outcome.cost = cost;
    },
    onResultProcess({ result }) {
      if (!('errors' in result)) return;
      for (const { extensions } of result.errors ?? []) seen.failed(extensions?.code);
    },
  };
}
