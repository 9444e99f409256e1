import { END_OF_TIME } from '../../../model/day/day.ts';
import { type MembershipRow, memberships } from '../../../model/organization.ts';
import type { Rule } from '../../rule.ts';
import { findingOn, pairOf, stands } from './stints.ts';

/** What may be held beside a full membership. */
const BESIDE: ReadonlySet<string> = new Set(['suspended', 'elected_member', 'other']);

/** Who is an observer after having been a member was none before: a beginning between two days lies after the membership. */
export const followed: Rule = {
  name: 'followed',
  structural: false,
  *check(dataset) {
    const stints = Map.groupBy(dataset.rows(memberships).filter(stands), pairOf);
    for (const { row, line } of dataset.located(memberships)) {
      if (!stands(row) || row.role === 'member' || BESIDE.has(row.role)) continue;
      const before = (stints.get(pairOf(row)) ?? []).find((other) => reachesInto(row, other));
      if (!before) continue;
      const message = `starts ${row.start?.text}, in part while it was a member until ${before.end?.text}`;
      yield findingOn('followed', row, line, message, `let it begin no earlier than ${before.end?.text}`);
    }
  },
};

/** The beginning may lie within the membership, and outlasts it. */
function reachesInto(row: MembershipRow, member: MembershipRow): boolean {
  if (member.role !== 'member' || !member.start || !member.end || !row.start) return false;
  const { earliest, latest } = row.start;
  if (earliest === latest || member.end.earliest !== member.end.latest) return false;
  const outlasts = (row.end?.latest ?? END_OF_TIME) > member.end.latest;
  return outlasts && member.start.latest <= earliest && earliest < member.end.earliest && latest >= member.end.earliest;
}
