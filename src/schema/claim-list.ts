import { builder } from '../builder/builder.ts';
import { AssessmentEnum, ClaimConnection, ClaimKindEnum, ClaimRef } from '../builder/cited.ts';
import { codeCondition, entityCondition } from '../builder/code/condition.ts';
import { lookup } from '../builder/code/lookup.ts';
import { textCondition } from '../builder/conditions.ts';
import { pageArgs, paginate } from '../builder/connection.ts';
import { condition, filterOf } from '../builder/filter.ts';
import { demands, searching } from '../builder/limit/size.ts';
import { viewOf } from '../builder/temporal.ts';
import type { Assessment, ClaimRow } from '../model/claim.ts';
import { subjectFinder } from '../store/find/party.ts';
import { claimFinder, sourceFinder } from '../store/find/record.ts';
import type { Claim } from '../store/graph/record.ts';
import { whenReady } from '../store/maybe.ts';
import { sourceOf } from '../store/source/citations.ts';
import { allClaims, partiesOfClaim, wordsOfClaim } from '../store/source/claims.ts';

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
  source: entityCondition(sourceFinder, 'The document', (claim: Claim, { store }) => [sourceOf(store, claim.source)]),
  code: codeCondition(
    claimFinder,
    'Which claim it is',
    (claim: Claim) => claim,
    ({ key }) => [key],
  ),
  predicate: textCondition('What it says of its subject.', ({ predicate }) => [predicate]),
  party: entityCondition(subjectFinder, 'Whom or what it speaks of', (claim: Claim, { store }) =>
    partiesOfClaim(store, claim),
  ),
  words: textCondition('Our words for whom or what it speaks of that has no entry of its own.', wordsOfClaim),
  quote: textCondition('Its words.', ({ quote }) => [quote]),
});

builder.queryFields((t) => ({
  claim: t.field({
    type: ClaimRef,
    ...lookup(claimFinder, 'A claim', 'Key, in any case: `china-daily-2008-12-26.001`; or an id.'),
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
