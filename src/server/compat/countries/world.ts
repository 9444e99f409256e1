import type { z } from 'zod';
import type { Kept } from '../kept.ts';
import {
  CONTINENTS,
  COUNTRIES,
  type Continent,
  type Country,
  countryOf,
  LANGUAGES,
  type Language,
  languageOf,
  NAMES,
  PARTS,
  type Part,
} from './record.ts';

/** The world as the operations of this door tell it, day by day. */
export class World {
  readonly #kept: Kept;

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  countries(asOf: string | null): Promise<readonly Country[]> {
    return this.#kept.keep(`countries ${asOf}`, async () => {
      const { countries } = await this.#kept.ask('countries-with-codes', COUNTRIES, { asOf });
      return countries.nodes
        .flatMap((node) => countryOf(node, asOf) ?? [])
        .toSorted((one, other) => (one.code < other.code ? -1 : 1));
    });
  }

  /** Names by the country's code. */
  names(asOf: string | null, lang: string): Promise<ReadonlyMap<string, string>> {
    return this.#kept.keep(`names ${asOf} ${lang}`, async () => {
      const { countries } = await this.#kept.ask('names-in-a-language', NAMES, { asOf, lang });
      return new Map(countries.nodes.flatMap(({ alpha2, name }) => (alpha2 === null ? [] : [[alpha2, name] as const])));
    });
  }

  /** The largest parts of countries by the country's code. */
  parts(asOf: string | null): Promise<ReadonlyMap<string, readonly Part[]>> {
    return this.#kept.keep(`parts ${asOf}`, async () => {
      const all = new Map<string, readonly Part[]>();
      let after: string | null = null;
      do {
        const { countries }: z.infer<typeof PARTS> = await this.#kept.ask('parts-of-countries', PARTS, { asOf, after });
        for (const { alpha2, subdivisions } of countries.nodes) if (alpha2 !== null) all.set(alpha2, subdivisions);
        after = countries.pageInfo.hasNextPage ? countries.pageInfo.endCursor : null;
      } while (after !== null);
      return all;
    });
  }

  async continents(asOf: string | null): Promise<readonly Continent[]> {
    const continents = await this.#kept.keep('continents', async () => {
      const answer = await this.#kept.ask('all-continents', CONTINENTS, {});
      return answer.continents.map(({ key, name }) => ({ code: key, name }));
    });
    return continents.map((one) => ({ ...one, asOf }));
  }

  languages(): Promise<readonly Language[]> {
    return this.#kept.keep('languages', async () => {
      const all: Language[] = [];
      let after: string | null = null;
      do {
        const { languages }: z.infer<typeof LANGUAGES> = await this.#kept.ask('all-languages', LANGUAGES, { after });
        all.push(...languages.nodes.map((node) => languageOf(node, null)));
        after = languages.pageInfo.hasNextPage ? languages.pageInfo.endCursor : null;
      } while (after !== null);
      return all;
    });
  }
}
