import { provenance } from '../source.ts';
import { date, optional, pattern, ref, text } from '../table/column.ts';
import { type RowOf, table } from '../table/table.ts';

const code = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;

/**
 * Parts of countries as ISO 3166-2 lists them, whoever holds the land: `name` is the customary English one, `listed_name`
 * that of the list where it reads otherwise.
 */
export const subdivisions = table('subdivisions', 'places/subdivisions.csv', ['code'], {
  code: pattern(code, 'must be a code of ISO 3166-2, such as KZ-75'),
  country: ref('countries'),
  name: text(),
  listed_name: optional(text()),
  category: optional(pattern(/^[a-z][a-z0-9, -]*$/, 'must be words in lower case')),
  parent: optional(ref('subdivisions')),
  start: optional(date()),
  end: optional(date()),
  ...provenance,
});

export type SubdivisionRow = RowOf<typeof subdivisions>;
