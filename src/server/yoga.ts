import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Context } from '../builder/builder.ts';
import type { Limits } from '../builder/limit/limits.ts';
import type { Store } from '../store/store.ts';
import { createGate, type Gate } from './gate.ts';
import { type AskedContext, useAskedParams } from './graphql/asked.ts';
import { documentCaches } from './graphql/document-cache.ts';
import { useLimits } from './graphql/limits.ts';
import { useOperationErrors } from './graphql/operation.ts';
import { useSuggestions } from './graphql/suggestions.ts';
import type { Handler } from './handler.ts';
import type { Log } from './log.ts';
import { clientError, useCodedErrors, useReferenceExecutor } from './plugins.ts';
import { useSeen } from './seen/plugin.ts';
import { Seen } from './seen/seen.ts';

export interface YogaOptions {
  readonly schema: GraphQLSchema;
  readonly store: Store;
  readonly limits: Limits;
  readonly seen?: Seen;
  /** Whether the schema is told to nobody. */
  readonly isClosed?: boolean;
  /** Places for questions that take long; as many as come where none are given. */
  readonly long?: Gate;
  readonly log: Log;
}

/** The GraphQL handler, free of any transport: it answers requests and does not listen. */
export function createHandler({
  schema,
  store,
  limits,
  seen = new Seen(),
  isClosed = false,
  long = createGate(Number.POSITIVE_INFINITY),
  log,
}: YogaOptions): Handler {
  const context: Context = { store };
  return createYoga<AskedContext, Context>({
    schema,
    context,
    plugins: [
      useAskedParams(),
      useReferenceExecutor(isClosed),
      useLimits(limits, long),
      useCodedErrors(log, isClosed),
      useOperationErrors(schema),
      useSuggestions(),
      useSeen(seen),
    ],
    maskedErrors: { maskError: (error) => clientError(error, log) },
    parserAndValidationCache: documentCaches(),
    // The http layer serves the page and other routes, allows origins, and bounds the body before it gets here.
    graphiql: false,
    landingPage: false,
    cors: false,
    maxRequestBodySize: false,
    multipart: false,
    logging: false,
  });
}
