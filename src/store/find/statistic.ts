import type { Theme } from '../../model/statistic.ts';
import type { Area, Indicator } from '../graph/record.ts';
import { finderOf } from './finder.ts';
import { meaningsOf, searchedAs } from './meaning.ts';

/** A locator that is the code of the producer, not a place in a text: `SP.POP.TOTL`. */
const PRODUCERS_CODE = /^[A-Za-z][\w.]+$/;

/** Our codes, then those of the producers, then names. */
export const indicatorFinder = finderOf<Indicator>({
  fields: ['indicator'],
  noun: 'indicator',
  unknown: 'UNKNOWN_INDICATOR',
  remedy: 'indicators(filter: …) and search(query: …) list them',
  type: 'Indicator',
  keyOf: ({ code }) => code,
  nameOf: ({ name }) => name,
  withKey: ({ graph }, key) => graph.indicators.get(key),
  ranks: [
    ({ graph }) => meaningsOf(graph.indicators.values(), ({ code }) => [code]),
    ({ graph }) =>
      meaningsOf(graph.indicators.values(), ({ locator }) =>
        locator !== null && PRODUCERS_CODE.test(locator) ? [locator] : [],
      ),
    ({ graph }) => meaningsOf(graph.indicators.values(), ({ name }) => [name]),
    (store) => searchedAs(store, 'indicator', store.graph.indicators, true),
  ],
  reserve: (store) => searchedAs(store, 'indicator', store.graph.indicators, false),
});

export const themeFinder = finderOf<Theme>({
  fields: ['theme'],
  noun: 'theme',
  unknown: 'UNKNOWN_THEME',
  remedy: 'themes lists them',
  type: 'Theme',
  keyOf: ({ key }) => key,
  nameOf: ({ name }) => name,
  withKey: ({ graph }, key) => graph.themes.get(key),
  ranks: [({ graph }) => meaningsOf(graph.themes.values(), ({ key, name }) => [key, name])],
});

export const areaFinder = finderOf<Area>({
  fields: ['area'],
  noun: 'area',
  unknown: 'UNKNOWN_AREA',
  remedy: 'areas lists them',
  type: 'Area',
  keyOf: ({ key }) => key,
  nameOf: ({ name }) => name,
  withKey: ({ graph }, key) => graph.areas.get(key),
  ranks: [
    ({ graph }) => meaningsOf(graph.areas.values(), ({ key }) => [key]),
    ({ graph }) => meaningsOf(graph.areas.values(), ({ name }) => [name]),
  ],
  reserve: (store) => searchedAs(store, 'area', store.graph.areas, false),
});
