import { provenance } from '../source.ts';
import { date, number, oneOf, optional, ref, text } from '../table/column.ts';
import { type RowOf, table } from '../table/table.ts';

const folder = 'countries';
const period = { start: optional(date()), end: optional(date()) };

export const languages = table('languages', `${folder}/languages.csv`, ['code'], {
  code: text(),
  name: text(),
  native_name: optional(text()),
  direction: oneOf('ltr', 'rtl'),
  ...provenance,
});

/** How a language stands in a country. */
export const LANGUAGE_STATUSES = ['official', 'official_regional', 'de_facto_official', 'spoken'] as const;

export const countryLanguages = table(
  'country_languages',
  `${folder}/country_languages.csv`,
  ['country', 'language', 'start'],
  {
    country: ref('countries'),
    language: ref('languages'),
    status: oneOf(...LANGUAGE_STATUSES),
    share: optional(number(0, 100)),
    ...period,
    ...provenance,
  },
);

export type LanguageRow = RowOf<typeof languages>;
export type CountryLanguage = RowOf<typeof countryLanguages>;
