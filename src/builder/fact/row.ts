import type { DataRow } from '../../store/source/row.ts';
import { builder } from '../builder.ts';

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
  }),
});
