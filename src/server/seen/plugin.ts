import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from '../plugins.ts';
import type { Seen } from './seen.ts';

/** Counts the codes of errors, and what questions cost, as was found when they were held against the limits. */
export function useSeen(seen: Seen): Plugin<ServerContext> {
  return {
    onExecute({ args: { contextValue } }) {
      const { cost } = (contextValue as unknown as ServerContext).outcome;
      if (cost !== undefined) seen.costs.add(cost);
    },
    onResultProcess({ result }) {
      if (!('errors' in result)) return;
      for (const { extensions } of result.errors ?? []) seen.failed(extensions?.code);
    },
  };
}
