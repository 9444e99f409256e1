import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ValueType } from '../../../model/table/column.ts';
import { type Cell, type Field, field } from '../../../store/export/take.ts';

/** How an answer becomes rows: where its first list of objects lies, and a column for each value below. */
export interface Shape {
  /** Response keys that lead to the list; none when the whole answer is one row. */
  readonly path: readonly string[];
  readonly columns: readonly Column[];
}

interface Column {
  readonly field: Field;
  readonly path: readonly string[];
}

interface Selected {
  readonly key: string;
  readonly type: GraphQLOutputType;
  readonly description: string;
  readonly below: SelectionSetNode | undefined;
}

/** Read from the operation and the schema, so that columns do not depend on what is answered. */
export function shapeOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Shape {
  const fields = (set: SelectionSetNode, type: GraphQLNamedType) => [...selected(schema, document, set, type)];
  const firstList = (set: SelectionSetNode, type: GraphQLNamedType): Shape | null => {
    for (const { key, type: output, below } of fields(set, type)) {
      if (!below) continue;
      if (isListType(getNullableType(output)))
        return { path: [key], columns: columns(below, getNamedType(output), []) };
      const found = firstList(below, getNamedType(output));
      if (found) return { ...found, path: [key, ...found.path] };
    }
    return null;
  };
  const columns = (set: SelectionSetNode, type: GraphQLNamedType, path: readonly string[]): Column[] => {
    const found = fields(set, type).flatMap(({ key, type: output, description, below }): Column[] => {
      const here = [...path, key];
      if (below && !isListType(getNullableType(output))) return columns(below, getNamedType(output), here);
      const more = { required: false };
      return [{ path: here, field: field(here.join('.'), valueType(output), description, more) }];
    });
    return [...new Map(found.map((column) => [column.field.name, column])).values()];
  };
  const root = schema.getRootType(operation.operation);
  if (!root) return { path: [], columns: [] };
  return firstList(operation.selectionSet, root) ?? { path: [], columns: columns(operation.selectionSet, root, []) };
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
      const known = isObjectType(type) || isInterfaceType(type) ? schema.getField(type, node.name.value) : undefined;
      const key = node.alias?.value ?? node.name.value;
      if (known) yield { key, type: known.type, description: known.description ?? key, below: node.selectionSet };
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

/** The rows of an answer. */
export function rowsOf({ path, columns }: Shape, data: unknown): (readonly Cell[])[] {
  const list = at(data, path);
  const rows = Array.isArray(list) ? (list as readonly unknown[]) : path.length === 0 ? [data] : [];
  return rows.map((row) => columns.map((column) => toCell(at(row, column.path))));
}

function at(value: unknown, path: readonly string[]): unknown {
  let here = value;
  for (const key of path) here = typeof here === 'object' && here !== null ? Reflect.get(here, key) : null;
  return here;
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}
