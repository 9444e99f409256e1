import { people, personNames } from '../../model/thing/person.ts';
import { byStart } from '../../model/time.ts';
import type { Release } from '../engine/release.ts';
import { linked } from './linked.ts';
import type { Country, Person } from './record.ts';

/** People with their names and offices; events add themselves. */
export function linkPeople(release: Release, countries: ReadonlyMap<string, Country>): Map<string, Person> {
  const byKey = new Map<string, Person>();
  for (const row of release.rows(people))
    byKey.set(row.key, { type: 'Person', ...row, names: [], offices: [], events: [] });
  const person = (key: string) => linked(byKey, key, 'people');
  for (const row of release.rows(personNames)) person(row.person).names.push(row);
  for (const { offices } of countries.values()) for (const row of offices) person(row.person).offices.push(row);
  for (const { offices } of byKey.values()) offices.sort(byStart);
  return byKey;
}
