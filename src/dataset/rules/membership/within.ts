import { type MembershipRow, memberships } from '../../../model/organization.ts';
import type { Rule } from '../../rule.ts';
import { findingOn, mayHold, stands } from './stints.ts';

/** Bodies whose members are members of another by their own founding texts. Who leaves that leaves them as well. */
const WITHIN: ReadonlyMap<string, string> = new Map([
  ['csme', 'caricom'],
  ['ecb', 'eu'],
  ['eib', 'eu'],
  ['emu', 'eu'],
  ['eppo', 'eu'],
  ['esm', 'emu'],
  ['ida', 'ibrd'],
  ['ifc', 'ibrd'],
]);

/** A member of the inner body is one of the outer through the same time, under some reading of the dates. */
export const within: Rule = {
  name: 'within',
  structural: false,
  *check(dataset) {
    const outers = new Set(WITHIN.values());
    const standing = Map.groupBy(
      dataset.rows(memberships).filter((row) => isMember(row) && outers.has(row.organization)),
      ({ organization, member }) => `${organization} ${member}`,
    );
    for (const { row, line } of dataset.located(memberships)) {
      const outer = WITHIN.get(row.organization);
      if (outer === undefined || !isMember(row)) continue;
      if ((standing.get(`${outer} ${row.member}`) ?? []).some((stint) => mayHold(stint, row))) continue;
      const message = `is a member while it is none of ${outer}`;
      yield findingOn('within', row, line, message, `part it into stints as those in ${outer}`);
    }
  },
};

function isMember(row: MembershipRow): boolean {
  return row.role === 'member' && stands(row);
}
