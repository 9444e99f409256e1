import type { City, Person, Subdivision } from '../graph/record.ts';
import { allNamesOf } from '../thing/people.ts';
import { allNamesOf as allNamesOfCity } from '../thing/places.ts';
import { finderOf } from './finder.ts';
import { meaningsOf } from './meaning.ts';

/** Keys, then the customary name, then other names and spellings. */
export const personFinder = finderOf<Person>({
  fields: ['person'],
  noun: 'person',
  unknown: 'UNKNOWN_PERSON',
  remedy: 'people lists them',
  type: 'Person',
  keyOf: ({ key }) => key,
  nameOf: ({ name }) => name,
  withKey: ({ graph }, key) => graph.people().get(key),
  ranks: [
    ({ graph }) => meaningsOf(graph.people().values(), ({ key, name }) => [key, name]),
    ({ graph }) => meaningsOf(graph.people().values(), allNamesOf),
  ],
});

/** Keys, then today's name, then names of all times. */
export const cityFinder = finderOf<City>({
  fields: ['city'],
  noun: 'city',
  unknown: 'UNKNOWN_CITY',
  remedy: 'cities lists them',
  type: 'City',
  keyOf: ({ key }) => key,
  nameOf: ({ name }) => name,
  withKey: ({ graph }, key) => graph.cities().get(key),
  ranks: [
    ({ graph }) => meaningsOf(graph.cities().values(), ({ key, name }) => [key, name]),
    ({ graph }) => meaningsOf(graph.cities().values(), allNamesOfCity),
  ],
});

/** Codes; then names, English or as listed, that only one bears. */
export const subdivisionFinder = finderOf<Subdivision>({
  fields: ['subdivision'],
  noun: 'subdivision',
  unknown: 'UNKNOWN_SUBDIVISION',
  remedy: 'Country.subdivisions lists those of a country',
  type: 'Subdivision',
  keyOf: ({ key }) => key,
  nameOf: ({ name }) => name,
  withKey: ({ graph }, key) => graph.subdivisions().get(key),
  ranks: [
    ({ graph }) => meaningsOf(graph.subdivisions().values(), ({ key }) => [key]),
    ({ graph }) =>
      meaningsOf(graph.subdivisions().values(), ({ name, listedName }) =>
        listedName === null ? [name] : [name, listedName],
      ),
  ],
});
