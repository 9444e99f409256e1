import type { Known, RowItem } from '../../reader.ts';
import { at, partsOf, wordAt } from '../text.ts';

/** Countries by the codes of two letters that they have or had. */
export class Territories {
  readonly #countries: ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>;
  readonly #known: Known;

  constructor(known: Known) {
    this.#known = known;
    this.#countries = Map.groupBy(
      known.rows('country_codes').filter(({ scheme }) => scheme === 'iso_alpha2'),
      ({ code }) => code ?? '',
    );
  }

  /** Who has a code today, else who had it last; undefined where nobody has said, null where it is left out. */
  today(code: string): string | null | undefined {
    const of = this.#countries.get(code) ?? [];
    const given = this.#known.key('territory', code);
    return (of.find(({ end }) => end === '') ?? of.at(-1))?.country ?? given;
  }

  /** Codes that somebody has today, with their countries. */
  *living(): Generator<[code: string, country: string]> {
    for (const [code, of] of this.#countries) {
      const country = of.find(({ end }) => end === '')?.country;
      if (country !== undefined) yield [code, country];
    }
  }

  /** All who ever had a code. */
  ever(code: string): readonly string[] {
    return (this.#countries.get(code) ?? []).map(({ country }) => country ?? '');
  }
}

/** Languages of `territoryInfo.json`: how many of a territory's inhabitants use which, and which are official. */
export function* languageRows(
  file: unknown,
  territories: Territories,
  known: Known,
  where: string,
): Generator<RowItem | string> {
  // Where a status is dated, that of today is meant.
  const starts = new Map(
    known
      .rows('country_languages')
      .filter(({ source, end }) => source === 'cldr' && end === '')
      .map(({ country, language, start = '' }) => [`${country} ${language}`, start]),
  );
  for (const [code, info] of partsOf(at(file, 'supplemental', 'territoryInfo'))) {
    const country = territories.today(code);
    if (country === null) continue;
    if (country === undefined) {
      yield `"${code}" is no territory that we know`;
      continue;
    }
    for (const [language, use] of partsOf(at(info, 'languagePopulation'))) {
      const share = wordAt(use, '_populationPercent');
      if (!/^\d+(\.\d+)?$/.test(share)) {
        yield `the share of ${language} in ${code} is no number: "${share}"`;
        continue;
      }
      const tag = language.replaceAll('_', '-');
      // By 0 it says that it does not know, of languages nobody speaks any more too.
      const isUncounted = Number(share) === 0;
      if (isUncounted && !starts.has(`${country} ${tag}`)) continue;
      const cells = {
        country,
        language: tag,
        status: wordAt(use, '_officialStatus') || 'spoken',
        share: isUncounted ? '' : share,
        start: starts.get(`${country} ${tag}`) ?? '',
        source: 'cldr',
        locator: `territoryInfo ${code}`,
      };
      yield { kind: 'row', table: 'country_languages', cells, where };
    }
  }
}

/** An attribute that every territory has, most by what the world has: a week's first day, a system of measures. */
export function* attributeRows(
  values: unknown,
  attribute: string,
  file: string,
  territories: Territories,
  known: Known,
  where: string,
): Generator<RowItem> {
  const world = wordAt(values, '001');
  for (const [code, country] of territories.living()) {
    const own = wordAt(values, code);
    const value = own || world;
    // Where nobody lives nothing begins a week.
    if (value === '' || known.key('attribute', code) === null) continue;
    const cells = { country, attribute, value, start: '', source: 'cldr', locator: `${file} ${own ? code : '001'}` };
    yield { kind: 'row', table: 'country_attributes', cells, where };
  }
}
