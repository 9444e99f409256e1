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
import { type Arguments, type Asked, argumentsOf, fieldOf, takes, withDefaults } from './document.ts';
import { exportOf, exportPath } from './export.ts';
import { conditionsIn, demandOf, yearsIn } from './size.ts';

export interface Limits {
  readonly maxDepth: number;
  readonly maxCost: number;
}

/** What a list without pages is assumed to hold. */
const LIST_GUESS = 10;

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
 * A field costs one for each time it may be answered, and the work it declares; a page counts its size. What an empty
 * page holds counts as well, and counting stops at the limit, so that fragments cannot make the counting itself expensive.
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

function spend(state: Walk, { times, inSeries }: Place, each = 1): void {
  const cost = Math.max(1, times) * each;
  state.cost += cost;
  if (inSeries) state.costOfSeries += cost;
  if (state.cost <= state.maxCost) return;
  const remedy =
    state.costOfSeries * 2 > state.cost
      ? `bound series with from and to, ask for fewer at once, or take them all from ${exportPath(exportOf(state))}`
      : 'ask for smaller pages (first), fewer fields, fewer searches or conditions, or bound series with from and to';
  throw new AlmanacError(
    'QUERY_TOO_COSTLY',
    `the query costs more than ${state.maxCost}, one for each field it may answer and more where it searches: ${remedy}`,
  );
}

function walkField(state: Walk, node: FieldNode, place: Place): void {
  const { typeName, times, inSeries } = place;
  const field = fieldOf(state.schema, typeName, node.name.value);
  if (!field) return;
  const args = argumentsOf(node, state.variables);
  const work = (demandOf(field).work?.(args) ?? 0) + structureOf(args);
  if (work > 0) spend(state, place, work);
  if (!node.selectionSet) return;
  const type = getNamedType(field.type).name;
  walk(state, node.selectionSet, {
    typeName: type,
    times: times * multiplicity(node, field, args),
    inSeries: inSeries || type === 'Series',
  });
}

/** What reading arguments takes that are no plain values. */
function structureOf(args: Arguments): number {
  let conditions = 0;
  for (const value of Object.values(args)) if (typeof value === 'object') conditions += conditionsIn(value);
  return conditions;
}

/** Lists whose size the field around them has counted already. */
const COUNTED = new Set(['nodes', 'edges', 'points']);

/** How often what is below a field may be answered: a connection counts its page, a series its years. */
function multiplicity(node: FieldNode, field: GraphQLField<unknown, unknown>, args: Arguments): number {
  if (takes(field, 'first')) return Math.min(countIn(args.first) ?? countIn(args.last) ?? DEFAULT_PAGE, LARGEST_PAGE);
  const size = demandOf(field).size?.(args);
  if (takes(field, 'from', 'to')) return (size ?? 1) * yearsIn(args);
  if (size !== undefined) return size;
  return isListType(getNullableType(field.type)) && !COUNTED.has(node.name.value) ? LIST_GUESS : 1;
}

function countIn(value: unknown): number | null {
  return typeof value === 'number' ? Math.max(0, value) : null;
}
