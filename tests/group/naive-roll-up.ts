import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { changes, FULL, mayHold, type Row, rowsBy, scan, surelyHolds } from '../property/naive.ts';

/** Roll-ups by hand: every number is read off the CSV again, and added up in the plainest way. */

const corrections = rowsBy('corrections.csv', 'table');
const read = new Map<string, ReadonlyMap<string, Row>>();

/** Rows of an indicator by GEO|YEAR, with what curators corrected; an empty correction removes. */
function figures(code: string): ReadonlyMap<string, Row> {
  const known = read.get(code);
  if (known) return known;
  const file = `statistics/observations/${code}.csv`;
  // Some indicators have single statements alone.
  const source = existsSync(join(readConfig({}).DATA_DIR, file)) ? scan(file) : [];
  const rows = new Map(source.map((row) => [`${row.geo}|${row.year}`, row]));
  for (const { key = '', value = '', status } of corrections(`observations/${code}`)) {
    if (status !== 'corrected') continue;
    if (value === '') rows.delete(key);
    else rows.set(key, { ...rows.get(key), value });
  }
  read.set(code, rows);
  return rows;
}

const indicators = new Map(scan('statistics/indicators.csv').map((row) => [row.code ?? '', row]));
const units = new Map(scan('statistics/units.csv').map((row) => [row.key ?? '', row]));
const countries = new Map(scan('countries/countries.csv').map((row) => [row.key ?? '', row]));
const interruptions = rowsBy('countries/interruptions.csv', 'country');
const memberships = rowsBy('organizations/memberships.csv', 'organization');
const regions = new Map(scan('countries/regions.csv').map((row) => [row.key ?? '', row]));
const regionRows = scan('countries/country_regions.csv');
const continentRows = scan('countries/country_continents.csv');

export const organizationKeys = [
  ...new Set(scan('organizations/memberships.csv').map((row) => row.organization ?? '')),
];
export const regionKeys = [...regions.keys()];
/** Those that still exist, whose key nobody else had as a code. */
export const countryKeys = [...countries].flatMap(([key, row]) => (row.end === '' && key.length === 3 ? key : []));
export const continentKeys = scan('countries/continents.csv').map((row) => row.key ?? '');
export const indicatorCodes = [...indicators.keys()].filter((code) => code !== '');

/** Days on which its membership changed. */
export function daysOf(organization: string): string[] {
  return changes(memberships(organization));
}

function exists(key: string, day: string): boolean {
  return (
    mayHold(countries.get(key) ?? {}, day) &&
    !interruptions(key).some((row) => row.kind !== 'occupation' && surelyHolds(row, day))
  );
}

export type Members = (day: string) => string[];

export function membersOf(organization: string, roles: readonly string[] = FULL): Members {
  return (day) => {
    const stints = memberships(organization).filter(
      (row) =>
        row.rank !== 'deprecated' &&
        roles.includes(row.role ?? '') &&
        countries.has(row.member ?? '') &&
        mayHold(row, day),
    );
    return [...new Set(stints.map((row) => row.member ?? ''))];
  };
}

export function inRegion(wanted: string): Members {
  const lies = (key: string): boolean => key !== '' && (key === wanted || lies(regions.get(key)?.parent ?? ''));
  const keys = regionRows.flatMap(({ country = '', region = '' }) => (lies(region) ? country : []));
  return (day) => keys.filter((key) => exists(key, day));
}

export function onContinent(wanted: string): Members {
  const keys = continentRows.flatMap(({ country = '', continent }) => (continent === wanted ? country : []));
  return (day) => keys.filter((key) => exists(key, day));
}

export function listed(keys: readonly string[]): Members {
  return (day) => keys.filter((key) => exists(key, day));
}

/** The method that is meant, or null where it is refused. */
export function methodOf(code: string, aggregate: string): string | null {
  const { value_type: type, unit = '', aggregation = '', weight = '' } = indicators.get(code) ?? {};
  if (type === 'category' || units.get(unit)?.money === 'local') return null;
  const method = aggregate === 'DEFAULT' ? aggregation : aggregate;
  if (method === 'SUM') return aggregation === 'SUM' ? method : null;
  if (method === 'WEIGHTED_MEAN') return weight === '' ? null : method;
  return method === 'NONE' ? null : method;
}

export interface ByHand {
  readonly year: number;
  readonly value: number;
  readonly status: string;
  readonly reporting: number;
  readonly missing: readonly string[];
  /** Of the weights, else of the population; null where one country's is not on record. */
  readonly share: number | null;
}

/** One year over the countries given; null when none of them reports. */
export function rollUp(code: string, method: string, keys: readonly string[], year: number): ByHand | null {
  const weighed = method === 'WEIGHTED_MEAN';
  const rows = keys.map((key) => {
    const row = figures(code).get(`${key}|${year}`);
    const weight = weighed ? figures(indicators.get(code)?.weight ?? '').get(`${key}|${year}`) : undefined;
    const counts = row !== undefined && (!weighed || Number(weight?.value ?? 0) > 0);
    return { key, counts, value: Number(row?.value), weight: Number(weight?.value), statuses: [row, weight] };
  });
  const used = rows.filter(({ counts }) => counts);
  if (used.length === 0) return null;
  const letters = used.flatMap(({ statuses }) => statuses.map((row) => row?.status ?? ''));
  const ascending = used.map(({ value }) => value).sort((a, b) => a - b);
  const total = ascending.reduce((sum, value) => sum + value, 0);
  const middle = ascending.length / 2;
  const at = (index: number) => ascending[index] ?? Number.NaN;
  const values: Record<string, number> = {
    SUM: total,
    MEAN: total / used.length,
    WEIGHTED_MEAN:
      used.reduce((sum, { value, weight }) => sum + value * weight, 0) /
      used.reduce((sum, { weight }) => sum + weight, 0),
    MEDIAN: (at(Math.ceil(middle) - 1) + at(Math.floor(middle))) / 2,
    MIN: at(0),
    MAX: at(ascending.length - 1),
  };
  const scale = figures(weighed ? (indicators.get(code)?.weight ?? '') : 'population_total');
  const scaled = rows.map(({ key, counts }) => ({ counts, size: Number(scale.get(`${key}|${year}`)?.value) }));
  const sizeOf = (all: typeof scaled) => all.reduce((sum, { size }) => sum + size, 0);
  const share = sizeOf(scaled.filter(({ counts }) => counts)) / sizeOf(scaled);
  return {
    year,
    value: values[method] ?? Number.NaN,
    status: letters.includes('F') ? 'F' : letters.includes('E') ? 'E' : 'A',
    reporting: used.length,
    missing: rows.filter(({ counts }) => !counts).map(({ key }) => key),
    share: used.length === rows.length ? 1 : Number.isNaN(share) ? null : share,
  };
}

/** The latest year up to the day that is no forecast and has nine tenths of the best year's reporting countries. */
export function latestYear(code: string, method: string, keys: readonly string[], day: string): number | null {
  const years: { year: number; reporting: number }[] = [];
  for (let year = Number(day.slice(0, 4)); year >= 1700; year--) {
    const found = rollUp(code, method, keys, year);
    if (found && found.status !== 'F') years.push(found);
  }
  const best = Math.max(...years.map(({ reporting }) => reporting));
  return years.find(({ reporting }) => reporting >= 0.9 * best)?.year ?? null;
}
