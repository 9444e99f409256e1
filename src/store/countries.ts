import {
  type Attribute,
  type Capital,
  type CodeScheme,
  type CountryCode,
  type CountryName,
  DRIVING_SIDES,
  type DrivingSide,
} from '../model/country.ts';
import { reaches, type Seen } from '../model/day/moment.ts';
import { Spans } from '../model/day/spans.ts';
import {
  byStart,
  type Certainty,
  isKnownOn,
  mayHoldOn,
  type PartialDate,
  type Period,
  surelyHoldsOn,
} from '../model/time.ts';
import { linked } from './graph/linked.ts';
import type { Continent, Country, Region } from './graph/record.ts';
import type { Store } from './store.ts';

/** The country a row names. */
export function countryAt({ graph }: Store, key: string): Country {
  return linked(graph.countries, key, 'countries');
}

/** Rows that may hold on the day, in their own order. */
export function on<R extends Period>(rows: readonly R[], day: Seen): R[] {
  return rows.filter((row) => mayHoldOn(row, day));
}

/** Rows of the day; of what has ended or was still to come, all. */
export function onOrEver<R extends Period>(owner: Period, rows: readonly R[], day: Seen): readonly R[] {
  return mayHoldOn(owner, day) ? on(rows, day) : rows;
}

/** Rows whatever the day, in the order they began. */
export function inOrder<R extends Period>(rows: readonly R[]): R[] {
  return rows.toSorted(byStart);
}

/** Name and language: in the language asked for, else in its base language, else in English. */
export function nameOn(country: Country, kind: CountryName['kind'], language: string, day: Seen): CountryName | null {
  const held = country.names.filter((row) => row.kind === kind && mayHoldOn(row, day));
  // Before its beginning and after its end a state is called by the name nearest in time.
  const rows =
    held.length > 0
      ? held
      : nearest(
          country.names.filter((row) => row.kind === kind),
          day,
        );
  for (const wanted of [language, language.split('-')[0], 'en']) {
    const row = rows.findLast((name) => name.language === wanted);
    if (row) return row;
  }
  return null;
}

function nearest(names: readonly CountryName[], day: Seen): CountryName[] {
  const later = names.filter(({ start }) => start !== null && !reaches(day, start.earliest));
  if (later.length === 0)
    return names.filter(
      ({ language, end }) => !names.some((other) => other.language === language && outlasts(other.end, end)),
    );
  return later.filter(
    ({ language, start }) =>
      !later.some((other) => other.language === language && (other.start?.earliest ?? 0) < (start?.earliest ?? 0)),
  );
}

function outlasts(a: Period['end'], b: Period['end']): boolean {
  return b !== null && (a === null || a.earliest > b.earliest);
}

export function codeOn(country: Country, scheme: CodeScheme, day: Seen, today: Seen): CountryCode | null {
  const rows = country.codes.filter((row) => row.scheme === scheme);
  return rows.find((row) => mayHoldOn(row, day)) ?? rows.find((row) => mayHoldOn(row, today)) ?? rows.at(-1) ?? null;
}

const CAPITAL_ROLES: readonly Capital['role'][] = ['capital', 'de_facto', 'administrative', 'seat_of_government'];

/** The capital of the day; where several cities share the office, the constitutional one. */
export function capitalOn(country: Country, day: Seen): Capital | null {
  const rows = on(country.capitals, day);
  for (const role of CAPITAL_ROLES) {
    const row = rows.findLast((capital) => capital.role === role);
    if (row) return row;
  }
  return rows.at(-1) ?? null;
}

/** Whether it is a state, or was one: not what is disputed, under protection or nobody's. */
export function isState({ kind }: Country): boolean {
  return kind === 'state' || kind === 'former_state';
}

/**
 * Whether it may have existed on the day: within its life, and not annexed, under protection or merged with another.
 * An occupied state goes on.
 */
export function existsOn(country: Country, day: Seen): boolean {
  return (
    mayHoldOn(country, day) &&
    !country.interruptions.some((row) => row.kind !== 'occupation' && surelyHoldsOn(row, day))
  );
}

/** Whether it existed on the day under every reading of its dates. */
export function surelyExistsOn(country: Country, day: Seen): boolean {
  return (
    surelyHoldsOn(country, day) &&
    !country.interruptions.some((row) => row.kind !== 'occupation' && mayHoldOn(row, day))
  );
}

/** Of a country that may have existed on the day, how sure that is; null when it did not. */
export function existenceOn(country: Country, day: Seen): Certainty | null {
  if (!existsOn(country, day)) return null;
  return surelyExistsOn(country, day) && isKnownOn(country, day) ? 'CERTAIN' : 'POSSIBLE';
}

/** Its measures on the day: those of today, unless land has left or joined it since. */
export function geographyOn({ geography, extents }: Country, day: Seen): Country['geography'] {
  const then = extents.find((row) => mayHoldOn(row, day));
  if (!then || !geography) return geography;
  const { areaKm2, landKm2, waterKm2, landBoundariesKm, source, locator, note } = then;
  return { ...geography, areaKm2, landKm2, waterKm2, landBoundariesKm, source, locator, note };
}

/** Neighbours by land of the day, where both existed. */
export function neighboursOn(country: Country, day: Seen): Country['borders'] {
  if (!existsOn(country, day)) return [];
  return on(country.borders, day).filter(({ record }) => existsOn(record, day));
}

export function territoriesOn(country: Country, day: Seen): Country[] {
  return country.territories.filter((territory) => existsOn(territory, day));
}

/** Parts of a state, by union or by the word of nearly all others: they are found, but not counted beside states. */
export function isPart({ kind }: Country): boolean {
  return kind === 'union_republic' || kind === 'unrecognized_state';
}

const existing = new WeakMap<ReadonlyMap<string, Country>, Spans<readonly Country[]>>();

/** The countries that may have existed on the day: found once for each span of days that has the same. */
export function countriesOn({ graph: { countries } }: Store, day: Seen): readonly Country[] {
  let spans = existing.get(countries);
  if (!spans) {
    spans = new Spans((moment) =>
      [...countries.values()].filter((country) => existsOn(country, moment) && !isPart(country)),
    );
    existing.set(countries, spans);
  }
  return spans.at(day);
}

export function membersOfRegion(region: Region | Continent, day: Seen): Country[] {
  return region.countries.filter((country) => existsOn(country, day));
}

/** Whether what has ended or was still to come is meant as well. */
export type Existing = 'ON_DAY' | 'EVER';

/** Of some countries those that may have existed on the day, with parts of states where they are asked for; or all. */
export function existingAmong(countries: Iterable<Country>, day: Seen, which: Existing, parts = false): Country[] {
  if (which === 'EVER') return [...countries];
  return [...countries].filter((country) => existsOn(country, day) && (parts || !isPart(country)));
}

/** The regions it lies in, the smallest first. */
export function regionsOf({ region }: Country): Region[] {
  const found: Region[] = [];
  for (let one = region; one !== null; one = one.above) found.push(one);
  return found;
}

/** The country itself and every one that followed it, directly or in turn, whatever the day. */
export function lineageOf(country: Country): ReadonlySet<Country> {
  const found = new Set([country]);
  // A set yields what is added while it is walked.
  for (const { successors } of found) for (const { to } of successors) found.add(to);
  return found;
}

/** Names of one kind and language, whatever the day. */
export function namesOf(country: Country, kind: CountryName['kind'], language: string): CountryName[] {
  return country.names.filter((row) => row.kind === kind && row.language === language);
}

/** Successions of countries or organizations that may have happened by the day. */
export function happened<S extends { readonly date: PartialDate | null }>(successions: readonly S[], day: Seen): S[] {
  return successions.filter(({ date }) => date === null || reaches(day, date.earliest));
}

export function attributeValues(country: Country, attribute: Attribute, day: Seen): string[] {
  return on(country.attributes, day).flatMap((row) => (row.attribute === attribute ? row.value : []));
}

export function drivingSideOn(country: Country, day: Seen): DrivingSide | null {
  const value = attributeValues(country, 'driving_side', day)[0];
  return DRIVING_SIDES.find((side) => side === value) ?? null;
}

const REGIONAL_INDICATOR_A = 0x1f1e6;

/** The emoji of an alpha-2 code: its letters as regional indicators. */
export function flagOf(country: Country, today: Seen): string | null {
  const code = country.end === null ? codeOn(country, 'iso_alpha2', today, today)?.code : undefined;
  if (!code) return null;
  return String.fromCodePoint(
    ...[...code].map((letter) => REGIONAL_INDICATOR_A + letter.charCodeAt(0) - 'A'.charCodeAt(0)),
  );
}
