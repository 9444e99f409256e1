import * as claim from '../claim.ts';
import * as country from '../country.ts';
import * as assertion from '../coverage/assertion.ts';
import * as coverage from '../coverage/coverage.ts';
import * as event from '../event.ts';
import * as imported from '../import/import.ts';
import * as land from '../land/land.ts';
import * as organization from '../organization.ts';
import * as relation from '../relation.ts';
import * as renewal from '../renewal/renewal.ts';
import * as searchName from '../search/name.ts';
import * as search from '../search/word.ts';
import * as source from '../source.ts';
import * as statistic from '../statistic.ts';
import * as money from '../thing/money.ts';
import * as person from '../thing/person.ts';
import * as place from '../thing/place.ts';
import * as speech from '../thing/speech.ts';
import * as subdivision from '../thing/subdivision.ts';
import * as treaty from '../treaty/treaty.ts';
import type { Table } from './table.ts';

/** Every table read from `data/`, in an order in which references point back or sideways. */
export const TABLES: readonly Table[] = [
  source.editions,
  source.licences,
  source.sources,
  renewal.rhythms,
  country.countries,
  country.countryNames,
  country.countryCodes,
  place.cities,
  place.cityNames,
  subdivision.subdivisions,
  country.capitals,
  money.currencies,
  money.countryCurrencies,
  speech.languages,
  speech.countryLanguages,
  country.borders,
  country.regions,
  country.countryRegions,
  country.continents,
  country.countryContinents,
  country.successions,
  country.geography,
  country.extents,
  country.countryAttributes,
  relation.diplomaticRelations,
  person.people,
  person.personNames,
  relation.officeHolders,
  renewal.terms,
  relation.interruptions,
  relation.nameLanguages,
  land.arcs,
  land.landUnits,
  organization.organizations,
  organization.organizationNames,
  organization.organizationSeats,
  organization.organizationSuccessions,
  organization.memberships,
  land.landHolders,
  event.events,
  event.eventNames,
  event.participants,
  event.motions,
  event.voteCounts,
  treaty.treaties,
  treaty.treatyParties,
  event.rollCalls,
  event.rollCallVotes,
  statistic.themes,
  statistic.units,
  statistic.areas,
  statistic.indicators,
  statistic.statements,
  statistic.vintages,
  statistic.aggregateChecks,
  coverage.coverage,
  coverage.publishedCounts,
  assertion.assertions,
  claim.claims,
  claim.claimFacts,
  claim.claimStatements,
  source.citations,
  source.corrections,
  source.exceptions,
  search.searchWords,
  searchName.searchNames,
  imported.importCodes,
  imported.imports,
  imported.superseded,
];

/** Tables of the release: those of `data/` and what the compiler adds. */
export const RELEASE_TABLES: readonly Table[] = [...TABLES, event.derivedEvents, land.simpleArcs];

/** One file an indicator: geo, year, value, status. */
export const OBSERVATIONS_FOLDER = 'statistics/observations';
