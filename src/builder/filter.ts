import type { InputFieldBuilder, InputFieldRef } from '@pothos/core';
import type { Seen } from '../model/day/moment.ts';
import { allReady, type MaybePromise, whenReady } from '../store/maybe.ts';
import { badArgument, type Store } from '../store/store.ts';
import { builder, type SchemaTypes } from './builder.ts';

export interface Scope {
  readonly store: Store;
  readonly day: Seen;
}

export type Test<R> = (record: R) => boolean;

export type InputFields = InputFieldBuilder<SchemaTypes, 'InputObject'>;

/** One condition: its input field, and the test a value of it means; errors name the field. */
export interface Condition<R, V> {
  readonly field: (t: InputFields) => InputFieldRef<SchemaTypes, V | null | undefined>;
  readonly test: (value: V, scope: Scope, argument: string) => MaybePromise<Test<R>>;
}

/** The value type of a condition is fixed where it is defined; a filter only hands it back. */
type AnyCondition<R> = Condition<R, never>;

/** Keeps a condition's value type for the definition and forgets it for the filter. */
export function condition<R, V>(definition: Condition<R, V>): AnyCondition<R> {
  return definition as unknown as AnyCondition<R>;
}

export type FilterInput = Readonly<Record<string, unknown>>;

/**
 * Throws BAD_ARGUMENT where a condition is null: a variable without a value would widen the answer to all there is. One that
 * is left out is no condition.
 */
export function assertNoNull(value: unknown, path: string): void {
  if (value === null)
    throw badArgument(path, `${path} is null, which is no condition: give it a value, or leave it out`);
  if (typeof value !== 'object') return;
  for (const [name, part] of Object.entries(value)) assertNoNull(part, `${path}.${name}`);
}

/** The one grammar of filters: conditions hold together, and combine by `and`, `or` and `not`. */
export function filterOf<R>(name: string, things: string, conditions: Readonly<Record<string, AnyCondition<R>>>) {
  const ref = builder.inputRef<FilterInput>(name);
  ref.implement({
    description: `Conditions on ${things}; those given together must all hold. A null inside one is refused: leave out what is not asked.`,
    fields: (t) =>
      ({
        ...Object.fromEntries(
          Object.entries(conditions).map(([field, { field: define }]) => [field, define(t as never)]),
        ),
        and: t.field({ type: [ref], description: 'All of these hold.' }),
        or: t.field({ type: [ref], description: 'At least one of these holds.' }),
        not: t.field({ type: ref, description: 'This does not hold.' }),
      }) as never,
  });

  function compile(input: FilterInput, scope: Scope): MaybePromise<Test<R>> {
    const tests = Object.entries(input).flatMap(([field, value]) => {
      // A variable that was left out.
      if (value === undefined) return [];
      return [compileField(field, value, scope)];
    });
    return whenReady(allReady(tests), (all) => (record: R) => all.every((test) => test(record)));
  }

  function compileField(field: string, value: unknown, scope: Scope): MaybePromise<Test<R>> {
    if (field === 'not') return whenReady(compile(value as FilterInput, scope), (test) => (record: R) => !test(record));
    if (field === 'and' || field === 'or') {
      const parts = (value as readonly FilterInput[]).map((part) => compile(part, scope));
      return whenReady(allReady(parts), (tests) =>
        field === 'and'
          ? (record: R) => tests.every((test) => test(record))
          : (record: R) => tests.some((test) => test(record)),
      );
    }
    const found = conditions[field];
    if (!found) throw new TypeError(`${name} has no condition ${field}`);
    return found.test(value as never, scope, field);
  }

  return {
    ref,
    /** The items the filter lets through, all of them when there is none. */
    apply(items: readonly R[], input: FilterInput | null | undefined, scope: Scope): MaybePromise<readonly R[]> {
      if (!input) return items;
      assertNoNull(input, 'filter');
      return whenReady(compile(input, scope), (test) => items.filter(test));
    },
  };
}
