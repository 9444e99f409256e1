import { keyOf } from '../../../model/table/table.ts';
import { treatyParties } from '../../../model/treaty/treaty.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/** The register of a depositary numbers its treaties: `chapter IV-15.a`, with what follows on parties and status. */
const CHAPTER = /^chapter ([IVXL]+[-.]\d+(?:[-.][a-z])?)(?:,|$)/;

/** One number is one treaty: a locator taken from the table of another sends whoever checks it to the wrong page. */
export const chapters: Rule = {
  name: 'chapters',
  structural: false,
  *check(dataset) {
    const first = new Map<string, string>();
    for (const { row, line } of dataset.located(treatyParties)) {
      const chapter = row.locator?.match(CHAPTER)?.[1];
      if (chapter === undefined) continue;
      const place = `${row.source} ${chapter.replaceAll('.', '-')}`;
      const treaty = first.get(place) ?? row.treaty;
      first.set(place, treaty);
      if (treaty === row.treaty) continue;
      first.set(place, row.treaty);
      yield {
        file: printedPath(treatyParties.file),
        line,
        rule: 'chapters',
        message: `${row.treaty} is cited to chapter ${chapter} of ${row.source}, where ${treaty} stands`,
        tip: 'look the treaty up in the register: each has a number of its own there',
        row: { table: treatyParties.name, key: keyOf(treatyParties, row) },
      };
    }
  },
};
