import type { Assessment } from '../model/claim.ts';
import { readStatement } from '../model/statement/statement.ts';
import type { Claim } from '../store/graph/record.ts';
import { allReady, type MaybePromise } from '../store/maybe.ts';
import { dayOfDocument } from '../store/source/claims.ts';
import type { Store } from '../store/store.ts';
import { type Assessed, assess } from './assess.ts';
import { gravest, type Verdict } from './verdict.ts';

/** What of a claim is of a kind that can be assessed, held against the record as of the day of its document. */
export function assessClaim(store: Store, claim: Claim): MaybePromise<readonly Assessed[]> {
  const asking = { store, day: dayOfDocument(store, claim), document: claim.source };
  return allReady(claim.statements.map(({ statement }) => assess({ ...asking, statement: readStatement(statement) })));
}

/** The verdict on the whole; null where nothing of it can be assessed. */
export function verdictOn(assessed: readonly Assessed[]): Verdict | null {
  return assessed.length === 0 ? null : gravest(assessed.map(({ finding }) => finding.verdict));
}

/** What a curator calls what the rules find; vague claims and opinions are none of theirs. */
const SAME: Readonly<Record<Verdict, Assessment>> = {
  confirmed: 'confirmed',
  imprecise: 'imprecise',
  wrong: 'wrong',
  not_known: 'unverified',
  not_covered: 'unverified',
};

/** Whether curator and rules come to the same; null where the rules come to nothing. */
export function agrees({ assessment }: Claim, verdict: Verdict | null): boolean | null {
  return verdict === null ? null : SAME[verdict] === assessment;
}

/** Why the curator judges otherwise, where that is so. */
export function reasonOf({ statements }: Claim): string | null {
  return statements.flatMap(({ reason }) => reason ?? []).join(' ') || null;
}
