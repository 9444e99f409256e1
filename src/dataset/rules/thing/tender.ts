import { countryCodes } from '../../../model/country.ts';
import { keyOf } from '../../../model/table/table.ts';
import { countryCurrencies } from '../../../model/thing/money.ts';
import type { Finding } from '../../finding.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/** ISO 4217: codes that begin with X belong to no one country; the euro belongs to its union. */
const SHARED = /^(X..|EUR)$/;

/** Whose money a legal tender is agrees with its code: the first two letters are those of the country that issues it. */
export const tender: Rule = {
  name: 'tender',
  structural: false,
  *check(dataset) {
    const own = new Set<string>();
    for (const { scheme, country, code } of dataset.rows(countryCodes))
      if (scheme === 'iso_alpha2') own.add(`${country} ${code}`);
    const issued = new Set<string>();
    for (const { currency, kind } of dataset.rows(countryCurrencies)) if (kind !== 'foreign') issued.add(currency);
    for (const { row, line } of dataset.located(countryCurrencies)) {
      const { country, currency, kind } = row;
      const say = (message: string, tip: string): Finding => ({
        file: printedPath(countryCurrencies.file),
        line,
        rule: 'tender',
        row: { table: countryCurrencies.name, key: keyOf(countryCurrencies, row) },
        message,
        tip,
      });
      if (kind === 'national' && SHARED.test(currency))
        yield say(`${currency} is national in ${country}, and no country's own`, 'make it union or foreign');
      if (kind !== 'national' && own.has(`${country} ${currency.slice(0, 2)}`))
        yield say(`${currency} is ${kind} in ${country}, whose code it bears`, 'make it national');
      if (!issued.has(currency))
        yield say(`${currency} is foreign wherever it is used`, 'add a row for the country that issues it');
    }
  },
};
