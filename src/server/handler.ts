import type { AskedContext } from './graphql/asked.ts';

/** What answers a request of GraphQL in whatever form it comes, free of any transport. */
export interface Handler {
  fetch(url: string, init: RequestInit, context: Partial<AskedContext>): Response | Promise<Response>;
}

/** One that is made when it is first needed: the short way needs none. */
export function deferredHandler(make: () => Promise<Handler>): Handler & { warm(): Promise<unknown> } {
  let made: Promise<Handler> | null = null;
  const get = () => {
    made ??= make();
    return made;
  };
  return {
    warm: get,
    fetch: async (url, init, context) => (await get()).fetch(url, init, context),
  };
}
