import { provenance } from '../source.ts';
import { oneOf, pattern, text } from '../table/column.ts';
import { type RowOf, table } from '../table/table.ts';

/** The tables whose things have no table of names of their own, by the word for one of their rows. */
export const NAMED_TABLES = {
  area: 'areas',
  currency: 'currencies',
  indicator: 'indicators',
  language: 'languages',
  region: 'regions',
  roll_call: 'roll_calls',
  subdivision: 'subdivisions',
  treaty: 'treaties',
} as const;

/** Further names, in whatever language, by which such things are looked for. */
export const searchNames = table('search_names', 'search_names.csv', ['kind', 'key', 'language', 'name'], {
  kind: oneOf('area', 'currency', 'indicator', 'language', 'region', 'roll_call', 'subdivision', 'treaty'),
  key: text(),
  language: pattern(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a BCP 47 tag'),
  name: text(),
  ...provenance,
});

export type SearchNameRow = RowOf<typeof searchNames>;
export type NamedKind = SearchNameRow['kind'];
