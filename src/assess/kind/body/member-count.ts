import { publishedCounts } from '../../../model/coverage/coverage.ts';
import type { Part } from '../../../model/statement/statement.ts';
import { certaintyOn } from '../../../model/time.ts';
import { calledOn } from '../../../store/change/wording.ts';
import { coverageCitations, coverageOfAll } from '../../../store/coverage/coverage.ts';
import { memberLists, onDay } from '../../../store/coverage/lists.ts';
import { organizationFinder } from '../../../store/find/organization.ts';
import { fullRolesOf, membershipsOn } from '../../../store/organizations.ts';
import { type Asking, placeOf, sayTime, sentence, timeOf } from '../../asking.ts';
import { claimed, distanceFrom, type Span, weighed } from '../../figure.ts';
import { isWhole } from '../../hold.ts';
import { naming } from '../../naming.ts';
import type { Finding } from '../../verdict.ts';
import { MEMBER_ROLES } from './membership.ts';

/** How many members an organization has: exact only where its list is whole. */
export function memberCount(asking: Asking, part: Part<'memberCount'>): Finding {
  const { store } = asking;
  const time = timeOf(asking, part.on);
  const organization = naming(asking, organizationFinder, part.organization, time.earliest, 'organization');
  const figure = claimed(part.count, 'count');
  const roles = [...MEMBER_ROLES, ...fullRolesOf(organization)];
  const lists = onDay(memberLists(organization, part.role, roles));
  const whole = isWhole(store, lists, time);
  // A time that is not one day long has as many counts as the list changed in it.
  const spans = [time.earliest, time.latest].map((day): Span => {
    const rows = membershipsOn(organization.members, day, { roles: part.role ?? roles });
    const members = (sure: boolean) =>
      new Set(rows.filter((row) => !sure || certaintyOn(row, day) === 'CERTAIN').map(({ member }) => member)).size;
    return { low: members(true), high: whole ? members(false) : Infinity };
  });
  const span = { low: Math.min(...spans.map(({ low }) => low)), high: Math.max(...spans.map(({ high }) => high)) };
  const empty = span.low === 0 && !whole;
  const verdict = empty ? 'not_known' : weighed(figure, span, (part.count.qualifier ?? 'exactly') === 'exactly');
  const published = coverageOfAll(store, lists, time.earliest);
  const count = said(span);
  const by = published.published === null ? [] : [placeOf(publishedCounts, published.published)];
  return {
    verdict,
    says: empty
      ? sentence(
          `the record does not say how many members ${calledOn(organization, time.earliest)} had ${sayTime(time)}`,
        )
      : sentence(`${calledOn(organization, time.earliest)} had ${count} members on record ${sayTime(time)}`),
    stated: figure.text,
    recorded: empty ? null : count,
    distance: span.low === span.high ? distanceFrom(figure, span.low, 'members') : null,
    citations: by.length === 0 ? [] : coverageCitations(store, published),
    lists,
  };
}

function said({ low, high }: Span): string {
  if (low === high) return String(low);
  return high === Infinity ? `at least ${low}` : `${low} to ${high}`;
}
