import { BEGINNING, type Day, formatDay } from '../../model/day/day.ts';
import { Moment, NEVER } from '../../model/day/moment.ts';
import { givenFor } from '../../model/text/given.ts';
import type { Run } from '../run.ts';
import type { Keep, Kept, Offer, Place } from './keep.ts';

type WriteObject = (source: object, run: Run) => void;

/** A record seen on a day, and nothing else: what a selection shows of it depends on these two alone. */
interface View {
  readonly record: object;
  readonly day: Day | Moment;
}

/** The variables that are read below a place. */
export interface Reads {
  readonly uses: readonly string[];
  /** Those of the document that are days, and named by `asOf` alone. */
  readonly days: ReadonlySet<string>;
  /** Where a run remembers what it made of them. */
  readonly slot: number;
  /** What is shown is no record seen on a day but a thing that is always the same, as types of the schema are. */
  readonly isTimeless: boolean;
}

/** Tries after which a place is judged, the share of them that must have met something again, and how many are spared else. */
const TRIAL = 2000;
const LEAST_SHARE = 0.1;
const SPARED = 8 * TRIAL;
/** Values of variables for which parts are kept apart, in one place of a plan. */
const MOST_VALUES = 64;

function viewIn(source: object): View | null {
  const { record, day } = source as Partial<View>;
  if (typeof record !== 'object' || record === null || (typeof day !== 'number' && !(day instanceof Moment)))
    return null;
  for (const name in source) if (name !== 'record' && name !== 'day' && name !== 'typename') return null;
  return source as View;
}

/**
 * Writes an object from its bytes where they are kept for its record and a span of days that holds the day, and keeps
 * them otherwise.
 */
export function keptParts(keep: Keep, { uses, days, slot, isTimeless }: Reads, write: WriteObject): WriteObject {
  const always = keep.place<object>();
  const byValues = new Map<string, Place<object> | null>();
  let tries = 0;
  let again = 0;
  let spared = 0;

  return (source, run) => {
    if (tries >= TRIAL) judge();
    if (spared > 0) spared--;
    const view = spared > 0 ? null : isTimeless ? { record: source, day: 0 } : viewIn(source);
    const place = view && (uses.length === 0 ? always : placeFor(run, view.day));
    if (!view || !place) return write(source, run);
    tries++;
    const { record, day } = view;
    const kept = place.find(record, typeof day === 'number' ? day : day.unnoted);
    if (kept) {
      again++;
      keep.hits++;
      copy(kept, day, run);
      return;
    }
    keep.misses++;
    if (typeof day === 'number') writePlain(place, record, day, source, run);
    else writeOpen(place, record, day, source, run);
  };

  /** Where nothing comes again nothing is looked for, until it is time to try once more. */
  function judge(): void {
    if (again < tries * LEAST_SHARE) spared = SPARED;
    tries = 0;
    again = 0;
  }

  function offer(place: Place<object>, record: object, offered: Offer): void {
    if (place.offer(record, offered)) again++;
  }

  /** The place for the values that the variables have in this run; opened when they come a second time. */
  function placeFor(run: Run, day: Day | Moment): Place<object> | null {
    const known = run.slots[slot] as { readonly day: Day | Moment; readonly place: Place<object> | null } | undefined;
    if (known?.day === day) return known.place;
    const key = JSON.stringify(uses.map((name) => keyed(name, run, day)));
    let place = byValues.get(key);
    if (place === null) place = keep.place<object>();
    if (byValues.size >= MOST_VALUES && !byValues.has(key)) byValues.delete(byValues.keys().next().value as string);
    byValues.set(key, place ?? null);
    run.slots[slot] = { day, place: place ?? null };
    return place ?? null;
  }

  /** A variable's value, or that it is the day the view is seen on: then all that is read of it is noted in the moment. */
  function keyed(name: string, run: Run, day: Day | Moment): unknown {
    const value = run.variables.coerced[name];
    if (typeof value === 'number' && days.has(name) && run.momentOf(value) === day) return { isDay: true };
    return givenFor(run.given, name);
  }

  function writePlain(place: Place<object>, record: object, day: Day, source: object, run: Run): void {
    const { sink } = run;
    const [start, own, holes] = [sink.at, run.own, sink.holes.length];
    run.own = null;
    write(source, run);
    run.own = own;
    if (sink.holes.length === holes)
      offer(place, record, {
        from: day,
        until: day + 1,
        bytes: () => sink.lent(start),
        length: sink.at - start,
        holes: [],
      });
  }

  function writeOpen(place: Place<object>, record: object, moment: Moment, source: object, run: Run): void {
    const { sink } = run;
    const { from, until } = moment;
    const [start, own, before] = [sink.at, run.own, sink.holes.length];
    moment.from = BEGINNING;
    moment.until = NEVER;
    run.own = moment;
    write(source, run);
    run.own = own;
    const span = { from: moment.from, until: moment.until };
    const holes = sink.holes.slice(before).map((at) => at - start);
    offer(place, record, { ...span, bytes: () => sink.lent(start), length: sink.at - start, holes });
    moment.narrow(from, until);
    // Who keeps the whole around it must know that the day stands in it.
    if (own !== moment && holes.length > 0) {
      sink.holes.length = before;
      moment.valueOf();
    }
  }
}

/** Puts kept bytes into the answer, with the day in its holes. */
export function copy({ from, until, bytes, holes }: Kept, day: Day | Moment, run: Run): void {
  const { sink } = run;
  const start = sink.at;
  sink.bytes(bytes);
  const moment = typeof day === 'number' ? null : day;
  moment?.narrow(from, until);
  if (holes.length === 0) return;
  sink.fill(start, holes, formatDay(moment ? moment.unnoted : (day as Day)));
  if (moment === null) return;
  if (moment === run.own) for (const at of holes) sink.holes.push(start + at);
  else moment.valueOf();
}
