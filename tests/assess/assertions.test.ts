import { expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import type { Assertion } from '../../src/model/coverage/assertion.ts';
import type { Statement } from '../../src/model/statement/statement.ts';
import { realStore } from '../fixtures/real.ts';
import { assertionsIn, drawing, type Made, made } from './made.ts';

const store = realStore();
const SEED = 20081226;
const MANY = 300;

async function verdictOn(statement: Statement): Promise<string> {
  const { finding } = await assess({ store, day: store.today, document: null, statement });
  return finding.verdict;
}

/** Statements by turns of each kind of assertion, by a fixed seed. */
async function drawn(): Promise<Made[]> {
  const next = drawing(SEED);
  const kinds = [...Map.groupBy(await assertionsIn(store), ({ kind }) => kind).values()];
  const from = (all: readonly Assertion[]) => all[Math.floor(next() * all.length)] as Assertion;
  return Array.from({ length: MANY }, (_, at) => {
    const kin = kinds[at % kinds.length] as readonly Assertion[];
    return made(from(kin), () => from(kin));
  });
}

test('of 300 statements made from the assertions of the record no false one is confirmed, and no true one is wrong', async () => {
  const statements = await drawn();
  const truths = await Promise.all(statements.slice(0, MANY / 2).map(({ truth }) => verdictOn(truth)));
  const falsehoods = await Promise.all(statements.slice(MANY / 2).map(({ falsehood }) => verdictOn(falsehood)));
  expect([...truths, ...falsehoods]).toHaveLength(MANY);
  expect(truths.filter((verdict) => verdict === 'wrong' || verdict === 'not_covered')).toEqual([]);
  expect(falsehoods.filter((verdict) => verdict === 'confirmed' || verdict === 'not_covered')).toEqual([]);
  // Whoever calls nothing true or false is never mistaken either.
  expect(truths.filter((verdict) => verdict === 'confirmed').length).toBeGreaterThan(MANY * 0.45);
  expect(falsehoods.filter((verdict) => verdict === 'wrong').length).toBeGreaterThan(MANY * 0.45);
});

test('each assertion of the record, true and falsified, is told apart', async () => {
  const next = drawing(SEED);
  const all = await assertionsIn(store);
  const kinds = Map.groupBy(all, ({ kind }) => kind);
  const mistaken: string[] = [];
  for (const assertion of all) {
    const kin = kinds.get(assertion.kind) ?? [];
    const { truth, falsehood } = made(assertion, () => kin[Math.floor(next() * kin.length)] as Assertion);
    if ((await verdictOn(truth)) === 'wrong') mistaken.push(`true: ${JSON.stringify(truth)}`);
    if ((await verdictOn(falsehood)) === 'confirmed') mistaken.push(`false: ${JSON.stringify(falsehood)}`);
  }
  expect(mistaken).toEqual([]);
});
