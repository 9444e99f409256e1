import { type MembershipRow, memberships, organizationSuccessions } from '../../../model/organization.ts';
import type { Rule } from '../../rule.ts';
import { findingOn, stands } from './stints.ts';

/** Kinds by which members go over without a further act; after others each of them had to consent anew. */
const CARRIES: ReadonlySet<string> = new Set(['renaming', 'replacement']);

/** Whoever belonged to a body on its last day belongs to the one that took its place from its first: no listing tells better. */
export const successors: Rule = {
  name: 'successors',
  structural: false,
  *check(dataset) {
    const standing = dataset.located(memberships).filter(({ row }) => stands(row) && row.role === 'member');
    const byBody = Map.groupBy(standing, ({ row }) => row.organization);
    for (const { predecessor, successor, date, kind } of dataset.rows(organizationSuccessions)) {
      if (date === null || !CARRIES.has(kind)) continue;
      const day = date.earliest;
      const left = (row: MembershipRow) => row.end?.earliest === day && row.end.latest === day;
      const gone = new Set((byBody.get(predecessor) ?? []).flatMap(({ row }) => (left(row) ? [row.member] : [])));
      for (const { row, line } of byBody.get(successor) ?? []) {
        const { start } = row;
        if (!gone.has(row.member) || start?.earliest !== day || start.latest === day) continue;
        const message = `may begin after ${date.text}, when ${successor} took the place of ${predecessor}, whose member it was`;
        yield findingOn('successors', row, line, message, `begin it on ${date.text}, or say in exceptions.csv why not`);
      }
    }
  },
};
