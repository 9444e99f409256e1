import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import type { Asking, Reply, Variables } from '../../named/asking.ts';
import type { NamedOperations } from '../../named/named.ts';
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
} from './record.ts';

/** Days and languages whose answers are kept. */
const MOST_KEPT = 16;

/** The world as the operations of this door tell it, day by day. */
export class World {
  readonly #asking: Asking;
  readonly #operations: () => NamedOperations;
  readonly #kept = new LRUCache<string, Promise<unknown>>({ max: MOST_KEPT });

  constructor(asking: Asking, operations: () => NamedOperations) {
    this.#asking = asking;
    this.#operations = operations;
  }

  countries(asOf: string | null): Promise<readonly Country[]> {
    return this.#keep(`countries ${asOf}`, async () => {
      const { countries } = await this.#ask('countries-with-codes', COUNTRIES, { asOf });
      return countries.nodes
        .flatMap((node) => countryOf(node, asOf) ?? [])
        .toSorted((one, other) => (one.code < other.code ? -1 : 1));
    });
  }

  /** Names by the country's code. */
  names(asOf: string | null, lang: string): Promise<ReadonlyMap<string, string>> {
    return this.#keep(`names ${asOf} ${lang}`, async () => {
      const { countries } = await this.#ask('names-in-a-language', NAMES, { asOf, lang });
      return new Map(countries.nodes.flatMap(({ alpha2, name }) => (alpha2 === null ? [] : [[alpha2, name] as const])));
    });
  }

  async continents(asOf: string | null): Promise<readonly Continent[]> {
    const continents = await this.#keep('continents', async () => {
      const answer = await this.#ask('all-continents', CONTINENTS, {});
      return answer.continents.map(({ key, name }) => ({ code: key, name }));
    });
    return continents.map((one) => ({ ...one, asOf }));
  }

  languages(): Promise<readonly Language[]> {
    return this.#keep('languages', async () => {
      const all: Language[] = [];
      let after: string | null = null;
      do {
        const { languages }: z.infer<typeof LANGUAGES> = await this.#ask('all-languages', LANGUAGES, { after });
        all.push(...languages.nodes.map(languageOf));
        after = languages.pageInfo.hasNextPage ? languages.pageInfo.endCursor : null;
      } while (after !== null);
      return all;
    });
  }

  /** What failed is asked anew. */
  #keep<T>(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(key) as Promise<T> | undefined;
    if (known) return known;
    const loading = load();
    this.#kept.set(key, loading);
    loading.catch(() => this.#kept.delete(key));
    return loading;
  }

  async #ask<T>(name: string, shape: z.ZodType<T>, variables: Variables): Promise<T> {
    const operation = this.#operations().get(name);
    if (!operation) throw new Error(`there is no operation ${name}`);
    const reply = await this.#asking(operation, variables);
    if (reply.errors) throw passedOn(reply.errors);
    return shape.parse(reply.data);
  }
}

/** An error of the graph, told as it is. */
function passedOn([first]: NonNullable<Reply['errors']>): GraphQLError {
  return new GraphQLError(first?.message ?? '', { extensions: { ...first?.extensions } });
}
