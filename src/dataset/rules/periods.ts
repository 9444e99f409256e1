import { capitals, countries, countryCodes, countryNames } from '../../model/country.ts';
import { events } from '../../model/event.ts';
import { memberships, organizationNames, organizations } from '../../model/organization.ts';
import { diplomaticRelations, officeHolders } from '../../model/relation.ts';
import { keyOf, type RowOf, type Table } from '../../model/table/table.ts';
import { TABLES } from '../../model/table/tables.ts';
import { type Period, surelyOverlap } from '../../model/time.ts';
import type { Finding } from '../finding.ts';
import { type Dataset, printedPath } from '../read.ts';
import type { Rule } from '../rule.ts';

/** Co-princes and coalition governments: the note of a row says that its office had another holder besides. */
const SHARED = /^(.*; )?shared: /;

export const periods: Rule = {
  name: 'periods',
  structural: false,
  *check(dataset) {
    for (const table of TABLES) {
      if ('start' in table.columns && 'end' in table.columns) yield* ordered(dataset, table);
    }
    yield* lives(dataset);
    yield* apart(dataset, countryNames, ({ country, kind, language }) =>
      kind === 'common' && language === 'en' ? `${country} has two common English names` : null,
    );
    yield* apart(dataset, capitals, ({ country, role, city }) =>
      role === 'capital' ? `${country} has two capitals` : `${country} has ${city} twice as ${role}`,
    );
    yield* apart(dataset, countryCodes, ({ country, scheme }) =>
      scheme.startsWith('iso_alpha') ? `${country} has two codes of ${scheme}` : null,
    );
    yield* apart(dataset, organizationNames, ({ organization, kind, language }) =>
      kind === 'official' && language === 'en' ? `${organization} has two official English names` : null,
    );
    yield* apart(dataset, memberships, ({ member, organization, role, rank }) =>
      rank === 'deprecated' ? null : `${organization}/${member} is twice ${role}`,
    );
    yield* apart(
      dataset,
      diplomaticRelations,
      ({ country, partner, kind }) => `${country} has ${kind} ${kind === 'relations' ? 'with' : 'of'} ${partner}`,
    );
    yield* apart(dataset, officeHolders, ({ country, office, note }) =>
      note !== null && SHARED.test(note) ? null : `${country} has two holders of ${office}`,
    );
  },
};

function finding<T extends Table>(table: T, row: RowOf<T>, line: number, message: string, tip: string): Finding {
  const key = keyOf(table, row);
  return { file: printedPath(table.file), line, rule: 'periods', message, tip, row: { table: table.name, key } };
}

/** A one-day event may end the day it starts; every other period is half-open and lasts. */
function* ordered(dataset: Dataset, table: Table): Iterable<Finding> {
  for (const { row, line } of dataset.located(table)) {
    const { start, end } = row as unknown as Period;
    if (start === null || end === null) continue;
    const backwards = table === events ? end.latest < start.earliest : end.latest <= start.earliest;
    if (!backwards) continue;
    yield finding(
      table,
      row,
      line,
      `ends ${end.text} before it starts ${start.text}`,
      'swap the dates, or correct one',
    );
  }
}

function* lives(dataset: Dataset): Iterable<Finding> {
  for (const { row, line } of dataset.located(organizations)) {
    const { key, founded, dissolved } = row;
    if (founded === null || dissolved === null || founded.earliest < dissolved.latest) continue;
    yield finding(
      organizations,
      row,
      line,
      `${key} is dissolved before it is founded`,
      'swap the dates, or correct one',
    );
  }
  for (const { row, line } of dataset.located(countries)) {
    if (row.end !== null || !row.kind.startsWith('former')) continue;
    yield finding(countries, row, line, `${row.key} is ${row.kind} and has no end`, 'give the day it ended');
  }
}

/** No two rows of one group share a day. */
function* apart<T extends Table>(
  dataset: Dataset,
  table: T,
  groupOf: (row: RowOf<T>) => string | null,
): Iterable<Finding> {
  const groups = new Map<string, { period: Period; line: number }[]>();
  for (const { row, line } of dataset.located(table)) {
    const group = groupOf(row);
    if (group === null) continue;
    const period = row as unknown as Period;
    const others = groups.get(group) ?? [];
    const clash = others.find((other) => surelyOverlap(other.period, period));
    if (clash) {
      yield finding(
        table,
        row,
        line,
        `${group} at the same time, here and in line ${clash.line}`,
        'end the earlier row where the later one starts',
      );
    }
    others.push({ period, line });
    groups.set(group, others);
  }
}
