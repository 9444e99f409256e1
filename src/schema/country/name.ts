import { arg, builder } from '../../builder/builder.ts';
import { viewOf } from '../../builder/temporal.ts';
import * as ask from '../../store/countries.ts';
import { whenReady } from '../../store/maybe.ts';
import { type LocalizedName, localizedName } from '../../store/names.ts';
import { CountryRef } from './country.ts';
import { CountryCodeRef, CountryNameRef } from './facts.ts';

/** Codes a client asks for by a field of their own; others are in `codes`. */
function code(scheme: string, description: string) {
  return {
    description: `${description} On a day before it was assigned, the code of today; null when there never was one.`,
    scheme,
  };
}

const alpha2 = code('iso_alpha2', 'ISO 3166-1 alpha-2 code.');
const alpha3 = code('iso_alpha3', 'ISO 3166-1 alpha-3 code.');
const numeric = code('iso_numeric', 'ISO 3166-1 numeric code, three digits.');

const langArg = () =>
  arg.string({
    defaultValue: 'en',
    description:
      'Language wanted, a BCP 47 tag; where there is no such name, that of the language it falls back to, English in the end.',
  });

const LocalizedNameRef = builder.objectRef<LocalizedName>('LocalizedName').implement({
  description: 'A name and the language it is in.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: false, description: 'The name.' }),
    language: t.exposeString('language', { nullable: false, description: 'Its language, a BCP 47 tag.' }),
  }),
});

builder.objectFields(CountryRef, (t) => ({
  alpha2: t.string({
    description: alpha2.description,
    resolve: ({ record, day }, _args, { store }) => ask.codeOn(record, alpha2.scheme, day, store.today)?.code,
  }),
  alpha3: t.string({
    description: alpha3.description,
    resolve: ({ record, day }, _args, { store }) => ask.codeOn(record, alpha3.scheme, day, store.today)?.code,
  }),
  numeric: t.string({
    description: numeric.description,
    resolve: ({ record, day }, _args, { store }) => ask.codeOn(record, numeric.scheme, day, store.today)?.code,
  }),
  codes: t.field({
    type: [CountryCodeRef],
    nullable: false,
    description: 'Its codes of the day in every scheme.',
    resolve: ({ record, day }) => ask.on(record.codes, day).map((row) => viewOf(row, day)),
  }),
  name: t.string({
    nullable: false,
    description: 'Customary name of the day.',
    args: { lang: langArg() },
    resolve: ({ record, day }, { lang }, { store }) =>
      whenReady(localizedName(store, record, lang ?? 'en', day), ({ name }) => name),
  }),
  localName: t.field({
    type: LocalizedNameRef,
    nullable: false,
    description:
      'Customary name of the day with the language it is in, which is one the language asked for falls back to.',
    args: { lang: langArg() },
    resolve: ({ record, day }, { lang }, { store }) => localizedName(store, record, lang ?? 'en', day),
  }),
  officialName: t.string({
    description: 'Formal name of the day.',
    args: { lang: langArg() },
    resolve: ({ record, day }, { lang }) => ask.nameOn(record, 'official', lang ?? 'en', day)?.name,
  }),
  names: t.field({
    type: [CountryNameRef],
    nullable: false,
    description: 'Every name of the day, in every language and of every kind.',
    resolve: ({ record, day }) => ask.on(record.names, day).map((row) => viewOf(row, day)),
  }),
  nameHistory: t.field({
    type: [CountryNameRef],
    nullable: false,
    description: 'All customary names in one language, in order.',
    args: { lang: langArg() },
    resolve: ({ record, day }, { lang }) =>
      record.names
        .filter(({ kind, language }) => kind === 'common' && language === (lang ?? 'en'))
        .map((row) => viewOf(row, day)),
  }),
}));
