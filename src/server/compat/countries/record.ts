import { z } from 'zod';

/** What the operations beside this door answer, read as it comes. */
const language = z.object({
  code: z.string(),
  name: z.string(),
  nativeName: z.string().nullable(),
  direction: z.string(),
});
const continent = z.object({ key: z.string(), name: z.string() });
const country = z.object({
  alpha2: z.string().nullable(),
  name: z.string(),
  names: z.array(z.object({ kind: z.string(), language: z.string(), name: z.string() })),
  flag: z.string().nullable(),
  callingCodes: z.array(z.string()),
  capital: z.object({ name: z.string() }).nullable(),
  continents: z.array(continent),
  currencies: z.array(z.object({ code: z.string() })),
  languages: z.array(z.object({ share: z.number().nullable(), language })),
});

export const COUNTRIES = z.object({ countries: z.object({ nodes: z.array(country) }) });
export const NAMES = z.object({
  countries: z.object({ nodes: z.array(z.object({ alpha2: z.string().nullable(), name: z.string() })) }),
});
export const CONTINENTS = z.object({ continents: z.array(continent) });
export const LANGUAGES = z.object({
  languages: z.object({
    nodes: z.array(language),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

export const PARTS = z.object({
  countries: z.object({
    nodes: z.array(
      z.object({
        alpha2: z.string().nullable(),
        subdivisions: z.array(z.object({ code: z.string(), name: z.string() })),
      }),
    ),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

/** A part of a country under its full code. */
export interface Part {
  readonly code: string;
  readonly name: string;
}

export interface Continent {
  readonly code: string;
  readonly name: string;
  readonly asOf: string | null;
}

export interface Language {
  readonly code: string;
  readonly name: string;
  readonly native: string;
  readonly rtl: boolean;
  readonly asOf: string | null;
}

export interface Country {
  readonly code: string;
  readonly asOf: string | null;
  readonly name: string;
  readonly native: string;
  readonly phones: readonly string[];
  readonly capital: string | null;
  readonly currencies: readonly string[];
  readonly emoji: string;
  readonly continent: Continent;
  readonly languages: readonly Language[];
}

export function languageOf(
  { code, name, nativeName, direction }: z.infer<typeof language>,
  asOf: string | null,
): Language {
  return { code, name, native: nativeName ?? name, rtl: direction === 'RTL', asOf };
}

/** A country as this door tells it; null for one without a code of two letters or a continent, by which it is told. */
export function countryOf(
  { alpha2, name, names, flag, callingCodes, capital, continents, currencies, languages }: z.infer<typeof country>,
  asOf: string | null,
): Country | null {
  const [continent] = continents;
  if (alpha2 === null || !continent) return null;
  const spoken = languages.toSorted((one, other) => (other.share ?? 0) - (one.share ?? 0));
  const natives = names.filter(({ kind }) => kind === 'NATIVE');
  const [first] = spoken;
  const native = natives.find(({ language: tag }) => tag === first?.language.code) ?? natives[0];
  return {
    code: alpha2,
    asOf,
    name,
    native: native?.name ?? name,
    phones: callingCodes.map((code) => code.replace(/\D/g, '')),
    capital: capital?.name ?? null,
    currencies: currencies.map(({ code }) => code),
    emoji: flag ?? '',
    continent: { code: continent.key, name: continent.name, asOf },
    languages: spoken.map((one) => languageOf(one.language, asOf)),
  };
}
