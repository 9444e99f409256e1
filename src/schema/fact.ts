import { findable, finderOf } from '../builder/cited.ts';
import { refetchable, type TypedView, typedView } from '../builder/node.ts';
import * as C from '../model/country.ts';
import type { Seen } from '../model/day/moment.ts';
import * as E from '../model/event.ts';
import * as O from '../model/organization.ts';
import * as R from '../model/relation.ts';
import { areas, indicators, observationsTable, statements, vintages } from '../model/statistic.ts';
import type { RowOf, Table } from '../model/table/table.ts';
import { countryCurrencies, currencies as currencyTable } from '../model/thing/money.ts';
import { people, personNames } from '../model/thing/person.ts';
import { cities, cityNames } from '../model/thing/place.ts';
import { countryLanguages, languages as languageTable } from '../model/thing/speech.ts';
import { subdivisions } from '../model/thing/subdivision.ts';
import * as T from '../model/treaty/treaty.ts';
import { saidUnder } from '../store/coverage/coverage.ts';
import type { Country, Organization } from '../store/graph/record.ts';
import { type MaybePromise, whenReady } from '../store/maybe.ts';
import { citationWith } from '../store/source/citations.ts';
import {
  countryOfRow,
  eventOfMotion,
  headOf,
  observationWith,
  organizationOfRow,
  rowWith,
  statementWith,
} from '../store/source/facts.ts';
import { partyUnder } from '../store/source/party.ts';
import { citationOfCount } from '../store/statistic/derived.ts';
import type { Store } from '../store/store.ts';
import { cityNameAt } from '../store/thing/places.ts';

/** Rows that hang on a country or an organization, whose key begins theirs. */
function ofCountry<T extends Table>(table: T, type: string, rowsOf: (country: Country) => readonly RowOf<T>[]) {
  findable(table.name, type, (store, key) => {
    const country = countryOfRow(store, key);
    return country ? rowWith(table, rowsOf(country), key) : null;
  });
}

function ofOrganization<T extends Table>(table: T, type: string, rowsOf: (body: Organization) => readonly RowOf<T>[]) {
  findable(table.name, type, (store, key) => {
    const organization = organizationOfRow(store, key);
    return organization ? rowWith(table, rowsOf(organization), key) : null;
  });
}

refetchable(
  'Citation',
  (store, key) => citationOfCount(store, key) ?? citationWith(store, key, (table, row) => citedRow(store, table, row)),
);

/** The row that a citation stands under; the figure of a document is shown as an observation, and cited as its own row. */
function citedRow(store: Store, table: string, key: string): MaybePromise<unknown> {
  if (table !== statements.name) return finderOf(table)?.find(store, key) ?? saidUnder(store, table, key);
  const basis = statementWith(store, key)?.basis;
  return basis?.origin === 'document' ? basis.statement : null;
}

findable(C.countries.name, 'Country', ({ graph }, key) => graph.countries.get(key));
ofCountry(C.countryNames, 'CountryName', ({ names }) => names);
ofCountry(C.countryCodes, 'CountryCode', ({ codes }) => codes);
ofCountry(C.capitals, 'Capital', ({ capitals }) => capitals);
ofCountry(countryCurrencies, 'CountryCurrency', ({ currencies }) => currencies);
ofCountry(countryLanguages, 'CountryLanguage', ({ languages }) => languages);
findable(currencyTable.name, 'Currency', ({ graph }, key) => graph.currencies.get(key));
findable(languageTable.name, 'Language', ({ graph }, key) => graph.languages.get(key));
ofCountry(C.borders, 'Border', ({ borders }) => borders);
ofCountry(C.successions, 'Succession', ({ successors }) => successors);
ofCountry(C.geography, 'Geography', ({ geography }) => (geography ? [geography] : []));
ofCountry(C.countryAttributes, 'CountryAttribute', ({ attributes }) => attributes);
ofCountry(C.countryContinents, 'CountryContinent', ({ continents }) => continents);
ofCountry(R.diplomaticRelations, 'DiplomaticRelation', ({ relations }) => relations);
ofCountry(R.officeHolders, 'OfficeHolder', ({ offices }) => offices);
ofCountry(R.interruptions, 'Interruption', ({ interruptions }) => interruptions);
findable(people.name, 'Person', ({ graph }, key) => graph.people().get(key));
findable(personNames.name, 'PersonName', ({ graph }, key) =>
  rowWith(personNames, graph.people().get(headOf(key))?.names, key),
);
findable(cities.name, 'City', ({ graph }, key) => graph.cities().get(key));
findable(subdivisions.name, 'Subdivision', ({ graph }, key) => graph.subdivisions().get(key));
findable(cityNames.name, 'CityName', (store, key) => cityNameAt(store, `${cityNames.name} ${key}`));
findable(O.organizations.name, 'Organization', ({ graph }, key) => graph.organizations.get(key));
ofOrganization(O.organizationNames, 'OrganizationName', ({ names }) => names);
ofOrganization(O.organizationSuccessions, 'OrganizationSuccession', ({ successors }) => successors);
findable(O.memberships.name, 'Membership', ({ graph }, key) => graph.memberships.get(key));
findable(E.events.name, 'Event', ({ graph }, key) => graph.events().get(key));
findable(E.eventNames.name, 'EventName', ({ graph }, key) =>
  rowWith(E.eventNames, graph.events().get(headOf(key))?.names, key),
);
findable(E.rollCalls.name, 'Event', ({ graph }, key) => graph.events().get(key));
findable(E.motions.name, 'Motion', (store, key) => rowWith(E.motions, eventOfMotion(store, key)?.motions, key));
findable(E.voteCounts.name, 'VoteCount', (store, key) => {
  const motion = key.split('|', 1)[0] ?? key;
  const counts = eventOfMotion(store, motion)?.motions.flatMap((row) => row.counts);
  return rowWith(E.voteCounts, counts, key);
});
findable(T.treaties.name, 'Treaty', ({ graph }, key) => graph.treaties.get(key));
findable(T.treatyParties.name, 'TreatyParty', partyUnder);
findable(C.regions.name, 'Region', ({ graph }, key) => graph.regions.get(key));
findable(C.continents.name, 'Continent', ({ graph }, key) => graph.continents.get(key));
findable(indicators.name, 'Indicator', ({ graph }, key) => graph.indicators.get(key));
findable(areas.name, 'Area', ({ graph }, key) => graph.areas.get(key));
findable(statements.name, 'Observation', (store, key) => statementWith(store, key));
findable(vintages.name, 'Vintage', ({ graph }, key) =>
  rowWith(vintages, graph.indicators.get(key.split('|', 1)[0] ?? key)?.vintages(), key),
);

const OBSERVATIONS = observationsTable('');

/** The fact under a table and key, seen on a day; null where nothing of the record stands there. */
export function findFact(store: Store, table: string, key: string, day: Seen): MaybePromise<TypedView | null> {
  const measured = table.startsWith(OBSERVATIONS);
  const row = measured
    ? observationWith(store, table.slice(OBSERVATIONS.length), key)
    : finderOf(table)?.find(store, key);
  const type = measured ? 'Observation' : (finderOf(table)?.type ?? table);
  return whenReady(row as MaybePromise<unknown>, (record) => (record == null ? null : typedView(type, record, day)));
}

/** The same where the compiler proved that there is one. */
export function factAt(store: Store, table: string, key: string, day: Seen): MaybePromise<TypedView> {
  return whenReady(findFact(store, table, key, day), (fact) => {
    if (fact === null) throw new TypeError(`the record names ${table} ${key}, which is not to be found`);
    return fact;
  });
}
