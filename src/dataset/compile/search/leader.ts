import type { EventRow } from '../../../model/event.ts';
import { officeHolders } from '../../../model/relation.ts';
import { people } from '../../../model/thing/person.ts';
import type { PartialDate } from '../../../model/time.ts';
import type { Dataset } from '../../read.ts';

/** Days within which who was elected takes office, and within which a coup changes who holds it. */
const AFTER_ELECTION = 150;
const AFTER_COUP = 40;
/** A month and a year of days that are numbers of eight digits, counted the same way for all. */
const [MONTH, YEAR] = [31, 372];

type Happening = Pick<EventRow, 'key' | 'classification' | 'start' | 'country'>;

function count(day: number): number {
  return Math.floor(day / 10_000) * YEAR + (Math.floor(day / 100) % 100) * MONTH + (day % 100);
}

/** Who led a country after an election, or before and after a coup: by their names people look for it. */
export function leadersAround(dataset: Dataset): (event: Happening) => readonly string[] {
  const held = Map.groupBy(dataset.rows(officeHolders), ({ country }) => country);
  const nameOf = new Map(dataset.rows(people).map(({ key, name }) => [key, name]));
  return ({ key, classification, start, country }) => {
    const isCoup = classification === 'coup';
    const office = isCoup ? null : officeOf(key);
    if ((!isCoup && office === null) || country === null) return [];
    const day = count(start.earliest);
    const last = day + (isCoup ? AFTER_COUP : AFTER_ELECTION);
    const on = (from: PartialDate | null, to: PartialDate | null, at: number) =>
      (from === null || count(from.latest) <= at) && (to === null || count(to.earliest) > at);
    const leaders = (held.get(country) ?? []).filter(
      (row) =>
        row.office !== 'representative' &&
        (office === null || row.office === office) &&
        (on(row.start, row.end, last) || (isCoup && on(row.start, row.end, day - 1))),
    );
    return [...new Set(leaders.flatMap(({ person }) => (person && nameOf.get(person)) || []))];
  };
}

/** The office that an election decides on. */
function officeOf(key: string) {
  if (key.endsWith('.president')) return 'chief_of_state';
  return key.endsWith('.parliament') ? 'head_of_government' : null;
}
