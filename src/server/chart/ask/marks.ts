import { EVENT_CLASSES } from '../../../model/event.ts';
import { endsOf, type PartialDate, precisionOf } from '../../../model/time.ts';
import { sayDate } from '../../../model/wording/date.ts';
import { eventsOf } from '../../../store/events.ts';
import { eventFinder } from '../../../store/find/record.ts';
import type { Event, Member } from '../../../store/graph/record.ts';
import { badArgument, type Store } from '../../../store/store.ts';
import type { Mark } from '../draw/picture.ts';
import { placeInYears } from '../draw/years.ts';
import type { Places } from './places.ts';
import type { Question } from './question.ts';

/** More cannot be told apart. */
const MOST_MARKS = 12;

/** Events asked for by key wherever they lie, and those of the sorts asked for that lie within the years shown. */
export function marksOf(
  store: Store,
  { events, from, to }: Question,
  places: Places,
  within: readonly [first: number, last: number],
): Mark[] {
  const found = new Set<Event>();
  for (const word of events) {
    const classification = EVENT_CLASSES.find((known) => known === word.toLowerCase());
    if (classification === undefined) found.add(eventOf(store, word));
    else for (const event of eventsOfSort(store, classification, places, within)) found.add(event);
  }
  const marks = [...found].map(markOf).sort((a, b) => a.x - b.x);
  const outside = marks.find(({ x }) => (from !== null && x < from - 0.5) || (to !== null && x > to + 0.5));
  if (outside)
    throw badArgument(
      'events',
      `"${outside.label}" lies outside the years asked for: widen from and to, or leave it out`,
    );
  if (marks.length > MOST_MARKS)
    throw badArgument(
      'events',
      `that makes ${marks.length} events, and a chart marks at most ${MOST_MARKS}: name them by key, or narrow from and to`,
    );
  return marks;
}

function eventOf(store: Store, key: string): Event {
  const event = eventFinder.find(store, key, null, 'events');
  if (event) return event;
  throw badArgument(
    'events',
    `there is no event "${key}": give keys of events, or sorts of them (${EVENT_CLASSES.join(', ')})`,
  );
}

function eventsOfSort(
  store: Store,
  classification: Event['classification'],
  { places, organization }: Places,
  [first, last]: readonly [number, number],
): Event[] {
  const parties = places.flatMap(({ subject: { geo } }): Member[] => (geo.type === 'Country' ? [geo] : []));
  return (organization ? [...parties, organization] : parties)
    .flatMap((party) => eventsOf(store, party))
    .filter((event) => {
      const x = placeInYears(event.start);
      return event.classification === classification && first <= x && x <= last;
    });
}

function markOf({ name, start, end }: Event): Mark {
  const lasts = end !== null && end.text !== start.text;
  return { x: placeInYears(start), label: `${lasts ? `${dated(start)} – ${dated(end)}` : dated(start)}: ${name}` };
}

function dated(date: PartialDate): string {
  const ends = precisionOf(date) === 'year' || precisionOf(date) === 'month' ? [date] : new Set(endsOf(date));
  return [...ends].map((point) => (point === null ? '…' : sayDate(point, 'en'))).join('/');
}
