import { keyOf } from '../../../model/table/table.ts';
import { countryLanguages } from '../../../model/thing/speech.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/** A language is spoken by somebody, or its share is not on record. */
export const tongues: Rule = {
  name: 'tongues',
  structural: false,
  *check(dataset) {
    for (const { row, line } of dataset.located(countryLanguages)) {
      if (row.share === null || row.share > 0) continue;
      yield {
        file: printedPath(countryLanguages.file),
        line,
        rule: 'tongues',
        row: { table: countryLanguages.name, key: keyOf(countryLanguages, row) },
        message: `${row.language} is spoken by nobody in ${row.country}`,
        tip: 'leave the share empty where it is not known, and the row out where nobody speaks it',
      };
    }
  },
};
