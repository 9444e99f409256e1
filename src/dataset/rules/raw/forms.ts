import { countryAttributes, countryCodes } from '../../../model/country.ts';
import { keyOf, type RowOf, type Table } from '../../../model/table/table.ts';
import { currencies } from '../../../model/thing/money.ts';
import type { Finding } from '../../finding.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

const SPREADSHEET = 'a spreadsheet drops the plus sign and leading zeros: import such columns as text';

const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  calling_code: /^\+[1-9][\d ]*$/,
  internet_tld: /^\.[a-z0-9-]+$/,
  time_zone: /^[A-Z][A-Za-z]+(\/[A-Za-z_+-]+)+$/,
  driving_side: /^(left|right)$/,
  measurement_system: /^(metric|US|UK)$/,
  postal_code_example: /^[A-Z0-9 -]+$/,
  week_start: /^(mon|tue|wed|thu|fri|sat|sun)$/,
};

const CODES: Readonly<Record<string, RegExp>> = {
  un_m49: /^\d{3}$/,
  wikidata: /^Q[1-9]\d*$/,
  geonames: /^[1-9]\d*$/,
  ioc: /^[A-Z]{3}$/,
  fifa: /^[A-Z]{3}$/,
};

/** Values that have a form keep it: what a program takes for a number comes back as one. */
export const forms: Rule = {
  name: 'forms',
  structural: false,
  *check(dataset) {
    for (const { row, line } of dataset.located(countryAttributes)) {
      if (ATTRIBUTES[row.attribute]?.test(row.value) === false)
        yield finding(countryAttributes, row, line, row.attribute, row.value);
    }
    for (const { row, line } of dataset.located(countryCodes)) {
      if (CODES[row.scheme]?.test(row.code) === false) yield finding(countryCodes, row, line, row.scheme, row.code);
    }
    for (const { row, line } of dataset.located(currencies)) {
      if (row.numeric !== null && !/^\d{3}$/.test(row.numeric))
        yield finding(currencies, row, line, 'numeric code', row.numeric);
    }
  },
};

function finding<T extends Table>(of: T, row: RowOf<T>, line: number, what: string, value: string): Finding {
  return {
    file: printedPath(of.file),
    line,
    rule: 'forms',
    message: `"${value}" has not the form of a ${what}`,
    tip: `write it in full; ${SPREADSHEET}`,
    row: { table: of.name, key: keyOf(of, row) },
  };
}
