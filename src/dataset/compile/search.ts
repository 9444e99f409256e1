import { countries, countryCodes, countryNames } from '../../model/country.ts';
import { eventNames, events } from '../../model/event.ts';
import { organizationNames, organizations } from '../../model/organization.ts';
import { sources } from '../../model/source.ts';
import { indicators } from '../../model/statistic.ts';
import { deriveEvents } from '../derive/derive.ts';
import { keysIn, LOCALIZED_NAMES, readKeyed } from '../keyed.ts';
import type { Dataset } from '../read.ts';

/** One document of the full-text index. */
export interface SearchEntry {
  readonly kind: 'COUNTRY' | 'ORGANIZATION' | 'EVENT' | 'INDICATOR' | 'SOURCE';
  readonly key: string;
  readonly title: string;
  /** Other names, codes and words it should be found by. */
  readonly body: string;
}

const SEARCHED_CODES = new Set(['iso_alpha2', 'iso_alpha3', 'iso_numeric']);

export function* searchEntries(dataset: Dataset): Iterable<SearchEntry> {
  const words = new Map<string, Set<string>>();
  const add = (key: string, word: string) => {
    const known = words.get(key);
    if (known) known.add(word);
    else words.set(key, new Set([word]));
  };
  for (const { country, name } of dataset.rows(countryNames)) add(country, name);
  for (const language of keysIn(dataset.root, LOCALIZED_NAMES)) {
    for (const { cells } of readKeyed(dataset.root, LOCALIZED_NAMES, language, () => undefined)) {
      add(cells[0] ?? '', cells[1] ?? '');
    }
  }
  for (const { country, scheme, code } of dataset.rows(countryCodes)) {
    if (SEARCHED_CODES.has(scheme)) add(country, code);
  }
  for (const { organization, name } of dataset.rows(organizationNames)) add(organization, name);
  const body = (key: string) => [...(words.get(key) ?? [])].join(' · ');
  for (const { key, name } of dataset.rows(countries)) yield { kind: 'COUNTRY', key, title: name, body: body(key) };
  for (const { key, name, acronym } of dataset.rows(organizations)) {
    yield { kind: 'ORGANIZATION', key, title: name, body: [acronym ?? '', body(key)].join(' · ') };
  }
  for (const { code, name, description } of dataset.rows(indicators)) {
    yield { kind: 'INDICATOR', key: code, title: name, body: description };
  }
  for (const { key, title, producer } of dataset.rows(sources)) yield { kind: 'SOURCE', key, title, body: producer };
  const called = Map.groupBy(dataset.rows(eventNames), ({ event }) => event);
  for (const { key, name, place } of dataset.rows(events)) {
    const others = (called.get(key) ?? []).map((row) => row.name);
    yield { kind: 'EVENT', key, title: name, body: [place ?? '', ...others].join(' · ') };
  }
  for (const { key, name } of deriveEvents(dataset)) yield { kind: 'EVENT', key, title: name, body: '' };
}
