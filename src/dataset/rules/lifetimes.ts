import { countries } from '../../model/country.ts';
import { type MembershipRow, memberships, organizations } from '../../model/organization.ts';
import { earliestOf, type Period } from '../../model/time.ts';
import type { Finding } from '../finding.ts';
import { printedPath } from '../read.ts';
import type { Rule } from '../rule.ts';
import { unbounded } from './thing/recognitions.ts';

/** No membership outside the life of member or organization, unless its note says why. */
export const lifetimes: Rule = {
  name: 'lifetimes',
  structural: false,
  *check(dataset) {
    const lives = new Map<string, Period>();
    for (const row of dataset.rows(countries)) lives.set(row.key, row);
    for (const { key, founded, dissolved } of dataset.rows(organizations))
      lives.set(key, { start: founded, end: dissolved });
    for (const { row, line } of dataset.located(memberships)) {
      if (row.rank === 'deprecated') continue;
      const parties = [row.member, row.organization];
      const founded = lives.get(row.organization)?.start;
      const begun = founded && earliestOf(founded) !== null;
      for (const party of parties) {
        const open = unbounded(begun ? row : { start: null, end: row.end }, lives.get(party));
        if (open) yield finding(row, line, `stands ${open} of ${party}`);
      }
      if (row.note !== null) continue;
      for (const party of parties) {
        const problem = outside(row, lives.get(party));
        if (problem) yield finding(row, line, `${problem} of ${party}`);
      }
    }
  },
};

/** Under every reading of the dates. */
function outside({ start, end }: Period, life: Period | undefined): string | null {
  if (!life) return null;
  if (start && life.start && start.latest < life.start.earliest)
    return `starts ${start.text}, before the start ${life.start.text}`;
  if (start && life.end && start.earliest >= life.end.latest)
    return `starts ${start.text}, after the end ${life.end.text}`;
  if (life.end && (end === null || end.earliest > life.end.latest))
    return `ends ${end?.text ?? 'never'}, after the end ${life.end.text}`;
  return null;
}

function finding(row: MembershipRow, line: number, message: string): Finding {
  const place = {
    file: printedPath(memberships.file),
    line,
    rule: 'lifetimes',
    row: { table: memberships.name, key: row.key },
  };
  return { ...place, message: `${row.key} ${message}`, tip: 'correct the date, or say in the note why it is right' };
}
