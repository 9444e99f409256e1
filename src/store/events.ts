import { BEGINNING, type Day, END_OF_TIME } from '../model/day/day.ts';
import { type EventClass, events, rollCalls } from '../model/event.ts';
import { type LeastPrecision, liesIn } from '../model/time.ts';
import type { City, Event, Member, Person } from './graph/record.ts';
import { citationsAt, type SourceCitation } from './source/citations.ts';
import { inOrder, type Store } from './store.ts';

export function allEvents({ graph }: Store): Event[] {
  return [...graph.events().values()];
}

/** Every name of an event, as texts. */
export function allNamesOf({ name, names }: Event): readonly string[] {
  return names.length === 0 ? [name] : [name, ...names.map((row) => row.name)];
}

/** Events that concern a country, organization or person, or took place in a city, as they began. */
export function eventsOf({ graph }: Store, record: Member | Person | City): readonly Event[] {
  graph.events();
  return record.events;
}

export interface TimelineQuestion {
  readonly from?: Day | null | undefined;
  readonly to?: Day | null | undefined;
  readonly kinds?: readonly EventClass[] | null | undefined;
  readonly derived?: boolean | null | undefined;
  readonly precision?: LeastPrecision | null | undefined;
}

/** Of events in order, those that lie in the range at least in part, as far as their dates say. */
export function timeline(
  found: readonly Event[],
  { from, to, kinds, derived, precision }: TimelineQuestion,
): readonly Event[] {
  const inside = liesIn(inOrder({ from: from ?? BEGINNING, to: to ?? END_OF_TIME }), precision ?? null);
  return found.filter(
    ({ start, end, classification, derivedFrom }) =>
      inside(start, end ?? start) &&
      (kinds == null || kinds.includes(classification)) &&
      (derived == null || (derivedFrom !== null) === derived),
  );
}

/** Countries and organizations that an event concerns. */
export function partiesOf({ participants, motions, organizerRecord, countryRecord }: Event): Member[] {
  const named = participants.map(({ record }) => record);
  const others = [organizerRecord, countryRecord, ...motions.map(({ subjectRecord }) => subjectRecord)];
  return [...named, ...others].filter((record) => record !== null && record.type !== 'Person');
}

/** People who took part in it. */
export function peopleIn({ participants }: Event): Person[] {
  return participants.flatMap(({ record }) => (record?.type === 'Person' ? record : []));
}

/** Table and key an event stands under: its own, or those of the fact it follows from. */
export function placeOfEvent({ key, classification, derivedFrom }: Event): readonly [table: string, key: string] {
  if (derivedFrom === null) return [classification === 'roll_call' ? rollCalls.name : events.name, key];
  const space = derivedFrom.indexOf(' ');
  return [derivedFrom.slice(0, space), derivedFrom.slice(space + 1)];
}

export function eventCitations(store: Store, event: Event): SourceCitation[] {
  return citationsAt(store, ...placeOfEvent(event), event);
}
