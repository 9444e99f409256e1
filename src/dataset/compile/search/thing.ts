import { claims } from '../../../model/claim.ts';
import { capitals, countries, countryNames, regions } from '../../../model/country.ts';
import { events, participants } from '../../../model/event.ts';
import { officeHolders } from '../../../model/relation.ts';
import { sources } from '../../../model/source.ts';
import { areas } from '../../../model/statistic.ts';
import { countryCurrencies, currencies } from '../../../model/thing/money.ts';
import { people, personNames } from '../../../model/thing/person.ts';
import { cities, cityNames } from '../../../model/thing/place.ts';
import { countryLanguages, languages } from '../../../model/thing/speech.ts';
import { subdivisions } from '../../../model/thing/subdivision.ts';
import type { PartialDate } from '../../../model/time.ts';
import type { Dataset } from '../../read.ts';
import { BETWEEN, called, grown, type SearchDocument, type SearchName, tallied, timeless } from './document.ts';

type Weights = ReadonlyMap<string, number>;

const OFFICE_WORDS = {
  chief_of_state: 'head of state',
  head_of_government: 'head of government',
  representative: 'representative',
} as const;
const [AS_IF_LASTING, LARGE] = [1.4, 240];
/** Who left office before is remembered for more than the office, or not at all. */
const RECENT = 1990;
/** Who was elected to lead an organization is as well known as who led a state. */
const OF_WORLD = 60;

export function* personDocuments(dataset: Dataset, weights: Weights): Iterable<SearchDocument> {
  const named = Map.groupBy(dataset.rows(personNames), ({ person }) => person);
  const held = Map.groupBy(dataset.rows(officeHolders), ({ person }) => person);
  // Who won an election of a country has an office, which counts already.
  const polls = new Set(
    dataset.rows(events).flatMap(({ key, classification }) => (classification === 'election' ? key : [])),
  );
  const taking = dataset.rows(participants).filter(({ kind, event }) => kind === 'person' && !polls.has(event));
  const seen = tallied(taking.map(({ participant }) => participant));
  const elected = new Set(taking.flatMap(({ role, participant }) => (role === 'elected' ? participant : [])));
  const nameOf = new Map(dataset.rows(countries).map(({ key, name }) => [key, name]));
  const ended = new Set(dataset.rows(countries).flatMap(({ key, end }) => (end === null ? [] : key)));
  // Who led what has ended is as well known as if it went on.
  const weightOf = (key: string) => Math.min(LARGE, (weights.get(key) ?? 0) * (ended.has(key) ? AS_IF_LASTING : 1));
  for (const { key, name } of dataset.rows(people)) {
    const offices = held.get(key) ?? [];
    const recent = offices.some(({ end }) => end === null || end.earliest >= RECENT * 10_000);
    const years = offices.reduce((sum, { start, end }) => sum + yearsBetween(start, end), 0);
    const country = Math.max(0, ...offices.map((row) => weightOf(row.country)));
    const calls = named.get(key) ?? [];
    // Who is written about in many languages is known in all of them.
    const fame = 16 * grown(new Set(calls.map(({ language }) => language)).size);
    const weight =
      15 +
      0.3 * country +
      9 * grown(years) +
      7 * grown(seen.get(key)) +
      fame +
      (recent ? 12 : 0) +
      (elected.has(key) ? OF_WORLD : 0);
    const names = [
      called(name, 'NAME'),
      ...calls.map((row) => called(row.name, 'OTHER_NAME', row.language)),
      ...offices.map((row) =>
        called(
          [row.title ?? '', OFFICE_WORDS[row.office], nameOf.get(row.country) ?? ''].filter(Boolean).join(BETWEEN),
          'WORDS',
          'en',
          row,
        ),
      ),
    ];
    yield timeless('PERSON', key, weight, names);
  }
}

/** Nobody is remembered for more years than these. */
const LONGEST_STINT = 30;

/** Years that a stint took, as far as both its bounds are on record. */
function yearsBetween(start: PartialDate | null, end: PartialDate | null): number {
  if (start === null || end === null) return 1;
  return Math.max(0, Math.min(LONGEST_STINT, (end.earliest - start.latest) / 10_000));
}

export function* cityDocuments(dataset: Dataset, weights: Weights): Iterable<SearchDocument> {
  const named = Map.groupBy(dataset.rows(cityNames), ({ city }) => city);
  const seats = Map.groupBy(dataset.rows(capitals), ({ city }) => city);
  const scenes = tallied(dataset.rows(events).flatMap((row) => row.cities));
  const callsOf = englishNames(dataset);
  const abroad = Map.groupBy(
    dataset.rows(countryNames).filter(({ language, kind }) => language !== 'en' && kind === 'common'),
    (row) => row.country,
  );
  for (const { key, name, country } of dataset.rows(cities)) {
    const capitalOf = seats.get(key) ?? [];
    const isCapital = capitalOf.some(({ end }) => end === null);
    const names = [
      called(name, 'NAME'),
      ...capitalOf.map((row) => called(row.name, 'OTHER_NAME', 'en', row)),
      ...(named.get(key) ?? []).map((row) =>
        called(row.name, row.language === 'en' ? 'OTHER_NAME' : 'LOCAL_NAME', row.language, row),
      ),
      called([...new Set([country, ...capitalOf.map((row) => row.country)])].flatMap(callsOf).join(BETWEEN), 'WORDS'),
      called((abroad.get(country) ?? []).map((row) => row.name).join(BETWEEN), 'WORDS', 'mul'),
    ];
    // Of cities of one name the one where more happened is meant, and that is spoken of in more languages.
    const seen = 2 * grown(scenes.get(key));
    const known = 6 * grown(new Set((named.get(key) ?? []).map(({ language }) => language)).size);
    const seat = isCapital ? 30 : 10 * grown(capitalOf.length);
    yield timeless('CITY', key, 30 + 0.36 * (weights.get(country) ?? 0) + seat + seen + known, names);
  }
}

/** What countries are called in English, of all times: a city is looked for by that of its time. */
function englishNames(dataset: Dataset): (country: string) => readonly string[] {
  const names = Map.groupBy(
    dataset.rows(countryNames).filter(({ language, kind }) => language === 'en' && kind !== 'official'),
    ({ country }) => country,
  );
  const nameOf = new Map(dataset.rows(countries).map(({ key, name }) => [key, name]));
  return (country) => {
    const all = [nameOf.get(country) ?? '', ...(names.get(country) ?? []).map(({ name }) => name)];
    return [...new Set(all)];
  };
}

/** Many bear the name of a country, a city or an organization, which is meant. */
const OF_SUBDIVISION = 3;

export function* subdivisionDocuments(dataset: Dataset, weights: Weights): Iterable<SearchDocument> {
  const nameOf = new Map(dataset.rows(countries).map(({ key, name }) => [key, name]));
  for (const { code, name, listedName, country, parent } of dataset.rows(subdivisions)) {
    const names = [
      called(name, 'PART_NAME'),
      ...(listedName === null ? [] : [called(listedName, 'PART_NAME', 'und')]),
      called(code, 'OTHER_CODE', 'iso_3166_2'),
      called(nameOf.get(country) ?? '', 'WORDS'),
    ];
    const own = 0.05 * (weights.get(country) ?? 0);
    yield timeless('SUBDIVISION', code, OF_SUBDIVISION + (parent === null ? own : 0), names);
  }
}

export function* placeDocuments(dataset: Dataset): Iterable<SearchDocument> {
  for (const { key, name, level } of dataset.rows(regions)) {
    const weight = { world: 150, region: 150, subregion: 120, intermediate_region: 110 }[level];
    yield timeless('REGION', key, weight, [called(name, 'NAME'), called(key, 'OTHER_CODE', 'un_m49')]);
  }
  // Where a producer counts what was a country as an area, the country is meant.
  const taken = new Set(dataset.rows(countryNames).flatMap(({ language, name }) => (language === 'en' ? name : [])));
  for (const { key, name } of dataset.rows(areas)) {
    const sort = taken.has(name) ? 'PART_NAME' : 'NAME';
    yield timeless('AREA', key, 80, [called(name, sort), called(key, 'OTHER_CODE', 'key')]);
  }
}

export function* meansDocuments(dataset: Dataset, weights: Weights): Iterable<SearchDocument> {
  const heaviest = (rows: readonly { readonly country: string }[] = []) =>
    Math.max(0, ...rows.map(({ country }) => weights.get(country) ?? 0));
  const spent = Map.groupBy(
    dataset.rows(countryCurrencies).filter(({ end }) => end === null),
    ({ currency }) => currency,
  );
  const issued = Map.groupBy(dataset.rows(countryCurrencies), ({ currency }) => currency);
  for (const { code, name, numeric, symbol } of dataset.rows(currencies)) {
    const users = spent.get(code);
    const names = [
      called(name, 'NAME'),
      ...unitOf(name),
      called(code, 'CODE', 'iso_4217'),
      ...(numeric === null ? [] : [called(numeric, 'OTHER_CODE', 'iso_4217_numeric')]),
      ...(symbol === null ? [] : [called(symbol, 'OTHER_CODE', 'symbol')]),
    ];
    const weight = users
      ? 65 + 0.3 * heaviest(users) + 10 * grown(users.length)
      : 25 + 0.15 * heaviest(issued.get(code)) + lasted(issued.get(code));
    yield timeless('CURRENCY', code, weight, names, users === undefined);
  }
  const spoken = Map.groupBy(dataset.rows(countryLanguages), ({ language }) => language);
  for (const { code, name, nativeName } of dataset.rows(languages)) {
    const speakers = spoken.get(code);
    const names = [
      called(name, 'NAME'),
      ...(nativeName === null ? [] : [called(nativeName, 'OTHER_NAME', code)]),
      called(code, 'OTHER_CODE', 'bcp_47'),
    ];
    yield timeless('LANGUAGE', code, 40 + 0.25 * heaviest(speakers) + 8 * grown(speakers?.length), names);
  }
}

/** Of two that are gone the one that was spent later is meant. */
function lasted(rows: readonly { readonly end: PartialDate | null }[] = []): number {
  return Math.max(0, ...rows.map(({ end }) => ((end?.latest ?? 0) / 10_000 - GONE) / 4));
}
const GONE = 1945;

/** What a currency is called where nobody has to say whose: yen, franc. */
function unitOf(name: string): SearchName[] {
  const [, unit] = name.includes(' of ') ? [] : (/^\p{L}.* (\p{L}+)$/u.exec(name) ?? []);
  return unit === undefined ? [] : [called(unit, 'OTHER_NAME')];
}

export function* writtenDocuments(dataset: Dataset): Iterable<SearchDocument> {
  for (const { key, workType, title, producer } of dataset.rows(sources)) {
    // Tables are called by whoever made them, what is told in a text is not.
    const sort = workType === 'dataset' ? 'OTHER_NAME' : 'WORDS';
    const names = [called(title, 'NAME'), called(key, 'CODE', 'key'), called(producer, sort)];
    yield timeless('SOURCE', key, 20, names);
  }
  for (const { key, quote } of dataset.rows(claims))
    yield timeless('CLAIM', key, 5, [called(quote, 'NAME'), called(key, 'OTHER_CODE', 'key')]);
}
