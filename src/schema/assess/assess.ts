import { type Assessed, assess, bounded } from '../../assess/assess.ts';
import { claimReview } from '../../assess/review.ts';
import type { Place, Verdict } from '../../assess/verdict.ts';
import { builder } from '../../builder/builder.ts';
import { cited, Fact } from '../../builder/cited.ts';
import { named } from '../../builder/code/named.ts';
import { ListCoverageRef } from '../../builder/coverage/covered.ts';
import { demands } from '../../builder/limit/size.ts';
import { Node, refetchable, type TypedView } from '../../builder/node.ts';
import { encodeId, type View, viewOf, viewsOf } from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import { dayIn, type Seen } from '../../model/day/moment.ts';
import { KINDS, type Kind, readStatement, writeStatement } from '../../model/statement/statement.ts';
import { sourceFinder } from '../../store/find/record.ts';
import { allReady, type MaybePromise, whenReady } from '../../store/maybe.ts';
import { publicationOf } from '../../store/statistic/known.ts';
import type { Store } from '../../store/store.ts';
import { factAt } from '../fact.ts';
import { StatementInput, sizeOf, workOf } from './statement.ts';

export const VerdictEnum = wordsEnum('Verdict', 'How a statement stands against the record.', {
  confirmed: 'The record agrees.',
  imprecise:
    'Right in substance: off by little, right for a part of the time, or by what was known then or others say.',
  wrong: 'The record says otherwise, and can tell.',
  not_known:
    'The record cannot settle it: it lies beyond what is known, in a list that is not whole, or in dates less certain than asked.',
  not_covered: 'The record has nothing of the kind, or a name in it means nothing; `errorCode` says so.',
} satisfies Record<Verdict, string>);

const spoken = (kind: Kind) => kind.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const StatementKind = builder.enumType('StatementKind', {
  description: 'What sort of statement it is: the field of `StatementInput` it was given in.',
  values: Object.fromEntries(
    KINDS.map((kind) => [spoken(kind).toUpperCase(), { value: kind, description: `Given as \`${kind}\`.` }]),
  ) as Record<string, { readonly value: Kind; readonly description: string }>,
});

/** Names an assessment again: what was stated, and in which document. */
function keyOf({ asking: { statement, document } }: Assessed): string {
  return JSON.stringify({
    statement: JSON.parse(writeStatement(statement)),
    ...(document === null ? {} : { document }),
  });
}

function factsAt(store: Store, places: readonly Place[], day: Seen): MaybePromise<readonly TypedView[]> {
  return allReady(places.map(({ table, key }) => factAt(store, table, key, day)));
}

export const AssessmentRef = builder.objectRef<View<Assessed>>('StatementAssessment').implement({
  description: 'What comes of holding a statement against the record.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Identifies the statement, its document and the day of that.',
      resolve: ({ record, day }) => encodeId('StatementAssessment', keyOf(record), day),
    }),
    kind: t.field({
      type: StatementKind,
      nullable: false,
      description: 'What sort of statement.',
      resolve: ({ record }) => record.kind,
    }),
    statement: t.string({
      nullable: false,
      description: 'The statement as JSON, words of the record in place of those of the schema.',
      resolve: ({ record }) => writeStatement(record.asking.statement),
    }),
    verdict: t.field({
      type: VerdictEnum,
      nullable: false,
      description: 'How it stands.',
      resolve: ({ record }) => record.finding.verdict,
    }),
    sentence: t.string({
      nullable: false,
      description: 'What a reader needs: the verdict and what the record says, in whole sentences.',
      resolve: ({ record }) => record.sentence,
    }),
    stated: t.string({
      description: 'What is stated, where it can be set beside what is on record.',
      resolve: ({ record }) => record.finding.stated,
    }),
    recorded: t.string({
      description: 'What is on record; null where nothing is.',
      resolve: ({ record }) => record.finding.recorded,
    }),
    difference: t.float({
      description:
        'How far off: stated less recorded; of dates the days between, 0 where they agree. Null where neither can be told.',
      resolve: ({ record }) => record.finding.distance?.absolute,
    }),
    relativeDifference: t.float({
      description: 'The same as a share of what is on record; null for dates and places.',
      resolve: ({ record }) => record.finding.distance?.relative,
    }),
    differenceUnit: t.string({
      description: 'What the difference is counted in: `days`, `members`, a unit.',
      resolve: ({ record }) => record.finding.distance?.unit,
    }),
    supportedBy: t.field({
      type: [Fact],
      nullable: false,
      description: 'Facts on record that say so.',
      resolve: ({ record, day }, _args, { store }) => factsAt(store, record.finding.supports ?? [], day),
    }),
    contradictedBy: t.field({
      type: [Fact],
      nullable: false,
      description: 'Facts on record that say otherwise.',
      resolve: ({ record, day }, _args, { store }) => factsAt(store, record.finding.contradicts ?? [], day),
    }),
    coverage: t.field({
      type: ListCoverageRef,
      description: 'How whole the list is that was read, on the day of the document; null where none decides.',
      resolve: ({ record, day }) => (record.finding.lists ? viewOf(record.finding.lists, day) : null),
    }),
    errorCode: t.string({
      description: 'Where a name in the statement means nothing: the code that a field would be refused with.',
      resolve: ({ record }) => record.finding.problem?.code,
    }),
    errorArgument: t.string({
      description: 'The part of the statement at fault: `country`.',
      resolve: ({ record }) => record.finding.problem?.details.argument,
    }),
    candidates: t.stringList({
      nullable: false,
      description: 'What may have been meant instead.',
      resolve: ({ record }) => record.finding.problem?.details.candidates ?? [],
    }),
    claimReview: t.string({
      description: 'As a `ClaimReview` of schema.org, in JSON-LD.',
      args: { words: t.arg.string({ description: 'The sentence of the document, which the review is to quote.' }) },
      resolve: ({ record }, { words }) => claimReview(record, words ?? null),
    }),
    citations: t.field({
      ...cited,
      description:
        'Where a figure stands that is no single row: one that is rolled up or counted. Facts have citations of their own.',
      resolve: ({ record, day }) => viewsOf(record.finding.citations ?? [], day),
    }),
  }),
});

interface Kept {
  readonly statement?: unknown;
  readonly document?: unknown;
}

function keptIn(key: string): Kept {
  try {
    const value: unknown = JSON.parse(key);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

refetchable(
  'StatementAssessment',
  (store, key, day) => {
    const { statement, document } = keptIn(key);
    if (statement === undefined) return null;
    const source = typeof document === 'string' ? sourceFinder.withKey(store, document) : null;
    return assess({
      store,
      day: dayIn(day),
      document: source?.key ?? null,
      statement: readStatement(JSON.stringify(statement)),
    });
  },
  500,
);

builder.queryFields((t) => ({
  assess: t.field({
    type: [AssessmentRef],
    nullable: { list: true, items: false },
    description:
      'Whether it is true: statements held against the record, in order. What lies beyond the record is not known, and never called wrong; a name that means nothing spoils its own statement alone.',
    ...demands({ size: sizeOf, work: workOf }),
    args: {
      statements: t.arg({
        type: [StatementInput],
        required: true,
        description: 'The statements, 100 at most: those of a document in one go.',
      }),
      asOf: t.arg({
        type: 'Date',
        description:
          'The day of the document they stand in; without it the day that `document` was published, else that of the release.',
      }),
      document: t.arg.string(
        named(sourceFinder, 'The document, where it is on record: its own figures then prove nothing'),
      ),
    },
    resolve: (_root, { statements, asOf, document }, { store }) => {
      const source = document == null ? null : sourceFinder.require(store, document, null, 'document');
      const day = asOf ?? (source && source.published !== null ? publicationOf(source).earliest : store.today);
      const asking = { store, day: dayIn(day), document: source?.key ?? null };
      return whenReady(allReady(bounded(statements).map((statement) => assess({ ...asking, statement }))), (all) =>
        viewsOf(all, asking.day),
      );
    },
  }),
}));
