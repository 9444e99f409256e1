import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const EXAMPLE = '{ dataset { release } }';

/** What is wrong with what was sent, before anything of it is read. */
function badRequest(message: string, argument: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', argument, http: { status: 400 } } });
}

/** Says what to send where there is no question, more than one, or none of the name asked for. */
export function useOperationErrors(schema: GraphQLSchema): Plugin {
  return {
    onParams({ params }) {
      const { query, variables, extensions } = params as Readonly<Record<string, unknown>>;
      if (query === undefined || query === null || query === '')
        throw badRequest(`nothing is asked: send query, such as ${EXAMPLE}`, 'query');
      if (typeof query !== 'string')
        throw badRequest(`query is the text of a question, such as ${EXAMPLE}, got ${kindOf(query)}`, 'query');
      for (const [name, value] of Object.entries({ variables, extensions }))
        if (value !== undefined && value !== null && kindOf(value) !== 'an object')
          throw badRequest(`${name} is an object of JSON, got ${kindOf(value)}`, name);
    },
    onParse({ params: { source } }) {
      return ({ result, replaceParseResult, context }) => {
        if (result instanceof Error) {
          if (isBlank(String(source))) replaceParseResult(noOperation());
          return;
        }
        const { request, params } = context as Context;
        const error = operationError(schema, result as DocumentNode, params?.operationName, request?.method);
        if (error) throw error;
      };
    },
  };
}

interface Context {
  readonly request?: { readonly method: string };
  readonly params?: { readonly operationName?: unknown };
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Nothing but blanks and comments, as a playground sends that is run before anything is written. */
function isBlank(text: string): boolean {
  return text.split(/[\n\r]/).every((line) => /^[\s,\uFEFF]*(#|$)/.test(line));
}

function operationError(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  name: unknown,
  method: string | undefined,
): GraphQLError | null {
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const operation = name == null ? operations[0] : operations.find((node) => node.name?.value === name);
  if (operation && (name != null || operations.length === 1)) return unservedError(schema, operation, method);
  if (operations.length === 0) return noOperation();
  return new GraphQLError(choiceOf(operations, name), {
    extensions: {
      code: 'OPERATION_RESOLUTION_FAILURE',
      argument: 'operationName',
      candidates: namesOf(operations),
      http: { status: 400 },
    },
  });
}

function noOperation(): GraphQLError {
  return new GraphQLError(`the document holds no operation: write one, such as ${EXAMPLE}`, {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', argument: 'query', http: { status: 400, spec: true } },
  });
}

/** Names that a message lists before it says how many more there are. */
const MOST_NAMED = 20;

function namesOf(operations: readonly OperationDefinitionNode[]): readonly string[] {
  return operations.flatMap((node) => node.name?.value ?? []).slice(0, MOST_NAMED);
}

function choiceOf(operations: readonly OperationDefinitionNode[], name: unknown): string {
  const names = namesOf(operations);
  const all = operations.length > names.length ? `${names.join(', ')} and others` : names.join(', ');
  if (name != null) {
    const there = names.length === 0 ? 'none with a name, leave operationName out' : all;
    return `there is no operation "${String(name).slice(0, 100)}" in the document: there is ${there}`;
  }
  if (operations.every((node) => node.name !== undefined))
    return `the document holds ${operations.length} operations: say in operationName which to run, ${all}`;
  return `the document holds ${operations.length} operations, not all with a name: give each a name, and say in operationName which to run`;
}

/** What changes nothing here is a query; neither mutations nor subscriptions are served. */
function unservedError(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  method: string | undefined,
): GraphQLError | null {
  if (schema.getRootType(operation.operation)) return null;
  return new GraphQLError(`there is no ${operation.operation} here, the record is only read: write a query`, {
    nodes: operation,
    extensions: {
      code: 'OPERATION_NOT_SUPPORTED',
      http:
        method === 'GET' && operation.operation === 'mutation'
          ? { status: 405, headers: { allow: 'POST' } }
          : { status: 400, spec: true },
    },
  });
}
