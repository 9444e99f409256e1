import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { Context } from '../builder.ts';
import { takes } from './document.ts';
import { demandOf } from './size.ts';

/** How long a question may keep all others waiting before it lets them have a turn. */
const SLICE_MS = 20;

/**
 * Lets a long question be answered bit by bit: work that comes after its slice of time waits until others have had theirs.
 * Work that fits into the slice is done at once.
 */
export class Turns {
  #began = performance.now();
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => T): T | Promise<T> {
    if (this.#waiting === 0 && this.#isOn()) return work();
    this.#waiting++;
    const turn = this.#last.then(async () => {
      if (!this.#isOn()) await new Promise((resolve) => setImmediate(resolve));
      if (!this.#isOn()) this.#began = performance.now();
      this.#waiting--;
      return work();
    });
    this.#last = turn.catch(() => undefined);
    return turn as Promise<T>;
  }

  #isOn(): boolean {
    return performance.now() - this.#began < SLICE_MS;
  }
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
