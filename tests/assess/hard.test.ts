import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { parseCsv } from '../../src/dataset/csv.ts';
import { partOf, readStatement } from '../../src/model/statement/statement.ts';
import { realStore } from '../fixtures/real.ts';

const store = realStore();

/** Statements written by hand, most of the false ones by a day, a role, a neighbour or one too many. */
const { lines } = parseCsv(readFileSync(join(import.meta.dirname, 'hard.csv'), 'utf8'));
const stated = lines.map(({ cells: [says = '', statement = '', truth = ''] }) => ({
  says,
  statement: readStatement(statement),
  truth,
}));

async function verdictOf({ statement }: (typeof stated)[number]) {
  const { finding } = await assess({ store, day: store.today, document: null, statement });
  return { verdict: finding.verdict, says: finding.says };
}

describe('of statements that are hard to tell apart', () => {
  test('some half are false, and every kind is there', () => {
    const count = (wanted: string) => stated.filter(({ truth }) => truth === wanted).length;
    expect(stated.length).toBeGreaterThanOrEqual(180);
    expect(count('false')).toBeGreaterThanOrEqual(75);
    expect(count('true')).toBeGreaterThanOrEqual(75);
    expect(new Set(stated.map(({ statement }) => partOf(statement)[0])).size).toBe(20);
  });

  test('no false one is confirmed, no true one is called wrong, and nothing is said of what the record cannot know', async () => {
    const bad: string[] = [];
    const settled = { true: 0, false: 0 };
    for (const one of stated) {
      const { verdict, says } = await verdictOf(one);
      const allowed = ALLOWED[one.truth as keyof typeof ALLOWED] ?? [];
      if (!allowed.includes(verdict)) bad.push(`${one.says}: ${verdict} (${says})`);
      if (one.truth === 'true' && verdict === 'confirmed') settled.true++;
      if (one.truth === 'false' && ['wrong', 'imprecise'].includes(verdict)) settled.false++;
    }
    expect(bad).toEqual([]);
    // A judge that never settles anything would pass what stands above.
    expect(settled.true).toBeGreaterThan(70);
    expect(settled.false).toBeGreaterThan(60);
  });
});

const ALLOWED = {
  true: ['confirmed', 'imprecise', 'not_known', 'not_covered'],
  false: ['wrong', 'imprecise', 'not_known', 'not_covered'],
  unknown: ['not_known', 'not_covered'],
};
