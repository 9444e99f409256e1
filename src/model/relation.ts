import { provenance } from './source.ts';
import { date, oneOf, optional, pattern, ref, text } from './table/column.ts';
import { type RowOf, table } from './table/table.ts';

const folder = 'countries';
const period = { start: optional(date()), end: optional(date()) };

/** Stints of relations between two states, `country` before `partner` in order of keys; for a recognition `country` recognises `partner`. */
export const diplomaticRelations = table(
  'diplomatic_relations',
  `${folder}/diplomatic_relations.csv`,
  ['country', 'partner', 'kind', 'start'],
  {
    country: ref('countries'),
    partner: ref('countries'),
    ...period,
    kind: oneOf('recognition', 'relations'),
    ...provenance,
  },
);

export const OFFICES = ['chief_of_state', 'head_of_government', 'representative'] as const;

export const officeHolders = table(
  'office_holders',
  `${folder}/office_holders.csv`,
  ['country', 'office', 'start', 'name'],
  {
    country: ref('countries'),
    office: oneOf(...OFFICES),
    title: optional(text()),
    name: text(),
    person: ref('people'),
    ...period,
    ...provenance,
  },
);

/** Times in which a state that goes on was not independent. */
export const interruptions = table('interruptions', `${folder}/interruptions.csv`, ['country', 'start'], {
  country: ref('countries'),
  ...period,
  kind: oneOf('occupation', 'annexation', 'protectorate', 'union'),
  occupier: optional(ref('countries')),
  ...provenance,
});

/** Languages that countries are named in; a name missing in one is that of its parent. */
export const nameLanguages = table('name_languages', `${folder}/name_languages.csv`, ['language'], {
  language: pattern(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a BCP 47 tag'),
  name: text(),
  native_name: optional(text()),
  parent: optional(ref('name_languages')),
  direction: oneOf('ltr', 'rtl'),
  ...provenance,
});

/** One file a language: country, name. */
export const NAMES_FOLDER = `${folder}/names`;

export type DiplomaticRelation = RowOf<typeof diplomaticRelations>;
export type OfficeHolder = RowOf<typeof officeHolders>;
export type Interruption = RowOf<typeof interruptions>;
export type NameLanguage = RowOf<typeof nameLanguages>;
