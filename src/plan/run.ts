import type { VariableValues } from 'graphql/execution/values.js';
import { type Day, formatDay } from '../model/day/day.ts';
import { Moment } from '../model/day/moment.ts';
import type { Sink } from './sink.ts';

/** Thrown where a plan has no answer of its own: the long way says what there is to say. */
export const NOT_ME = Symbol('not me');
/** Thrown where something has yet to be read: the long way waits for it, and the next answer finds it there. */
export const NOT_YET = Symbol('not yet');

/** One answer in the making. */
export class Run {
  readonly sink: Sink;
  readonly context: unknown;
  /** Variables as they were given, which tell one question from another, and as they were understood. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly variables: VariableValues;
  /** What each place of the plan that reads variables has made of them, by its number. */
  readonly slots: unknown[] = [];
  /** What was found for the only field at the root. */
  found: unknown;
  /** The moment whose day is left open in what is written; every other day is printed for good. */
  own: Moment | null;
  readonly #moments = new Map<Day, Moment>();

  constructor(
    sink: Sink,
    context: unknown,
    given: Readonly<Record<string, unknown>>,
    variables: VariableValues,
    own: Moment | null,
  ) {
    this.sink = sink;
    this.context = context;
    this.given = given;
    this.variables = variables;
    this.own = own;
    if (own) this.#moments.set(own.unnoted, own);
  }

  /** The moment of a day that a variable names: one for the whole run, so that all that is read of it comes together. */
  momentOf(day: Day): Moment {
    let moment = this.#moments.get(day);
    if (!moment) {
      moment = new Moment(day);
      this.#moments.set(day, moment);
    }
    return moment;
  }

  /** Prints a moment's day. */
  print(moment: Moment): void {
    if (moment === this.own) this.sink.hole(formatDay(moment.unnoted));
    else this.sink.ascii(formatDay(moment.valueOf()));
  }
}
