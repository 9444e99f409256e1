import type { GraphQLSchema } from 'graphql';
import { demands } from '../../../builder/limit/size.ts';
import { filtered } from './condition.ts';
import { codePoint, flagOf } from './flag.ts';
import { createBuilder, filterInputs } from './input.ts';
import type { Continent, Country, Language } from './record.ts';
import type { World } from './world.ts';

/** Somewhat more than there are, for what an answer may cost. */
const ALL_COUNTRIES = 250;
const OF_CONTINENT = 60;
const OF_LANGUAGE = 20;
const ALL_LANGUAGES = 800;
const CONTINENTS = 7;
const FEW = 3;
/** Most countries have fewer; few have more than a hundred. */
const PARTS = 20;

const AS_OF = 'A day, YYYY-MM-DD, of which all below is told; without it the day of the release.';
const sized = (size: number) => demands({ size: () => size });

/** The schema of the Countries API of Trevor Blades over our record; `asOf` comes besides. */
export function countriesSchema(world: World): GraphQLSchema {
  const builder = createBuilder();
  const ContinentRef = builder.objectRef<Continent>('Continent');
  const CountryRef = builder.objectRef<Country>('Country');
  const LanguageRef = builder.objectRef<Language>('Language');
  const StateRef = builder.objectRef<{
    readonly name: string;
    readonly code: string | null;
    readonly country: Country;
  }>('State');
  const SubdivisionRef = builder.objectRef<{ readonly code: string; readonly name: string }>('Subdivision');

  builder.objectType(ContinentRef, {
    description: 'A continent.',
    fields: (t) => ({
      code: t.exposeID('code', { description: 'Two letters.', nullable: false }),
      name: t.exposeString('name', { description: 'English name.', nullable: false }),
      countries: t.field({
        type: [CountryRef],
        nullable: false,
        description: 'Countries of the day whose first continent it is.',
        ...sized(OF_CONTINENT),
        resolve: async ({ code, asOf }) =>
          (await world.countries(asOf)).filter(({ continent }) => continent.code === code),
      }),
    }),
  });

  builder.objectType(CountryRef, {
    description: 'A country or territory with a code of two letters on the day.',
    fields: (t) => ({
      code: t.exposeID('code', { description: 'ISO 3166-1 alpha-2 code of the day.', nullable: false }),
      name: t.string({
        nullable: false,
        description: 'Name of the day.',
        args: { lang: t.arg.string({ description: 'BCP 47 tag of the language; English without it.' }) },
        resolve: async ({ code, name, asOf }, { lang }) =>
          lang ? ((await world.names(asOf, lang)).get(code) ?? name) : name,
      }),
      native: t.exposeString('native', {
        description: 'Name in the official language most spoken, where one is on record.',
        nullable: false,
      }),
      phone: t.string({
        nullable: false,
        description: 'Telephone prefixes without the plus sign, between commas.',
        resolve: ({ phones }) => phones.join(','),
      }),
      phones: t.stringList({
        nullable: false,
        description: 'The same as a list.',
        resolve: ({ phones }) => [...phones],
      }),
      capital: t.exposeString('capital', { description: 'Capital of the day.', nullable: true }),
      currency: t.string({
        nullable: true,
        description: 'Codes of its currencies, between commas.',
        resolve: ({ currencies }) => currencies.join(',') || null,
      }),
      currencies: t.stringList({
        nullable: false,
        description: 'The same as a list.',
        resolve: ({ currencies }) => [...currencies],
      }),
      emoji: t.exposeString('emoji', { description: 'Flag as an emoji, empty where there is none.', nullable: false }),
      emojiU: t.string({
        nullable: false,
        description: 'The same as code points.',
        resolve: ({ emoji }) => [...emoji].map(codePoint).join(' '),
      }),
      continent: t.field({
        type: ContinentRef,
        nullable: false,
        description: 'The first of its continents.',
        resolve: ({ continent }) => continent,
      }),
      languages: t.field({
        type: [LanguageRef],
        nullable: false,
        description: 'Official languages, the most spoken first.',
        ...sized(FEW),
        resolve: ({ languages }) => [...languages],
      }),
      states: t.field({
        type: [StateRef],
        nullable: false,
        description: 'Its largest subdivisions, by code: states, provinces, regions.',
        ...sized(PARTS),
        resolve: async (country) => {
          const parts = (await world.parts(country.asOf)).get(country.code) ?? [];
          return parts.map(({ code, name }) => ({ code: code.slice(country.code.length + 1), name, country }));
        },
      }),
      subdivisions: t.field({
        type: [SubdivisionRef],
        nullable: false,
        description: 'The same under their codes in ISO 3166-2.',
        ...sized(PARTS),
        resolve: async ({ code, asOf }) => [...((await world.parts(asOf)).get(code) ?? [])],
      }),
      awsRegion: t.string({
        nullable: false,
        description: 'Always empty: which data centre is near is no fact about a country.',
        resolve: () => '',
      }),
    }),
  });

  builder.objectType(LanguageRef, {
    description: 'A language.',
    fields: (t) => ({
      code: t.exposeID('code', { description: 'BCP 47 tag.', nullable: false }),
      name: t.exposeString('name', { description: 'English name.', nullable: false }),
      native: t.exposeString('native', { description: 'Its own name for itself.', nullable: false }),
      rtl: t.exposeBoolean('rtl', { description: 'Whether it is written from right to left.', nullable: false }),
      countries: t.field({
        type: [CountryRef],
        nullable: false,
        description: 'Countries of the day in which it is official.',
        ...sized(OF_LANGUAGE),
        resolve: async ({ code, asOf }) =>
          (await world.countries(asOf)).filter(({ languages }) => languages.some((one) => one.code === code)),
      }),
    }),
  });

  builder.objectType(StateRef, {
    description: 'A state or province of a country.',
    fields: (t) => ({
      code: t.exposeString('code', { description: 'Its code, without that of the country.', nullable: true }),
      name: t.exposeString('name', { description: 'Its name.', nullable: false }),
      country: t.field({
        type: CountryRef,
        nullable: false,
        description: 'The country it is part of.',
        resolve: ({ country }) => country,
      }),
    }),
  });

  builder.objectType(SubdivisionRef, {
    description: 'A part of a country.',
    fields: (t) => ({
      code: t.exposeID('code', { description: 'ISO 3166-2 code.', nullable: false }),
      name: t.exposeString('name', { description: 'Its name.', nullable: false }),
      emoji: t.string({
        nullable: true,
        description: 'Its flag as an emoji, for the three that have one.',
        resolve: ({ code }) => flagOf(code),
      }),
    }),
  });

  const { CountryFilter, ContinentFilter, LanguageFilter } = filterInputs(builder);

  builder.queryType({
    description: 'The Countries API over dated facts.',
    fields: (t) => {
      const asOf = t.arg.string({ description: AS_OF });
      const code = t.arg.id({ required: true, description: 'Its code, in any case.' });
      return {
        continents: t.field({
          type: [ContinentRef],
          nullable: false,
          description: 'The continents.',
          ...sized(CONTINENTS),
          args: { filter: t.arg({ type: ContinentFilter, defaultValue: {}, description: 'Which.' }), asOf },
          resolve: async (_, { filter, asOf: day }) =>
            filtered(await world.continents(day ?? null), filter, ({ code: own }) => ({ code: own })),
        }),
        continent: t.field({
          type: ContinentRef,
          nullable: true,
          description: 'A continent by its code.',
          args: { code, asOf },
          resolve: async (_, { code: asked, asOf: day }) => withCode(await world.continents(day ?? null), asked),
        }),
        countries: t.field({
          type: [CountryRef],
          nullable: false,
          description: 'Countries and territories of the day, by code.',
          ...sized(ALL_COUNTRIES),
          args: { filter: t.arg({ type: CountryFilter, defaultValue: {}, description: 'Which.' }), asOf },
          resolve: async (_, { filter, asOf: day }) =>
            filtered(await world.countries(day ?? null), filter, ({ code: own, name, currencies, continent }) => ({
              code: own,
              name,
              currency: currencies.join(','),
              continent: continent.code,
            })),
        }),
        country: t.field({
          type: CountryRef,
          nullable: true,
          description: 'A country of the day by its code.',
          args: { code, asOf },
          resolve: async (_, { code: asked, asOf: day }) => withCode(await world.countries(day ?? null), asked),
        }),
        languages: t.field({
          type: [LanguageRef],
          nullable: false,
          description: 'All languages on record.',
          ...sized(ALL_LANGUAGES),
          args: { filter: t.arg({ type: LanguageFilter, defaultValue: {}, description: 'Which.' }) },
          resolve: async (_, { filter }) =>
            filtered(await world.languages(), filter, ({ code: own }) => ({ code: own })),
        }),
        language: t.field({
          type: LanguageRef,
          nullable: true,
          description: 'A language by its code.',
          args: { code },
          resolve: async (_, { code: asked }) => withCode(await world.languages(), asked),
        }),
      };
    },
  });
  return builder.toSchema();
}

function withCode<T extends { readonly code: string }>(items: readonly T[], code: string): T | null {
  return items.find((item) => item.code.toLowerCase() === code.toLowerCase()) ?? null;
}
