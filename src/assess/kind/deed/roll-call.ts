import { rollCalls, rollCallVotes } from '../../../model/event.ts';
import { squeeze } from '../../../model/text/fold.ts';
import type { PartialDate } from '../../../model/time.ts';
import { coverageOf } from '../../../store/coverage/coverage.ts';
import type { Event, Motion } from '../../../store/graph/record.ts';
import type { Store } from '../../../store/store.ts';
import type { Place } from '../../verdict.ts';

/** A motion that was put to the vote, and whose voters are on record. */
export interface Held {
  readonly event: Event;
  readonly motion: Motion;
  readonly place: Place;
}

const indexes = new WeakMap<Store, ReadonlyMap<string, readonly Held[]>>();

/** Symbols in the short: `A/RES/67/19`, `A/67/19` and `67/19` are one resolution, and `S/RES/1441` is `S/RES/1441(2002)`. */
function namesOf({ key, motions, names }: Event): readonly string[] {
  const symbols = motions.flatMap(({ rollCall }) => rollCall?.resolution ?? []);
  const short = symbols.map((symbol) => symbol.replace(/^[A-Z]+\/RES\//, ''));
  const undated = symbols.map((symbol) => symbol.replace(/\([^()]*\)$/, ''));
  return [key, ...symbols, ...short, ...undated, ...names.map(({ name }) => name)].map(squeezed);
}

/** A hyphen or stroke tells two numbers apart. */
function squeezed(text: string): string {
  return text.split('/').map(squeeze).join('/');
}

function indexOf(store: Store): ReadonlyMap<string, readonly Held[]> {
  const known = indexes.get(store);
  if (known) return known;
  const index = new Map<string, Held[]>();
  for (const event of store.graph.events().values()) {
    const motion = event.motions.find(({ rollCall }) => rollCall !== null);
    if (!motion) continue;
    const one = { event, motion, place: { table: rollCalls.name, key: event.key } };
    for (const name of new Set(namesOf(event))) {
      const same = index.get(name);
      if (same) same.push(one);
      else index.set(name, [one]);
    }
  }
  indexes.set(store, index);
  return index;
}

/** Roll calls a symbol or key means: those of the day where one is told. */
export function rollCallsNamed(store: Store, name: string, on: PartialDate | null | undefined): readonly Held[] {
  const all = indexOf(store).get(squeezed(name.trim())) ?? [];
  if (on == null) return all;
  return all.filter(({ event: { start } }) => start.earliest <= on.latest && on.earliest <= start.latest);
}

/** Whether it is the vote that adopted the resolution. */
export function isWhole({ event }: Held): boolean {
  return event.name.startsWith('Resolution');
}

/** Votes on the whole and not on a part of it come last in the life of a resolution. */
export function isPart({ event }: Held): boolean {
  return /^(paragraph|part|amendment|motion|procedural|separate)/i.test(event.name);
}

/** The vote by which the resolution was adopted, where that is one of them; else those on the whole. */
export function decisive(all: readonly Held[]): readonly Held[] {
  return [all.filter(isWhole), all.filter((one) => !isPart(one))].find((some) => some.length > 0) ?? all;
}

/** Whether each ballot that was cast is on record: only then is who has none known to have cast none. */
export function hasAllBallots(store: Store, { event }: Held): boolean {
  const list = { table: rollCallVotes.name, scope: event.key, part: null };
  return coverageOf(store, list, event.start.latest).complete;
}
