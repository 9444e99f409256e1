import type { CodeScheme, CountryName } from '../../model/country.ts';
import { mayHoldOn, type Period } from '../../model/time.ts';
import type { Country } from '../graph/record.ts';
import type { Store } from '../store.ts';
import { type Finder, finderOf, type Kind } from './finder.ts';
import { ALWAYS, type Meaning, withoutZeros } from './meaning.ts';

const ISO: ReadonlySet<CodeScheme> = new Set(['iso_alpha2', 'iso_alpha3', 'iso_numeric', 'iso_3166_3']);
/** Schemes whose codes are numbers of three digits. */
const PADDED: ReadonlySet<CodeScheme> = new Set(['iso_numeric', 'un_m49']);

/** Keys that are codes; the others are slugs of names. */
const LETTERS = /^[A-Z]{3}$/;

const KIND: Kind<Country> = {
  fields: ['country'],
  noun: 'country',
  unknown: 'UNKNOWN_COUNTRY',
  remedy: 'countries and search list them',
  keyOf: ({ key }) => key,
  nameOf: ({ name }) => name,
};

function* codesIn({ graph }: Store, has: (scheme: CodeScheme) => boolean): Iterable<Meaning<Country>> {
  for (const record of graph.countries.values()) {
    for (const row of record.codes) {
      if (!has(row.scheme)) continue;
      const texts = PADDED.has(row.scheme) ? withoutZeros(row.code) : [row.code];
      for (const text of texts) yield { text, record, period: row };
    }
  }
}

function* isoCodes(store: Store): Iterable<Meaning<Country>> {
  yield* codesIn(store, (scheme) => ISO.has(scheme));
  for (const record of store.graph.countries.values()) {
    const { key, codes } = record;
    // A key that is also a dated code keeps the code's period, so that a code reused later stays apart.
    if (LETTERS.test(key) && !codes.some(({ scheme, code }) => ISO.has(scheme) && code === key))
      yield { text: key, record, period: ALWAYS };
  }
}

/** A name without dates of its own is that of the country's life. */
function lived({ start, end }: Country, row: Period): Period {
  return { start: row.start ?? start, end: row.end ?? end };
}

function* namesIn({ graph }: Store, has: (row: CountryName) => boolean): Iterable<Meaning<Country>> {
  for (const record of graph.countries.values())
    for (const row of record.names) if (has(row)) yield { text: row.name, record, period: lived(record, row) };
}

function* englishNames(store: Store): Iterable<Meaning<Country>> {
  for (const record of store.graph.countries.values()) {
    const period = lived(record, ALWAYS);
    yield { text: record.name, record, period };
    // In another case than it is written, a slug is no more than a name.
    if (!LETTERS.test(record.key)) yield { text: record.key, record, period };
  }
  yield* namesIn(store, ({ language }) => language === 'en');
}

function* localizedNames({ graph }: Store): Iterable<Meaning<Country>> {
  for (const [country, name] of graph.localizedNames()) {
    const record = graph.countries.get(country);
    if (record) yield { text: name, record, period: ALWAYS };
  }
}

/** ISO codes and keys, then the codes of other schemes, then names: English before the languages that are curated. */
export const countryFinder: Finder<Country> = finderOf({
  ...KIND,
  type: 'Country',
  withKey: ({ graph }, key) => graph.countries.get(key),
  ranks: [
    isoCodes,
    (store) => codesIn(store, (scheme) => !ISO.has(scheme)),
    englishNames,
    (store) => namesIn(store, ({ language }) => language !== 'en'),
  ],
  reserve: localizedNames,
  lives: ({ end }) => end === null,
  livesOn: mayHoldOn,
});

const byScheme = new Map<CodeScheme, Finder<Country>>();

/** Codes of one scheme alone. */
export function countryFinderIn(scheme: CodeScheme): Finder<Country> {
  const known = byScheme.get(scheme);
  if (known) return known;
  const codeOf = ({ codes, key }: Country) => codes.findLast((row) => row.scheme === scheme)?.code ?? key;
  const made = finderOf<Country>({
    ...KIND,
    noun: `country with the ${scheme} code`,
    keyOf: codeOf,
    type: 'Country',
    withKey: () => null,
    ranks: [(store) => codesIn(store, (one) => one === scheme)],
    lives: ({ end }) => end === null,
  });
  byScheme.set(scheme, made);
  return made;
}
