import { assertions } from '../model/coverage/assertion.ts';
import { COVERED, coverage, WHOLE_TABLE } from '../model/coverage/coverage.ts';
import { coverageIn } from '../model/coverage/known.ts';
import { formatDay } from '../model/day/day.ts';
import { rollCallVotes } from '../model/event.ts';
import { memberships } from '../model/organization.ts';
import { indicators } from '../model/statistic.ts';
import { TABLES } from '../model/table/tables.ts';
import { countOf } from '../model/text/count.ts';
import { deriveEvents } from './derive/derive.ts';
import { keysIn, LOCALIZED_NAMES, REVISIONS, readKeyed } from './keyed.ts';
import { readObservations } from './observation/observations.ts';
import type { Dataset } from './read.ts';
import { geoTest } from './rules/values.ts';
import { attestedDays, sourcedCounter } from './sourced.ts';

/** How much is on record, table by table, how much of it has a source, and how precise it is. */
export function coverageLines(dataset: Dataset): string[] {
  const lines: string[] = [];
  const sourced = sourcedCounter(dataset);
  for (const table of TABLES) {
    const rows = dataset.rows(table).length;
    const remark = 'source' in table.columns ? sourcedShare(rows, sourced(table), attestedDays(dataset, table)) : '';
    lines.push(line(table.name, rows, remark));
  }
  lines.push(line('derived events', [...deriveEvents(dataset)].length, 'cite the facts they follow from'));
  lines.push(line('votes', countVotes(dataset), 'cited by their roll calls'));
  lines.push(line('localized names', countKeyed(dataset, LOCALIZED_NAMES), 'cited by language'));
  lines.push(line('observations', countObservations(dataset), 'cited by their indicators'));
  lines.push(line('revisions', countKeyed(dataset, REVISIONS), 'cited by their vintages'));
  lines.push(...dayExact(dataset), assertedBy(dataset), ...wholeness(dataset));
  return lines;
}

function line(name: string, count: number, remark: string): string {
  return `${name.padEnd(26)}${String(count).padStart(10)}  ${remark}`.trimEnd();
}

function sourcedShare(rows: number, sourced: number, days: number | null): string {
  // Rounded down: what lacks a row is not whole.
  const percent = (part: number) => (rows === 0 ? 100 : Math.floor((1000 * part) / rows) / 10).toFixed(1);
  const dated = days === null ? '' : `, ${percent(days)} % with a first day that stands in the source`;
  const left = sourced === rows ? '' : `, ${countOf(rows - sourced, 'row')} to review`;
  return `${percent(sourced)} % sourced${dated}${left}`;
}

/** Of each table of facts: whether it is whole and from when to when it is known, and which of its lists are whole. */
function wholeness(dataset: Dataset): string[] {
  const rows = dataset.rows(coverage);
  const said = coverageIn(rows);
  const complete = rows.filter(({ whole, until }) => whole === 'complete' && until === null);
  const lines = COVERED.map(({ table }) => {
    const [row] = said.at(table.name, WHOLE_TABLE);
    const [from, through] = [said.knownFrom(table.name, WHOLE_TABLE), said.knownThrough(table.name, WHOLE_TABLE)];
    const scopes = new Set(complete.filter((list) => list.table === table.name).flatMap(({ scope }) => scope ?? []));
    const words = [
      row?.whole ?? 'unknown',
      from === null ? '' : `known from ${formatDay(from)}`,
      through === null ? '' : `known through ${formatDay(through)}`,
      scopes.size === 0 ? '' : `${scopes.size} lists complete to this day`,
    ];
    return `  ${table.name.padEnd(26)}${words.filter((word) => word !== '').join(', ')}`;
  });
  return ['how whole the tables are:', ...lines];
}

/** Full members of organizations whose list is called complete. */
function dayExact(dataset: Dataset): string[] {
  const lists = dataset.rows(coverage).filter((row) => row.table === memberships.name && row.whole === 'complete');
  const places = new Set(lists.map(({ scope, part }) => `${scope} ${part}`));
  const stints = dataset
    .rows(memberships)
    .filter((row) => row.rank !== 'deprecated' && places.has(`${row.organization} ${row.role}`));
  const exact = stints.filter(({ start }) => start !== null && start.earliest === start.latest).length;
  const share = ((100 * exact) / Math.max(1, stints.length)).toFixed(1);
  return [
    `starts known to the day in the ${places.size} complete lists of members: ${exact} of ${stints.length} (${share} %)`,
  ];
}

/** What other works say of days, all of which the check has held against the record. */
function assertedBy(dataset: Dataset): string {
  const rows = dataset.rows(assertions);
  const kinds = [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, { length }]) => `${length} ${kind}`).toSorted();
  return `assertions of ${new Set(rows.map(({ source }) => source)).size} works: ${kinds.join(', ') || 'none'}`;
}

function countVotes(dataset: Dataset): number {
  const cast = (voters: string | null) => voters?.split(' ').length ?? 0;
  return dataset
    .rows(rollCallVotes)
    .reduce((total, { yes, no, abstain }) => total + cast(yes) + cast(no) + cast(abstain), 0);
}

function countKeyed(dataset: Dataset, kind: Parameters<typeof keysIn>[1]): number {
  let total = 0;
  for (const key of keysIn(dataset.root, kind))
    total += [...readKeyed(dataset.root, kind, key, () => undefined)].length;
  return total;
}

function countObservations(dataset: Dataset): number {
  const isGeo = geoTest(dataset);
  const described = new Map(dataset.rows(indicators).map((row) => [row.code, row]));
  let total = 0;
  for (const code of dataset.observationFiles()) {
    const indicator = described.get(code);
    if (!indicator) continue;
    const cube = readObservations(dataset.root, indicator, isGeo, () => undefined);
    for (const status of cube.statuses) if (status !== 0) total++;
  }
  return total;
}
