import { capitals, countries, countryCurrencies, countryNames, currencies, successions } from '../model/country.ts';
import type { DerivedEvent, EventClass } from '../model/event.ts';
import { memberships, organizationNames, organizations } from '../model/organization.ts';
import { keyOf, type Table } from '../model/table.ts';
import { byStart, isPoint, mayHoldOn, type PartialDate, type Period } from '../model/time.ts';
import type { Dataset } from './read.ts';

interface Fact {
  readonly source: string;
  readonly locator: string | null;
}

/** Names of countries and organizations as they were on a date. */
type NameOn = (key: string, date: PartialDate) => string;

/** Events that other facts imply: nothing here is entered by hand, so nothing can disagree. */
export function* deriveEvents(dataset: Dataset): Iterable<DerivedEvent> {
  const nameOn = namesOf(dataset);
  yield* lives(dataset, nameOn);
  yield* foundings(dataset);
  yield* admissions(dataset, nameOn);
  yield* renamings(dataset);
  yield* capitalChanges(dataset, nameOn);
  yield* currencyChanges(dataset, nameOn);
}

function derived(
  classification: EventClass,
  id: string,
  name: string,
  start: PartialDate,
  fact: Fact,
  from: string,
  subject: string,
  object: string | null = null,
): DerivedEvent {
  const { source, locator } = fact;
  const isCountry = subject === subject.toUpperCase();
  return {
    key: `${classification.replace('_', '-')}/${id}`,
    name,
    classification,
    start,
    end: null,
    place: null,
    country: isCountry ? subject : null,
    organizer: object,
    parent: null,
    outcome: null,
    source,
    locator,
    note: null,
    derivedFrom: from,
    subject,
    object,
  };
}

function namesOf(dataset: Dataset): NameOn {
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

function* lives(dataset: Dataset, nameOn: NameOn): Iterable<DerivedEvent> {
  const inherited = new Set(
    dataset
      .rows(successions)
      .filter(({ kind }) => kind !== 'unification' && kind !== 'continuation')
      .map(({ successor }) => successor),
  );
  for (const row of dataset.rows(countries)) {
    const { key, start, end, kind } = row;
    const isState = kind === 'state' || kind === 'former_state' || kind === 'disputed';
    const from = `${countries.name} ${key}`;
    if (isPoint(start) && isState) {
      const independent = inherited.has(key) || kind === 'state';
      const name = independent ? `${nameOn(key, start)} becomes independent` : `${nameOn(key, start)} comes into being`;
      yield derived(independent ? 'independence' : 'establishment', key, name, start, row, from, key);
    }
    if (isPoint(end)) yield derived('dissolution', key, `${row.name} ceases to exist`, end, row, from, key);
  }
}

function* foundings(dataset: Dataset): Iterable<DerivedEvent> {
  const firstNames = Map.groupBy(
    dataset.rows(organizationNames).filter((row) => row.kind === 'official' && row.language === 'en'),
    (row) => row.organization,
  );
  for (const row of dataset.rows(organizations)) {
    const { key, founded, dissolved } = row;
    const from = `${organizations.name} ${key}`;
    const first = firstNames.get(key)?.toSorted(byStart)[0]?.name ?? row.name;
    if (isPoint(founded)) yield derived('founding', key, `${first} is founded`, founded, row, from, key);
    if (isPoint(dissolved)) yield derived('dissolution', key, `${row.name} is dissolved`, dissolved, row, from, key);
  }
}

const JOINING: Readonly<Record<string, string>> = {
  member: 'joins',
  contracting_party: 'becomes a contracting party of',
  contributor: 'joins',
  elected_member: 'takes an elected seat in',
  suspended: 'is suspended from',
};

function* admissions(dataset: Dataset, nameOn: NameOn): Iterable<DerivedEvent> {
  const ends = new Map<string, string | undefined>();
  for (const { key, end } of dataset.rows(countries)) ends.set(key, end?.text);
  for (const { key, dissolved } of dataset.rows(organizations)) ends.set(key, dissolved?.text);
  const rows = dataset.rows(memberships).filter(({ rank }) => rank !== 'deprecated');
  const starts = new Set(rows.map((row) => `${row.organization}.${row.member} ${row.start?.text ?? ''}`));
  for (const row of rows) {
    const { key, member, organization, role, start, end } = row;
    const from = `${memberships.name} ${key}`;
    if (isPoint(start)) {
      const verb = JOINING[role] ?? `becomes ${role.replace('_', ' ')} of`;
      const name = `${nameOn(member, start)} ${verb} ${nameOn(organization, start)}`;
      yield derived('admission', key, name, start, row, from, member, organization);
    }
    if (!isPoint(end)) continue;
    // A member or organization that ends takes its memberships with it; a change of role is no withdrawal.
    const closes = ends.get(member) === end.text || ends.get(organization) === end.text;
    if (closes || starts.has(`${organization}.${member} ${end.text}`)) continue;
    const verb = role === 'elected_member' ? 'leaves its elected seat in' : 'leaves';
    const name = `${nameOn(member, end)} ${verb} ${nameOn(organization, end)}`;
    yield derived('withdrawal', key, name, end, row, from, member, organization);
  }
}

interface Renamed extends Fact, Period {
  readonly name: string;
}

/** Pairs of rows in which the second takes over from the first on the day it ends. */
function* handovers<R extends Period>(rows: readonly R[]): Iterable<readonly [before: R, after: R, day: PartialDate]> {
  for (const after of rows) {
    if (!isPoint(after.start)) continue;
    const before = rows.find(({ end }) => end?.text === after.start?.text);
    if (before) yield [before, after, after.start];
  }
}

function* renamings(dataset: Dataset): Iterable<DerivedEvent> {
  const named: { key: string; id: string; table: Table; row: Renamed }[] = [];
  for (const row of dataset.rows(countryNames)) {
    if (row.kind !== 'common' || row.language !== 'en') continue;
    named.push({ key: row.country, id: keyOf(countryNames, row), table: countryNames, row });
  }
  for (const row of dataset.rows(organizationNames)) {
    if (row.kind !== 'official' || row.language !== 'en') continue;
    named.push({ key: row.organization, id: keyOf(organizationNames, row), table: organizationNames, row });
  }
  for (const [key, entries] of Map.groupBy(named, (entry) => entry.key)) {
    for (const [before, after, day] of handovers(entries.map(({ row, ...rest }) => ({ ...row, ...rest })))) {
      const name = `${before.name} is renamed ${after.name}`;
      yield derived('renaming', `${key}/${day.text}`, name, day, after, `${after.table.name} ${after.id}`, key);
    }
  }
}

function* capitalChanges(dataset: Dataset, nameOn: NameOn): Iterable<DerivedEvent> {
  const rows = dataset.rows(capitals).filter(({ role }) => role === 'capital');
  for (const [country, entries] of Map.groupBy(rows, (row) => row.country)) {
    for (const [before, after, day] of handovers(entries)) {
      const from = `${capitals.name} ${keyOf(capitals, after)}`;
      const moved = before.place !== after.place;
      const state = nameOn(country, day);
      const name = moved
        ? `${state} moves its capital from ${before.name} to ${after.name}`
        : `The capital of ${state}, ${before.name}, is renamed ${after.name}`;
      const id = moved ? `${country}/${day.text}` : `${country}/capital/${day.text}`;
      yield derived(moved ? 'capital_change' : 'renaming', id, name, day, after, from, country);
    }
  }
}

function* currencyChanges(dataset: Dataset, nameOn: NameOn): Iterable<DerivedEvent> {
  const called = new Map(dataset.rows(currencies).map(({ code, name }) => [code, name]));
  for (const [country, entries] of Map.groupBy(dataset.rows(countryCurrencies), (row) => row.country)) {
    const ordered = entries.toSorted(byStart);
    for (const [index, row] of ordered.entries()) {
      if (index === 0 || !isPoint(row.start)) continue;
      const name = `${nameOn(country, row.start)} adopts the ${called.get(row.currency) ?? row.currency}`;
      const from = `${countryCurrencies.name} ${keyOf(countryCurrencies, row)}`;
      yield derived(
        'currency_change',
        `${country}/${row.currency}/${row.start.text}`,
        name,
        row.start,
        row,
        from,
        country,
      );
    }
  }
}
