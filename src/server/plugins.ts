import { type DocumentNode, type ExecutionArgs, execute, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { almanacErrorIn, codedError } from '../builder/errors.ts';
import { explained, validated } from './graphql/validation.ts';
import type { Log } from './log.ts';
import type { Ids } from './seen/request-id.ts';
import { passing } from './wire/told.ts';

/** What the transport learns of an answer beside its bytes. */
export interface Outcome {
  /** A defect shows in the answer: it must not be kept. */
  failed: boolean;
  cost?: number;
  readonly ids?: Ids;
}

export interface ServerContext {
  readonly outcome: Outcome;
  /** Whether the caller is still there. */
  readonly isWanted?: () => boolean;
}

const MASKED = 'Something went wrong on our side; it has been logged.';

/** Expected failures keep message and code; anything else is logged and masked. */
export function clientError(error: unknown, log: Log, outcome?: Outcome): GraphQLError {
  const expected = almanacErrorIn(error);
  if (expected) {
    const coded = codedError(expected, error instanceof GraphQLError ? error : undefined);
    const http = passing(expected);
    if (http) coded.extensions.http = http;
    return coded;
  }
  if (error instanceof GraphQLError && !isDefect(error)) return error;
  log.error({ error, ...outcome?.ids }, 'masked error');
  if (outcome) outcome.failed = true;
  const at = error instanceof GraphQLError ? error : null;
  return new GraphQLError(MASKED, {
    nodes: at?.nodes,
    path: at?.path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', http: { status: 500 } },
  });
}

/** A GraphQL error is the caller's own unless it wraps some other exception. */
function isDefect({ originalError }: GraphQLError): boolean {
  return originalError != null && !(originalError instanceof GraphQLError) && !almanacErrorIn(originalError);
}

/** Whether the engine itself refused it: the value of a variable before anything runs, or what it is in a place where it may not be null. */
function isInWhatWasSent(error: GraphQLError): boolean {
  return !isDefect(error) && (error.path === undefined || !almanacErrorIn(error));
}

/** Gives every error of validating and executing its code, and says what is at fault and what could stand instead. */
export function useCodedErrors(log: Log, isClosed = false): Plugin<ServerContext> {
  return {
    onValidate: ({ setValidationFn, params: { schema, documentAST: document } }) => {
      setValidationFn((_schema: GraphQLSchema, _document: DocumentNode, rules) =>
        validated(schema, document, rules, isClosed),
      );
      return ({ result, setResult }) => {
        if (result.length > 0) setResult(explained(result as readonly GraphQLError[], { schema, document, isClosed }));
      };
    },
    onExecute: ({ args: { contextValue, schema, document, variableValues } }) => ({
      onExecuteDone({ result, setResult }) {
        if (!('errors' in result) || !result.errors) return;
        const { outcome } = contextValue as unknown as ServerContext;
        const { errors } = result;
        const sent = { schema, document, variables: variableValues ?? {}, isClosed };
        const told = explained(errors.filter(isInWhatWasSent), sent).values();
        const all = errors.map((error) => (isInWhatWasSent(error) ? (told.next().value ?? error) : error));
        setResult({ ...result, errors: all.map((error) => clientError(error, log, outcome)) });
      },
    }),
  };
}

/** Executes with graphql-js itself, which stays synchronous and is faster here than Yoga's own executor. */
export function useReferenceExecutor(isClosed = false): Plugin<ServerContext> {
  const run = isClosed ? (args: ExecutionArgs) => execute({ ...args, hideSuggestions: true }) : execute;
  return { onExecute: ({ setExecuteFn }) => setExecuteFn(run) };
}
