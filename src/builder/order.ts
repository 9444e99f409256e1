import type { EnumRef } from '@pothos/core';
import { builder } from './builder.ts';

export const Direction = builder.enumType('OrderDirection', {
  description: 'Which way a list runs.',
  values: {
    ASC: { description: 'From small to large, A to Z, old to new.' },
    DESC: { description: 'From large to small, Z to A, new to old.' },
  } as const,
});

export type SortKey = string | number | null;

/** One step of an order: a key of each item, and the way it runs. */
export interface Step<R> {
  readonly keyOf: (record: R) => SortKey;
  readonly descending: boolean;
}

const collator = new Intl.Collator('en');

function compare(a: SortKey, b: SortKey): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a) - Number(b);
}

/** A sorted copy; what has no key comes last either way, and ties keep the order they had. */
export function ordered<R>(items: readonly R[], steps: readonly Step<R>[]): readonly R[] {
  if (steps.length === 0) return items;
  const keyed = items.map((item) => ({ item, keys: steps.map(({ keyOf }) => keyOf(item)) }));
  keyed.sort((x, y) => {
    for (const [index, { descending }] of steps.entries()) {
      const [a, b] = [x.keys[index] ?? null, y.keys[index] ?? null];
      if (a === null || b === null) {
        if (a !== b) return a === null ? 1 : -1;
        continue;
      }
      const order = compare(a, b);
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}

/** The plain order input of a type: a field and a direction. */
export function orderOf<F extends string>(name: string, things: string, field: EnumRef<never, F, F>) {
  return builder.inputType(name, {
    description: `A step in the order of ${things}.`,
    fields: (t) => ({
      field: t.field({ type: field as never, required: true, description: 'What to order by.' }),
      direction: t.field({ type: Direction, defaultValue: 'ASC', description: 'Which way.' }),
    }),
  });
}
