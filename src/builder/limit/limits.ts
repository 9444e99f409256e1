import { type FragmentDefinitionNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { AlmanacError, type Cost } from '../../model/errors.ts';
import { costOf, workOf } from './cost.ts';
import { dearestIn } from './dearest.ts';
import { depthOf } from './depth.ts';
import { type Asked, type Located, withDefaults } from './document.ts';
import { exportOf, exportPath } from './export.ts';
import { assertFewRepeats } from './repeats.ts';
import { costOfSeries } from './series.ts';

export interface Limits {
  readonly maxDepth: number;
  readonly maxCost: number;
  /** How often a plain field may stand side by side; as often as one likes where it is left out. */
  readonly maxRepeats?: number;
}

/** Work beyond which a question is answered bit by bit, so that others need not wait for it: some tens of milliseconds. */
const LONG_WORK = 3000;
/** The same of what is answered. */
const LONG_COST = 25_000;

/** What is known of an operation that may be answered. */
export interface Bearable {
  readonly price: number;
  /** It takes long all the same. */
  readonly isLong: boolean;
  /** What it costs, when that was asked. */
  readonly cost: Cost | null;
}

/** What the schema says of itself is read from it as it stands. */
function asksOfSchemaAlone({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.every((node) => node.kind === Kind.FIELD && node.name.value.startsWith('__'));
}

/** How many of the places where most is spent are named. */
const DEAREST = 3;

/**
 * Refuses an operation that nests or asks too much, before it runs: QUERY_TOO_DEEP, QUERY_TOO_COSTLY. What it costs is
 * told when it is `asked`.
 */
export function assertWithinLimits(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  variables: Readonly<Record<string, unknown>>,
  { maxDepth, maxCost, maxRepeats }: Limits,
  isAsked: boolean,
): Bearable {
  const depth = depthOf(operation.selectionSet, fragments);
  if (depth > maxDepth) {
    throw new AlmanacError(
      'QUERY_TOO_DEEP',
      `the query nests ${depth} levels, at most ${maxDepth} are answered: ask for less at once, or start deeper with node(id:)`,
    );
  }
  const root = schema.getRootType(operation.operation);
  if (!root) return { price: 0, isLong: false, cost: null };
  const asked = { schema, operation, fragments, variables: withDefaults(operation, variables) };
  const located = { set: operation.selectionSet, typeName: root.name };
  const price = costOf(asked, located);
  const costIn = (): Cost => ({ requested: price, limit: maxCost, dearest: dearestIn(asked, located, DEAREST) });
  if (price > maxCost) throw tooCostly(asked, located, costIn());
  if (maxRepeats !== undefined) assertFewRepeats(operation, fragments, maxRepeats);
  const isLong = !asksOfSchemaAlone(operation) && (price > LONG_COST || workOf(asked, located) > LONG_WORK);
  return { price, isLong, cost: isAsked ? costIn() : null };
}

function tooCostly(asked: Asked, located: Located, cost: Cost): AlmanacError {
  const { requested, limit, dearest } = cost;
  const remedy =
    costOfSeries(asked, located) * 2 > requested
      ? `bound series with from and to, ask for fewer at once, or take them all from ${exportPath(exportOf(asked))}`
      : 'ask for smaller pages (first), fewer fields, fewer searches or conditions, or bound series with from and to';
  const places = dearest.map((spot) => `${spot.path} (${spot.cost})`).join(', ');
  return new AlmanacError(
    'QUERY_TOO_COSTLY',
    `the query costs ${requested} (one for each field it may answer, more where it searches), and at most ${limit} is answered; dearest are ${places}: ${remedy}`,
    { cost },
  );
}
