import { countries } from '../../../model/country.ts';
import { yearOf } from '../../../model/day/day.ts';
import { type MembershipRow, memberships, organizations } from '../../../model/organization.ts';
import { citations } from '../../../model/source.ts';
import { earliestOf, latestOf, type Period } from '../../../model/time.ts';
import type { Finding } from '../../finding.ts';
import { type Dataset, printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/** A place in a work that appears yearly: `edition 2001, …`, `editions 1991-1996 and 1999-2025, …`. */
const EDITIONS = /^editions? (\d{4})(?:[^,]*?(\d{4}))?,/;

/** How many years before a first listing, or after a last one, a window still looks like the gap between editions. */
const NEAR = 3;

interface Listed {
  readonly first: number;
  readonly last: number;
}

/**
 * To be listed in one edition and not in the one before says that a membership began by then, not since when. The other
 * side of the window needs something that bounds it: the lives of member and organization, another stint, a citation.
 */
export const listings: Rule = {
  name: 'listings',
  structural: false,
  *check(dataset) {
    const bounds = boundsIn(dataset);
    for (const { row, line } of dataset.located(memberships)) {
      const listed = listedIn(row);
      if (!listed || row.note !== null) continue;
      const [start, end] = [row.start, row.end];
      const opens = start && earliestOf(start);
      if (opens && isWindow(start) && yearOf(start.latest) === listed.first && yearOf(opens) >= listed.first - NEAR) {
        if (!bounds(row, opens)) yield finding(row, line, `starts ${start.text}`, `[..${listed.first}]`);
      }
      const closes = end && latestOf(end);
      if (closes && isWindow(end) && yearOf(end.earliest) === listed.last && yearOf(closes) <= listed.last + NEAR) {
        if (!bounds(row, closes)) yield finding(row, line, `ends ${end.text}`, `[${listed.last}..]`);
      }
    }
  },
};

function isWindow({ text }: { readonly text: string }): boolean {
  return text.startsWith('[');
}

function listedIn({ locator }: MembershipRow): Listed | null {
  const [, first, last] = EDITIONS.exec(locator ?? '') ?? [];
  return first === undefined ? null : { first: Number(first), last: Number(last ?? first) };
}

/** Tests whether something else than the row's own listing bears a day out, at least by its year. */
function boundsIn(dataset: Dataset): (row: MembershipRow, day: number) => boolean {
  const lives = new Map<string, Period>();
  for (const { key, start, end } of dataset.rows(countries)) lives.set(key, { start, end });
  for (const { key, founded, dissolved } of dataset.rows(organizations))
    lives.set(key, { start: founded, end: dissolved });
  const stints = Map.groupBy(dataset.rows(memberships), ({ organization, member }) => `${organization} ${member}`);
  const cited = new Set(dataset.rows(citations).map(({ table, key, source }) => `${table} ${key} ${source}`));
  const sources = new Set(dataset.rows(citations).map(({ source }) => source));
  const hasOther = (row: MembershipRow) =>
    [...sources].some((source) => source !== row.source && cited.has(`${memberships.name} ${row.key} ${source}`));
  return (row, day) => {
    const others = (stints.get(`${row.organization} ${row.member}`) ?? []).filter(({ key }) => key !== row.key);
    const years = [lives.get(row.member), lives.get(row.organization), ...others].flatMap((period) =>
      [period?.start, period?.end].flatMap((date) => (date ? [yearOf(date.earliest), yearOf(date.latest)] : [])),
    );
    const editions = others.map(listedIn).flatMap((other) => (other ? [other.first, other.last] : []));
    return years.includes(yearOf(day)) || editions.includes(yearOf(day)) || hasOther(row);
  };
}

function finding(row: MembershipRow, line: number, said: string, written: string): Finding {
  return {
    file: printedPath(memberships.file),
    line,
    rule: 'listings',
    message: `${row.key} ${said}, and nothing but a listing bounds it on both sides`,
    tip: `write ${written} or the founding it cannot come before, or cite what bounds the other side`,
    row: { table: memberships.name, key: row.key },
  };
}
