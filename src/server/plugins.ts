import { type DocumentNode, execute, type FragmentDefinitionNode, GraphQLError, getOperationAST, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { almanacErrorIn, codedError, withArgument } from '../builder/errors.ts';
import { assertWithinLimits, type Limits } from '../builder/limit/limits.ts';
import { assertShallowText, assertShallowValue } from '../builder/limit/nesting.ts';
import { AlmanacError } from '../model/errors.ts';
import type { Log } from './log.ts';

/** What the transport learns of an answer beside its bytes. */
export interface Outcome {
  /** A defect shows in the answer: it must not be kept. */
  failed: boolean;
}

export interface ServerContext {
  readonly outcome: Outcome;
}

const MASKED = 'Something went wrong on our side; it has been logged.';

/** Expected failures keep message and code; anything else is logged and masked. */
export function clientError(error: unknown, log: Log, outcome?: Outcome): GraphQLError {
  const expected = almanacErrorIn(error);
  if (expected) return codedError(expected, error instanceof GraphQLError ? error : undefined);
  if (error instanceof GraphQLError && !isDefect(error)) return error;
  if (error instanceof SyntaxError) return unreadable(error);
  log.error({ error }, 'masked error');
  if (outcome) outcome.failed = true;
  const at = error instanceof GraphQLError ? error : null;
  return new GraphQLError(MASKED, {
    nodes: at?.nodes,
    path: at?.path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', http: { status: 500 } },
  });
}

/** What fails in a resolver comes located: bare, this is Yoga's, of variables in an address or a form that are no JSON. */
function unreadable({ message }: SyntaxError): GraphQLError {
  return new GraphQLError(`variables and extensions are objects of JSON: ${message}`, {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}

/** A GraphQL error is the caller's own unless it wraps some other exception. */
function isDefect({ originalError }: GraphQLError): boolean {
  return originalError != null && !(originalError instanceof GraphQLError) && !almanacErrorIn(originalError);
}

/** Gives every error of parsing, validating and executing its code, and names the argument at fault. */
export function useCodedErrors(log: Log): Plugin<ServerContext> {
  return {
    onValidate:
      ({ params }) =>
      ({ result, setResult }) => {
        if (result.length > 0)
          setResult((result as readonly GraphQLError[]).map((error) => withArgument(error, params.documentAST)));
      },
    onExecute: ({ args }) => ({
      onExecuteDone({ result, setResult }) {
        if (!('errors' in result) || !result.errors) return;
        const { outcome } = args.contextValue as unknown as ServerContext;
        const errors = result.errors.map((error) => clientError(coercion(error, args.document), log, outcome));
        setResult({ ...result, errors });
      },
    }),
  };
}

/** An error in a variable's value comes without a path: it gets its code and the variable's name. */
function coercion(error: GraphQLError, document: DocumentNode): GraphQLError {
  return error.path === undefined && !isDefect(error) ? withArgument(error, document) : error;
}

/** Executes with graphql-js itself, which stays synchronous and is faster here than Yoga's own executor. */
export function useReferenceExecutor(): Plugin<ServerContext> {
  return { onExecute: ({ setExecuteFn }) => setExecuteFn(execute) };
}

/** Refuses operations that nest or ask too much, before they run. */
export function useLimits(limits: Limits): Plugin<ServerContext> {
  return {
    // Asked only of a document that is not kept.
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => {
        assertShallowText(typeof source === 'string' ? source : source.body);
        return parseFn(source, options);
      });
    },
    onExecute({ args, setResultAndStopExecution }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (!operation) return;
      const variables = args.variableValues ?? {};
      try {
        assertShallowValue(variables);
        assertWithinLimits(args.schema, operation, fragmentsOf(args.document), variables, limits);
      } catch (error) {
        if (!(error instanceof AlmanacError)) throw error;
        const { message, extensions } = codedError(error);
        setResultAndStopExecution({
          errors: [new GraphQLError(message, { extensions: { ...extensions, http: { status: 400 } } })],
        });
      }
    },
  };
}

const fragmentsByDocument = new WeakMap<DocumentNode, Readonly<Record<string, FragmentDefinitionNode>>>();

function fragmentsOf(document: DocumentNode): Readonly<Record<string, FragmentDefinitionNode>> {
  let fragments = fragmentsByDocument.get(document);
  if (!fragments) {
    fragments = Object.fromEntries(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
    fragmentsByDocument.set(document, fragments);
  }
  return fragments;
}
