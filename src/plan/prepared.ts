import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  visit,
} from 'graphql';
import { Answers } from './answers.ts';
import { shaped } from './document/shape.ts';
import { daysIn } from './document/uses.ts';
import type { Keep } from './keep/keep.ts';

export interface PlannerParts {
  readonly schema: GraphQLSchema;
  /** What resolvers are given. */
  readonly context: object;
  readonly keep: Keep;
  /** Refuses, by throwing, a document that may not be answered, before and after it is parsed. */
  readonly assertText: (text: string) => void;
  readonly assertDocument: (document: DocumentNode) => void;
  readonly validate: (schema: GraphQLSchema, document: DocumentNode) => readonly GraphQLError[];
  /** Refuses, by throwing, an operation that asks too much with these variables. */
  readonly assertPrice: (
    operation: OperationDefinitionNode,
    fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    variables: Readonly<Record<string, unknown>>,
  ) => void;
  /** Whether more than null is said where a field at the root finds nothing. */
  readonly speaks: (field: GraphQLField<unknown, unknown>) => boolean;
}

/** The operations of a document, by name, each ready to be answered; null where the long way has to say what is wrong. */
export type Prepared = ReadonlyMap<string | null, Answers> | null;

export function prepare(parts: PlannerParts, text: string): Prepared {
  const document = validDocument(parts, text);
  return document && operationsOf(parts, document);
}

/** The same with variables in place of the text's plain values, so that it serves all texts of the shape. */
export function prepareShape(parts: PlannerParts, text: string, count: number): Prepared {
  const document = validDocument(parts, text);
  const open = document && shaped(parts.schema, document, count);
  return open && operationsOf(parts, open);
}

function validDocument(parts: PlannerParts, text: string): DocumentNode | null {
  try {
    parts.assertText(text);
    const document = parse(text, { noLocation: true });
    parts.assertDocument(document);
    return parts.validate(parts.schema, document).length > 0 ? null : document;
  } catch {
    return null;
  }
}

/** Documents of which no plan is made: those with directives of which it knows nothing. */
const PLANNED = new Set(['skip', 'include']);

function operationsOf(parts: PlannerParts, document: DocumentNode): Prepared {
  let isPlain = true;
  visit(document, {
    Directive({ name }) {
      isPlain &&= PLANNED.has(name.value);
    },
  });
  if (!isPlain) return null;
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    if (node.kind === Kind.OPERATION_DEFINITION) operations.push(node);
  }
  const prepared = new Map<string | null, Answers>();
  for (const operation of operations) {
    const root = parts.schema.getRootType(operation.operation);
    if (!root) continue;
    const days = daysIn({ set: operation.selectionSet, fragments }, dateVariables(parts.schema, operation));
    const answers = new Answers(parts, { operation, root, fragments, days });
    if (operation.name) prepared.set(operation.name.value, answers);
    if (operations.length === 1) prepared.set(null, answers);
  }
  return prepared;
}

function dateVariables(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode): string[] {
  return variableDefinitions.flatMap(({ variable, type }) => {
    const named = typeFromAST(schema, type as never);
    return named && getNamedType(named).name === 'Date' && !String(named).startsWith('[') ? [variable.name.value] : [];
  });
}
