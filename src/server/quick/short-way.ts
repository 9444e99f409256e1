import type { GraphQLSchema } from 'graphql';
import { suggestingOf } from '../../builder/code/lookup.ts';
import type { Limits } from '../../builder/limit/limits.ts';
import { assertReadableText, assertShallowFragments } from '../../builder/limit/nesting.ts';
import { createPricing } from '../../builder/limit/priced.ts';
import { Keep } from '../../plan/keep/keep.ts';
import { createPlanner } from '../../plan/planner.ts';
import type { Store } from '../../store/store.ts';
import type { Admission } from '../admission/admission.ts';
import type { Direct } from '../direct/connection.ts';
import type { Documents } from '../graphql/documents.ts';
import { validated } from '../graphql/validation.ts';
import { headersOfAll } from '../guard/headers.ts';
import { originsOf } from '../guard/origins.ts';
import { RELEASE_HEADER } from '../live/named.ts';
import type { Route } from '../route.ts';
import type { Seen } from '../seen/seen.ts';
import type { QuickOptions } from './answering.ts';
import { type Ask, createAsk } from './ask.ts';
import { directly } from './direct.ts';
import { quickly } from './posted.ts';
import type { ContentTypes } from './types.ts';

interface QuickParts {
  readonly limits: Limits;
  readonly maxBodyBytes: number;
  readonly corsOrigin: string;
  readonly schema: GraphQLSchema;
  readonly store: Store;
  readonly documents: Documents;
  readonly types: ContentTypes;
  readonly seen: Seen;
  /** Whether the schema is told to nobody. */
  readonly isClosed: boolean;
  readonly admission: Admission;
  /** Bytes of memory for answers and their parts. */
  readonly memory: number;
}

/** The short way with all it needs: the same limits, validation and documents as the long one. */
export function createQuick(parts: QuickParts): {
  readonly quick: NonNullable<Route['quick']>;
  readonly direct: Direct;
  readonly ask: Ask;
  readonly keep: Keep;
} {
  const { limits, schema, store, documents, types, seen, isClosed, memory, admission, maxBodyBytes, corsOrigin } =
    parts;
  const keep = new Keep(memory);
  const price = createPricing(schema, limits);
  const planner = createPlanner({
    schema,
    context: { store },
    keep,
    assertText: assertReadableText,
    assertDocument: assertShallowFragments,
    validate: (known, document) => validated(known, document, undefined, isClosed),
    assertPrice: (operation, fragments, variables) => seen.costs.add(price(operation, fragments, variables)),
    speaks: (field) => suggestingOf(field) !== null,
  });
  const ask = createAsk(planner, documents);
  const options: QuickOptions = {
    ask,
    texts: keep.place(),
    types,
    admission,
    maxBodyBytes,
    seen,
    headers: [...headersOfAll(originsOf(corsOrigin).fixed).flat(), RELEASE_HEADER, store.release],
  };
  return { quick: quickly(options), direct: directly(options), ask, keep };
}
