import { type Day, dayBefore } from '../../model/day/day.ts';
import { isAfter, reaches, type Seen } from '../../model/day/moment.ts';
import type { PartialDate, Period } from '../../model/time.ts';
import type { Member, TreatyParty } from '../graph/record.ts';
import { ofStates } from '../organizations.ts';
import type { Store } from '../store.ts';
import { changesOf, type FoundChange } from './changes.ts';

export type Side = 'before' | 'after';

/**
 * The change of a country or an organization nearest to a day, on one side of it: what happened on the day itself is
 * neither. Each day is held against the one before it, so that what was undone later is a change as well.
 */
export function nearestChange(store: Store, record: Member, day: Seen, side: Side): FoundChange | null {
  const days = turnsOf(record);
  const next = days.findIndex((turn) => !reaches(day, turn));
  if (side === 'after') {
    if (next < 0) return null;
    for (const turn of days.slice(next)) {
      const first = changesOn(store, record, turn)[0];
      if (first) return first;
    }
    return null;
  }
  for (const turn of days.slice(0, next < 0 ? days.length : next).toReversed()) {
    if (!isAfter(day, turn)) continue;
    const last = changesOn(store, record, turn).at(-1);
    if (last) return last;
  }
  return null;
}

/** What differs on a day from the day before, of that very day. */
function changesOn(store: Store, record: Member, day: Day): FoundChange[] {
  const span = { from: dayBefore(day), to: day };
  return changesOf(store, record, { ...span, precision: 'day' })
    .filter(({ date }) => date.earliest === day)
    .map((change) => ({ ...change, span, among: record }));
}

const turns = new WeakMap<Member, readonly Day[]>();

/** Days on which something of a record may begin or end, in order; of each record they are found once. */
function turnsOf(record: Member): readonly Day[] {
  let days = turns.get(record);
  if (!days) {
    const exact = datesOf(record).flatMap((date) => (date?.earliest === date?.latest ? (date?.earliest ?? []) : []));
    days = [...new Set(exact)].sort((a, b) => a - b);
    turns.set(record, days);
  }
  return days;
}

function datesOf(record: Member): (PartialDate | null)[] {
  const own =
    record.type === 'Country'
      ? [...record.capitals, ...record.currencies, ...record.offices, ...record.interruptions, ...record.relations]
      : [...record.members, ...record.bodies];
  return [record, ...record.names, ...ofStates(record.memberships), ...own]
    .flatMap(ends)
    .concat(record.treaties.flatMap(steps));
}

function ends({ start, end }: Period): (PartialDate | null)[] {
  return [start, end];
}

function steps({ signed, ratified, withdrawn }: TreatyParty): (PartialDate | null)[] {
  return [signed, ratified, withdrawn];
}
