import * as C from '../../model/country.ts';
import { countryCurrencies, currencies as currencyTable } from '../../model/thing/money.ts';
import { countryLanguages, languages as languageTable } from '../../model/thing/speech.ts';
import { byStart } from '../../model/time.ts';
import type { Release } from '../engine/release.ts';
import { linked } from './linked.ts';
import type { Continent, Country, Currency, Language, Region } from './record.ts';

export interface World {
  readonly countries: ReadonlyMap<string, Country>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly continents: ReadonlyMap<string, Continent>;
  readonly currencies: ReadonlyMap<string, Currency>;
  readonly languages: ReadonlyMap<string, Language>;
}

export function linkCountries(release: Release): World {
  const countries = new Map<string, Country>();
  for (const row of release.rows(C.countries)) {
    countries.set(row.key, {
      type: 'Country',
      ...row,
      names: [],
      codes: [],
      capitals: [],
      currencies: [],
      languages: [],
      borders: [],
      continents: [],
      attributes: [],
      predecessors: [],
      successors: [],
      memberships: [],
      territories: [],
      relations: [],
      offices: [],
      interruptions: [],
      treaties: [],
      events: [],
      region: null,
      geography: null,
      extents: [],
      administeredBy: null,
    });
  }
  const country = (key: string) => linked(countries, key, 'countries');
  for (const row of release.rows(C.countryNames)) country(row.country).names.push(row);
  for (const row of release.rows(C.countryCodes)) country(row.country).codes.push(row);
  for (const row of release.rows(C.capitals)) country(row.country).capitals.push(row);
  for (const row of release.rows(C.countryAttributes)) country(row.country).attributes.push(row);
  for (const row of release.rows(C.geography)) country(row.country).geography = row;
  for (const row of release.rows(C.extents)) country(row.country).extents.push(row);
  for (const row of release.rows(C.borders))
    country(row.country).borders.push({ ...row, record: country(row.neighbour) });
  for (const row of release.rows(C.successions)) {
    const succession = { ...row, from: country(row.predecessor), to: country(row.successor) };
    succession.from.successors.push(succession);
    succession.to.predecessors.push(succession);
  }
  const moneyAndSpeech = linkMoneyAndSpeech(release, country);
  for (const record of countries.values()) {
    if (record.sovereign !== null) {
      record.administeredBy = country(record.sovereign);
      record.administeredBy.territories.push(record);
    }
    for (const dated of [record.names, record.capitals, record.currencies, record.attributes]) dated.sort(byStart);
  }
  return {
    countries,
    ...moneyAndSpeech,
    regions: linkRegions(release, country),
    continents: linkContinents(release, country),
  };
}

function linkMoneyAndSpeech(release: Release, country: (key: string) => Country) {
  const currencies = new Map<string, Currency>();
  for (const row of release.rows(currencyTable))
    currencies.set(row.code, { type: 'Currency', key: row.code, ...row, countries: [] });
  for (const row of release.rows(countryCurrencies)) {
    const tender = { ...row, record: linked(currencies, row.currency, 'currencies') };
    country(row.country).currencies.push(tender);
    tender.record.countries.push(tender);
  }
  const languages = new Map<string, Language>();
  for (const row of release.rows(languageTable))
    languages.set(row.code, { type: 'Language', key: row.code, ...row, countries: [] });
  for (const row of release.rows(countryLanguages)) {
    const speech = { ...row, record: linked(languages, row.language, 'languages') };
    country(row.country).languages.push(speech);
    speech.record.countries.push(speech);
  }
  return { currencies, languages };
}

function linkRegions(release: Release, country: (key: string) => Country): Map<string, Region> {
  const regions = new Map<string, Region>();
  for (const row of release.rows(C.regions))
    regions.set(row.key, { type: 'Region', ...row, children: [], countries: [], above: null });
  for (const region of regions.values()) {
    if (region.parent === null) continue;
    region.above = linked(regions, region.parent, 'regions');
    region.above.children.push(region);
  }
  for (const row of release.rows(C.countryRegions)) {
    const record = country(row.country);
    record.region = linked(regions, row.region, 'regions');
    for (let region: Region | null = record.region; region !== null; region = region.above)
      region.countries.push(record);
  }
  return regions;
}

function linkContinents(release: Release, country: (key: string) => Country): Map<string, Continent> {
  const continents = new Map<string, Continent>();
  for (const row of release.rows(C.continents)) continents.set(row.key, { ...row, countries: [] });
  for (const row of release.rows(C.countryContinents)) {
    const record = linked(continents, row.continent, 'continents');
    record.countries.push(country(row.country));
    country(row.country).continents.push({ ...row, record });
  }
  return continents;
}
