import type { Continent, Currency, Language, Region } from '../graph/record.ts';
import { finderOf } from './finder.ts';
import { meaningsOf, searchedAs, withoutZeros } from './meaning.ts';

export const regionFinder = finderOf<Region>({
  fields: ['region'],
  noun: 'region',
  unknown: 'UNKNOWN_REGION',
  remedy: 'regions lists them',
  type: 'Region',
  keyOf: ({ key }) => key,
  nameOf: ({ name }) => name,
  withKey: ({ graph }, key) => graph.regions.get(key),
  ranks: [({ graph }) => meaningsOf(graph.regions.values(), ({ key, name }) => [...withoutZeros(key), name])],
  reserve: (store) => searchedAs(store, 'region', store.graph.regions, false),
});

export const continentFinder = finderOf<Continent>({
  fields: ['continent'],
  noun: 'continent',
  unknown: 'UNKNOWN_CONTINENT',
  remedy: 'continents lists them',
  type: 'Continent',
  keyOf: ({ key }) => key,
  nameOf: ({ name }) => name,
  withKey: ({ graph }, key) => graph.continents.get(key),
  ranks: [({ graph }) => meaningsOf(graph.continents.values(), ({ key, name }) => [key, name])],
});

/** ISO codes, then numbers, then names. */
export const currencyFinder = finderOf<Currency>({
  fields: ['currency'],
  noun: 'currency',
  unknown: 'UNKNOWN_CURRENCY',
  remedy: 'use its ISO 4217 code, its number or its English name',
  type: 'Currency',
  keyOf: ({ code }) => code,
  nameOf: ({ name }) => name,
  withKey: ({ graph }, key) => graph.currencies.get(key),
  ranks: [
    ({ graph }) => meaningsOf(graph.currencies.values(), ({ code }) => [code]),
    ({ graph }) =>
      meaningsOf(graph.currencies.values(), ({ numeric }) => (numeric === null ? [] : withoutZeros(numeric))),
    ({ graph }) => meaningsOf(graph.currencies.values(), ({ name }) => [name]),
    (store) => searchedAs(store, 'currency', store.graph.currencies, true),
  ],
  reserve: (store) => searchedAs(store, 'currency', store.graph.currencies, false),
});

/** Tags, then English names, then what speakers call it. */
export const languageFinder = finderOf<Language>({
  fields: ['language'],
  noun: 'language',
  unknown: 'UNKNOWN_LANGUAGE',
  remedy: 'use its BCP 47 tag, its English name or its own',
  type: 'Language',
  keyOf: ({ code }) => code,
  nameOf: ({ name }) => name,
  withKey: ({ graph }, key) => graph.languages.get(key),
  ranks: [
    ({ graph }) => meaningsOf(graph.languages.values(), ({ code }) => [code]),
    ({ graph }) => meaningsOf(graph.languages.values(), ({ name }) => [name]),
    ({ graph }) => meaningsOf(graph.languages.values(), ({ nativeName }) => (nativeName === null ? [] : [nativeName])),
    (store) => searchedAs(store, 'language', store.graph.languages, true),
  ],
  reserve: (store) => searchedAs(store, 'language', store.graph.languages, false),
});
