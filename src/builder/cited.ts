import { keyOf, type RowOf, type Table } from '../model/table/table.ts';
import { citationsAt, type SourceCitation } from '../store/sources.ts';
import { builder } from './builder.ts';
import type { Fields } from './temporal.ts';

/** Defined by the schema's source file, named here so that every earlier and later file can cite. */
export const CitationRef = builder.objectRef<SourceCitation>('Citation');

/** Options of every `citations` field. */
export const cited = {
  type: [CitationRef] as [typeof CitationRef],
  nullable: false,
  description: 'Where this stands: the source it was taken from first, then further ones.',
} as {
  type: [typeof CitationRef];
  nullable: false;
  description: string;
};

interface Cited {
  readonly source: string;
  readonly locator: string | null;
}

/** The citations field of rows of a table. */
export function citationFields<T extends Table, R extends RowOf<T> & Cited>(t: Fields<R>, table: T) {
  return {
    citations: t.field({
      ...cited,
      resolve: ({ record }, _args, { store }) => citationsAt(store, table.name, keyOf(table, record), record),
    }),
  };
}
