import type { GraphQLField } from 'graphql';
import { type Arguments, listOf } from './document.ts';

/** What a field asks of the server, by its arguments as they stand in the document; the day it is asked of counts for none. */
export interface Demand {
  /** How many things it answers. */
  readonly size?: (args: Arguments) => number;
  /** What finding them takes, beside answering: one is about ten microseconds. */
  readonly work?: (args: Arguments) => number;
  /** The arguments that these read; without it all. */
  readonly reads?: readonly string[];
}

/** Options of a field whose arguments say how much it answers or searches, so that limits can count it before it runs. */
export function demands(demand: Demand) {
  return { extensions: { demand } };
}

export function demandOf({ extensions }: GraphQLField<unknown, unknown>): Demand {
  return (extensions.demand as Demand | undefined) ?? {};
}

/** Plain values in one list that are looked up in the time that one condition takes. */
const LOOKED_UP = 16;

/** Counted once each: a document may name one large variable in thousands of places. */
const counted = new WeakMap<object, number>();

/** The plain values in a filter, set or other structure: what a search has to hold against each record. */
export function conditionsIn(value: unknown): number {
  if (value === undefined || value === null) return 0;
  if (typeof value !== 'object') return 1;
  const known = counted.get(value);
  if (known !== undefined) return known;
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  let plain = 0;
  let nested = 0;
  for (const part of parts) {
    if (typeof part === 'object') nested += conditionsIn(part);
    else plain += 1;
  }
  const conditions = nested + (Array.isArray(value) ? Math.ceil(plain / LOOKED_UP) : plain);
  counted.set(value, conditions);
  return conditions;
}

/** What each condition in an argument takes, or that and what the dearer ones take besides, by their names. */
export type Weight = number | readonly [each: number, dearer: Readonly<Record<string, number>>];

/** A search through all records of a kind: its own work, and that of the conditions in its arguments. */
export function searching(own: number, weights: Readonly<Record<string, Weight>> = {}): Demand {
  const weighed = Object.entries(weights).map(
    ([name, weight]) => [name, typeof weight === 'number' ? weighing(weight, {}) : weighing(...weight)] as const,
  );
  return {
    work: (args) => weighed.reduce((work, [name, weigh]) => work + weigh(args[name]), own),
    reads: Object.keys(weights),
  };
}

function weighing(each: number, dearer: Readonly<Record<string, number>>): (value: unknown) => number {
  const known = new WeakMap<object, number>();
  // A dearer condition is named by its field, a dearer order by the value of `field`.
  const surcharge = (value: unknown): number => {
    if (typeof value !== 'object' || value === null) return 0;
    const before = known.get(value);
    if (before !== undefined) return before;
    let sum = 0;
    for (const [name, part] of Object.entries(value)) {
      if (part === null || part === undefined) continue;
      if (Object.hasOwn(dearer, name)) sum += dearer[name] ?? 0;
      if (name === 'field' && Object.hasOwn(dearer, String(part))) sum += dearer[String(part)] ?? 0;
      sum += surcharge(part);
    }
    known.set(value, sum);
    return sum;
  };
  return (value) => each * conditionsIn(value) + surcharge(value);
}

/** What a series is assumed to hold when its years are not bounded. */
const YEARS_GUESS = 60;

export function yearsIn({ from, to }: Arguments): number {
  return typeof from === 'number' && typeof to === 'number' ? Math.max(1, to - from + 1) : YEARS_GUESS;
}

const countedShares = new WeakMap<object, number>();

/** Conditions of the sets of countries that a share is taken of: they are found anew for each year. */
export function conditionsOfShares({ transform }: Arguments): number {
  if (typeof transform !== 'object' || transform === null) return 0;
  const known = countedShares.get(transform);
  if (known !== undefined) return known;
  let conditions = 0;
  for (const step of listOf(transform)) {
    const set = ((step as Arguments | null)?.shareOf as Arguments | null | undefined)?.set;
    // A set without a condition is the largest.
    if (set !== undefined && set !== null) conditions += Math.max(1, conditionsIn(set));
  }
  countedShares.set(transform, conditions);
  return conditions;
}
