import { builder } from '../builder/builder.ts';
import { ListCoverageRef } from '../builder/coverage/covered.ts';
import { Node, refetchable, undatedId } from '../builder/node.ts';
import { type View, viewOf, viewsOf } from '../builder/temporal.ts';
import { formatDay } from '../model/day/day.ts';
import { coverageOf } from '../store/coverage/coverage.ts';
import { onDay } from '../store/coverage/lists.ts';
import { type DatasetFacts, describeDataset, type TableFacts } from '../store/dataset.ts';
import { LicenceRef } from './source.ts';

const TableRef = builder.objectRef<View<TableFacts>>('TableCoverage').implement({
  description: 'How much of one sort of fact is on record, how whole that is, and from when to when it is known.',
  interfaces: [Node],
  fields: (t) => ({
    id: undatedId(t, 'TableCoverage', ({ name }) => name),
    name: t.string({
      nullable: false,
      description: 'Name of the table in the release.',
      resolve: ({ record }) => record.name,
    }),
    rows: t.int({ nullable: false, description: 'Rows in it.', resolve: ({ record }) => record.rows }),
    sourced: t.int({
      description:
        'How many of them stand in a source; the rest cites `unsourced`. Null where rows are cited by what they belong to.',
      resolve: ({ record }) => record.sourced,
    }),
    daySourced: t.int({
      description:
        'How many of them have a first day that stands in the source they are taken from: a listing beside them attests the fact, not the day. Null where rows have no dates.',
      resolve: ({ record }) => record.attested,
    }),
    complete: t.boolean({
      nullable: false,
      description: 'Whether every such fact is on record, as far as known, on the day of the release.',
      resolve: ({ record: { list } }, _args, { store }) =>
        list !== null && coverageOf(store, list, store.today).complete,
    }),
    knownFrom: t.field({
      type: 'Date',
      description: 'First day the table speaks of as a whole; null where none is on record.',
      resolve: ({ record: { list } }, _args, { store }) => list && coverageOf(store, list, store.today).knownFrom,
    }),
    knownThrough: t.field({
      type: 'Date',
      description: 'Last day it can tell of, apart from lists in it that go further. Null where nothing bounds it.',
      resolve: ({ record: { list } }, _args, { store }) => list && coverageOf(store, list, store.today).knownThrough,
    }),
    coverage: t.field({
      type: ListCoverageRef,
      description: 'The same with words and sources; null for tables that are no list of facts.',
      resolve: ({ record: { list } }, _args, { store }) => list && viewOf(onDay([list]), store.today),
    }),
  }),
});

export const DatasetRef = builder.objectRef<View<DatasetFacts>>('Dataset').implement({
  description: 'The release being served.',
  interfaces: [Node],
  fields: (t) => ({
    id: undatedId(t, 'Dataset', ({ release }) => release),
    release: t.string({
      nullable: false,
      description: 'Its name: `almanac-` and the hash of its content. The same name gives the same answers.',
      resolve: ({ record }) => record.release,
    }),
    citation: t.string({
      nullable: false,
      description:
        'How to cite an answer of it: with the name of the release, by which the same answer can be had again (`release=` in an address).',
      resolve: ({ record: { release, date } }) =>
        `Almanac, release ${release} of ${formatDay(date)}. To have this answer again, ask with release=${release}.`,
    }),
    date: t.field({
      type: 'Date',
      nullable: false,
      description: 'The day an undated question means.',
      resolve: ({ record }) => record.date,
    }),
    countries: t.int({
      nullable: false,
      description: 'Countries and territories, present and former.',
      resolve: ({ record }) => record.countries,
    }),
    organizations: t.int({
      nullable: false,
      description: 'Organizations.',
      resolve: ({ record }) => record.organizations,
    }),
    memberships: t.int({
      nullable: false,
      description: 'Stints of membership.',
      resolve: ({ record }) => record.memberships,
    }),
    events: t.int({
      nullable: false,
      description: 'Events, derived ones included.',
      resolve: ({ record }) => record.events,
    }),
    indicators: t.int({ nullable: false, description: 'Indicators.', resolve: ({ record }) => record.indicators }),
    observations: t.int({
      nullable: false,
      description: 'Values of indicators.',
      resolve: ({ record }) => record.observations,
    }),
    sources: t.int({ nullable: false, description: 'Cited works.', resolve: ({ record }) => record.sources }),
    coverage: t.field({
      type: [TableRef],
      nullable: false,
      description: 'Every table with its size.',
      resolve: ({ record, day }) => viewsOf(record.coverage, day),
    }),
    licences: t.field({
      type: [LicenceRef],
      nullable: false,
      description: 'Terms under which the sources are passed on.',
      resolve: ({ record, day }) => viewsOf(record.licences, day),
    }),
  }),
});

refetchable('TableCoverage', (store, key) => describeDataset(store).coverage.find(({ name }) => name === key));
refetchable('Dataset', (store, key) => (key === store.release ? describeDataset(store) : null));

builder.queryField('dataset', (t) =>
  t.field({
    type: DatasetRef,
    nullable: false,
    description: 'What is being served: release, date, counts, coverage, licences.',
    resolve: (_root, _args, { store }) => viewOf(describeDataset(store), store.today),
  }),
);
