import type { GraphQLSchema } from 'graphql';
import { suggestingOf } from '../builder/code/lookup.ts';
import { assertShallowFragments, assertShallowText } from '../builder/limit/nesting.ts';
import { createPricing } from '../builder/limit/priced.ts';
import type { Config } from '../config.ts';
import { Keep } from '../plan/keep.ts';
import { createPlanner } from '../plan/planner.ts';
import type { Store } from '../store/store.ts';
import { type Ask, createAsk } from './graphql/ask.ts';
import type { Documents } from './graphql/documents.ts';
import { quickly } from './graphql/quick.ts';
import type { ContentTypes } from './graphql/types.ts';
import { validated } from './graphql/validation.ts';
import { headersOfAll } from './http.ts';
import type { Route } from './route.ts';

interface QuickParts {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly store: Store;
  readonly documents: Documents;
  readonly types: ContentTypes;
  /** Bytes of memory for answers and their parts. */
  readonly memory: number;
}

/** The short way with all it needs: the same limits, validation and documents as the long one. */
export function createQuick(parts: QuickParts): { readonly quick: NonNullable<Route['quick']>; readonly ask: Ask } {
  const { config, schema, store, documents, types, memory } = parts;
  const keep = new Keep(memory);
  const planner = createPlanner({
    schema,
    context: { store },
    keep,
    assertText: assertShallowText,
    assertDocument: assertShallowFragments,
    validate: validated,
    assertPrice: createPricing(schema, { maxDepth: config.MAX_DEPTH, maxCost: config.MAX_COST }),
    speaks: (field) => suggestingOf(field) !== null,
  });
  const ask = createAsk(planner, documents);
  const quick = quickly({
    ask,
    texts: keep.place(),
    types,
    maxBodyBytes: config.MAX_BODY_BYTES,
    headers: headersOfAll(config.CORS_ORIGIN).flat(),
  });
  return { quick, ask };
}
