import { type ASTNode, type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import { AlmanacError } from '../model/errors.ts';

/** The GraphQL form of an expected failure: its code, the argument at fault, what to choose instead. */
export function codedError(error: AlmanacError, at?: GraphQLError): GraphQLError {
  const { argument, candidates } = error.details;
  return new GraphQLError(error.message, {
    nodes: at?.nodes,
    source: at?.source,
    positions: at?.positions,
    path: at?.path,
    extensions: {
      code: error.code,
      ...(argument === undefined ? {} : { argument }),
      ...(candidates === undefined ? {} : { candidates }),
    },
  });
}

/** Our failure inside a located error, if that is what it holds. */
export function almanacErrorIn(error: unknown): AlmanacError | null {
  if (error instanceof AlmanacError) return error;
  if (error instanceof GraphQLError && error.originalError) return almanacErrorIn(error.originalError);
  return null;
}

/** An error of validation with its code, and the argument whose value was refused. */
export function withArgument(error: GraphQLError, document: DocumentNode): GraphQLError {
  const code = almanacErrorIn(error)?.code ?? error.extensions.code ?? 'GRAPHQL_VALIDATION_FAILED';
  const argument = error.nodes?.[0] ? argumentAround(document, error.nodes[0]) : null;
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    path: error.path,
    extensions: { ...error.extensions, code, ...(argument === null ? {} : { argument }) },
  });
}

/** The argument, input field or variable in whose value a node lies. */
function argumentAround(document: DocumentNode, target: ASTNode): string | null {
  const path: string[] = [];
  let found: string | null = null;
  visit(document, {
    enter(node) {
      if (node.kind === Kind.ARGUMENT) path.push(node.name.value);
      if (node.kind === Kind.VARIABLE_DEFINITION) path.push(node.variable.name.value);
      if (node === target) found = path.at(-1) ?? null;
      return undefined;
    },
    leave(node) {
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.VARIABLE_DEFINITION) path.pop();
    },
  });
  return found;
}
