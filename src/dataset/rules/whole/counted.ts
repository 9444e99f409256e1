import { countries } from '../../../model/country.ts';
import { coverage, publishedCounts } from '../../../model/coverage/coverage.ts';
import type { Day } from '../../../model/day/day.ts';
import { memberships, organizations } from '../../../model/organization.ts';
import { mayHoldOn, type PartialDate, type Period, surelyHoldsOn } from '../../../model/time.ts';
import { boundOf, participationOf, standingOn, treaties, treatyParties } from '../../../model/treaty/treaty.ts';
import type { Finding } from '../../finding.ts';
import type { Dataset } from '../../read.ts';
import { finding } from './placed.ts';

/** The rows of a list that may hold on the day, as the periods in which they do. */
type OnDay = (scope: string, part: string, day: Day) => readonly Period[];

/**
 * Lists are as long as the public record says they were; imprecise dates leave some room. What is called complete has
 * been counted by somebody on some day of the time it speaks of.
 */
export function* counted(dataset: Dataset): Iterable<Finding> {
  const lists = new Map<string, OnDay>([
    [memberships.name, membersOn(dataset)],
    [treatyParties.name, partiesOn(dataset)],
  ]);
  for (const { row, line } of dataset.located(publishedCounts)) {
    const { table, scope, part, day, count } = row;
    const possible = lists.get(table)?.(scope, part, day.earliest);
    if (!possible) {
      const message = `counts of ${table} are held against nothing`;
      yield finding(publishedCounts, row, line, message, `count ${[...lists.keys()].join(' or ')}`);
      continue;
    }
    const certain = possible.filter((period) => surelyHoldsOn(period, day.earliest)).length;
    if (certain <= count && count <= possible.length) continue;
    const held = certain === possible.length ? certain : `${certain} to ${possible.length}`;
    const message = `${scope} has ${held} as ${part} on ${day.text}, the record says ${count}`;
    yield finding(publishedCounts, row, line, message, `compare the rows ${scope} of ${table} with the record`);
  }
  yield* byWhoseCount(dataset, new Set(lists.keys()));
}

function* byWhoseCount(dataset: Dataset, countable: ReadonlySet<string>): Iterable<Finding> {
  const counts = dataset.rows(publishedCounts);
  for (const { row, line } of dataset.located(coverage)) {
    const { table, scope, part, since, until } = row;
    if (row.whole !== 'complete' || scope === null || !countable.has(table)) continue;
    const found = counts.some(
      (count) =>
        count.table === table &&
        count.scope === scope &&
        (part === null || count.part === part) &&
        (since === null || since.earliest <= count.day.earliest) &&
        (until === null || count.day.earliest < until.earliest),
    );
    if (found) continue;
    const message = `${scope} is called complete, and nobody has counted it`;
    yield finding(coverage, row, line, message, 'add a count to published_counts.csv, or call it unknown');
  }
}

function membersOn(dataset: Dataset): OnDay {
  const stints = Map.groupBy(
    dataset.rows(memberships).filter(({ rank }) => rank !== 'deprecated'),
    ({ organization, role }) => `${organization} ${role}`,
  );
  return (scope, part, day) => (stints.get(`${scope} ${part}`) ?? []).filter((stint) => mayHoldOn(stint, day));
}

function partiesOn(dataset: Dataset): OnDay {
  const parties = Map.groupBy(dataset.rows(treatyParties), ({ treaty }) => treaty);
  const ends = new Map<string, PartialDate | null>();
  for (const { key, end } of dataset.rows(countries)) ends.set(key, end);
  for (const { key, dissolved } of dataset.rows(organizations)) ends.set(key, dissolved);
  const lasting = (end: PartialDate | null | undefined, day: Day) => end == null || day < end.latest;
  const treatyEnds = new Map(dataset.rows(treaties).map(({ key, ended }) => [key, ended]));
  return (scope, part, day) =>
    (parties.get(scope) ?? [])
      .filter((row) => standingOn(row, day) === part && lasting(ends.get(row.party), day))
      .map(part === 'signatory' ? participationOf : boundOf)
      .filter((period) => mayHoldOn(period, day) && lasting(treatyEnds.get(scope), day));
}
