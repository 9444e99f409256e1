import type { Assessment, ClaimRow } from '../../model/claim.ts';
import type { Day } from '../../model/time.ts';
import type { Claim, Event, Member, Source, Treaty } from '../graph/record.ts';
import { publicationOf } from '../statistic/known.ts';
import type { Store } from '../store.ts';
import { sourceOf } from './citations.ts';

export interface ClaimQuestion {
  readonly assessment?: readonly Assessment[] | null | undefined;
  readonly kind?: readonly ClaimRow['kind'][] | null | undefined;
}

function asked(claims: readonly Claim[], { assessment, kind }: ClaimQuestion): readonly Claim[] {
  if (assessment == null && kind == null) return claims;
  return claims.filter(
    (claim) =>
      (assessment == null || assessment.includes(claim.assessment)) && (kind == null || kind.includes(claim.kind)),
  );
}

/** Claims that are about a row, or that it supports or contradicts. */
export function claimsAt({ graph }: Store, table: string, key: string, question: ClaimQuestion): readonly Claim[] {
  return asked(graph.claimsAt.get(`${table} ${key}`) ?? [], question);
}

/** Claims a document makes, in its own order. */
export function claimsOf({ graph }: Store, source: Source, question: ClaimQuestion): readonly Claim[] {
  return asked(
    [...graph.claims.values()].filter((claim) => claim.source === source.key),
    question,
  );
}

/**
 * The day a claim speaks of: the one it names, else that of its present, else that of the document. What it links to is
 * seen on that day, whichever way the claim was reached.
 */
export function dayOfClaim(store: Store, { date, asOf, source }: Claim): Day {
  return (date ?? asOf ?? publicationOf(sourceOf(store, source))).earliest;
}

export function allClaims({ graph }: Store): readonly Claim[] {
  return [...graph.claims.values()];
}

/** Whatever a claim speaks of that has an entry of its own. */
export function partiesOfClaim({ graph }: Store, { subjectParty, objectParties }: Claim): (Member | Treaty | Event)[] {
  return [subjectParty, ...objectParties].flatMap(
    ({ record, event }) => record ?? (event === null ? undefined : graph.events().get(event)) ?? [],
  );
}

/** Our words for what has none. */
export function wordsOfClaim({ subjectParty, objectParties }: Claim): string[] {
  return [subjectParty, ...objectParties].flatMap(({ record, event, name }) =>
    record === null && event === null ? name : [],
  );
}
