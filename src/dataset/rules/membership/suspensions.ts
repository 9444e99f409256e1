import { memberships } from '../../../model/organization.ts';
import type { Rule } from '../../rule.ts';
import { findingOn, mayHold, pairOf, stands } from './stints.ts';

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
