import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { AlmanacError } from '../../model/errors.ts';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../connection.ts';
import { depthOf } from './depth.ts';
import { type Asked, argumentsOf, fieldOf, takes, withDefaults } from './document.ts';
import { exportOf, exportPath } from './export.ts';
import { sizeOf } from './size.ts';

export interface Limits {
  readonly maxDepth: number;
  readonly maxCost: number;
}

/** What a list without pages is assumed to hold. */
const LIST_GUESS = 10;
/** What a series is assumed to hold when its years are not bounded. */
const SERIES_GUESS = 60;

interface Walk extends Asked {
  readonly maxCost: number;
  cost: number;
  /** What of the cost is series and all below them. */
  costOfSeries: number;
}

/** Where a walk is: the type selected from, how often it may be answered, and whether as part of a series. */
interface Place {
  readonly typeName: string;
  readonly times: number;
  readonly inSeries: boolean;
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
  { maxDepth, maxCost }: Limits,
): void {
  const depth = depthOf(operation.selectionSet, fragments);
  if (depth > maxDepth) {
    throw new AlmanacError(
      'QUERY_TOO_DEEP',
      `the query nests ${depth} levels, at most ${maxDepth} are answered: ask for less at once, or start deeper with node(id:)`,
    );
  }
  const root = schema.getRootType(operation.operation);
  if (!root) return;
  const asked = { schema, operation, fragments, variables: withDefaults(operation, variables) };
  const place = { typeName: root.name, times: 1, inSeries: false };
  walk({ ...asked, maxCost, cost: 0, costOfSeries: 0 }, operation.selectionSet, place);
}

function walk(state: Walk, set: SelectionSetNode, place: Place): void {
  for (const selection of set.selections) {
    spend(state, place);
    if (selection.kind === Kind.FIELD) walkField(state, selection, place);
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const typeName = selection.typeCondition?.name.value ?? place.typeName;
      walk(state, selection.selectionSet, { ...place, typeName });
    } else {
      const fragment = state.fragments[selection.name.value];
      if (fragment) walk(state, fragment.selectionSet, { ...place, typeName: fragment.typeCondition.name.value });
    }
  }
}

function spend(state: Walk, { times, inSeries }: Place): void {
  state.cost += times;
  if (inSeries) state.costOfSeries += times;
  if (state.cost <= state.maxCost) return;
  const remedy =
    state.costOfSeries * 2 > state.cost
      ? `bound series with from and to, ask for fewer at once, or take them all from ${exportPath(exportOf(state))}`
      : 'ask for smaller pages (first), fewer fields, or bound series with from and to';
  throw new AlmanacError('QUERY_TOO_COSTLY', `the query may answer more than ${state.maxCost} fields: ${remedy}`);
}

function walkField(state: Walk, node: FieldNode, { typeName, times, inSeries }: Place): void {
  const field = fieldOf(state.schema, typeName, node.name.value);
  if (!field || !node.selectionSet) return;
  const type = getNamedType(field.type).name;
  walk(state, node.selectionSet, {
    typeName: type,
    times: times * multiplicity(state, node, field),
    inSeries: inSeries || type === 'Series',
  });
}

/** Lists whose size the field around them has counted already. */
const COUNTED = new Set(['nodes', 'edges', 'points']);

/** How often what is below a field may be answered: a connection counts its page, a series its years. */
function multiplicity(state: Walk, node: FieldNode, field: GraphQLField<unknown, unknown>): number {
  const args = argumentsOf(node, state.variables);
  if (takes(field, 'first')) return Math.min(countIn(args.first) ?? countIn(args.last) ?? DEFAULT_PAGE, LARGEST_PAGE);
  const size = sizeOf(field)?.(args);
  if (takes(field, 'from', 'to')) return (size ?? 1) * yearsIn(countIn(args.from), countIn(args.to));
  if (size !== undefined) return size;
  return isListType(getNullableType(field.type)) && !COUNTED.has(node.name.value) ? LIST_GUESS : 1;
}

function yearsIn(from: number | null, to: number | null): number {
  return from === null || to === null ? SERIES_GUESS : Math.max(1, to - from + 1);
}

function countIn(value: unknown): number | null {
  return typeof value === 'number' ? Math.max(0, value) : null;
}
