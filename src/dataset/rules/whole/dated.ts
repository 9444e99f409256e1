import { coverage } from '../../../model/coverage/coverage.ts';
import { type MembershipRow, memberships } from '../../../model/organization.ts';
import { widthOf } from '../../../model/time.ts';
import type { Finding } from '../../finding.ts';
import type { Dataset } from '../../read.ts';
import { finding } from './placed.ts';

/** Days that a beginning may be unsure of without making a list of members unsure with it. */
const WIDE = 731;

/** Of a list that is whole on a day at most one in so many may have begun before or after it. */
const ONE_IN = 8;

/** Who is on a list is one thing, and since when another: a list is complete on days on which it can be counted. */
export function* dated(dataset: Dataset): Iterable<Finding> {
  const lists = Map.groupBy(
    dataset.rows(memberships).filter(({ rank }) => rank !== 'deprecated'),
    ({ organization, role }) => `${organization} ${role}`,
  );
  for (const { row, line } of dataset.located(coverage)) {
    const { table, scope, part, since, until } = row;
    if (table !== memberships.name || row.whole !== 'complete' || scope === null) continue;
    const from = since?.earliest ?? Number.NEGATIVE_INFINITY;
    const to = until?.earliest ?? Number.POSITIVE_INFINITY;
    const unsure = ({ start }: MembershipRow) =>
      start !== null && widthOf(start) > WIDE && start.latest > from && start.earliest < to;
    const stints = lists.get(`${scope} ${part ?? 'member'}`) ?? [];
    const wide = stints.filter(unsure).length;
    if (wide * ONE_IN <= stints.length) continue;
    const message = `${scope} is called complete, and of ${wide} of its ${stints.length} it is not known when they began`;
    yield finding(coverage, row, line, message, 'let it be complete since the last of these days, and unknown before');
  }
}
