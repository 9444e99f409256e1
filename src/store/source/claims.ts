import type { Assessment, ClaimRow, PartyKind } from '../../model/claim.ts';
import type { Day } from '../../model/day/day.ts';
import type { City, Claim, ClaimParty, Event, Member, Person, Source, Treaty } from '../graph/record.ts';
import { publicationOf } from '../statistic/known.ts';
import type { Store } from '../store.ts';
import { sourceOf } from './citations.ts';

/** What has an entry of its own and is spoken of. */
export type ClaimedThing = Member | Person | City | Event | Treaty;

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

/** The day of the document that makes a claim. */
export function dayOfDocument(store: Store, { source }: Claim): Day {
  return publicationOf(sourceOf(store, source)).earliest;
}

export function allClaims({ graph }: Store): readonly Claim[] {
  return [...graph.claims.values()];
}

/** Whatever a claim speaks of that has an entry of its own. */
export function partiesOfClaim(store: Store, { subjectParty, objectParties }: Claim): ClaimedThing[] {
  return [subjectParty, ...objectParties].flatMap((party) => partyOf(store, party) ?? []);
}

/** Our words for what has none. */
export function wordsOfClaim({ subjectParty, objectParties }: Claim): string[] {
  return [subjectParty, ...objectParties].flatMap(({ key, name }) => (key === null ? name : []));
}

/** The thing a party of a claim is; null for words. */
export function partyOf({ graph }: Store, { kind, key }: ClaimParty): ClaimedThing | null {
  if (key === null) return null;
  const things = {
    country: () => graph.countries,
    organization: () => graph.organizations,
    person: () => graph.people(),
    city: () => graph.cities(),
    event: () => graph.events(),
    treaty: () => graph.treaties,
    words: () => new Map<string, never>(),
  } satisfies Record<PartyKind, () => ReadonlyMap<string, ClaimedThing>>;
  return things[kind]().get(key) ?? null;
}
