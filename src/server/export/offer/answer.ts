import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isLeafType,
  isListType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { ValueType } from '../../../model/table/column.ts';

/** One key of an answer, as the operation and the schema shape it: whatever is answered, it stands there. */
export interface Branch {
  readonly key: string;
  readonly type: ValueType;
  readonly description: string;
  readonly isList: boolean;
  /** What an object holds, or each of a list of them; null for a value. */
  readonly below: readonly Branch[] | null;
}

/** That of the operation of a document. */
export function answerOf(schema: GraphQLSchema, document: DocumentNode): readonly Branch[] {
  const operation = getOperationAST(document);
  const root = operation && schema.getRootType(operation.operation);
  return root ? branchesOf(schema, document, [{ set: operation.selectionSet, type: root }]) : [];
}

interface Selection {
  readonly set: SelectionSetNode;
  readonly type: GraphQLNamedType;
}

/** A key may be selected several times, by fragments and for several types: its parts are one branch. */
function branchesOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  selections: readonly Selection[],
): readonly Branch[] {
  const found = selections.flatMap(({ set, type }) => [...selected(schema, document, set, type)]);
  return [...Map.groupBy(found, ({ key }) => key)].flatMap(([key, same]): Branch | [] => {
    const [first] = same;
    if (!first) return [];
    const below = same.flatMap(({ type, set }) => (set ? { set, type: getNamedType(type) } : []));
    return {
      key,
      type: valueType(first.type),
      description: first.description,
      isList: isListType(getNullableType(first.type)),
      below: below.length > 0 ? branchesOf(schema, document, below) : null,
    };
  });
}

interface Selected {
  readonly key: string;
  readonly type: GraphQLOutputType;
  readonly description: string;
  readonly set: SelectionSetNode | undefined;
}

/** Fields of a selection, those of its fragments among them, each with its type. */
function* selected(
  schema: GraphQLSchema,
  document: DocumentNode,
  set: SelectionSetNode,
  type: GraphQLNamedType,
): Generator<Selected> {
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      const known = isCompositeType(type) ? schema.getField(type, node.name.value) : undefined;
      const key = node.alias?.value ?? node.name.value;
      if (known) yield { key, type: known.type, description: known.description ?? key, set: node.selectionSet };
      continue;
    }
    const fragment =
      node.kind === Kind.INLINE_FRAGMENT
        ? node
        : document.definitions.find(
            (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === node.name.value,
          );
    if (fragment?.kind !== Kind.INLINE_FRAGMENT && fragment?.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const narrowed = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type;
    if (narrowed) yield* selected(schema, document, fragment.selectionSet, narrowed);
  }
}

const VALUE_TYPES: Readonly<Record<string, ValueType>> = { Int: 'integer', Float: 'number', Boolean: 'boolean' };

/** Lists are written as JSON text; every scalar of ours is text. */
function valueType(output: GraphQLOutputType): ValueType {
  const type = getNullableType(output);
  return (isLeafType(type) ? VALUE_TYPES[type.name] : undefined) ?? 'string';
}
