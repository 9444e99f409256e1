import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import type { Asking, Reply, Variables } from '../named/asking.ts';
import type { NamedOperations } from '../named/named.ts';

/** Days and languages whose answers are kept. */
const MOST_KEPT = 16;

/** What the operations of a door answer, kept in the shape in which it is told. */
export class Kept {
  readonly #asking: Asking;
  readonly #operations: () => NamedOperations;
  readonly #kept = new LRUCache<string, Promise<unknown>>({ max: MOST_KEPT });

  constructor(asking: Asking, operations: () => NamedOperations) {
    this.#asking = asking;
    this.#operations = operations;
  }

  /** What failed is asked anew. */
  keep<T>(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(key) as Promise<T> | undefined;
    if (known) return known;
    const loading = load();
    this.#kept.set(key, loading);
    loading.catch(() => this.#kept.delete(key));
    return loading;
  }

  async ask<T>(name: string, shape: z.ZodType<T>, variables: Variables): Promise<T> {
    const operation = this.#operations().get(name);
    if (!operation) throw new Error(`there is no operation ${name}`);
    const reply = await this.#asking(operation, variables);
    if (reply.errors) throw passedOn(reply.errors);
    return shape.parse(reply.data);
  }
}

/** An error of the graph, told as it is. */
function passedOn([first]: NonNullable<Reply['errors']>): GraphQLError {
  return new GraphQLError(first?.message ?? '', { extensions: { ...first?.extensions } });
}
