import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { AlmanacError } from '../../model/errors.ts';
import type { MaybePromise } from '../../store/maybe.ts';
import type { Context } from '../builder.ts';
import { takes } from './document.ts';
import { demandOf } from './size.ts';

/** How long a question may keep all others waiting before it lets them have a turn. */
const SLICE_MS = 20;

/** Long questions that wait for a slice of time: each gets one in its turn, and between two of them others are heard. */
const queue: (() => void)[] = [];

function slice(): Promise<void> {
  return new Promise((resolve) => {
    queue.push(resolve);
    if (queue.length === 1) soon(next);
  });
}

function next(): void {
  queue.shift()?.();
  if (queue.length > 0) soon(next);
}

/** After others have been heard: what is set for at once comes before the next look at the network, and what follows it after. */
function soon(then: () => void): void {
  setImmediate(() => setImmediate(then));
}

/**
 * Lets a long question be answered bit by bit: work is done in slices of time, of which each long question has one in its
 * turn. What nobody waits for any more is not gone on with.
 */
export class Turns {
  readonly #isWanted: () => boolean;
  #began = -SLICE_MS;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();
  #lists: Promise<unknown> = Promise.resolve();

  constructor(isWanted: () => boolean = () => true) {
    this.#isWanted = isWanted;
  }

  take<T>(work: () => T): T | Promise<T> {
    if (this.#waiting === 0 && this.#isOn()) return this.#run(work);
    this.#waiting++;
    const turn = this.#last.then(async () => {
      if (!this.#isOn()) {
        await slice();
        this.#began = performance.now();
      }
      this.#waiting--;
      // In a box: who comes next waits for the work to be begun, not for what it may promise.
      return { made: this.#run(work) };
    });
    this.#last = turn.catch(() => undefined);
    return turn.then(({ made }) => made);
  }

  #run<T>(work: () => T): T {
    if (!this.#isWanted()) throw new AlmanacError('ABANDONED', 'nobody waits for the answer any more');
    const before = current;
    current = this;
    try {
      return work();
    } finally {
      current = before;
    }
  }

  /** Does something for each place of a list, in as many turns as it takes; one list after the other, so that no two grow at once. */
  each(count: number, work: (place: number) => void): Promise<void> {
    const done = this.#lists.then(async () => {
      for (let at = 0; at < count; )
        at = await this.take(() => {
          let next = at;
          do work(next++);
          while (next < count && (next % GLANCE !== 0 || this.#isOn()));
          return next;
        });
    });
    this.#lists = done.catch(() => undefined);
    return done;
  }

  #isOn(): boolean {
    return performance.now() - this.#began < SLICE_MS;
  }
}

/** Whose work is being done: it says when it is done, never what comes of it. */
let current: Turns | null = null;

/** Fewer items are done in one go. */
const FEW = 500;
/** How many items are done between two looks at the clock. */
const GLANCE = 8;

/** The items that pass a test, tried in as many turns as it takes where a long question has it done. */
export function passing<T>(items: readonly T[], test: (item: T) => boolean): MaybePromise<readonly T[]> {
  const turns = current;
  if (!turns || items.length <= FEW) return items.filter(test);
  const found: T[] = [];
  const tried = turns.each(items.length, (place) => {
    const item = items[place] as T;
    if (test(item)) found.push(item);
  });
  return tried.then(() => found);
}

/** What is made of each item, one after the other, in as many turns as it takes where a long question has it done. */
export function gathered<T, R>(items: readonly T[], make: (item: T) => readonly R[]): MaybePromise<R[]> {
  const turns = current;
  if (!turns || items.length <= FEW) return items.flatMap(make);
  const found: R[] = [];
  const made = turns.each(items.length, (place) => {
    for (const one of make(items[place] as T)) found.push(one);
  });
  return made.then(() => found);
}

type Resolver = GraphQLFieldResolver<unknown, Context>;

/** Has every field that searches, computes or lists wait for its turn where the context of a question gives turns. */
export function takeTurns(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const isRoot = type === schema.getQueryType();
    for (const field of Object.values(type.getFields())) {
      const { size, work } = demandOf(field);
      if (!field.resolve || !(isRoot || size || work || takes(field, 'first'))) continue;
      const resolve = field.resolve as Resolver;
      field.resolve = ((source, args, context) =>
        context.turns
          ? context.turns.take(() => resolve(source, args, context, NOWHERE))
          : resolve(source, args, context, NOWHERE)) satisfies Resolver;
    }
  }
}

/** No resolver reads where it stands in a document. */
const NOWHERE = undefined as never;
