import { countries, countryNames } from '../../model/country.ts';
import type { DerivedEvent, EventClass } from '../../model/event.ts';
import { organizationNames, organizations } from '../../model/organization.ts';
import { mayHoldOn, type PartialDate, type Period } from '../../model/time.ts';
import type { Dataset } from '../read.ts';

export interface Fact {
  readonly source: string;
  readonly locator: string | null;
}

/** Names of countries and organizations as they were on a date. */
export type NameOn = (key: string, date: PartialDate) => string;

/** An event that a row implies; it stands where the row stands. Whom it concerns is known by key alone. */
export function derived(
  classification: EventClass,
  id: string,
  name: string,
  start: PartialDate,
  fact: Fact,
  derivedFrom: string,
  subject: string | null,
  object: string | null = null,
): DerivedEvent {
  const nowhere = {
    end: null,
    place: null,
    cities: [],
    country: null,
    organizer: null,
    parent: null,
    outcome: null,
    note: null,
  };
  const { source, locator } = fact;
  const key = `${classification.replaceAll('_', '-')}/${id}`;
  return { key, name, classification, start, ...nowhere, source, locator, derivedFrom, subject, object };
}

export function namesOf(dataset: Dataset): NameOn {
  const names = new Map<string, (Period & { name: string })[]>();
  const add = (key: string, entry: Period & { name: string }) => {
    const list = names.get(key);
    if (list) list.push(entry);
    else names.set(key, [entry]);
  };
  for (const row of dataset.rows(countryNames)) {
    if (row.kind === 'common' && row.language === 'en') add(row.country, row);
  }
  for (const row of dataset.rows(organizationNames)) {
    if (row.kind === 'official' && row.language === 'en') add(row.organization, row);
  }
  const fallback = new Map<string, string>();
  for (const { key, name } of [...dataset.rows(countries), ...dataset.rows(organizations)]) fallback.set(key, name);
  return (key, date) =>
    names.get(key)?.find((entry) => mayHoldOn(entry, date.earliest))?.name ?? fallback.get(key) ?? key;
}
