import { BEGINNING, END_OF_TIME } from '../../../model/day/day.ts';
import { type MembershipRow, memberships } from '../../../model/organization.ts';
import type { Rule } from '../../rule.ts';
import { findingOn, pairOf, stands } from './stints.ts';

/** Those who are suspended remain members: a suspension is a stint of its own within that of a member. */
export const suspensions: Rule = {
  name: 'suspensions',
  structural: false,
  *check(dataset) {
    const standing = Map.groupBy(
      dataset.rows(memberships).filter((row) => stands(row) && row.role !== 'suspended'),
      pairOf,
    );
    for (const { row, line } of dataset.located(memberships)) {
      if (row.role !== 'suspended' || !stands(row)) continue;
      if ((standing.get(pairOf(row)) ?? []).some((stint) => mayHold(stint, row))) continue;
      const message = 'is suspended without being a member';
      yield findingOn('suspensions', row, line, message, 'let the membership go on beside the suspension');
    }
  },
};

/** Under some reading of the dates the one lasts through the other. */
function mayHold(outer: MembershipRow, inner: MembershipRow): boolean {
  return (
    (outer.start?.earliest ?? BEGINNING) <= (inner.start?.latest ?? END_OF_TIME) &&
    (outer.end?.latest ?? END_OF_TIME) >= (inner.end?.earliest ?? END_OF_TIME)
  );
}
