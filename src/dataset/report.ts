import { rollCalls } from '../model/event.ts';
import { completeHistories, memberships } from '../model/organization.ts';
import { indicators } from '../model/statistic.ts';
import { TABLES } from '../model/table/tables.ts';
import { deriveEvents } from './derive/derive.ts';
import { keysIn, LOCALIZED_NAMES, REVISIONS, readKeyed } from './keyed.ts';
import { readObservations } from './observations.ts';
import type { Dataset } from './read.ts';
import { geoTest } from './rules/values.ts';
import { sourcedCounter } from './sourced.ts';

/** How much is on record, table by table, how much of it has a source, and how precise it is. */
export function coverageLines(dataset: Dataset): string[] {
  const lines: string[] = [];
  const sourced = sourcedCounter(dataset);
  for (const table of TABLES) {
    const rows = dataset.rows(table).length;
    lines.push(line(table.name, rows, 'source' in table.columns ? sourcedShare(rows, sourced(table)) : ''));
  }
  lines.push(line('derived events', [...deriveEvents(dataset)].length, 'cite the facts they follow from'));
  lines.push(line('votes', countVotes(dataset), 'cited by their roll calls'));
  lines.push(line('localized names', countKeyed(dataset, LOCALIZED_NAMES), 'cited by language'));
  lines.push(line('observations', countObservations(dataset), 'cited by their indicators'));
  lines.push(line('revisions', countKeyed(dataset, REVISIONS), 'cited by their vintages'));
  lines.push(...dayExact(dataset));
  return lines;
}

function line(name: string, count: number, remark: string): string {
  return `${name.padEnd(26)}${String(count).padStart(10)}  ${remark}`.trimEnd();
}

function sourcedShare(rows: number, sourced: number): string {
  const share = rows === 0 ? 100 : (100 * sourced) / rows;
  return `${share.toFixed(1)} % sourced${sourced === rows ? '' : `, ${rows - sourced} rows to review`}`;
}

const FULL = new Set(['member', 'contracting_party', 'elected_member']);

function dayExact(dataset: Dataset): string[] {
  const complete = new Set(dataset.rows(completeHistories).map(({ organization }) => organization));
  const stints = dataset.rows(memberships).filter((row) => complete.has(row.organization) && row.rank !== 'deprecated');
  const share = (rows: typeof stints) => {
    const exact = rows.filter(({ start }) => start !== null && start.earliest === start.latest).length;
    return `${exact} of ${rows.length} (${((100 * exact) / Math.max(1, rows.length)).toFixed(1)} %)`;
  };
  return [
    `starts known to the day in the ${complete.size} organizations with complete histories:`,
    `  full members ${share(stints.filter(({ role }) => FULL.has(role)))}, all roles ${share(stints)}`,
  ];
}

function countVotes(dataset: Dataset): number {
  return dataset.rows(rollCalls).reduce((total, { yes, no, abstain }) => total + yes + no + abstain, 0);
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
