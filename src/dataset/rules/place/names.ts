import { countryNames } from '../../../model/country.ts';
import { keyOf } from '../../../model/table/table.ts';
import type { Period } from '../../../model/time.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/** Languages change no days: a long name in another language holds as long as an official English one of the same country. */
export const names: Rule = {
  name: 'names',
  structural: false,
  *check(dataset) {
    const spans = new Map<string, Set<string>>();
    for (const row of dataset.rows(countryNames))
      if (row.kind === 'official' && row.language === 'en')
        spans.set(row.country, (spans.get(row.country) ?? new Set()).add(spanOf(row)));
    for (const { row, line } of dataset.located(countryNames)) {
      const isLong = row.kind === 'official' || (row.kind === 'native' && row.note?.startsWith('long form'));
      const known = spans.get(row.country);
      if (!isLong || !known || known.has(spanOf(row))) continue;
      yield {
        file: printedPath(countryNames.file),
        line,
        rule: 'names',
        row: { table: countryNames.name, key: keyOf(countryNames, row) },
        message: `${row.name} of ${row.country} holds ${spanOf(row)}, and no official English name does`,
        tip: 'give it the days of the English name it translates, in a row for each time that was official',
      };
    }
  },
};

const spanOf = ({ start, end }: Period): string => `from ${start?.text ?? 'ever'} to ${end?.text ?? 'today'}`;
