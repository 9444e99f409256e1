import { countryCodes } from '../../../model/country.ts';
import { squeeze } from '../../../model/text/fold.ts';
import { type SubdivisionRow, subdivisions } from '../../../model/thing/subdivision.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/** A part of a country has that country's letters before its own, is part of nothing in another, and bears no other part's name. */
export const parts: Rule = {
  name: 'parts',
  structural: false,
  *check(dataset) {
    const letters = new Set(
      dataset
        .rows(countryCodes)
        .flatMap(({ scheme, code, country }) => (scheme === 'iso_alpha2' ? `${code} ${country}` : [])),
    );
    const listed = new Map(
      dataset.rows(subdivisions).map((row) => [calledIn(row, row.listedName ?? row.name), row.code]),
    );
    const byCode = new Map(dataset.rows(subdivisions).map((row) => [row.code, row]));
    for (const { row, line } of dataset.located(subdivisions)) {
      const namesake = row.listedName === null ? null : (listed.get(calledIn(row, row.name)) ?? null);
      if (namesake !== null && namesake !== row.code && squeeze(row.name) !== squeeze(row.listedName ?? ''))
        yield {
          file: printedPath(subdivisions.file),
          line,
          rule: 'parts',
          row: { table: subdivisions.name, key: row.code },
          message: `${row.code} is called ${row.name}, which the list has as ${namesake}`,
          tip: 'codes are given anew: name the part as its listed name means',
        };
      const wrong = wrongIn(row, letters, row.parent === null ? null : (byCode.get(row.parent) ?? null));
      if (wrong === null) continue;
      yield {
        file: printedPath(subdivisions.file),
        line,
        rule: 'parts',
        row: { table: subdivisions.name, key: row.code },
        message: wrong,
        tip: 'the country is the one whose alpha-2 code begins the code, for the parent too',
      };
    }
  },
};

const calledIn = ({ country, category }: SubdivisionRow, name: string) => `${country} ${category} ${squeeze(name)}`;

function wrongIn(
  { code, country, parent }: SubdivisionRow,
  letters: ReadonlySet<string>,
  above: SubdivisionRow | null,
): string | null {
  if (!letters.has(`${code.slice(0, 2)} ${country}`)) return `${code} is no code of a part of ${country}`;
  if (above !== null && above.country !== country) return `${code} of ${country} is part of ${parent}, which is not`;
  return parent === code ? `${code} is part of itself` : null;
}
