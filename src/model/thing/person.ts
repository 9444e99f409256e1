import { provenance } from '../source.ts';
import { date, oneOf, optional, pattern, ref, text } from '../table/column.ts';
import { type RowOf, table } from '../table/table.ts';

const folder = 'people';

/** One row a person, whatever countries and offices they are known from; `name` is the customary English one. */
export const people = table('people', `${folder}/people.csv`, ['key'], {
  key: pattern(/^[a-z0-9][a-z0-9-]*$/, 'must be a lower-case slug'),
  name: text(),
  sex: optional(oneOf('female', 'male')),
  born: optional(date()),
  died: optional(date()),
  wikidata: optional(pattern(/^Q[1-9]\d*$/, 'must read Q and a number')),
  ...provenance,
});

/** Other names: in the person's own language and script, and as works print them. */
export const personNames = table('person_names', `${folder}/person_names.csv`, ['person', 'kind', 'language', 'name'], {
  person: ref('people'),
  kind: oneOf('native', 'alternative'),
  language: pattern(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a BCP 47 tag'),
  name: text(),
  ...provenance,
});

export type PersonRow = RowOf<typeof people>;
export type PersonName = RowOf<typeof personNames>;
