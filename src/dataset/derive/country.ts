import { capitals, countries, countryNames, successions } from '../../model/country.ts';
import { yearOf } from '../../model/day/day.ts';
import type { DerivedEvent } from '../../model/event.ts';
import { organizationNames } from '../../model/organization.ts';
import { interruptions } from '../../model/relation.ts';
import { keyOf, type Table } from '../../model/table/table.ts';
import { countryCurrencies, currencies } from '../../model/thing/money.ts';
import { byStart, isPoint, type PartialDate, type Period } from '../../model/time.ts';
import type { Dataset } from '../read.ts';
import { derived, type Fact, type NameOn } from './fact.ts';

export function* lives(dataset: Dataset, nameOn: NameOn): Iterable<DerivedEvent> {
  const inherited = new Set(
    dataset
      .rows(successions)
      .filter(({ kind }) => kind !== 'unification' && kind !== 'continuation')
      .flatMap(({ successor, date }) => [successor, `${successor} ${date ? yearOf(date.earliest) : ''}`]),
  );
  const united = new Set(
    dataset
      .rows(successions)
      .flatMap(({ kind, successor, date }) =>
        kind === 'unification' || kind === 'partition' ? `${successor} ${date?.text}` : [],
      ),
  );
  const broken = new Set(dataset.rows(interruptions).map(({ country }) => country));
  for (const row of dataset.rows(countries)) {
    const { key, start, end, kind } = row;
    const isState = kind === 'state' || kind === 'former_state' || kind === 'disputed';
    const from = `${countries.name} ${key}`;
    if (isPoint(start) && isState) {
      // A list counts some states before the independence they lost and won again: nobody let them go then.
      // What states made of themselves, and what came of a division of one, was not let go by anybody.
      const independent = broken.has(key)
        ? inherited.has(`${key} ${yearOf(start.earliest)}`)
        : !united.has(`${key} ${start.text}`) && (inherited.has(key) || kind === 'state');
      const name = independent ? `${nameOn(key, start)} becomes independent` : `${nameOn(key, start)} comes into being`;
      yield derived(independent ? 'independence' : 'establishment', key, name, start, row, from, key);
    }
    // A republic of a union goes on when it becomes a state.
    if (isPoint(end) && kind !== 'union_republic')
      yield derived('dissolution', key, `${row.name} ceases to exist`, end, row, from, key);
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

export function* renamings(dataset: Dataset): Iterable<DerivedEvent> {
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

export function* capitalChanges(dataset: Dataset, nameOn: NameOn): Iterable<DerivedEvent> {
  const rows = dataset.rows(capitals).filter(({ role }) => role === 'capital');
  for (const [country, entries] of Map.groupBy(rows, (row) => row.country)) {
    for (const [before, after, day] of handovers(entries)) {
      const from = `${capitals.name} ${keyOf(capitals, after)}`;
      const moved = before.city !== after.city;
      const state = nameOn(country, day);
      const name = moved
        ? `${state} moves its capital from ${before.name} to ${after.name}`
        : `The capital of ${state}, ${before.name}, is renamed ${after.name}`;
      const id = moved ? `${country}/${day.text}` : `${country}/capital/${day.text}`;
      yield derived(moved ? 'capital_change' : 'renaming', id, name, day, after, from, country);
    }
  }
}

export function* currencyChanges(dataset: Dataset, nameOn: NameOn): Iterable<DerivedEvent> {
  const called = new Map(dataset.rows(currencies).map(({ code, name }) => [code, name]));
  for (const [country, entries] of Map.groupBy(dataset.rows(countryCurrencies), (row) => row.country)) {
    const ordered = entries.toSorted(byStart);
    // Money that was there on the first day on record was not adopted on it.
    const first = ordered[0]?.start?.earliest ?? 0;
    for (const row of ordered) {
      if (!isPoint(row.start) || row.start.earliest <= first) continue;
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

/** A day is compared as a number: the one before its first lies below it, whatever the month. */
function dayBefore(date: PartialDate): PartialDate {
  return { ...date, earliest: date.earliest - 1 };
}

/** A state whose independence was interrupted regains it; the record's word for it is independence too. */
export function* returns(dataset: Dataset, nameOn: NameOn): Iterable<DerivedEvent> {
  const isNamedAs = (country: string, union: string, day: PartialDate) => nameOn(country, day) === nameOn(union, day);
  for (const row of dataset.rows(interruptions)) {
    const { country, start, end, kind } = row;
    const from = `${interruptions.name} ${keyOf(interruptions, row)}`;
    if (kind === 'occupation') continue;
    if (isPoint(start)) {
      const how = kind === 'annexation' ? 'is annexed' : kind === 'union' ? 'enters a union' : 'loses its independence';
      yield derived(
        'dissolution',
        `${country}/${start.text}`,
        `${nameOn(country, dayBefore(start))} ${how}`,
        start,
        row,
        from,
        country,
      );
    }
    // Who keeps the name of a union that another leaves does not become independent; the union ends.
    const keepsName =
      kind === 'union' && isPoint(end) && row.occupier !== null && isNamedAs(country, row.occupier, end);
    if (isPoint(end) && !keepsName) {
      yield derived(
        'independence',
        `${country}/${end.text}`,
        `${nameOn(country, end)} regains its independence`,
        end,
        row,
        from,
        country,
      );
    }
  }
}
