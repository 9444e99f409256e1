import { day, integer, oneOf, optional, ref, text } from '../table/column.ts';
import { type RowOf, table } from '../table/table.ts';

const folder = 'imports';

/** Sorts of codes: of places, series and parts of land, of what a reader turns into words of ours, and schemes of codes. */
const IMPORT_KINDS = [
  'place',
  'territory',
  'state',
  'unit',
  'outline',
  'indicator',
  'factor',
  'attribute',
  'kind',
  'tender',
  'fifa',
  'fips',
  'ioc',
  'itu',
  'marc',
  'wmo',
  'vehicle_sign',
  'geonames',
  'wikidata',
] as const;

/** What publishers call things that we have under another key; an empty key says that it is left out on purpose. */
export const importCodes = table('import_codes', `${folder}/import_codes.csv`, ['source', 'kind', 'code'], {
  source: ref('sources'),
  kind: oneOf(...IMPORT_KINDS),
  code: text(),
  key: optional(text()),
  note: optional(text()),
});

/** What came in with a release of a source, by table or indicator: the changelog of the data. */
export const imports = table('imports', `${folder}/imports.csv`, ['imported', 'source', 'version', 'table'], {
  imported: day(),
  source: ref('sources'),
  version: text(),
  table: text(),
  added: integer(),
  changed: integer(),
  removed: integer(),
  file: text(),
  sha256: text(),
});

/** Cells as a source had them until an import brought others: what was known before. */
export const superseded = table('superseded', `${folder}/superseded.csv`, ['table', 'key', 'column', 'until'], {
  table: text(),
  key: text(),
  column: text(),
  value: optional(text()),
  until: day(),
  source: ref('sources'),
  locator: optional(text()),
});

export type SupersededCell = RowOf<typeof superseded>;
