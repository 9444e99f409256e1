import { AlmanacError } from '../../../model/errors.ts';
import { type Cell, type Field, field } from '../../../store/export/take.ts';
import type { Branch } from './answer.ts';

/** How an answer becomes rows: the lists that lead to them, and a column for each value around and within. */
export interface Shape {
  /** Keys that lead from one list to the next; none when the whole answer is one row. */
  readonly lists: readonly (readonly string[])[];
  readonly columns: readonly Column[];
}

interface Column {
  readonly field: Field;
  /** How many lists lead to it. */
  readonly depth: number;
  /** Keys below the last of them. */
  readonly path: readonly string[];
}

/** Lists of objects in an answer, by their dotted path, in its order; each may become rows. */
export function listsIn(branches: readonly Branch[], before: readonly string[] = []): readonly string[] {
  return branches.flatMap(({ key, below, isList }) => {
    if (!below) return [];
    const here = [...before, key];
    return isList ? [here.join('.'), ...listsIn(below, here)] : listsIn(below, here);
  });
}

/**
 * Rows of the list chosen, or of the only one. Each bears what stands once around it and around the lists it lies in;
 * lists within it are one cell. Throws BAD_ARGUMENT, naming the lists, when an answer holds several and none is chosen.
 */
export function shapeOf(answer: readonly Branch[], chosen: string | null): Shape {
  const lists = listsIn(answer);
  const rows = chosen === null ? onlyOf(lists) : listNamed(lists, chosen);
  if (rows === null) return { lists: [], columns: named(columnsIn(answer, 0, [], []), []) };
  const keys = rows.split('.');
  const leading: string[][] = [];
  const around: Placed[] = [];
  let [path, level, branches]: [string[], readonly Branch[], readonly Branch[]] = [[], answer, answer];
  for (const key of keys) {
    const branch = branches.find((one) => one.key === key);
    [path, branches] = [[...path, key], branch?.below ?? []];
    if (!branch?.isList) continue;
    around.push(...columnsAround(level, leading.length, leading.flat()));
    leading.push(path);
    [path, level] = [[], branches];
  }
  return { lists: leading, columns: named(columnsIn(level, leading.length, [], keys), around) };
}

function onlyOf(lists: readonly string[]): string | null {
  const [first = null, ...others] = lists;
  if (others.length === 0) return first;
  throw new AlmanacError(
    'BAD_ARGUMENT',
    `the answer holds ${lists.length} lists, and a table holds one: choose it with rows=, one of ${lists.join(', ')}; .json is the whole answer`,
    { argument: 'rows', candidates: lists },
  );
}

function listNamed(lists: readonly string[], chosen: string): string {
  if (lists.includes(chosen)) return chosen;
  const others = lists.length === 0 ? 'the answer holds none: leave rows out' : `use one of ${lists.join(', ')}`;
  throw new AlmanacError('BAD_ARGUMENT', `rows "${chosen}" is no list of the answer: ${others}`, {
    argument: 'rows',
    candidates: lists,
  });
}

interface Placed {
  readonly branch: Branch;
  readonly depth: number;
  readonly path: readonly string[];
  /** Keys from the root of the answer. */
  readonly whole: readonly string[];
}

/** Values of a row, lists within it among them. */
function columnsIn(
  branches: readonly Branch[],
  depth: number,
  path: readonly string[],
  whole: readonly string[],
): readonly Placed[] {
  return branches.flatMap((branch) => {
    const [here, inWhole] = [
      [...path, branch.key],
      [...whole, branch.key],
    ];
    if (branch.below && !branch.isList) return columnsIn(branch.below, depth, here, inWhole);
    return { branch, depth, path: here, whole: inWhole };
  });
}

/** The same without lists of objects: beside the rows of one, those of another have no place. */
function columnsAround(branches: readonly Branch[], depth: number, whole: readonly string[]): readonly Placed[] {
  return columnsIn(branches, depth, [], whole).filter(({ branch }) => branch.below === null);
}

/** What stands around goes by its path from the root, what is in a row by its path from there where that is unlike. */
function named(own: readonly Placed[], around: readonly Placed[]): readonly Column[] {
  const taken = new Set(around.map(({ whole }) => whole.join('.')));
  const column = (name: string, { branch, depth, path }: Placed): Column => ({
    depth,
    path,
    field: field(
      name,
      branch.isList ? 'string' : branch.type,
      branch.isList ? `${branch.description} A list, as JSON.` : branch.description,
      { required: false },
    ),
  });
  return [
    ...around.map((placed) => column(placed.whole.join('.'), placed)),
    ...own.map((placed) => {
      const short = placed.path.join('.');
      return column(taken.has(short) ? placed.whole.join('.') : short, placed);
    }),
  ];
}

/** The rows of an answer; a list that is empty has none, whatever stands around it. */
export function* rowsOf({ lists, columns }: Shape, data: unknown): Generator<readonly Cell[]> {
  yield* below(data, []);

  function* below(value: unknown, scopes: readonly unknown[]): Generator<readonly Cell[]> {
    const [within, next] = [[...scopes, value], lists[scopes.length]];
    if (!next) {
      yield columns.map(({ depth, path }) => toCell(at(within[depth], path)));
      return;
    }
    const list = at(value, next);
    if (Array.isArray(list)) for (const item of list as readonly unknown[]) yield* below(item, within);
  }
}

function at(value: unknown, path: readonly string[]): unknown {
  let here = value;
  for (const key of path) here = typeof here === 'object' && here !== null ? Reflect.get(here, key) : null;
  return here;
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}
