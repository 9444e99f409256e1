import { builder } from '../../builder/builder.ts';
import { datedId, Node, refetchable } from '../../builder/node.ts';
import { asOfArg, turned, type View, viewOf } from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import { dayIn, type Seen } from '../../model/day/moment.ts';
import type { Source } from '../../store/graph/record.ts';
import { type RhythmBasis, type SourceFreshness, sourceFreshness } from '../../store/renewal/sources.ts';
import type { Store } from '../../store/store.ts';
import { SourceRef } from '../source.ts';

const RhythmBasisEnum = wordsEnum('RhythmBasis', 'What it rests on how often a source is given out anew.', {
  stated: 'Its publisher says so.',
  usual: 'It has come out so often for years; no words of its publisher are at hand.',
  irregular:
    'It has none: it is changed when what it lists changes, or when its makers come to it. It is never overdue.',
  once: 'It is a work of one day, such as an article, a law or a report: it is never overdue.',
  vintages: 'The releases of it that are on record: half of the intervals between them are longer.',
  ended: 'Its publisher gives it out no more.',
} satisfies Record<RhythmBasis, string>);

export const SourceFreshnessRef = builder.objectRef<View<SourceFreshness>>('SourceFreshness').implement({
  description: 'How fresh what is on record of a source is on the day.',
  interfaces: [Node],
  fields: (t) => ({
    id: datedId(t, 'SourceFreshness', ({ source }) => source.key),
    source: t.field({
      type: SourceRef,
      nullable: false,
      description: 'The source.',
      resolve: ({ record, day }) => viewOf(record.source, day),
    }),
    every: t.string({
      description:
        'How often it is given out anew, a duration of ISO 8601: `P1Y`, `P85D`. Null where that is not known, and where it has ended or has no rhythm.',
      resolve: ({ record }) => record.every,
    }),
    basis: t.field({
      type: RhythmBasisEnum,
      description: 'What that rests on; null where nothing is known.',
      resolve: ({ record }) => record.basis,
    }),
    locator: t.string({
      description: 'Where the publisher says so, or how else it is known; null where nobody has said anything.',
      resolve: ({ record }) => record.locator,
    }),
    lastImported: t.field({
      type: 'Date',
      nullable: false,
      description: 'The day it was last taken in, by an import of a release of it or by hand.',
      resolve: ({ record }) => record.imported,
    }),
    due: t.field({
      type: 'Date',
      description: 'The day on which a newer one was to be expected, by the day of what is on record and the rhythm.',
      resolve: ({ record }) => record.due,
    }),
    daysOverdue: t.int({
      description: 'Days since then, 0 before; null where no rhythm is known.',
      resolve: ({ record }) => record.overdue,
    }),
  }),
});

/** A source on a day. */
function freshOn(store: Store, source: Source, day: Seen): View<SourceFreshness> {
  return viewOf(sourceFreshness(store, source, dayIn(day)), day);
}

refetchable('SourceFreshness', (store, key, day) => {
  const source = store.graph.sources.get(key);
  return source ? sourceFreshness(store, source, dayIn(day)) : null;
});

builder.objectField(SourceRef, 'freshness', (t) =>
  t.field({
    type: SourceFreshnessRef,
    nullable: false,
    description: 'How fresh what is on record of it is: its rhythm, and how many days it is overdue.',
    args: { asOf: asOfArg() },
    resolve: turned(({ record, day }, _args, { store }) => freshOn(store, record, day)),
  }),
);
