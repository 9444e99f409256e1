import type { DatabaseSync } from 'node:sqlite';
import { simpleArcs } from '../../model/land/land.ts';
import { decimal } from '../../model/number.ts';
import { NAMES_FOLDER } from '../../model/relation.ts';
import { REVISIONS_FOLDER } from '../../model/statistic.ts';
import { RELEASE_TABLES } from '../../model/table/tables.ts';
import type { CellDifference, RowDifference, TableDifference } from './difference.ts';

/** A table of a release, as far as comparing needs it. */
interface Compared {
  readonly name: string;
  readonly file: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

/** All but the observations and what is made of other tables for speed alone. */
const COMPARED: readonly Compared[] = [
  ...RELEASE_TABLES.filter((table) => table !== simpleArcs).map(({ name, file, key, columns }) => ({
    name,
    file,
    key,
    columns: Object.keys(columns),
  })),
  {
    name: 'localized_names',
    file: NAMES_FOLDER,
    key: ['country', 'language'],
    columns: ['country', 'language', 'name'],
  },
  {
    name: 'revisions',
    file: REVISIONS_FOLDER,
    key: ['indicator', 'geo', 'year', 'vintage'],
    columns: ['indicator', 'geo', 'year', 'vintage', 'value'],
  },
];

type Cell = string | number | null;
type Cells = Readonly<Record<string, Cell>>;

/** What differs table by table, in the order of the tables; of each the first rows, in the order of their keys. */
export function* tableDifferences(db: DatabaseSync, most: number): Generator<TableDifference> {
  for (const table of COMPARED) yield differenceOf(db, table, most);
}

function differenceOf(db: DatabaseSync, table: Compared, most: number): TableDifference {
  const { name, file, key, columns } = table;
  const [all, keys] = [listed(columns), listed(key)];
  const from = (side: string, other: string) =>
    `SELECT ${all} FROM ${side}.${quoted(name)} EXCEPT SELECT ${all} FROM ${other}.${quoted(name)}`;
  // The keys of what differs are few, or the releases have little in common: either way they need not be in memory.
  db.exec(`
    CREATE TEMP TABLE gone AS ${from('before', 'after')};
    CREATE TEMP TABLE came AS ${from('after', 'before')};
    CREATE INDEX temp.gone_key ON gone (${keys});
    CREATE INDEX temp.came_key ON came (${keys})`);
  try {
    const same = key.map((column) => `gone.${quoted(column)} IS came.${quoted(column)}`).join(' AND ');
    const count = (query: string) => Number(db.prepare(`SELECT count(*) AS count ${query}`).get()?.count);
    const changed = count(`FROM came WHERE EXISTS (SELECT 1 FROM gone WHERE ${same})`);
    const [added, removed] = [count('FROM came') - changed, count('FROM gone') - changed];
    const rows: RowDifference[] = [];
    if (added + changed + removed > 0) {
      const find = db.prepare(
        `SELECT ${all} FROM gone WHERE ${key.map((column) => `${quoted(column)} IS ?`).join(' AND ')}`,
      );
      for (const after of db.prepare(`SELECT ${all} FROM came ORDER BY ${keys} LIMIT ?`).iterate(most)) {
        const cells = after as Cells;
        const before = find.get(...key.map((column) => cells[column] ?? null)) as Cells | undefined;
        rows.push(rowOf(table, before ?? null, cells));
      }
      const onlyGone = `SELECT ${all} FROM gone WHERE NOT EXISTS (SELECT 1 FROM came WHERE ${same}) ORDER BY ${keys} LIMIT ?`;
      for (const before of db.prepare(onlyGone).iterate(most - rows.length))
        rows.push(rowOf(table, before as Cells, null));
    }
    return { name, file, added, changed, removed, rows };
  } finally {
    db.exec('DROP TABLE temp.gone; DROP TABLE temp.came');
  }
}

function rowOf({ key, columns }: Compared, before: Cells | null, after: Cells | null): RowDifference {
  const cells = columns
    .map((column): CellDifference => ({ column, before: before?.[column] ?? null, after: after?.[column] ?? null }))
    .filter((cell) => cell.before !== cell.after);
  const either = after ?? before ?? {};
  return {
    key: key.map((column) => printed(either[column] ?? null)).join('|'),
    kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
    cells,
  };
}

function printed(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? decimal(cell) : cell;
}

const quoted = (name: string) => `"${name}"`;
const listed = (names: readonly string[]) => names.map(quoted).join(', ');
