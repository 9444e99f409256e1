import { type Assertion, type AssertionKind, assertions } from '../../../model/coverage/assertion.ts';
import { keyOf } from '../../../model/table/table.ts';
import type { Finding } from '../../finding.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';
import { judges } from './judges.ts';

/** What the record says where it contradicts an assertion; null where it does not. */
export type Judge = (assertion: Assertion) => string | null;

/** What other works say of a day holds here: the record is whole and right as far as they can tell. */
export const asserted: Rule = {
  name: 'assertions',
  structural: false,
  *check(dataset) {
    const judgeOf = new Map<AssertionKind, Judge>();
    const makers = judges(dataset);
    for (const { row, line } of dataset.located(assertions)) {
      const judge = judgeOf.get(row.kind) ?? makers[row.kind]();
      judgeOf.set(row.kind, judge);
      const contrary = judge(row);
      if (contrary !== null) yield finding(row, line, contrary);
    }
  },
};

function finding(row: Assertion, line: number, contrary: string): Finding {
  const { kind, subject, object, day, expected } = row;
  return {
    file: printedPath(assertions.file),
    line,
    rule: 'assertions',
    message: `${[kind, subject, object].filter(Boolean).join(' ')} on ${day.text}: ${row.source} says ${expected}, the record says ${contrary}`,
    tip: 'compare both with a primary record; correct the row that is wrong, or take the assertion out',
    row: { table: assertions.name, key: keyOf(assertions, row) },
  };
}
