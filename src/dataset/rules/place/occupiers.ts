import { countries } from '../../../model/country.ts';
import { interruptions } from '../../../model/relation.ts';
import { keyOf } from '../../../model/table/table.ts';
import { daysBetween } from '../../../model/time.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/** Lists date the end of a war by weeks. */
const SLACK = 31;

/** Who has ended occupies nobody. */
export const occupiers: Rule = {
  name: 'occupiers',
  structural: false,
  *check(dataset) {
    const ends = new Map(dataset.rows(countries).map(({ key, end }) => [key, end]));
    for (const { row, line } of dataset.located(interruptions)) {
      const over = row.occupier === null ? null : (ends.get(row.occupier) ?? null);
      if (over === null) continue;
      if (row.end !== null && daysBetween(over.latest, row.end.earliest) <= SLACK) continue;
      yield {
        file: printedPath(interruptions.file),
        line,
        rule: 'occupiers',
        row: { table: interruptions.name, key: keyOf(interruptions, row) },
        message: `${row.occupier} ended ${over.text}, and holds ${row.country} to ${row.end?.text ?? 'today'}`,
        tip: 'end the row with the occupier, or leave the occupier empty where several followed, and say so in the note',
      };
    }
  },
};
