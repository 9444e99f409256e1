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

  #isOn(): boolean {
    return performance.now() - this.#began < SLICE_MS;
  }
}

/** Whose work is being done: it says when it is done, never what comes of it. */
let current: Turns | null = null;

/** Items that are tried in one go where others may wait. */
const CHUNK = 500;
/** The same where much is made of each. */
const SMALL_CHUNK = 100;

/** The items that pass a test, tried in as many turns as it takes where a long question has it done. */
export function passing<T>(items: readonly T[], test: (item: T) => boolean): MaybePromise<readonly T[]> {
  const turns = current;
  return turns && items.length > CHUNK ? passingInTurns(turns, items, test) : items.filter(test);
}

async function passingInTurns<T>(turns: Turns, items: readonly T[], test: (item: T) => boolean): Promise<T[]> {
  const found: T[] = [];
  for (let from = 0; from < items.length; from += CHUNK)
    found.push(...(await turns.take(() => items.slice(from, from + CHUNK).filter(test))));
  return found;
}

/** What is made of each item, one after the other, in as many turns as it takes where a long question has it done. */
export function gathered<T, R>(items: readonly T[], make: (item: T) => readonly R[]): MaybePromise<R[]> {
  const turns = current;
  return turns && items.length > CHUNK ? gatheredInTurns(turns, items, make) : items.flatMap(make);
}

async function gatheredInTurns<T, R>(turns: Turns, items: readonly T[], make: (item: T) => readonly R[]): Promise<R[]> {
  const found: R[] = [];
  for (let from = 0; from < items.length; from += SMALL_CHUNK)
    for (const made of await turns.take(() => items.slice(from, from + SMALL_CHUNK).flatMap(make))) found.push(made);
  return found;
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
