import { builder } from '../builder/builder.ts';
import type { Licence } from '../model/source.ts';
import { type DatasetFacts, describeDataset } from '../store/dataset.ts';
import { LicenceRef } from './source.ts';

const TableRef = builder
  .objectRef<{ readonly name: string; readonly rows: number; readonly sourced: number | null }>('TableCoverage')
  .implement({
    description: 'How much of one sort of fact is on record.',
    fields: (t) => ({
      name: t.exposeString('name', { nullable: false, description: 'Name of the table in the release.' }),
      rows: t.exposeInt('rows', { nullable: false, description: 'Rows in it.' }),
      sourced: t.exposeInt('sourced', {
        description:
          'How many of them stand in a source; the rest cites `unsourced`. Null where rows are cited by what they belong to.',
      }),
    }),
  });

const DatasetRef = builder.objectRef<DatasetFacts>('Dataset').implement({
  description: 'The release being served.',
  fields: (t) => ({
    release: t.exposeString('release', {
      nullable: false,
      description: 'Its name: `almanac-` and the hash of its content. The same name gives the same answers.',
    }),
    date: t.field({
      type: 'Date',
      nullable: false,
      description: 'The day an undated question means.',
      resolve: ({ date }) => date,
    }),
    countries: t.exposeInt('countries', {
      nullable: false,
      description: 'Countries and territories, present and former.',
    }),
    organizations: t.exposeInt('organizations', { nullable: false, description: 'Organizations.' }),
    memberships: t.exposeInt('memberships', { nullable: false, description: 'Stints of membership.' }),
    events: t.exposeInt('events', { nullable: false, description: 'Events, derived ones included.' }),
    indicators: t.exposeInt('indicators', { nullable: false, description: 'Indicators.' }),
    observations: t.exposeInt('observations', { nullable: false, description: 'Values of indicators.' }),
    sources: t.exposeInt('sources', { nullable: false, description: 'Cited works.' }),
    coverage: t.field({
      type: [TableRef],
      nullable: false,
      description: 'Every table with its size.',
      resolve: ({ coverage }) => coverage,
    }),
    licences: t.field({
      type: [LicenceRef],
      nullable: false,
      description: 'Terms under which the sources are passed on.',
      resolve: ({ licences }): readonly Licence[] => licences,
    }),
  }),
});

builder.queryField('dataset', (t) =>
  t.field({
    type: DatasetRef,
    nullable: false,
    description: 'What is being served: release, date, counts, coverage, licences.',
    resolve: (_root, _args, { store }) => describeDataset(store),
  }),
);
