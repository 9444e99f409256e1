import type { GraphQLSchema } from 'graphql';
import type { AnswerCache } from '../../answer-cache.ts';
import { type GraphqlOptions, graphqlRoute } from '../../graphql/route.ts';
import type { Handler } from '../../handler.ts';
import type { Route } from '../../route.ts';
import type { Kept } from '../kept.ts';
import { countriesSchema } from './schema.ts';
import { World } from './world.ts';

const PLACE = '/compat/countries';

interface CompatOptions
  extends Pick<GraphqlOptions, 'release' | 'documents' | 'cache' | 'types' | 'admission' | 'maxBodyBytes' | 'log'> {
  readonly kept: Kept;
  /** Makes what answers questions to a schema, within the limits of the server. */
  readonly handlerOf: (schema: GraphQLSchema) => Handler;
}

/** The Countries API at a place of its own, for clients that change nothing but the address. */
export function countriesRoute({ kept, handlerOf, cache, ...options }: CompatOptions): Route {
  const route = graphqlRoute({
    ...options,
    handler: handlerOf(countriesSchema(new World(kept))),
    cache: apart(cache),
    playground: null,
    quick: () => false,
    ask: () => null,
  });
  return { place: PLACE, match: (path) => path === PLACE, handle: route.handle };
}

/** The same question means another thing at another place. */
function apart(cache: AnswerCache): AnswerCache {
  const own = (key: string) => `${PLACE} ${key}`;
  return {
    ...cache,
    get: (key) => cache.get(own(key)),
    set: (key, answer) => cache.set(own(key), answer),
    offer: (key, answer) => cache.offer(own(key), answer),
  };
}
