import type { SupersededCell } from '../../model/import/import.ts';
import type { DataRow } from '../../store/source/row.ts';
import { builder } from '../builder.ts';

const SupersededCellRef = builder.objectRef<SupersededCell>('SupersededCell').implement({
  description: 'What a cell of a row said until a release of its source, taken in by an import, said something else.',
  fields: (t) => ({
    column: t.string({ nullable: false, description: 'Name of the column.', resolve: ({ column }) => column }),
    value: t.string({ description: 'What stood there; null where nothing did.', resolve: ({ value }) => value }),
    until: t.field({
      type: 'Date',
      nullable: false,
      description: 'The day of the import: before it, this is what was known here.',
      resolve: ({ until }) => until.latest,
    }),
    replacedBy: t.string({
      nullable: false,
      description: 'Key of the source that says something else since.',
      resolve: ({ source }) => source,
    }),
    locator: t.string({
      description: 'The file of that source it stands in; null where none is known.',
      resolve: ({ locator }) => locator,
    }),
  }),
});

/** Where a fact stands in `data/`, so that whoever knows better can write it there. */
export const DataRowRef = builder.objectRef<DataRow>('DataRow').implement({
  description: 'The line of a file of `data/` that a fact stands in: what to edit to change it.',
  fields: (t) => ({
    table: t.string({ nullable: false, description: 'Name of the table.', resolve: ({ table }) => table }),
    key: t.string({
      nullable: false,
      description: 'Key of the row in it, its parts joined by `|`: what citations and corrections name it by.',
      resolve: ({ key }) => key,
    }),
    file: t.string({
      nullable: false,
      description: 'Path below `data/`: `countries/capitals.csv`.',
      resolve: ({ file }) => file,
    }),
    header: t.string({
      nullable: false,
      description: 'First line of the file: the names of its columns.',
      resolve: ({ header }) => header,
    }),
    text: t.string({
      description:
        'The row as it stands, a line of CSV. Of a figure that was corrected what the source says; null where the release holds less than the file.',
      resolve: ({ text }) => text,
    }),
    superseded: t.field({
      type: [SupersededCellRef],
      nullable: false,
      description:
        'What cells of it said before imports, the oldest first. Of figures see `revisions` and `knownAt` instead: here stands only what the same release said when it was read before.',
      resolve: ({ superseded }) => superseded,
    }),
  }),
});
