import { type FieldNode, type GraphQLField, getArgumentValues, type ValueNode, visit } from 'graphql';
import type { Day } from '../model/day/day.ts';
import { Moment } from '../model/day/moment.ts';
import { NOT_ME, type Run } from './run.ts';

type Args = Readonly<Record<string, unknown>>;

export interface ArgumentsFor {
  /** Whether they read variables, and so take a slot of the run. */
  readonly reads: boolean;
  of(run: Run): Args;
}

const NONE: Args = Object.freeze({});

/** The arguments of a field: made once where the document says them, once a run where variables do. */
export function argumentsFor(
  field: Pick<GraphQLField<unknown, unknown>, 'args'>,
  node: FieldNode,
  slot: number,
): ArgumentsFor {
  if (field.args.length === 0) return { reads: false, of: () => NONE };
  const hasDay = field.args.some(({ name }) => name === 'asOf');
  const definition = field as GraphQLField<unknown, unknown>;
  if (!node.arguments?.some(({ value }) => readsVariables(value))) {
    const values = valuesOf(() => getArgumentValues(definition, node));
    const args = hasDay && typeof values.asOf === 'number' ? { ...values, asOf: new Moment(values.asOf) } : values;
    return { reads: false, of: () => args };
  }
  return {
    reads: true,
    of(run) {
      const known = run.slots[slot];
      if (known) return known as Args;
      const values = valuesOf(() => getArgumentValues(definition, node, run.variables));
      const { asOf } = values;
      const args = hasDay && typeof asOf === 'number' ? { ...values, asOf: run.momentOf(asOf as Day) } : values;
      run.slots[slot] = args;
      return args;
    },
  };
}

function valuesOf(read: () => Args): Args {
  try {
    return read();
  } catch {
    throw NOT_ME;
  }
}

function readsVariables(value: ValueNode): boolean {
  let found = false;
  visit(value, {
    Variable() {
      found = true;
    },
  });
  return found;
}
