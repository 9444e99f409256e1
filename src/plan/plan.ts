import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { argumentsFor } from './arguments.ts';
import { collect, type Script } from './document/collect.ts';
import { usesIn } from './document/uses.ts';
import type { Keep } from './keep/keep.ts';
import { keptParts } from './keep/part.ts';
import { isLasting, type Lasting, lastingIn } from './lasting.ts';
import { leafWriter, type Write } from './leaves.ts';
import { NOT_ME, NOT_YET, type Run } from './run.ts';
import { literal } from './sink.ts';

export interface PlanOptions extends Script {
  readonly keep: Keep;
  /** Variables that are days, and are named by `asOf` alone. */
  readonly days: ReadonlySet<string>;
  /** Fields at the root that say more than null where they find nothing. */
  readonly speaks: (field: GraphQLField<unknown, unknown>) => boolean;
}

/** The plan of an operation; both throw NOT_ME where it has no answer of its own. */
export interface Plan {
  /** Writes the answer into the sink of a run. */
  readonly write: (run: Run) => void;
  /** What the answer is all of, where that is one lasting list and nothing below reads variables; asked before it is written. */
  readonly lasting: (run: Run) => Lasting | null;
}

interface Step {
  readonly head: Uint8Array;
  readonly write: (source: object, run: Run) => void;
}

const NULL = Buffer.from('null');
const OPEN = Buffer.from('{');
const CLOSE = 125;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const COMMA = 44;
/** A selection of fewer fields is written as fast as it is found. */
const LEAST_WEIGHT = 4;
const ROOT = {};

/** One plan for a document and one set of values of its conditions: closures, each of which writes one place. */
export function planOf(options: PlanOptions, root: GraphQLObjectType, set: SelectionSetNode): Plan {
  const { schema, keep, days, speaks } = options;
  const info = { schema } as never;
  let slots = 0;
  let lasting: Plan['lasting'] = () => null;
  const write = objectWriter(root, [set], true);
  return { write: (run) => write(ROOT, run), lasting };

  function objectWriter(type: GraphQLObjectType, sets: readonly SelectionSetNode[], isRoot = false): WriteObject {
    const groups = [...collect(options, type, sets)];
    const steps = groups.map(([name, nodes], index): Step => {
      const head = literal(`${index === 0 ? '{' : ','}${JSON.stringify(name)}:`);
      return { head, write: fieldWriter(type, nodes, isRoot, isRoot && groups.length === 1) };
    });
    const writeSteps: WriteObject = (source, run) => {
      const { sink } = run;
      if (steps.length === 0) sink.bytes(OPEN);
      for (const step of steps) {
        sink.bytes(step.head);
        step.write(source, run);
      }
      sink.byte(CLOSE);
    };
    if (isRoot || weightOf(sets) < LEAST_WEIGHT) return writeSteps;
    return keptParts(keep, { uses: usesIn(options, sets), days, slot: slots++, isTimeless: isMeta(type) }, writeSteps);
  }

  function fieldWriter(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    isRoot: boolean,
    isAlone: boolean,
  ): WriteObject {
    const [node] = nodes as readonly [FieldNode];
    const name = node.name.value;
    if (name === '__typename') {
      const bytes = literal(JSON.stringify(type.name));
      return (_source, run) => run.sink.bytes(bytes);
    }
    const field = definitionOf(type, name, isRoot);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const complete = valueWriter(field.type, sets, isRoot && speaks(field as GraphQLField<unknown, unknown>));
    const resolve = field.resolve ?? ((source: never) => (source as Readonly<Record<string, unknown>>)[name]);
    // A resolver that reads where it stands in the document is none that answers twice alike.
    if (resolve.length > 3 && !name.startsWith('__') && !isMeta(type)) throw NOT_ME;
    const args = argumentsFor(field, node, slots);
    if (args.reads) slots++;
    const found = (source: object, run: Run): unknown =>
      resolve(source as never, args.of(run) as never, run.context as never, info);
    if (!isAlone || usesIn(options, sets).length > 0) return (source, run) => complete(found(source, run), run);
    lasting = (run) => {
      run.found = found(ROOT, run);
      return lastingIn(run.found, run);
    };
    return (_source, run) => complete(run.found, run);
  }

  function definitionOf(type: GraphQLObjectType, name: string, isRoot: boolean) {
    if (isRoot && name === '__schema') return SchemaMetaFieldDef;
    if (isRoot && name === '__type') return TypeMetaFieldDef;
    const field = type.getFields()[name];
    if (!field) throw NOT_ME;
    return field;
  }

  function valueWriter(type: GraphQLOutputType, sets: readonly SelectionSetNode[], isSaid: boolean): Write {
    if (isNonNullType(type)) {
      const write = thereWriter(type.ofType, sets, isSaid);
      return (value, run) => {
        if (value === null || value === undefined) throw NOT_ME;
        if (value instanceof Promise) throw notYet(value);
        write(value, run);
      };
    }
    const write = thereWriter(type, sets, isSaid);
    return (value, run) => {
      if (value instanceof Promise) throw notYet(value);
      if (value !== null && value !== undefined) write(value, run);
      else if (isSaid) throw NOT_ME;
      else run.sink.bytes(NULL);
    };
  }

  function thereWriter(type: GraphQLOutputType, sets: readonly SelectionSetNode[], isSaid: boolean): Write {
    if (isLeafType(type)) return leafWriter(type);
    if (isListType(type)) return listWriter(valueWriter(type.ofType, sets, isSaid));
    const writers = new Map<string, WriteObject>();
    const writerOf = (object: GraphQLObjectType): WriteObject => {
      let write = writers.get(object.name);
      if (!write) {
        write = objectWriter(object, sets);
        writers.set(object.name, write);
      }
      return write;
    };
    if (isAbstractType(type)) {
      const { resolveType } = type;
      return (value, run) => {
        const there = objectIn(value);
        const name = resolveType?.(there, run.context, info, type);
        const found = typeof name === 'string' ? schema.getType(name) : undefined;
        if (!found || !('getFields' in found)) throw NOT_ME;
        writerOf(found as GraphQLObjectType)(there, run);
      };
    }
    const object = type as GraphQLObjectType;
    if (object.isTypeOf) throw NOT_ME;
    return (value, run) => writerOf(object)(objectIn(value), run);
  }
}

/** Whether a type tells of the schema itself. */
function isMeta({ name }: GraphQLObjectType): boolean {
  return name.startsWith('__');
}

type WriteObject = (source: object, run: Run) => void;

/** Should it fail, whoever waits for it on the long way hears of it. */
function notYet(promise: Promise<unknown>): symbol {
  promise.catch(() => undefined);
  return NOT_YET;
}

function objectIn(value: unknown): object {
  if (typeof value !== 'object' || value === null || value instanceof Error) throw NOT_ME;
  return value;
}

function listWriter(write: Write): Write {
  return (value, run) => {
    const items: unknown = isLasting(value) ? [...value] : value;
    if (!Array.isArray(items)) throw NOT_ME;
    const { sink } = run;
    sink.byte(OPEN_LIST);
    for (let index = 0; index < items.length; index++) {
      if (index > 0) sink.byte(COMMA);
      write(items[index], run);
    }
    sink.byte(CLOSE_LIST);
  };
}

/** How much a selection writes, roughly: fragments count as what they are, a few fields. */
function weightOf(sets: readonly SelectionSetNode[]): number {
  let weight = 0;
  for (const { selections } of sets)
    for (const selection of selections)
      weight += selection.kind === 'Field' && !selection.selectionSet ? 1 : LEAST_WEIGHT;
  return weight;
}
