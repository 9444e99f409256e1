import type { InputFieldBuilder, InputFieldRef } from '@pothos/core';
import type { Day } from '../model/time.ts';
import { allReady, type MaybePromise, whenReady } from '../store/maybe.ts';
import type { Store } from '../store/store.ts';
import { builder, type SchemaTypes } from './builder.ts';

export interface Scope {
  readonly store: Store;
  readonly day: Day;
}

export type Test<R> = (record: R) => boolean;

type InputFields = InputFieldBuilder<SchemaTypes, 'InputObject'>;

/** One condition: its input field, and the test a value of it means. */
export interface Condition<R, V> {
  readonly field: (t: InputFields) => InputFieldRef<SchemaTypes, V | null | undefined>;
  readonly test: (value: V, scope: Scope) => MaybePromise<Test<R>>;
}

/** The value type of a condition is fixed where it is defined; a filter only hands it back. */
type AnyCondition<R> = Condition<R, never>;

/** Keeps a condition's value type for the definition and forgets it for the filter. */
export function condition<R, V>(definition: Condition<R, V>): AnyCondition<R> {
  return definition as unknown as AnyCondition<R>;
}

export type FilterInput = Readonly<Record<string, unknown>>;

/** The one grammar of filters: conditions hold together, and combine by `and`, `or` and `not`. */
export function filterOf<R>(name: string, things: string, conditions: Readonly<Record<string, AnyCondition<R>>>) {
  const ref = builder.inputRef<FilterInput>(name);
  ref.implement({
    description: `Conditions on ${things}; those given together must all hold.`,
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
      if (value === null || value === undefined) return [];
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
    return found.test(value as never, scope);
  }

  return {
    ref,
    /** The items the filter lets through, all of them when there is none. */
    apply: (items: readonly R[], input: FilterInput | null | undefined, scope: Scope): MaybePromise<readonly R[]> =>
      input ? whenReady(compile(input, scope), (test) => items.filter(test)) : items,
  };
}
