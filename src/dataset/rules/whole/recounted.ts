import { type CoverageRow, coverage, publishedCounts, WHOLE_TABLE } from '../../../model/coverage/coverage.ts';
import { coverageIn } from '../../../model/coverage/known.ts';
import { type Day, formatDay, realDay } from '../../../model/day/day.ts';
import { memberships, organizations } from '../../../model/organization.ts';
import type { Finding } from '../../finding.ts';
import type { Dataset } from '../../read.ts';
import { finding } from './placed.ts';

/** For so many years a count speaks for a list; in more of them a body may have admitted members unseen. */
const YEARS = 10;

/**
 * A list of members is whole to this day only where somebody counted it of late, where its body has ended, or where it
 * says of itself through when it is known. Treaties are not asked: most are closed to all but those that made them.
 */
export function* recounted(dataset: Dataset): Iterable<Finding> {
  const rows = dataset.rows(coverage).filter(({ table }) => table === memberships.name);
  const through = coverageIn(rows).knownThrough(memberships.name, WHOLE_TABLE);
  if (through === null) return;
  const since = realDay(through - YEARS * 10000);
  const ended = new Set(dataset.rows(organizations).flatMap(({ key, dissolved }) => (dissolved === null ? [] : key)));
  for (const { row, line } of dataset.located(coverage)) {
    const { table, scope, whole, until } = row;
    if (table !== memberships.name || scope === null || whole !== 'complete' || until !== null) continue;
    if (ended.has(scope) || saysThroughWhen(rows, row)) continue;
    const last = lastCount(dataset, row);
    if (last === null || last >= since) continue;
    const message = `${scope} is called complete to this day, and was last counted on ${formatDay(last)}`;
    yield finding(coverage, row, line, message, 'add a newer count to published_counts.csv, or say known_through');
  }
}

function saysThroughWhen(rows: readonly CoverageRow[], { scope, part }: CoverageRow): boolean {
  return rows.some(
    (row) => row.scope === scope && (row.part === part || row.part === null) && row.knownThrough !== null,
  );
}

function lastCount(dataset: Dataset, { table, scope, part }: CoverageRow): Day | null {
  const days = dataset
    .rows(publishedCounts)
    .filter((count) => count.table === table && count.scope === scope && (part === null || count.part === part))
    .map(({ day }) => day.earliest);
  return days.length === 0 ? null : Math.max(...days);
}
