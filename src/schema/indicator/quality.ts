import { builder } from '../../builder/builder.ts';
import { Fact, factFields, factId } from '../../builder/cited.ts';
import { connectionOf, pageArgs, paginate } from '../../builder/connection.ts';
import { givenDateFields } from '../../builder/date/fields.ts';
import { Node } from '../../builder/node.ts';
import { type View, viewOf, viewsOf } from '../../builder/temporal.ts';
import { type Vintage, vintages } from '../../model/statistic.ts';
import { indicatorFinder } from '../../store/find/statistic.ts';
import { whenReady } from '../../store/maybe.ts';
import { correctionsOf, sourcesOf, statementCount, statusesIn } from '../../store/statistic/coverage.ts';
import { CorrectionRef, SourceRef } from '../source.ts';
import { CoverageRef, IndicatorRef } from '../statistic/indicator.ts';
import { ownedCounts, StatusCountRef } from '../statistic/series.ts';

const VintageRef = builder.objectRef<View<Vintage>>('Vintage').implement({
  description: 'A release of an indicator’s source, which `knownAt` can ask for.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'Vintage', vintages),
    ...givenDateFields(t, 'date', 'When it came out.', ({ record }) => record.vintage),
    observations: t.int({
      nullable: false,
      description: 'Values it had.',
      resolve: ({ record }) => record.observations,
    }),
    note: t.string({ description: 'What it brought, changed and dropped.', resolve: ({ record }) => record.note }),
    ...factFields(t, vintages),
  }),
});

const CorrectionConnection = connectionOf('Correction', CorrectionRef, 'corrections');

builder.objectField(CoverageRef, 'statuses', (t) =>
  t.field({
    type: [StatusCountRef],
    nullable: false,
    description: 'How many values are observed, estimated and forecast.',
    resolve: ({ record, day }, _args, { store }) =>
      whenReady(statusesIn(store, record), (counts) => viewsOf(ownedCounts(counts, record.indicator), day)),
  }),
);

builder.objectFields(IndicatorRef, (t) => ({
  weight: t.field({
    type: IndicatorRef,
    description: 'What weighs its weighted mean; null where it is rolled up in another way.',
    resolve: ({ record, day }, _args, { store }) =>
      record.weight === null ? null : viewOf(indicatorFinder.require(store, record.weight, null, 'weight'), day),
  }),
  sources: t.field({
    type: [SourceRef],
    nullable: false,
    description:
      'The works its figures stand in: those of its series first, then those that state single figures. A handful.',
    resolve: ({ record, day }, _args, { store }) => viewsOf(sourcesOf(store, record), day),
  }),
  vintages: t.field({
    type: [VintageRef],
    nullable: false,
    description: 'Releases of its source on record, oldest first, the last being the series. A dozen or so at most.',
    resolve: ({ record, day }) => viewsOf(record.vintages(), day),
  }),
  statementCount: t.int({
    nullable: false,
    description: 'How many single figures of documents stand beside its series.',
    resolve: ({ record }) => statementCount(record),
  }),
  corrections: t.field({
    type: CorrectionConnection,
    description: 'Figures we departed from or doubt, by place and year.',
    args: pageArgs(),
    resolve: ({ record, day }, page, { store }) =>
      paginate(correctionsOf(store, record), page, (row) => viewOf(row, day)),
  }),
}));
