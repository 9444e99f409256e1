import { expect, test } from 'vitest';
import { agrees, assessClaim, reasonOf, verdictOn } from '../../src/assess/claim.ts';
import type { Claim } from '../../src/store/graph/record.ts';
import { realStore } from '../fixtures/real.ts';

const store = realStore();
const claims = [...store.graph.claims.values()].filter(({ statements }) => statements.length > 0);

async function judged(claim: Claim) {
  const assessed = await assessClaim(store, claim);
  const verdict = verdictOn(assessed);
  return { claim, assessed, verdict, agreement: agrees(claim, verdict) };
}

test('curator and rules come to the same, or it is written why not; and no reason is written for nothing', async () => {
  const all = await Promise.all(claims.map(judged));
  const unexplained = all.filter(({ claim, agreement }) => agreement !== (reasonOf(claim) === null));
  expect(unexplained.map(({ claim, verdict }) => `${claim.key} ${claim.assessment} ${verdict}`)).toEqual([]);
});

test('every name in the statements of claims is on record', async () => {
  const all = await Promise.all(claims.map(judged));
  const problems = all.flatMap(({ claim, assessed }) =>
    assessed.flatMap(({ finding }) =>
      finding.problem && finding.problem.code !== 'MEANINGLESS_AGGREGATE'
        ? `${claim.key} ${finding.problem.message}`
        : [],
    ),
  );
  expect(problems).toEqual([]);
});

test('of the documents that were assessed by rule before they were curated, most claims stand as the rules found them', async () => {
  const rateOf = async (document: string) => {
    const all = await Promise.all(claims.filter(({ source }) => source === document).map(judged));
    return { claims: all.length, agreed: all.filter(({ agreement }) => agreement).length };
  };
  expect(await rateOf('factbook-croatia-2014-06-22')).toEqual({ claims: 87, agreed: 86 });
  expect(await rateOf('factbook-european-union-2014-06-17')).toEqual({ claims: 79, agreed: 75 });
});

test('what a curator calls right is never wrong by the rules, and what he calls wrong never confirmed', async () => {
  const all = await Promise.all(claims.map(judged));
  const opposed = all.filter(
    ({ claim: { assessment }, verdict }) =>
      (assessment === 'confirmed' && verdict === 'wrong') || (assessment === 'wrong' && verdict === 'confirmed'),
  );
  expect(opposed.map(({ claim }) => claim.key)).toEqual([]);
});
