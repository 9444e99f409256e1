import { rollCalls } from '../model/event.ts';
import { completeHistories, memberships } from '../model/organization.ts';
import { citations, UNSOURCED } from '../model/source.ts';
import { indicators } from '../model/statistic.ts';
import { keyOf, type Table } from '../model/table.ts';
import { TABLES } from '../model/tables.ts';
import { deriveEvents } from './derive/derive.ts';
import { keysIn, LOCALIZED_NAMES, REVISIONS, readKeyed } from './keyed.ts';
import { readObservations } from './observations.ts';
import type { Dataset } from './read.ts';
import { geoTest } from './rules/values.ts';

/** How much is on record, table by table, how much of it has a source, and how precise it is. */
export function coverageLines(dataset: Dataset): string[] {
  const lines: string[] = [];
  const backed = new Set(dataset.rows(citations).map(({ table, key }) => `${table} ${key}`));
  for (const table of TABLES) {
    const remark = 'source' in table.columns ? cited(table, dataset, backed) : '';
    lines.push(line(table.name, dataset.rows(table).length, remark));
  }
  lines.push(line('derived events', [...deriveEvents(dataset)].length, 'cite the facts they follow from'));
  lines.push(line('votes', countVotes(dataset), 'cited by their roll calls'));
  lines.push(line('localized names', countKeyed(dataset, LOCALIZED_NAMES), 'cited by language'));
  lines.push(line('observations', countObservations(dataset), 'cited by their indicators'));
  lines.push(line('revisions', countKeyed(dataset, REVISIONS), 'cited by their vintages'));
  lines.push(dayExact(dataset));
  return lines;
}

function line(name: string, count: number, remark: string): string {
  return `${name.padEnd(26)}${String(count).padStart(10)}  ${remark}`.trimEnd();
}

/** A row is sourced by its own source or by a further citation; what is left is to be reviewed. */
function cited(table: Table, dataset: Dataset, backed: ReadonlySet<string>): string {
  const rows = dataset.rows(table);
  const unsourced = rows.filter(
    (row) =>
      (row as { readonly source?: string }).source === UNSOURCED && !backed.has(`${table.name} ${keyOf(table, row)}`),
  ).length;
  const share = rows.length === 0 ? 100 : (100 * (rows.length - unsourced)) / rows.length;
  return `${share.toFixed(1)} % sourced${unsourced === 0 ? '' : `, ${unsourced} rows to review`}`;
}

function dayExact(dataset: Dataset): string {
  const complete = new Set(dataset.rows(completeHistories).map(({ organization }) => organization));
  const stints = dataset.rows(memberships).filter((row) => complete.has(row.organization) && row.rank !== 'deprecated');
  const exact = stints.filter(({ start }) => start !== null && start.earliest === start.latest).length;
  const share = ((100 * exact) / Math.max(1, stints.length)).toFixed(1);
  return `day-exact starts in the ${complete.size} organizations with complete histories: ${exact} of ${stints.length} (${share} %)`;
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
