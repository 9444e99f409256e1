import { countries, countryCodes } from '../../model/country.ts';
import type { Period } from '../../model/time.ts';
import { surelyOverlap } from '../../model/time.ts';
import type { Finding } from '../finding.ts';
import { type Dataset, printedPath } from '../read.ts';
import type { Rule } from '../rule.ts';

const FORMS: Readonly<Record<string, RegExp>> = {
  iso_alpha2: /^[A-Z]{2}$/,
  iso_alpha3: /^[A-Z]{3}$/,
  iso_numeric: /^\d{3}$/,
  iso_3166_3: /^[A-Z]{4}$/,
};

/** Schemes in which one code may mean only one country on one day. */
const EXCLUSIVE = Object.keys(FORMS);

export const codes: Rule = {
  name: 'codes',
  structural: false,
  *check(dataset) {
    yield* formsAndOwners(dataset);
    yield* present(dataset);
  },
};

function finding(line: number, message: string, tip: string): Finding {
  return { file: printedPath(countryCodes.file), line, rule: 'codes', message, tip };
}

function* formsAndOwners(dataset: Dataset): Iterable<Finding> {
  const owners = new Map<string, { country: string; period: Period; line: number }[]>();
  for (const { row, line } of dataset.located(countryCodes)) {
    const { scheme, code, country } = row;
    const form = FORMS[scheme];
    if (form && !form.test(code)) yield finding(line, `"${code}" is no ${scheme}`, `it must match ${form.source}`);
    if (!EXCLUSIVE.includes(scheme)) continue;
    const key = `${scheme} ${code}`;
    const others = owners.get(key) ?? [];
    const clash = others.find((other) => other.country !== country && surelyOverlap(other.period, row));
    if (clash) {
      const message = `${key} means ${country} here and ${clash.country} in line ${clash.line} on the same day`;
      yield finding(line, message, 'date both rows by the standard: the day the code was assigned and withdrawn');
    }
    others.push({ country, period: row, line });
    owners.set(key, others);
  }
}

/** Every present country has the codes the server is asked by. */
function* present(dataset: Dataset): Iterable<Finding> {
  const having = new Set<string>();
  for (const { scheme, country, end } of dataset.rows(countryCodes)) {
    if (end === null) having.add(`${country} ${scheme}`);
  }
  for (const { row, line } of dataset.located(countries)) {
    if (row.end !== null) continue;
    const missing = ['iso_alpha2', 'iso_alpha3'].filter((scheme) => !having.has(`${row.key} ${scheme}`));
    if (missing.length === 0) continue;
    yield {
      file: printedPath(countries.file),
      line,
      rule: 'codes',
      row: { table: countries.name, key: row.key },
      message: `${row.key} has no ${missing.join(', no ')} today`,
      tip: `add it to ${printedPath(countryCodes.file)}, or give the country its end`,
    };
  }
}
