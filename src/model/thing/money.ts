import { provenance } from '../source.ts';
import { date, integer, oneOf, optional, pattern, ref, text } from '../table/column.ts';
import { type RowOf, table } from '../table/table.ts';

const folder = 'countries';
const period = { start: optional(date()), end: optional(date()) };

export const currencies = table('currencies', `${folder}/currencies.csv`, ['code'], {
  code: pattern(
    /^([A-Z]{3}|[a-z][a-z0-9-]*)$/,
    'must be three capital letters, or a lower-case slug where ISO 4217 has no code',
  ),
  name: text(),
  numeric: optional(text()),
  digits: optional(integer()),
  symbol: optional(text()),
  ...provenance,
});

/** Whose money it is. */
export const TENDER_KINDS = ['national', 'union', 'foreign'] as const;

export const countryCurrencies = table(
  'country_currencies',
  `${folder}/country_currencies.csv`,
  ['country', 'currency', 'start'],
  {
    country: ref('countries'),
    currency: ref('currencies'),
    kind: oneOf(...TENDER_KINDS),
    ...period,
    ...provenance,
  },
);

export type CurrencyRow = RowOf<typeof currencies>;
export type CountryCurrency = RowOf<typeof countryCurrencies>;
