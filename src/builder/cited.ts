import { type Explanation, explain } from '../assess/explain.ts';
import type { ASSESSMENTS, CLAIM_KINDS } from '../model/claim.ts';
import { keyOf, type RowOf, type Table } from '../model/table/table.ts';
import type { Claim } from '../store/graph/record.ts';
import { type MaybePromise, whenReady } from '../store/maybe.ts';
import { citationsAt, type SourceCitation } from '../store/source/citations.ts';
import { claimsAt } from '../store/source/claims.ts';
import { dataRowOf } from '../store/source/row.ts';
import type { Store } from '../store/store.ts';
import { arg, builder } from './builder.ts';
import { connectionOf, type PageArgs, pageArgs, paginate } from './connection.ts';
import { DataRowRef } from './fact/row.ts';
import { demands } from './limit/size.ts';
import { Node, refetchable, refetchableTypes, typenameOf } from './node.ts';
import { encodeId, type Fields, type View, viewOf, viewsOf } from './temporal.ts';
import { wordsEnum } from './words.ts';

/** Defined by the schema's source file, named here so that every earlier and later file can cite. */
export const CitationRef = builder.objectRef<View<SourceCitation>>('Citation');

/** Defined by the schema's claim file, named here for the same reason. */
export const ClaimRef = builder.objectRef<View<Claim>>('Claim');

/** Defined with what else the record says of itself, named here so that every fact can be explained. */
export const ExplanationRef = builder.objectRef<Explanation>('Explanation');

export const ClaimConnection = connectionOf('Claim', ClaimRef, 'claims');

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

export const AssessmentEnum = wordsEnum('Assessment', 'How a claim stands against the record.', {
  confirmed: 'The record agrees.',
  imprecise: 'Right in substance, but loose or incomplete.',
  wrong: 'The record differs.',
  unverified: 'It could be checked, and no second source is at hand.',
  vague: 'Not specific enough to be checked.',
  opinion: 'A judgement or an aim, which no record can settle.',
} satisfies Record<(typeof ASSESSMENTS)[number], string>);

export const ClaimKindEnum = wordsEnum('ClaimKind', 'What sort of thing a claim asserts.', {
  event: 'That something happened.',
  membership: 'That somebody belongs to an organization.',
  office: 'That somebody holds an office.',
  policy: 'What a state aims at or does.',
  relation: 'How two parties stand to each other, or where something lies.',
  statistic: 'A figure.',
  treaty: 'That something was agreed.',
} satisfies Record<(typeof CLAIM_KINDS)[number], string>);

/** Options of every `claims` field, but for its description and resolver. */
export function claimed() {
  return {
    type: ClaimConnection,
    args: {
      assessment: arg({ type: [AssessmentEnum], description: 'Only claims assessed as one of these.' }),
      kind: arg({ type: [ClaimKindEnum], description: 'Only claims of these sorts.' }),
      ...pageArgs(),
    },
  };
}

const WHY =
  'The shortest account of why this is the answer: where it stands, by which rule it is chosen, what says otherwise.';

/** What explaining takes: sources that disagree have to be looked for. */
const explaining = demands({ work: () => 3 });

const ROW =
  'The line of `data/` it stands in, to be edited by whoever knows better; null for what is counted or computed.';

const BEARING = 'What documents claim about this or that it supports or contradicts, in the order of the documents.';

/** Every type of row that stands in a source. */
export const Fact = builder.interfaceRef<View<unknown>>('Fact').implement({
  description: 'Anything on record that stands in a source: it says where, and which claims of documents it bears on.',
  interfaces: [Node],
  resolveType: typenameOf,
  fields: (t) => ({
    id: t.id({ nullable: false, description: 'Identifies the fact and the day it is seen on.', resolve: unreachable }),
    citations: t.field({ ...cited, resolve: unreachable }),
    claims: t.field({ ...claimed(), description: BEARING, resolve: unreachable }),
    explain: t.field({ type: ExplanationRef, nullable: false, description: WHY, resolve: unreachable }),
    row: t.field({ type: DataRowRef, description: ROW, resolve: unreachable }),
  }),
});

function unreachable(): never {
  throw new TypeError('every type of fact resolves its own fields');
}

export function claimPage(
  claims: readonly Claim[],
  { first, after, last, before }: PageArgs,
  day: View<unknown>['day'],
) {
  return paginate(claims, { first, after, last, before }, (claim) => viewOf(claim, day));
}

/** The `claims` field of facts, by the table and key they stand under. */
export function claimField<R>(t: Fields<R>, placeOf: (record: R) => readonly [table: string, key: string]) {
  return t.field({
    ...claimed(),
    description: BEARING,
    resolve: ({ record, day }, args, { store }) => claimPage(claimsAt(store, ...placeOf(record), args), args, day),
  });
}

/** The `explain` field of facts, by the table and key they stand under. */
export function explainField<R>(t: Fields<R>, placeOf: (record: R) => readonly [table: string, key: string]) {
  return t.field({
    type: ExplanationRef,
    nullable: false,
    description: WHY,
    ...explaining,
    resolve: ({ record, day }, _args, { store }) => {
      const [table, key] = placeOf(record);
      return explain(store, { table, key }, record, day);
    },
  });
}

/** The `row` field of facts, by the table and key they stand under; of what follows from another fact, that one's. */
export function rowField<R>(t: Fields<R>, placeOf: (record: R) => readonly [table: string, key: string]) {
  return t.field({
    type: DataRowRef,
    description: ROW,
    resolve: ({ record }, _args, { store }) => {
      const [table, key] = placeOf(record);
      return whenReady(finderOf(table)?.find(store, key) ?? record, (found) => dataRowOf(store, table, key, found));
    },
  });
}

interface Cited {
  readonly source: string;
  readonly locator: string | null;
}

/** The `id` of a fact that is a row of a table: the type, the row's key and the day. */
export function factId<T extends Table, R extends RowOf<T>>(t: Fields<R>, type: string, table: T) {
  return t.id({
    nullable: false,
    description: 'Identifies the fact and the day it is seen on.',
    resolve: ({ record, day }) => encodeId(type, keyOf(table, record), day),
  });
}

/** Where every fact that is a row of a table stands; on some days another source may tell of it. */
export function factFields<T extends Table, R extends RowOf<T> & Cited>(
  t: Fields<R>,
  table: T,
  toldOn: (view: View<R>, store: Store) => Cited = ({ record }) => record,
) {
  return {
    citations: t.field({
      ...cited,
      resolve: (view, _args, { store }) =>
        viewsOf(citationsAt(store, table.name, keyOf(table, view.record), toldOn(view, store)), view.day),
    }),
    claims: claimField<R>(t, (record) => [table.name, keyOf(table, record)]),
    explain: explainField<R>(t, (record) => [table.name, keyOf(table, record)]),
    row: rowField<R>(t, (record) => [table.name, keyOf(table, record)]),
  };
}

type Find = (store: Store, key: string) => MaybePromise<unknown>;

const finders = new Map<string, { readonly type: string; readonly find: Find }>();

/** Lets claims, changes and ids lead to rows of a table, as the GraphQL type that shows them. */
export function findable(table: string, type: string, find: Find): void {
  finders.set(table, { type, find });
  if (!refetchableTypes().has(type)) refetchable(type, find);
}

/** How rows of a table are found and shown; null where they are not shown one by one. */
export function finderOf(table: string) {
  return finders.get(table) ?? null;
}
