import { memberships } from '../../../model/organization.ts';
import type { Rule } from '../../rule.ts';
import { findingOn } from './stints.ts';

/** A membership whose beginning is not on record begins some time in the lives of both, and no later than it is known. */
export const begun: Rule = {
  name: 'begun',
  structural: false,
  *check(dataset) {
    for (const { row, line } of dataset.located(memberships)) {
      if (row.start !== null) continue;
      const remedy = 'write the days between which it began: from the later of both to the first on which it is known';
      yield findingOn('begun', row, line, 'has no start, as if it had always been there', remedy);
    }
  },
};
