import {
  type FieldNode,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../connection.ts';
import {
  type Arguments,
  type Asked,
  argumentsOf,
  fieldOf,
  isLeftOut,
  type Located,
  spreadOf,
  takes,
} from './document.ts';
import { conditionsIn, demandOf, yearsIn } from './size.ts';

/** What a list without pages is assumed to hold. */
const LIST_GUESS = 10;

/** Fragments that spread one another can ask for more than numbers count; this still is one. */
const MOST = Number.MAX_SAFE_INTEGER;

export function bounded(cost: number): number {
  return Math.min(cost, MOST);
}

/** What a field asks for each time it is answered. */
export interface Price {
  /** Work beside the one that each field costs. */
  readonly work: number;
  /** How often what is below it is answered. */
  readonly times: number;
  readonly below: Located | null;
}

/** What each selection set costs, as far as it has been read. */
export type Costs = Map<SelectionSetNode, number>;

/**
 * What a selection set costs each time it is answered: one for each field, the work that fields declare, and as often as
 * a list may hold it what is below. Each fragment is read once, so that the document's length bounds the counting.
 */
export function costOf(asked: Asked, { set, typeName }: Located, costs: Costs = new Map(), each = 1): number {
  let cost = 0;
  for (const selection of set.selections) {
    if (isLeftOut(selection, asked.variables)) continue;
    if (selection.kind === Kind.FIELD) cost += costOfField(asked, selection, typeName, costs, each);
    else cost += costOfSpread(asked, spreadOf(asked, selection, typeName), costs, each);
  }
  return bounded(cost);
}

/** What it costs beside answering its fields: what is searched and computed for them. */
export function workOf(asked: Asked, located: Located): number {
  return costOf(asked, located, new Map(), 0);
}

function costOfSpread(asked: Asked, spread: Located | null, costs: Costs, each: number): number {
  if (!spread) return 0;
  const known = costs.get(spread.set);
  if (known !== undefined) return known;
  const cost = costOf(asked, spread, costs, each);
  costs.set(spread.set, cost);
  return cost;
}

function costOfField(asked: Asked, node: FieldNode, typeName: string, costs: Costs, each: number): number {
  const { work, times, below } = priceOf(asked, node, typeName);
  return each + work + (below ? times * costOf(asked, below, costs, each) : 0);
}

const NOTHING: Price = { work: 0, times: 1, below: null };

export function priceOf(asked: Asked, node: FieldNode, typeName: string): Price {
  const field = fieldOf(asked.schema, typeName, node.name.value);
  if (!field) return NOTHING;
  const args = argumentsOf(node, asked.variables);
  return {
    work: Math.ceil((demandOf(field).work?.(args) ?? 0) + structureOf(args)),
    // An empty page counts as one of one: what is asked of it is read all the same.
    times: Math.max(1, multiplicity(node, field, args)),
    below: node.selectionSet ? { set: node.selectionSet, typeName: getNamedType(field.type).name } : null,
  };
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
  return typeof value === 'number' ? value : null;
}
