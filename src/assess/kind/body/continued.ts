import type { PartialDate } from '../../../model/time.ts';
import { sayPeriod } from '../../../model/wording/date.ts';
import { calledOn } from '../../../store/change/wording.ts';
import type { Country, Member, Membership, Organization } from '../../../store/graph/record.ts';
import { gapBetween } from '../../date.ts';

/** A membership of a state before, which another goes on with. */
export interface Continued {
  readonly row: Membership;
  readonly from: Country;
  readonly says: string;
}

/** Days between the end of one membership and the beginning of that which continues it, where works date the end of a state apart. */
const MOST_BETWEEN = 14;

/**
 * The memberships that those of a state go on with, without a break: of Russia that of the Soviet Union, of Serbia those of
 * Serbia and Montenegro and before. Lists of members give their first day for it.
 */
export function continuedBy(
  member: Member,
  organization: Organization,
  stints: readonly Membership[],
): readonly Continued[] {
  const first = stints[0]?.start ?? null;
  if (member.type !== 'Country' || first === null) return [];
  return before(member, organization, first);
}

function before(country: Country, organization: Organization, start: PartialDate): readonly Continued[] {
  return country.predecessors.flatMap(({ from }) => {
    const goesOn = ({ end }: Membership) => end !== null && gapBetween(end, start) <= MOST_BETWEEN;
    const own = from.memberships.filter((row) => row.organization === organization.key && row.rank !== 'deprecated');
    return own.filter(goesOn).flatMap((row) => {
      const period = sayPeriod(row, 'en');
      const who = calledOn(from, row.start?.latest ?? start.earliest);
      const says = `it continues the membership of ${who}${period === null ? '' : `, ${period}`}`;
      return [{ row, from, says }, ...(row.start === null ? [] : before(from, organization, row.start))];
    });
  });
}
