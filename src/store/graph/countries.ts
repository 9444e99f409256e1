import * as C from '../../model/country.ts';
import { countryCurrencies, currencies as currencyTable } from '../../model/thing/money.ts';
import { countryLanguages, languages as languageTable } from '../../model/thing/speech.ts';
import { byStart, type Period } from '../../model/time.ts';
import type { ReleaseFile } from '../engine/release-file.ts';
import { linked } from './linked.ts';
import type { Continent, Country, Currency, Language, Region } from './record.ts';

/** One meaning a code has had. */
export interface CodeEntry {
  readonly country: Country;
  readonly period: Period;
}

export interface World {
  readonly countries: ReadonlyMap<string, Country>;
  /** By lower-case ISO code or key; a code can have meant several countries. */
  readonly codes: ReadonlyMap<string, readonly CodeEntry[]>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly continents: ReadonlyMap<string, Continent>;
  readonly currencies: ReadonlyMap<string, Currency>;
  readonly languages: ReadonlyMap<string, Language>;
}

const ALWAYS: Period = { start: null, end: null };
const ASKED_BY = new Set(['iso_alpha2', 'iso_alpha3', 'iso_numeric', 'iso_3166_3']);

export function linkCountries(release: ReleaseFile): World {
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
      administeredBy: null,
    });
  }
  const country = (key: string) => linked(countries, key, 'countries');
  for (const row of release.rows(C.countryNames)) country(row.country).names.push(row);
  for (const row of release.rows(C.countryCodes)) country(row.country).codes.push(row);
  for (const row of release.rows(C.capitals)) country(row.country).capitals.push(row);
  for (const row of release.rows(C.countryAttributes)) country(row.country).attributes.push(row);
  for (const row of release.rows(C.geography)) country(row.country).geography = row;
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
    codes: codeIndex(countries),
    regions: linkRegions(release, country),
    continents: linkContinents(release, country),
  };
}

function linkMoneyAndSpeech(release: ReleaseFile, country: (key: string) => Country) {
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

function linkRegions(release: ReleaseFile, country: (key: string) => Country): Map<string, Region> {
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

function linkContinents(release: ReleaseFile, country: (key: string) => Country): Map<string, Continent> {
  const continents = new Map<string, Continent>();
  for (const row of release.rows(C.continents)) continents.set(row.key, { ...row, countries: [] });
  for (const row of release.rows(C.countryContinents)) {
    const record = linked(continents, row.continent, 'continents');
    record.countries.push(country(row.country));
    country(row.country).continents.push({ ...row, record });
  }
  return continents;
}

function codeIndex(countries: ReadonlyMap<string, Country>): Map<string, CodeEntry[]> {
  const index = new Map<string, CodeEntry[]>();
  const add = (code: string, entry: CodeEntry) => {
    const key = code.toLowerCase();
    const entries = index.get(key);
    if (entries) entries.push(entry);
    else index.set(key, [entry]);
  };
  for (const country of countries.values()) {
    const coded = country.codes.filter(({ scheme }) => ASKED_BY.has(scheme));
    for (const row of coded) add(row.code, { country, period: row });
    // A key that is also a dated code keeps the code's period, so that a code reused later stays apart.
    if (!coded.some(({ code }) => code === country.key)) add(country.key, { country, period: ALWAYS });
  }
  return index;
}
