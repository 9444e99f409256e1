import { yearOf } from '../../../model/day/day.ts';
import { officeHolders } from '../../../model/relation.ts';
import { keyOf } from '../../../model/table/table.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/** A place in a work that appears yearly: `edition 2001, …`, `editions 1991-1996 and 1999-2025, …`. */
const EDITIONS = /^editions? (\d{4})/;

/** Editions bear the year in which they are begun, and are printed up to the spring of the next. */
const LATE = 1;

/**
 * No edition names a holder years before the term: the earlier ones have a predecessor of the same family or title, whose
 * rows were read as one with these.
 */
export const foretold: Rule = {
  name: 'foretold',
  structural: false,
  *check(dataset) {
    for (const { row, line } of dataset.located(officeHolders)) {
      const first = Number(row.locator?.match(EDITIONS)?.[1]);
      if (!row.start || !(first < yearOf(row.start.latest) - LATE)) continue;
      yield {
        file: printedPath(officeHolders.file),
        line,
        rule: 'foretold',
        row: { table: officeHolders.name, key: keyOf(officeHolders, row) },
        message: `${row.name} takes office on ${row.start.text} and is cited to the edition of ${first}`,
        tip: 'look up whom the earlier editions name: a predecessor, or the same person in an earlier term',
      };
    }
  },
};
