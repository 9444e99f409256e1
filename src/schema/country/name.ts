import { builder } from '../../builder/builder.ts';
import { certaintyArg, history } from '../../builder/coverage/certainty.ts';
import { langArg } from '../../builder/entity.ts';
import { type AsOf, asOfArg, everHeld, held, turned, type View, viewsOf } from '../../builder/temporal.ts';
import type { CodeScheme } from '../../model/country.ts';
import * as ask from '../../store/countries.ts';
import type { Country } from '../../store/graph/record.ts';
import { whenReady } from '../../store/maybe.ts';
import { type LocalizedName, localizedName } from '../../store/names.ts';
import { CountryRef } from './country.ts';
import { CountryCodeRef, CountryNameRef } from './facts.ts';
import { NameKind } from './words.ts';

const LocalizedNameRef = builder.objectRef<LocalizedName>('LocalizedName').implement({
  description: 'A name and the language it is in.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: false, description: 'The name.' }),
    language: t.exposeString('language', { nullable: false, description: 'Its language, a BCP 47 tag.' }),
  }),
});

/** Options of a field for the code of the day in one scheme. */
function codeIn(scheme: CodeScheme, what: string) {
  return {
    description: `${what} On a day before it was assigned, the code of today; null when there never was one.`,
    args: { asOf: asOfArg() },
    resolve: turned(({ record, day }: View<Country>, _args: AsOf, { store }) => {
      return ask.codeOn(record, scheme, day, store.today)?.code;
    }),
  };
}

builder.objectFields(CountryRef, (t) => ({
  alpha2: t.string(codeIn('iso_alpha2', 'ISO 3166-1 alpha-2 code.')),
  alpha3: t.string(codeIn('iso_alpha3', 'ISO 3166-1 alpha-3 code.')),
  numeric: t.string(codeIn('iso_numeric', 'ISO 3166-1 numeric code, three digits.')),
  codes: t.field({
    type: [CountryCodeRef],
    description: 'Its codes of the day in every scheme.',
    ...held((country: Country) => country.codes),
  }),
  codeHistory: t.field({
    type: [CountryCodeRef],
    description: 'All its codes in every scheme, in the order they were assigned.',
    ...everHeld((country: Country) => country.codes),
  }),
  name: t.string({
    nullable: false,
    description: 'Customary name of the day.',
    args: { lang: langArg(), asOf: asOfArg() },
    resolve: turned(({ record, day }, { lang }, { store }) =>
      whenReady(localizedName(store, record, lang ?? 'en', day), ({ name }) => name),
    ),
  }),
  localName: t.field({
    type: LocalizedNameRef,
    nullable: false,
    description:
      'Customary name of the day with the language it is in, which is one the language asked for falls back to.',
    args: { lang: langArg(), asOf: asOfArg() },
    resolve: turned(({ record, day }, { lang }, { store }) => localizedName(store, record, lang ?? 'en', day)),
  }),
  officialName: t.string({
    description: 'Formal name of the day.',
    args: { lang: langArg(), asOf: asOfArg() },
    resolve: turned(({ record, day }, { lang }) => ask.nameOn(record, 'official', lang ?? 'en', day)?.name),
  }),
  names: t.field({
    type: [CountryNameRef],
    description: 'Every name of the day, in every language and of every kind.',
    ...held((country: Country) => country.names),
  }),
  nameHistory: t.field({
    type: [CountryNameRef],
    nullable: false,
    description: 'All names of one kind in one language, in order.',
    args: {
      lang: langArg(),
      kind: t.arg({ type: NameKind, defaultValue: 'common', description: 'What sort of names.' }),
      certainty: certaintyArg(),
    },
    resolve: ({ record, day }, { lang, kind, certainty }) =>
      viewsOf(history(ask.namesOf(record, kind ?? 'common', lang ?? 'en'), day, certainty), day),
  }),
}));
