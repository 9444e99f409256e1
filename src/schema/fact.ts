import { findable, finderOf } from '../builder/cited.ts';
import { refetchable } from '../builder/node.ts';
import * as C from '../model/country.ts';
import * as E from '../model/event.ts';
import * as O from '../model/organization.ts';
import * as R from '../model/relation.ts';
import { areas, indicators, statements, vintages } from '../model/statistic.ts';
import type { RowOf, Table } from '../model/table/table.ts';
import { saidUnder } from '../store/coverage/coverage.ts';
import type { Country, Organization } from '../store/graph/record.ts';
import type { MaybePromise } from '../store/maybe.ts';
import { citationWith } from '../store/source/citations.ts';
import { countryOfRow, eventOfMotion, organizationOfRow, rowWith, statementWith } from '../store/source/facts.ts';
import { citationOfCount } from '../store/statistic/derived.ts';
import type { Store } from '../store/store.ts';

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
ofCountry(C.countryCurrencies, 'Currency', ({ currencies }) => currencies);
ofCountry(C.countryLanguages, 'Language', ({ languages }) => languages);
ofCountry(C.borders, 'Border', ({ borders }) => borders);
ofCountry(C.successions, 'Succession', ({ successors }) => successors);
ofCountry(C.geography, 'Geography', ({ geography }) => (geography ? [geography] : []));
ofCountry(C.countryAttributes, 'CountryAttribute', ({ attributes }) => attributes);
ofCountry(C.countryContinents, 'CountryContinent', ({ continents }) => continents);
ofCountry(R.diplomaticRelations, 'DiplomaticRelation', ({ relations }) => relations);
ofCountry(R.officeHolders, 'OfficeHolder', ({ offices }) => offices);
ofCountry(R.interruptions, 'Interruption', ({ interruptions }) => interruptions);
findable(O.organizations.name, 'Organization', ({ graph }, key) => graph.organizations.get(key));
ofOrganization(O.organizationNames, 'OrganizationName', ({ names }) => names);
ofOrganization(O.organizationSuccessions, 'OrganizationSuccession', ({ successors }) => successors);
findable(O.memberships.name, 'Membership', ({ graph }, key) => graph.memberships.get(key));
findable(E.events.name, 'Event', ({ graph }, key) => graph.events().get(key));
findable(E.rollCalls.name, 'Event', ({ graph }, key) => graph.events().get(key));
findable(E.motions.name, 'Motion', (store, key) => rowWith(E.motions, eventOfMotion(store, key)?.motions, key));
findable(E.voteCounts.name, 'VoteCount', (store, key) => {
  const motion = key.split('|', 1)[0] ?? key;
  const counts = eventOfMotion(store, motion)?.motions.flatMap((row) => row.counts);
  return rowWith(E.voteCounts, counts, key);
});
findable(E.treaties.name, 'Treaty', ({ graph }, key) => graph.treaties.get(key));
findable(E.treatyParties.name, 'TreatyParty', ({ graph }, key) =>
  rowWith(E.treatyParties, graph.treaties.get(key.split('|', 1)[0] ?? key)?.parties, key),
);
findable(C.regions.name, 'Region', ({ graph }, key) => graph.regions.get(key));
findable(C.continents.name, 'Continent', ({ graph }, key) => graph.continents.get(key));
findable(indicators.name, 'Indicator', ({ graph }, key) => graph.indicators.get(key));
findable(areas.name, 'Area', ({ graph }, key) => graph.areas.get(key));
findable(statements.name, 'Observation', (store, key) => statementWith(store, key));
findable(vintages.name, 'Vintage', ({ graph }, key) =>
  rowWith(vintages, graph.indicators.get(key.split('|', 1)[0] ?? key)?.vintages(), key),
);
