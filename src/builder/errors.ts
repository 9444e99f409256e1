import { GraphQLError } from 'graphql';
import { AlmanacError } from '../model/errors.ts';

/** The GraphQL form of an expected failure: its code, and what its details tell, such as the argument at fault. */
export function codedError(error: AlmanacError, at?: GraphQLError): GraphQLError {
  const told = Object.entries(error.details).filter(([, detail]) => detail !== undefined);
  return new GraphQLError(error.message, {
    nodes: at?.nodes,
    source: at?.source,
    positions: at?.positions,
    path: at?.path,
    extensions: { code: error.code, ...Object.fromEntries(told) },
  });
}

/** Our failure inside a located error, if that is what it holds. */
export function almanacErrorIn(error: unknown): AlmanacError | null {
  if (error instanceof AlmanacError) return error;
  if (error instanceof GraphQLError && error.originalError) return almanacErrorIn(error.originalError);
  return null;
}
