import {
  COVERED,
  type CoverageRow,
  type Covered,
  coverage,
  coveredTable,
  type Place,
  publishedCounts,
} from '../../../model/coverage/coverage.ts';
import { events } from '../../../model/event.ts';
import { keyOf, type RowOf, type Table } from '../../../model/table/table.ts';
import { TABLES } from '../../../model/table/tables.ts';
import type { Finding } from '../../finding.ts';
import { type Dataset, printedPath } from '../../read.ts';

export function finding<T extends Table>(table: T, row: RowOf<T>, line: number, message: string, tip: string): Finding {
  const place = { table: table.name, key: keyOf(table, row) };
  return { file: printedPath(table.file), line, rule: 'whole', message, tip, row: place };
}

/** Rows speak of tables, scopes and parts that exist; what they say of one place does not overlap; no table is left out. */
export function* placed(dataset: Dataset): Iterable<Finding> {
  for (const table of [coverage, publishedCounts]) {
    for (const { row, line } of dataset.located(table)) {
      const problem = misplaced(dataset, row.table, row);
      if (problem) yield finding(table, row, line, problem.message, problem.tip);
    }
  }
  yield* apart(dataset);
  yield* everyTable(dataset);
}

interface Problem {
  readonly message: string;
  readonly tip: string;
}

function misplaced(dataset: Dataset, table: string, { scope, part }: Place): Problem | null {
  const of = coveredTable(table);
  if (!of) {
    const names = COVERED.map((entry) => entry.table.name).join(', ');
    return { message: `table "${table}" has no lists`, tip: `use one of ${names}` };
  }
  if (scope !== null && !isScope(dataset, of, scope)) {
    const tip =
      of.scopes.length === 0 ? 'use a word of the table, or leave it empty' : `use a key of ${of.scopes.join(' or ')}`;
    return { message: `scope "${scope}" of ${table} does not exist`, tip };
  }
  if (part !== null && of.parts.length > 0 && !of.parts.includes(part))
    return { message: `part "${part}" of ${table} does not exist`, tip: `use one of ${of.parts.join(', ')}` };
  return null;
}

/** A scope is a key, a word of the vocabulary that divides the table, or a value that some row has. */
function isScope(dataset: Dataset, of: Covered, scope: string): boolean {
  if (of.scopes.length > 0) return of.scopes.some((table) => dataset.has(table, scope));
  if (of.table === events) return events.columns.classification.words.includes(scope);
  const table = TABLES.find(({ name }) => name === of.table.name);
  return (
    table !== undefined && dataset.rows(table).some((row) => of.placesOf(row).some((place) => place.scope === scope))
  );
}

function* apart(dataset: Dataset): Iterable<Finding> {
  const last = new Map<string, CoverageRow>();
  const ordered = dataset
    .located(coverage)
    .toSorted((a, b) => (a.row.since?.earliest ?? 0) - (b.row.since?.earliest ?? 0));
  for (const { row, line } of ordered) {
    const { table, scope, part, since, until } = row;
    if (since && until && until.earliest <= since.earliest)
      yield finding(coverage, row, line, `ends ${until.text} before it starts ${since.text}`, 'swap the days');
    const place = `${table}|${scope ?? ''}|${part ?? ''}`;
    const before = last.get(place);
    if (before && (before.until === null || before.until.earliest > (since?.earliest ?? 0)))
      yield finding(
        coverage,
        row,
        line,
        `speaks of days of which another row speaks as well`,
        'end the earlier row on the day the later one starts',
      );
    last.set(place, row);
  }
}

function* everyTable(dataset: Dataset): Iterable<Finding> {
  const said = dataset.rows(coverage).filter(({ scope, part }) => scope === null && part === null);
  for (const { table, nature } of COVERED) {
    if (dataset.rows(table).length === 0) continue;
    const rows = said.filter((row) => row.table === table.name);
    const missing =
      rows.length === 0
        ? 'row'
        : nature !== 'timeless' && rows.every((row) => !row.knownThrough)
          ? 'known_through'
          : null;
    if (missing === null) continue;
    yield {
      file: printedPath(coverage.file),
      line: 0,
      rule: 'whole',
      message: `${table.name} has no ${missing} of its own`,
      tip: 'add a row with an empty scope: the day of its newest source is known_through',
    };
  }
}
