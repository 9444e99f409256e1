import { countries } from '../../../model/country.ts';
import { type Day, firstDayOf } from '../../../model/day/day.ts';
import { type MembershipRow, memberships, organizations } from '../../../model/organization.ts';
import { earliestOf, type PartialDate } from '../../../model/time.ts';
import type { Rule } from '../../rule.ts';
import { editionsIn } from './editions.ts';
import { findingOn, pairOf, stands } from './stints.ts';

/** Editions printed as pending or observing who had been a member for up to so many years. */
const LAG_IN_YEARS = 3;

/**
 * An edition that prints another role than the one after it says late that the role changed: the change lies up to
 * three years before the last printing of the earlier one, and not after it alone.
 */
export const roles: Rule = {
  name: 'roles',
  structural: false,
  *check(dataset) {
    const begun = new Map<string, PartialDate | null>(dataset.rows(countries).map(({ key, start }) => [key, start]));
    for (const { key, founded } of dataset.rows(organizations)) begun.set(key, founded);
    const stints = Map.groupBy(dataset.rows(memberships).filter(stands), pairOf);
    for (const { row, line } of dataset.located(memberships)) {
      if (!stands(row) || row.start === null || !row.start.text.includes('..') || !printed(row)) continue;
      const before = (stints.get(pairOf(row)) ?? []).find(
        (other) => other !== row && other.role !== row.role && other.end?.text === row.start?.text && printed(other),
      );
      const last = Math.max(...(editionsIn(before?.locator ?? '') ?? []));
      if (!before || !Number.isFinite(last)) continue;
      const lives = [row.member, row.organization].map((key) => earliestDay(begun.get(key) ?? null));
      const bound = Math.max(firstDayOf(last - LAG_IN_YEARS), ...lives);
      if (row.start.earliest <= bound) continue;
      const message = `starts ${row.start.text}, when the edition of ${last} still printed the role ${before.role}`;
      yield findingOn('roles', row, line, message, `let both dates begin ${LAG_IN_YEARS} years before that edition`);
    }
  },
};

function printed({ source, locator }: MembershipRow): boolean {
  return source !== null && editionsIn(locator ?? '') !== null;
}

function earliestDay(date: PartialDate | null): Day {
  return (date && earliestOf(date)) ?? Number.NEGATIVE_INFINITY;
}
