import {
  type CodeScheme,
  type CountryName,
  capitals,
  countries,
  countryAttributes,
  countryCodes,
  countryNames,
} from '../../../model/country.ts';
import { participants } from '../../../model/event.ts';
import { memberships, organizationNames, organizations } from '../../../model/organization.ts';
import type { NameSort } from '../../../model/search/kind.ts';
import { pluralOf } from '../../../model/text/number.ts';
import { wordForm } from '../../../model/text/words.ts';
import { cities } from '../../../model/thing/place.ts';
import { treatyParties } from '../../../model/treaty/treaty.ts';
import { keysIn, LOCALIZED_NAMES, readKeyed } from '../../keyed.ts';
import type { Dataset } from '../../read.ts';
import { BETWEEN, called, grown, type SearchDocument, type SearchName, tallied, timeless } from './document.ts';
import { populationsIn } from './population.ts';

const ISO: ReadonlySet<CodeScheme> = new Set(['iso_alpha2', 'iso_alpha3', 'ioc']);

/** Of names that are written alike the first is told. */
function englishFirst<R extends { readonly language: string }>(rows: readonly R[]): readonly R[] {
  return rows.toSorted((one, other) => Number(other.language === 'en') - Number(one.language === 'en'));
}

/** Another name in another language than English, which those who speak it look for. */
function sortOf<K extends string>(sorts: Readonly<Record<K, NameSort>>, kind: K, language: string): NameSort {
  return kind === 'alternative' && language !== 'en' ? 'LOCAL_NAME' : sorts[kind];
}

const COUNTRY_SORTS = {
  common: 'OTHER_NAME',
  official: 'OFFICIAL_NAME',
  native: 'OTHER_NAME',
  alternative: 'OTHER_NAME',
} satisfies Record<CountryName['kind'], NameSort>;

/** Languages that are told first where several share a name. */
const KNOWN_BY_MANY = 'en fr es de ru zh ar pt it ja hi id tr ko fa'.split(' ');

/** Names of countries in all languages, the best known languages first. */
function localized({ root }: Dataset): ReadonlyMap<string, SearchName[]> {
  const names = new Map<string, SearchName[]>();
  const languages = keysIn(root, LOCALIZED_NAMES);
  const first = KNOWN_BY_MANY.filter((language) => languages.includes(language));
  for (const language of [...first, ...languages.filter((one) => !first.includes(one))]) {
    for (const { cells } of readKeyed(root, LOCALIZED_NAMES, language, () => undefined)) {
      const [country = '', name = ''] = cells;
      const known = names.get(country);
      const one = called(name, 'LOCAL_NAME', language);
      if (known) known.push(one);
      else names.set(country, [one]);
    }
  }
  return names;
}

/** How much is on record of each country or organization. */
function factsOf(dataset: Dataset): ReadonlyMap<string, number> {
  return tallied([
    ...dataset.rows(memberships).map(({ member }) => member),
    ...dataset.rows(treatyParties).map(({ party }) => party),
    ...dataset.rows(participants).map(({ participant }) => participant),
  ]);
}

/** How likely each country is meant: by its people while it lasts, by how much is on record of it after. */
export function countryWeights(dataset: Dataset): ReadonlyMap<string, number> {
  const population = populationsIn(dataset);
  const facts = factsOf(dataset);
  return new Map(
    dataset.rows(countries).map(({ key, end }) => {
      const known = 6 * grown(facts.get(key));
      return [key, end === null ? 70 + 4 * grown(population.get(key)) + known : 40 + 1.5 * known];
    }),
  );
}

/** What several of its people are called means nothing but them: Turks. */
function peoples(noun: string): SearchName[] {
  const many = pluralOf(wordForm(noun));
  return many === null ? [] : [called(`${noun[0]}${many.slice(1)}`, 'OTHER_NAME')];
}

export function* countryDocuments(dataset: Dataset, weights: ReadonlyMap<string, number>): Iterable<SearchDocument> {
  const named = Map.groupBy(englishFirst(dataset.rows(countryNames)), ({ country }) => country);
  const coded = Map.groupBy(dataset.rows(countryCodes), ({ country }) => country);
  const seated = Map.groupBy(dataset.rows(capitals), ({ country }) => country);
  const words = Map.groupBy(
    dataset.rows(countryAttributes).filter(({ attribute }) => attribute.startsWith('demonym')),
    ({ country }) => country,
  );
  const inLanguages = localized(dataset);
  for (const { key, name, end } of dataset.rows(countries)) {
    const names = [
      called(name, 'NAME'),
      ...(named.get(key) ?? []).map((row) =>
        called(row.name, sortOf(COUNTRY_SORTS, row.kind, row.language), row.language, row),
      ),
      ...(inLanguages.get(key) ?? []),
      called(key, 'CODE', 'key'),
      ...(coded.get(key) ?? []).map((row) =>
        called(row.code, ISO.has(row.scheme) ? 'CODE' : 'OTHER_CODE', row.scheme, row),
      ),
      ...(seated.get(key) ?? []).map((row) => called(row.name, 'CAPITAL', 'en', row)),
      ...(words.get(key) ?? []).map(({ value }) => called(value, 'WORDS')),
      ...(words.get(key) ?? []).flatMap(({ attribute, value }) => (attribute === 'demonym_noun' ? peoples(value) : [])),
    ];
    yield timeless('COUNTRY', key, weights.get(key) ?? 0, names, end !== null);
  }
}

/** Less likely meant than any body of states that has members on record. */
const NON_GOVERNMENTAL = 58;

const ORGANIZATION_SORTS = { official: 'OFFICIAL_NAME', acronym: 'ACRONYM', alternative: 'OTHER_NAME' } as const;

export function* organizationDocuments(dataset: Dataset): Iterable<SearchDocument> {
  const named = Map.groupBy(englishFirst(dataset.rows(organizationNames)), ({ organization }) => organization);
  const members = Map.groupBy(dataset.rows(memberships), ({ organization }) => organization);
  const facts = factsOf(dataset);
  const cityOf = new Map(dataset.rows(cities).map((city) => [city.key, city.name]));
  const ownNames = new Map(
    dataset
      .rows(organizations)
      .map(({ key, acronym, name }) => [key, acronym === null ? name : `${acronym}${BETWEEN}${name}`]),
  );
  for (const { key, name, acronym, classification, dissolved, parent, headquarters } of dataset.rows(organizations)) {
    const names = [
      called(name, 'NAME'),
      ...(named.get(key) ?? []).map((row) =>
        called(row.name, sortOf(ORGANIZATION_SORTS, row.kind, row.language), row.language, row),
      ),
      ...(acronym === null ? [] : [called(acronym, 'ACRONYM')]),
      called(key, 'CODE', 'key'),
      // Courts and banks of one name are told apart by their seats.
      called((headquarters && cityOf.get(headquarters)) ?? '', 'WORDS'),
      // Organs are called by whose they are: EU parliament.
      called((parent && ownNames.get(parent)) ?? '', 'WORDS'),
      ...(classification === 'peace_operation'
        ? [called('peacekeeping mission · peacekeepers · blue helmets', 'WORDS')]
        : []),
    ];
    // Who is elected again and again is one member all the same.
    const count = new Set((members.get(key) ?? []).map(({ member }) => member)).size;
    const own =
      55 +
      15.5 * grown(count) +
      2 * grown(facts.get(key)) +
      3 * grown(named.get(key)?.length) +
      (parent === null ? 25 : 0);
    // Of two that bear one acronym the body of states is meant, unless most of the world has a part in the other.
    const weight = classification === 'non_governmental' ? NON_GOVERNMENTAL + 10 * grown(count) : own;
    yield timeless('ORGANIZATION', key, weight, names, dissolved !== null);
  }
}
