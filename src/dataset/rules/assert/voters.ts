import { type RollCall, rollCalls, rollCallVotes, type VotingBody } from '../../../model/event.ts';
import { type MembershipRow, memberships } from '../../../model/organization.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/** The organization whose members vote in an organ. */
const SEATS: Readonly<Record<VotingBody, string>> = { unga: 'un', unsc: 'unsc', unhrc: 'unhrc' };

const OPTIONS = ['yes', 'no', 'abstain'] as const;

/**
 * Who was no member of an organ on the day had no vote in it: a compilation has taken the ballot of another for it. Of
 * whom no seat is on record at all, nothing can be told.
 */
export const voters: Rule = {
  name: 'voters',
  structural: false,
  *check(dataset) {
    const held = dataset.rows(memberships).filter(({ rank, role }) => rank !== 'deprecated' && role !== 'observer');
    const seats = Map.groupBy(held, ({ organization, member }) => `${organization} ${member}`);
    const calls = new Map(dataset.rows(rollCalls).map((row) => [row.key, row]));
    for (const { row, line } of dataset.located(rollCallVotes)) {
      const call = calls.get(row.rollCall);
      if (!call) continue;
      for (const voter of OPTIONS.flatMap((option) => row[option]?.split(' ') ?? [])) {
        const stints = seats.get(`${SEATS[call.body]} ${voter}`) ?? [];
        if (stints.length === 0 || stints.some((stint) => seated(stint, call))) continue;
        yield {
          file: printedPath(rollCallVotes.file),
          line,
          rule: 'voters',
          message: `${voter} votes in ${row.rollCall} on ${call.date.text} and was no member of ${SEATS[call.body]} then`,
          tip: 'compare with the record of the vote: leave the ballot out, or give it to whose it is',
          row: { table: rollCallVotes.name, key: row.rollCall },
        };
      }
    }
  },
};

/** On some day on which the vote may have been. */
function seated({ start, end }: MembershipRow, { date }: RollCall): boolean {
  return (start === null || start.earliest <= date.latest) && (end === null || end.latest > date.earliest);
}
