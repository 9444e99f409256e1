import { z } from 'zod';

/** What the operation of this door answers, read as it comes. */
const text = z.string();
const maybe = text.nullable();
const named = z.object({ name: text });
const point = z.object({ latitude: z.number(), longitude: z.number() }).nullable();
const capital = z.object({ name: text, coordinates: point });
const local = z.object({ name: text, language: text });
const figure = z.object({ period: text, value: z.number().nullable() }).nullable();
const region = z.object({ name: text, level: text });

/** Languages of the translations, by the codes that this door calls them by: of three letters, Persian by an older one. */
export const TRANSLATIONS = [
  ...['ara', 'bre', 'ces', 'cym', 'deu', 'est', 'fin', 'fra', 'hrv', 'hun', 'ind', 'ita', 'jpn'],
  ...['kor', 'nld', 'per', 'pol', 'por', 'rus', 'slk', 'spa', 'srp', 'swe', 'tur', 'urd', 'zho'],
] as const;

const country = z
  .object({
    alpha2: maybe,
    alpha3: maybe,
    numeric: maybe,
    kind: text,
    name: text,
    officialName: maybe,
    names: z.array(z.object({ kind: text, language: text, name: text, note: maybe })),
    nameHistory: z.array(named),
    formalNameHistory: z.array(named),
    codes: z.array(z.object({ scheme: text, code: text })),
    topLevelDomains: z.array(text),
    callingCodes: z.array(text),
    timeZones: z.array(text),
    drivingSide: maybe,
    postalCode: z.object({ pattern: maybe, formats: z.array(text).nullable() }).nullable(),
    attributes: z.array(z.object({ attribute: text, value: text })),
    flag: maybe,
    standing: z.object({ unitedNations: maybe, isoListed: z.boolean() }),
    capital: capital.nullable(),
    capitals: z.array(capital),
    region: region.extend({ parent: region.extend({ parent: region.nullable() }).nullable() }).nullable(),
    continents: z.array(named),
    currencies: z.array(z.object({ code: text, name: text, symbol: maybe })),
    languages: z.array(z.object({ code: text, name: text })),
    neighbours: z.array(z.object({ country: z.object({ alpha3: maybe }) })),
    geography: z
      .object({ area: z.number().nullable(), landlocked: z.boolean().nullable(), coordinates: point })
      .nullable(),
    population: figure,
    gini: figure,
  })
  .extend(
    Object.fromEntries(TRANSLATIONS.map((code) => [code, local])) as Record<
      (typeof TRANSLATIONS)[number],
      typeof local
    >,
  );

export type Told = z.infer<typeof country>;

export const COUNTRIES = z.object({
  countries: z.object({
    nodes: z.array(country),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: maybe }),
  }),
});
