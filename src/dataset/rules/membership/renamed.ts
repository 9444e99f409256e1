import { type OrganizationName, organizationNames } from '../../../model/organization.ts';
import { keyOf } from '../../../model/table/table.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/**
 * Who was renamed had one acronym in a language before and another since: where both are said to hold on all days,
 * nobody has asked which is of which time.
 */
export const renamed: Rule = {
  name: 'renamed',
  structural: false,
  *check(dataset) {
    const located = dataset.located(organizationNames);
    const official = located.flatMap(({ row }) => (row.kind === 'official' ? row : []));
    const named = new Set(
      official.flatMap(({ organization, end }) =>
        official.some((next) => next.organization === organization && end && next.start?.text === end.text)
          ? organization
          : [],
      ),
    );
    const first = new Map<string, OrganizationName>();
    for (const { row, line } of located) {
      if (row.kind !== 'acronym' || row.start !== null || row.end !== null || !named.has(row.organization)) continue;
      const place = `${row.organization} ${row.language}`;
      const other = first.get(place);
      first.set(place, row);
      if (!other) continue;
      yield {
        file: printedPath(organizationNames.file),
        line,
        rule: 'renamed',
        message: `${row.organization} was renamed, and is ${other.name} and ${row.name} on all days in ${row.language}`,
        tip: 'give each the days of the name that it shortens',
        row: { table: organizationNames.name, key: keyOf(organizationNames, row) },
      };
    }
  },
};
