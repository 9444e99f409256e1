import type { Day } from '../../../model/day/day.ts';
import type { SearchKind } from '../../../model/search/kind.ts';
import { inOrder } from '../../countries.ts';
import type { Event } from '../../graph/record.ts';
import type { Store } from '../../store.ts';
import type { Names } from '../names.ts';
import { type Question, yearOf } from '../question.ts';
import { likeliestCalled } from './named.ts';
import { personCalled } from './office/titled.ts';

/** Who was where: `Nixon's visit to China`, `Kissinger in Beijing`, `visit of de Gaulle to Canada 1967`. */
const VISITS: readonly RegExp[] = [
  /^(?:state |official )?(?:visits?|trips?|travels?|journey) (?:of|by) (?<who>\S.*?) (?:to|in) (?<where>\S.*)$/,
  /^(?<who>\S.*?) (?:s )?(?:state |official )?(?:visit(?:s|ed|ing)?|trips?|travel(?:s|led|ed)?|journey|goes|went|flies|flew)(?: to| in)? (?<where>\S.*)$/,
  /^(?<who>\S.*?) in (?<where>\S.*)$/,
];
const PLACES: ReadonlySet<SearchKind> = new Set(['COUNTRY', 'CITY']);
const TITLE =
  /^(?:(?:us|u s|the|former|president|vice|secretary|of|state|prime|minister|chancellor|king|queen|pope|pm) )+/;
const YEAR = /(?: in| of)? \d{4}$/;
const MOST = 5;

/** Visits of somebody to a country or a city, the first of them first; null where none is asked for, or on record. */
export function visitsIn(store: Store, names: Names, question: Question, day: Day): readonly number[] | null {
  const groups = VISITS.map((pattern) => pattern.exec(question.form)?.groups).find((found) => found !== undefined);
  if (!groups) return null;
  const who = String(groups.who).replace(TITLE, '');
  const where = String(groups.where).replace(YEAR, '').replace(/^the /, '');
  const place = likeliestCalled(names, where, PLACES)?.[0] ?? null;
  if (place === null || who === '') return null;
  const called = personCalled(names, who, day);
  if (called === null) return null;
  const [person, to] = [names.keyOf(called[0]), names.keyOf(place)];
  const isThere = names.kindOf(place) === 'CITY' ? inCity(store, to) : (event: Event) => event.country === to;
  const year = yearOf(question)?.year ?? null;
  const visits = [...store.graph.events().values()].filter(
    (event) =>
      event.classification === 'visit' &&
      isThere(event) &&
      (year === null || Math.trunc(event.start.earliest / 10_000) === year) &&
      event.participants.some(({ role, record }) => role === 'visitor' && record?.key === person),
  );
  const things = inOrder(visits).flatMap(({ key }) => names.thingWith('EVENT', key) ?? []);
  return things.length === 0 ? null : things.slice(0, MOST);
}

/** Whether something took place in a city, or in the country whose city it is, where no city is named. */
function inCity({ graph }: Store, city: string): (event: Event) => boolean {
  const country = graph.cities().get(city)?.country;
  return ({ cities, country: host }) => (cities.length === 0 ? host === country : cities.includes(city));
}
