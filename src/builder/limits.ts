import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { AlmanacError } from '../model/errors.ts';
import { DEFAULT_PAGE, LARGEST_PAGE } from './connection.ts';

export interface Limits {
  readonly maxDepth: number;
  readonly maxCost: number;
}

/** What a list without pages is assumed to hold. */
const LIST_GUESS = 10;
/** What a series is assumed to hold when its years are not bounded. */
const SERIES_GUESS = 60;

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly limits: Limits;
  cost: number;
}

/**
 * Refuses an operation that nests or asks too much, before it runs: QUERY_TOO_DEEP, QUERY_TOO_COSTLY.
 * A field costs one for each time it may be answered; a page counts its size. Counting stops at the limit,
 * so that fragments cannot make the counting itself expensive.
 */
export function assertWithinLimits(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): void {
  const depth = depthOf(operation.selectionSet, fragments, new Map());
  if (depth > limits.maxDepth) {
    throw new AlmanacError(
      'QUERY_TOO_DEEP',
      `the query nests ${depth} levels, at most ${limits.maxDepth} are answered: ask for less at once, or start deeper with node(id:)`,
    );
  }
  const root = schema.getRootType(operation.operation);
  if (root) walk({ schema, fragments, variables, limits, cost: 0 }, operation.selectionSet, root.name, 1);
}

/** Levels of fields; each fragment is measured once. */
function depthOf(set: SelectionSetNode, fragments: Walk['fragments'], measured: Map<string, number>): number {
  let deepest = 0;
  for (const selection of set.selections) deepest = Math.max(deepest, depthOfSelection(selection, fragments, measured));
  return deepest;
}

function depthOfSelection(
  selection: SelectionNode,
  fragments: Walk['fragments'],
  measured: Map<string, number>,
): number {
  if (selection.kind === Kind.FIELD)
    return 1 + (selection.selectionSet ? depthOf(selection.selectionSet, fragments, measured) : 0);
  if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet, fragments, measured);
  const name = selection.name.value;
  const known = measured.get(name);
  if (known !== undefined) return known;
  const fragment = fragments[name];
  const depth = fragment ? depthOf(fragment.selectionSet, fragments, measured) : 0;
  measured.set(name, depth);
  return depth;
}

function walk(state: Walk, set: SelectionSetNode, typeName: string, times: number): void {
  for (const selection of set.selections) {
    spend(state, times);
    if (selection.kind === Kind.FIELD) walkField(state, selection, typeName, times);
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      walk(state, selection.selectionSet, selection.typeCondition?.name.value ?? typeName, times);
    } else {
      const fragment = state.fragments[selection.name.value];
      if (fragment) walk(state, fragment.selectionSet, fragment.typeCondition.name.value, times);
    }
  }
}

function spend(state: Walk, times: number): void {
  state.cost += times;
  if (state.cost <= state.limits.maxCost) return;
  throw new AlmanacError(
    'QUERY_TOO_COSTLY',
    `the query may answer more than ${state.limits.maxCost} fields: ask for smaller pages (first), fewer fields, or bound series with from and to; many observations at once are at /export/series.csv?indicators=…`,
  );
}

function walkField(state: Walk, node: FieldNode, typeName: string, times: number): void {
  const field = fieldOf(state.schema, typeName, node.name.value);
  if (!field || !node.selectionSet) return;
  const below = times * multiplicity(state, node, field);
  walk(state, node.selectionSet, getNamedType(field.type).name, below);
}

function fieldOf(schema: GraphQLSchema, typeName: string, name: string) {
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  return schema.getField(type, name);
}

/** Lists whose size the field around them has counted already. */
const COUNTED = new Set(['nodes', 'edges', 'points']);

/** How often what is below a field may be answered: a connection counts its page, a series its years. */
function multiplicity(state: Walk, node: FieldNode, field: GraphQLField<unknown, unknown>): number {
  const takes = (name: string) => field.args.some((argument) => argument.name === name);
  if (takes('first'))
    return Math.min(argument(state, node, 'first') ?? argument(state, node, 'last') ?? DEFAULT_PAGE, LARGEST_PAGE);
  if (takes('from') && takes('to')) {
    const [from, to] = [argument(state, node, 'from'), argument(state, node, 'to')];
    return from === null || to === null ? SERIES_GUESS : Math.max(1, to - from + 1);
  }
  return isListType(getNullableType(field.type)) && !COUNTED.has(node.name.value) ? LIST_GUESS : 1;
}

function argument(state: Walk, node: FieldNode, name: string): number | null {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.INT) return Math.max(0, Number(value.value));
  if (value?.kind !== Kind.VARIABLE) return null;
  const given = state.variables[value.name.value];
  return typeof given === 'number' ? Math.max(0, given) : null;
}
