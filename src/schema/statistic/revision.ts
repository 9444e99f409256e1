import { builder } from '../../builder/builder.ts';
import { Fact, factFields } from '../../builder/cited.ts';
import { givenDateFields } from '../../builder/date/fields.ts';
import { datedId, Node, refetchable } from '../../builder/node.ts';
import { type View, viewOf } from '../../builder/temporal.ts';
import { vintages } from '../../model/statistic.ts';
import { whenReady } from '../../store/maybe.ts';
import { type Revision, revisionKey, revisionsOf, revisionWith } from '../../store/statistic/revision.ts';
import { ObservationRef } from './observation.ts';

const RevisionRef = builder.objectRef<View<Revision>>('Revision').implement({
  description: 'A release of a source that brought a value, changed it or dropped it.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: datedId(t, 'Revision', revisionKey),
    ...givenDateFields(t, 'vintage', 'When the release came out.', ({ record }) => record.vintage),
    value: t.float({
      description: 'What it said; null when the value disappeared.',
      resolve: ({ record }) => record.value,
    }),
    note: t.string({ description: 'What else the release changed.', resolve: ({ record }) => record.note }),
    ...factFields(t, vintages),
  }),
});

refetchable('Revision', revisionWith);

builder.objectField(ObservationRef, 'revisions', (t) =>
  t.field({
    type: [RevisionRef],
    nullable: false,
    description:
      'Releases of the source in which the value appeared, changed or disappeared, oldest first, those after `knownAt` too. Changes below a hundred-thousandth are left out. Empty for documents and counts, where no releases are on record, and for what no release on record changed: that was the same in each.',
    resolve: ({ record, day }, _args, { store }) =>
      whenReady(revisionsOf(store, record), (rows) => rows.map((row) => viewOf(row, day))),
  }),
);
