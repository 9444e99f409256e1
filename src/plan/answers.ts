import {
  type DirectiveNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { type Day, formatDay } from '../model/day/day.ts';
import { Moment } from '../model/day/moment.ts';
import { givenFor } from '../model/text/given.ts';
import type { Kept, Place } from './keep/keep.ts';
import { type Plan, planOf } from './plan.ts';
import type { PlannerParts } from './prepared.ts';
import { NOT_ME, NOT_YET, Run } from './run.ts';
import { Sink } from './sink.ts';

export interface OperationParts {
  readonly operation: OperationDefinitionNode;
  readonly root: GraphQLObjectType;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Variables that are days, and are named by `asOf` alone. */
  readonly days: ReadonlySet<string>;
}

/** An answer's bytes, and the days for which they hold as they are. */
export interface Answered {
  readonly bytes: Uint8Array;
  /** They are kept as they are: whoever keeps them as well need not copy them. */
  readonly isKept: boolean;
  /** Where they are lent, leaves them to whoever has them: the next answer is written over them otherwise. */
  readonly leave: (() => void) | null;
  /** From the first day to before the second; null where no single day was asked for. */
  readonly valid: readonly [from: Day, until: Day] | null;
}

/** A plan, and its answers that are all of one lasting list, by that list. */
interface Planned {
  readonly plan: Plan;
  readonly lists: Place<object>;
}

type Variables = Readonly<Record<string, unknown>>;

/** Sets of values of conditions for which plans are made; whatever else is asked goes the long way. */
const MOST_PLANS = 16;
/** Answers that were given up in a row, after which none is tried for as many questions. */
const MOST_VAIN = 16;
const REST = 1000;
/** Shorter answers are copied: who reads one slowly would hold much more memory than it takes. */
const WORTH_LENDING = 16_384;
/** The day under which what is asked without a day is kept. */
const NO_DAY = 0;
/** One sink for all: an answer is written from beginning to end before another begins. */
const sink = new Sink();
const HEAD = Buffer.from('{"data":');
const END = 125;

/** The answers of one operation: from bytes that are kept, or by a plan. */
export class Answers {
  readonly #parts: PlannerParts;
  readonly #of: OperationParts;
  readonly #conditions: readonly string[];
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly #plans = new Map<string, Planned>();
  readonly #whole: Place<string>;
  /** The one variable that is the day of the question; null where there is none, or more than one. */
  readonly #day: string | null;
  readonly #names: readonly string[];
  #vain = 0;

  constructor(parts: PlannerParts, of: OperationParts) {
    this.#parts = parts;
    this.#of = of;
    this.#fragments = Object.fromEntries(of.fragments);
    this.#names = (of.operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
    // Fragments of other operations may read others.
    this.#conditions = conditionsIn(of).filter((name) => this.#names.includes(name));
    this.#whole = parts.keep.place();
    this.#day = of.days.size === 1 ? ([...of.days][0] ?? null) : null;
  }

  /** The answer, or null where the long way is to be gone; lent to who sends it before the next is made. */
  answer(given: Variables, isLending: boolean): Answered | null {
    if (this.#vain >= MOST_VAIN) {
      this.#vain = this.#vain === REST ? 0 : this.#vain + 1;
      return null;
    }
    try {
      return this.#answered(given, isLending);
    } catch (error) {
      // Whatever went wrong, the long way meets it again and says so.
      if (error !== NOT_YET) this.#vain++;
      return null;
    }
  }

  #answered(given: Variables, isLending: boolean): Answered {
    const { operation } = this.#of;
    this.#parts.assertPrice(operation, this.#fragments, given);
    const { variableValues } = getVariableValues(this.#parts.schema, operation.variableDefinitions ?? [], given);
    if (!variableValues) throw NOT_ME;
    const { coerced } = variableValues;
    const day = this.#day === null ? null : coerced[this.#day];
    const moment = typeof day === 'number' ? new Moment(day) : null;
    const key = JSON.stringify(this.#names.map((name) => (name === this.#day && moment ? 0 : givenFor(given, name))));
    const { keep } = this.#parts;
    const whole = this.#whole.find(key, moment ? moment.unnoted : NO_DAY);
    if (whole) return this.#again(whole, moment);
    const run = new Run(sink, this.#parts.context, given, variableValues, moment);
    const { plan, lists } = this.#planFor(coerced);
    const lasting = plan.lasting(run);
    const list = lasting && lists.find(lasting.record, lasting.day);
    if (list) return this.#again(list, moment);
    keep.misses++;
    sink.begin();
    sink.bytes(HEAD);
    plan.write(run);
    sink.byte(END);
    this.#vain = 0;
    const isLent = isLending && sink.at >= WORTH_LENDING;
    const bytes = isLent ? sink.lent(0) : sink.taken(0);
    const [from, until] = moment ? [moment.from, moment.until] : [NO_DAY, NO_DAY + 1];
    const offered = { from, until, length: bytes.length, bytes: () => bytes, holes: [...sink.holes] };
    const own = lasting
      ? lists.offer(lasting.record, moment ? offered : { ...offered, from: lasting.day, until: lasting.day + 1 })
      : this.#whole.offer(key, offered);
    const leave = isLent ? sink.leave : null;
    return { ...(own ? bytesOn(own, moment) : { bytes, isKept: false, leave }), valid: moment && [from, until] };
  }

  #again(kept: Kept, moment: Moment | null): Answered {
    this.#parts.keep.hits++;
    moment?.narrow(kept.from, kept.until);
    return { ...bytesOn(kept, moment), valid: moment && [moment.from, moment.until] };
  }

  #planFor(coerced: Variables): Planned {
    const values = this.#conditions.map((name) => coerced[name]);
    // Null in place of a default is an error.
    if (!values.every((value) => typeof value === 'boolean')) throw NOT_ME;
    const key = values.length === 0 ? '' : JSON.stringify(values);
    const known = this.#plans.get(key);
    if (known) return known;
    if (this.#plans.size === MOST_PLANS) throw NOT_ME;
    const conditions = Object.fromEntries(this.#conditions.map((name, index) => [name, values[index]]));
    const { root, operation, fragments, days } = this.#of;
    const { schema, keep, speaks } = this.#parts;
    const plan = planOf({ schema, fragments, conditions, keep, days, speaks }, root, operation.selectionSet);
    const planned = { plan, lists: keep.place<object>() };
    this.#plans.set(key, planned);
    return planned;
  }
}

/** The bytes for a day of their span. */
function bytesOn({ bytes, holes }: Kept, moment: Moment | null): Omit<Answered, 'valid'> {
  if (holes.length === 0 || !moment) return { bytes, isKept: true, leave: null };
  const day = Buffer.from(formatDay(moment.unnoted));
  const filled = Buffer.from(bytes);
  for (const at of holes) filled.set(day, at);
  return { bytes: filled, isKept: false, leave: null };
}

/** Names of the variables that `@skip` and `@include` read. */
function conditionsIn({ operation, fragments }: OperationParts): readonly string[] {
  const names = new Set<string>();
  const Directive = ({ arguments: given = [] }: DirectiveNode) => {
    for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
  };
  visit(operation.selectionSet, { Directive });
  for (const { selectionSet } of fragments.values()) visit(selectionSet, { Directive });
  return [...names].sort();
}
