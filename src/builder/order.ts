import type { EnumRef } from '@pothos/core';
import { collatorOf, placesOf } from '../store/collation.ts';
import { sortedBy } from '../store/order.ts';
import { badArgument, type Store } from '../store/store.ts';
import { builder } from './builder.ts';
import type { InputFields } from './filter.ts';

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
  /** How texts are sorted; by default as in English. */
  readonly collator?: Intl.Collator;
}

const ENGLISH = 'en';
const english = new Intl.Collator(ENGLISH);

function compare(a: SortKey, b: SortKey, collator: Intl.Collator): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a) - Number(b);
}

/** A sorted copy; what has no key comes last either way, and ties keep the order they had. */
export function ordered<R>(items: readonly R[], steps: readonly Step<R>[]): readonly R[] {
  if (steps.length === 0) return items;
  const columns = steps.map(({ keyOf, collator = english }) => placedIn(items.map(keyOf), collator));
  const [first = []] = columns;
  if (steps.length === 1 && first.every(isPlace)) {
    const sign = steps[0]?.descending ? -1 : 1;
    const rows = items.map((_, row) => row);
    const numberOf = (row: number) => (first[row] == null ? PLACES : sign * Number(first[row]));
    return sortedBy(rows, numberOf, () => 0).map((row) => items[row] as R);
  }
  const keyed = items.map((item, row) => ({ item, keys: columns.map((column) => column[row] ?? null) }));
  keyed.sort((x, y) => {
    for (const [index, { descending, collator = english }] of steps.entries()) {
      const [a, b] = [x.keys[index] ?? null, y.keys[index] ?? null];
      if (a === null || b === null) {
        if (a !== b) return a === null ? 1 : -1;
        continue;
      }
      const order = compare(a, b, collator);
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}

/** What many texts are sorted by is their place among each other, and days are numbers as well. */
const PLACES = 2 ** 27;

function isPlace(key: SortKey): boolean {
  return key === null || (typeof key === 'number' && Number.isInteger(key) && Math.abs(key) < PLACES);
}

/** Keys of more items are compared so often that it pays to sort the texts among them first. */
const LONG = 500;

function placedIn(keys: readonly SortKey[], collator: Intl.Collator): readonly SortKey[] {
  if (keys.length < LONG) return keys;
  const texts = keys.filter((key) => typeof key === 'string');
  if (texts.length === 0) return keys;
  const places = placesOf(texts, collator);
  return keys.map((key) => (typeof key === 'string' ? (places.get(key) ?? null) : key));
}

/** The fields that every order input ends in. */
export const wayFields = (t: InputFields) => ({
  direction: t.field({ type: Direction, defaultValue: 'ASC', description: 'Which way.' }),
  locale: t.string({
    description:
      'For NAME: the language the names are in and whose alphabet sorts them, a BCP 47 tag such as `de` or `pt-BR`; English by default.',
  }),
});

/** The plain order input of a type: a field and the way it runs. */
export function orderOf<F extends string>(name: string, things: string, field: EnumRef<never, F, F>) {
  return builder.inputType(name, {
    description: `A step in the order of ${things}.`,
    fields: (t) => ({
      field: t.field({ type: field as never, required: true, description: 'What to order by.' }),
      ...wayFields(t),
    }),
  });
}

interface Ordering<F extends string> {
  readonly field: F;
  readonly direction?: 'ASC' | 'DESC' | null | undefined;
  readonly locale?: string | null | undefined;
}

/** Key of a record for a field; names are those of the language. */
type KeyOf<R> = (record: R, language: string) => SortKey;

/** The language an order by name is in; throws where one is given to anything else, or is none. */
export function languageOf(store: Store, { field, locale }: Ordering<string>) {
  if (locale == null) return { language: ENGLISH, collator: english };
  if (field !== 'NAME')
    throw badArgument('locale', `locale belongs to an order by NAME: leave it out of one by ${field}`);
  return { language: locale, collator: collatorOf(store, locale, 'locale') };
}

/** The steps that order inputs mean. */
export function stepsOf<R, F extends string>(
  store: Store,
  orders: readonly Ordering<F>[] | null | undefined,
  keys: Readonly<Record<F, KeyOf<R>>>,
): Step<R>[] {
  return (orders ?? []).map((order) => {
    const { language, collator } = languageOf(store, order);
    const keyOf = keys[order.field];
    return { keyOf: (record) => keyOf(record, language), descending: order.direction === 'DESC', collator };
  });
}
