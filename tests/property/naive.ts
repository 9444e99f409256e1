import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readConfig } from '../../src/config.ts';

/** A second reading of the data that shares nothing with the first: cells and days stay text, every answer is a scan. */
export type Row = Readonly<Record<string, string>>;

export function scan(file: string): Row[] {
  return parse(readFileSync(join(readConfig({}).DATA_DIR, file)), { columns: true, skip_empty_lines: true }) as Row[];
}

export function rowsBy(file: string, column: string): (key: string) => readonly Row[] {
  const groups = Map.groupBy(scan(file), (row) => row[column] ?? '');
  return (key) => groups.get(key) ?? [];
}

/** Organizations in which bodies of countries take part, and not states. */
const notOfStates = new Set(
  scan('organizations/organizations.csv').flatMap(({ key = '', classification }) =>
    classification === 'non_governmental' ? key : [],
  ),
);

/** Whether a membership is that of the state, and not of a body of the country. */
export function isOfState({ organization = '' }: Row): boolean {
  return !notOfStates.has(organization);
}

/** Roles of full members: of what is not of states, national affiliates. */
export const FULL = ['member', 'contracting_party', 'elected_member', 'contributor', 'national_affiliate'];

function ends(text: string): readonly [from: string, to: string] {
  const [from = '', to = from] = text.replace(/[[\]]/g, '').split('..');
  return [from, to];
}

export function earliest(text: string): string {
  const [from] = ends(text);
  return from === '' ? '0001-01-01' : `${from}-01-01`.slice(0, 10);
}

export function latest(text: string): string {
  const [, to] = ends(text);
  if (to === '') return '9999-12-31';
  if (to.length === 10) return to;
  const [year, month = '12'] = to.split('-');
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

const cell = (row: Row, column: string) => row[column] ?? '';

export function mayHold(row: Row, day: string, from = 'start', to = 'end'): boolean {
  const [start, end] = [cell(row, from), cell(row, to)];
  return (start === '' || earliest(start) <= day) && (end === '' || day < latest(end));
}

export function surelyHolds(row: Row, day: string): boolean {
  const [start, end] = [cell(row, 'start'), cell(row, 'end')];
  return (start === '' || latest(start) <= day) && (end === '' || day < earliest(end));
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days on which one of the rows may begin or has surely ended. */
export function changes(rows: readonly Row[]): string[] {
  const days = rows.flatMap((row) => [
    ...['start', 'signed', 'ratified', 'date'].flatMap((column) => (row[column] ? [earliest(row[column])] : [])),
    ...['end', 'withdrawn'].flatMap((column) => (row[column] ? [latest(row[column])] : [])),
  ]);
  return [...new Set(days)].filter((day) => day > '1816' && day < '2030');
}

/** Any day of two centuries, but more often the day before, of and after a change. */
export function dayNear(days: readonly string[]): fc.Arbitrary<string> {
  const far = fc.integer({ min: 0, max: 76_700 }).map((offset) => dayAfter('1816-01-01', offset));
  if (days.length === 0) return far;
  const near = fc.tuple(fc.constantFrom(...days), fc.constantFrom(-1, 0, 1));
  return fc.oneof({ weight: 1, arbitrary: far }, { weight: 4, arbitrary: near.map(([day, by]) => dayAfter(day, by)) });
}

/** Rows as a client sees them: the columns named, empty cells as null, in an order of their own. */
export function shown(rows: readonly Row[], ...columns: string[]): string[] {
  return sorted(rows.map((row) => columns.map((column) => cell(row, column) || null)));
}

export function sorted(values: readonly unknown[]): string[] {
  return values.map((value) => JSON.stringify(value)).sort();
}

/** Deterministic and bounded. */
export function runs(numRuns: number): fc.Parameters<unknown> {
  return { seed: 20081226, numRuns };
}
