import { builder } from '../builder/builder.ts';
import { AssessmentEnum, ClaimConnection, ClaimKindEnum, ClaimRef } from '../builder/cited.ts';
import { textCondition } from '../builder/conditions.ts';
import { pageArgs, paginate } from '../builder/connection.ts';
import { condition, filterOf } from '../builder/filter.ts';
import { demands, searching } from '../builder/limit/size.ts';
import { viewOf } from '../builder/temporal.ts';
import type { Assessment, ClaimRow } from '../model/claim.ts';
import type { Claim } from '../store/graph/record.ts';
import { whenReady } from '../store/maybe.ts';
import { allClaims, partyKeys } from '../store/source/claims.ts';

const claimFilter = filterOf<Claim>('ClaimFilter', 'claims', {
  assessment: condition({
    field: (t) => t.field({ type: [AssessmentEnum], description: 'It is assessed as one of these.' }),
    test:
      (wanted: readonly Assessment[]) =>
      ({ assessment }) =>
        wanted.includes(assessment),
  }),
  kind: condition({
    field: (t) => t.field({ type: [ClaimKindEnum], description: 'It is of one of these sorts.' }),
    test:
      (wanted: readonly ClaimRow['kind'][]) =>
      ({ kind }) =>
        wanted.includes(kind),
  }),
  source: textCondition('Key of the document.', ({ source }) => [source]),
  predicate: textCondition('What it says of its subject.', ({ predicate }) => [predicate]),
  party: textCondition('Key or name of whom or what it speaks of.', partyKeys),
  quote: textCondition('Its words.', ({ quote }) => [quote]),
});

builder.queryFields((t) => ({
  claim: t.field({
    type: ClaimRef,
    description: 'A claim by its key; null when unknown.',
    args: { key: t.arg.string({ required: true, description: 'For example `china-daily-2008-12-26.001`.' }) },
    resolve: (_root, { key }, { store }) => {
      const claim = store.graph.claims.get(key);
      return claim && viewOf(claim, store.today);
    },
  }),
  claims: t.field({
    type: ClaimConnection,
    ...demands(searching(1, { filter: 8 })),
    description: 'Claims of all documents, by document and number.',
    args: { filter: t.arg({ type: claimFilter.ref, description: 'Which claims.' }), ...pageArgs() },
    resolve: (_root, { filter, ...page }, { store }) =>
      whenReady(claimFilter.apply(allClaims(store), filter, { store, day: store.today }), (found) =>
        paginate(found, page, (claim) => viewOf(claim, store.today)),
      ),
  }),
}));
