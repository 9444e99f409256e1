import { capitals } from '../../model/country.ts';
import { keyOf } from '../../model/table/table.ts';
import { cities, cityNames } from '../../model/thing/place.ts';
import { subdivisions } from '../../model/thing/subdivision.ts';
import { byStart } from '../../model/time.ts';
import type { Release } from '../engine/release.ts';
import { linked } from './linked.ts';
import type { City, CityName, Country, Organization, Subdivision, Treaty } from './record.ts';

/** Cities with what they are capital of, whose seat they are and what was signed in them; events add themselves. */
export function linkCities(
  release: Release,
  countries: ReadonlyMap<string, Country>,
  organizations: ReadonlyMap<string, Organization>,
  treaties: ReadonlyMap<string, Treaty>,
): Map<string, City> {
  const byKey = new Map<string, City>();
  for (const row of release.rows(cities)) {
    const countryRecord = linked(countries, row.country, 'countries');
    const lists = { names: [], capitalOf: [], headquartersOf: [], treaties: [], events: [] };
    byKey.set(row.key, { type: 'City', ...row, ...lists, countryRecord });
  }
  const city = (key: string) => linked(byKey, key, 'cities');
  for (const row of release.rows(cityNames))
    city(row.city).names.push({ ...row, place: `${cityNames.name} ${keyOf(cityNames, row)}` });
  for (const { capitals: rows } of countries.values()) for (const row of rows) city(row.city).capitalOf.push(row);
  for (const record of organizations.values()) {
    const seats = new Set(record.seats.map((row) => row.city));
    if (record.headquarters !== null) seats.add(record.headquarters);
    for (const seat of seats) city(seat).headquartersOf.push(record);
  }
  for (const record of treaties.values()) for (const key of record.cities) city(key).treaties.push(record);
  for (const record of byKey.values()) {
    record.capitalOf.sort(byStart);
    record.names.push(...namesAsCapital(record));
    record.names.sort(byStart);
  }
  return byKey;
}

/** The names a city bore while it was a capital; none where that was its name of today all along. */
function namesAsCapital({ name, capitalOf }: City): CityName[] {
  if (capitalOf.every((row) => row.name === name)) return [];
  return capitalOf.map((row) => ({
    ...row,
    kind: 'common',
    language: 'en',
    place: `${capitals.name} ${keyOf(capitals, row)}`,
  }));
}

/** Parts of countries by their codes, each with its own parts in the order of theirs. */
export function linkSubdivisions(release: Release, countries: ReadonlyMap<string, Country>): Map<string, Subdivision> {
  const byCode = new Map<string, Subdivision>();
  for (const row of release.rows(subdivisions)) {
    const countryRecord = linked(countries, row.country, 'countries');
    byCode.set(row.code, { type: 'Subdivision', key: row.code, ...row, countryRecord, parts: [], above: null });
  }
  for (const record of byCode.values()) {
    if (record.parent === null) continue;
    record.above = linked(byCode, record.parent, 'subdivisions');
    record.above.parts.push(record);
  }
  return byCode;
}
