import { citations, sources } from '../../model/source.ts';
import type { RowOf, Table } from '../../model/table/table.ts';
import { OBSERVATIONS_FOLDER, TABLES } from '../../model/table/tables.ts';
import { sorted, withoutExceptions } from '../check.ts';
import { parseCsv } from '../csv.ts';
import type { Finding } from '../finding.ts';
import { Dataset, type Located, readLazily } from '../read.ts';
import type { Rule } from '../rule.ts';
import { citations as citationRule } from '../rules/citations.ts';
import { references } from '../rules/references.ts';
import { type ChangedFile, changedSince } from './diff.ts';
import { BY_FILE, BY_SUBJECT, BY_TABLE, IN_PART, OF_OBSERVATIONS } from './rules.ts';

/** What a check of the changed rows alone found, and how much it looked at. */
export interface ChangedCheck {
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly rows: number;
}

type Pick = <T extends Table>(table: T) => readonly Located<RowOf<T>>[];

/** The data as a rule sees it that is to look at some rows alone; whether a key exists is asked of all. */
class Narrowed extends Dataset {
  readonly #whole: Dataset;
  readonly #pick: Pick;

  constructor(whole: Dataset, pick: Pick) {
    super(whole.root, () => [], []);
    this.#whole = whole;
    this.#pick = pick;
  }

  override located<T extends Table>(table: T): readonly Located<RowOf<T>>[] {
    return this.#pick(table);
  }

  override linesByKey(table: Table): ReadonlyMap<string, number> {
    return this.#whole.linesByKey(table);
  }

  override looksAt(file: string): boolean {
    return this.#whole.looksAt(file);
  }
}

/** Looks at the rows that differ from the last commit, reading only the tables they stand in and refer to. */
export function checkChanged(root: string): ChangedCheck {
  const changed = changedSince(root);
  const byFile = new Map(changed.map((one) => [one.file, one]));
  const whole = readLazily(root, new Set(byFile.keys()));
  const tables = TABLES.filter(({ file }) => byFile.has(file));
  const rowsOf: Pick = (table) => {
    const at = byFile.get(table.file);
    if (!at) return [];
    return at.lines === null ? whole.located(table) : whole.located(table).filter(({ line }) => at.lines?.has(line));
  };
  const names = new Set(tables.map(({ name }) => name));
  const bereft = tablesBereft(whole, tables, byFile);
  const found: Finding[] = [];
  const run = (rules: readonly Rule[], dataset: Dataset) => {
    for (const rule of rules) found.push(...rule.check(dataset));
  };
  const isMeasured = changed.some(({ file }) => file.startsWith(`${OBSERVATIONS_FOLDER}/`));
  run(BY_FILE, whole);
  run(BY_TABLE, new Narrowed(whole, (table) => (names.has(table.name) ? whole.located(table) : [])));
  run([references], new Narrowed(whole, (table) => (bereft.has(table.name) ? whole.located(table) : rowsOf(table))));
  // Whether a source is cited at all is known by all who may cite it.
  run([citationRule], new Narrowed(whole, (table) => (table.name === sources.name ? [] : rowsOf(table))));
  const subjects = [...BY_SUBJECT, ...IN_PART]
    .filter((one) => one.tables.some((name) => names.has(name)))
    .map(({ rule }) => rule);
  run([...new Set([...subjects, ...(isMeasured ? OF_OBSERVATIONS : [])])], whole);
  const all = [...whole.findings, ...found];
  const rows = tables.reduce((sum, table) => sum + rowsOf(table).length, 0);
  return { findings: sorted(withoutExceptions(whole, all, [])), files: changed.length, rows };
}

/** Tables in which a row may refer to one that is gone. */
function tablesBereft(
  whole: Dataset,
  tables: readonly Table[],
  byFile: ReadonlyMap<string, ChangedFile>,
): ReadonlySet<string> {
  const lost = tables.filter((table) =>
    (byFile.get(table.file)?.gone ?? []).some((line) => isLost(whole, table, line)),
  );
  if (lost.length === 0) return new Set();
  const referring = TABLES.filter(({ columns }) =>
    Object.values(columns).some(({ refersTo }) => lost.some(({ name }) => refersTo.includes(name))),
  );
  return new Set([citations.name, ...referring.map(({ name }) => name)]);
}

function isLost(whole: Dataset, table: Table, line: string): boolean {
  const cells = cellsOf(line);
  const columns = Object.keys(table.columns);
  if (cells.length !== columns.length || cells.join() === columns.join()) return false;
  const key = table.key.map((name) => cells[columns.indexOf(name)] ?? '').join('|');
  return !whole.linesByKey(table).has(key);
}

function cellsOf(line: string): readonly string[] {
  try {
    return parseCsv(line).header;
  } catch {
    // Half of a row that went over several lines.
    return [];
  }
}
