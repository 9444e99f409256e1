import { keyOf } from '../../model/table/table.ts';
import { TABLES } from '../../model/table/tables.ts';
import { printedPath } from '../read.ts';
import type { Rule } from '../rule.ts';

export const keys: Rule = {
  name: 'keys',
  structural: true,
  *check(dataset) {
    for (const table of TABLES) {
      const seen = new Map<string, number>();
      for (const { row, line } of dataset.located(table)) {
        const key = keyOf(table, row);
        const first = seen.get(key);
        if (first === undefined) {
          seen.set(key, line);
          continue;
        }
        yield {
          file: printedPath(table.file),
          line,
          rule: 'keys',
          message: `${key} stands already in line ${first}`,
          tip: `${table.key.join(', ')} identify a row: merge the two, or correct one`,
        };
      }
    }
  },
};
