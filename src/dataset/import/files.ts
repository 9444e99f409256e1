import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AlmanacError } from '../../model/errors.ts';
import { sources } from '../../model/source.ts';
import { ref, text } from '../../model/table/column.ts';
import { type Table, table } from '../../model/table/table.ts';
import { TABLES } from '../../model/table/tables.ts';
import { parseCsv } from '../csv.ts';
import { keyedFile, LOCALIZED_NAMES } from '../keyed.ts';
import { printedPath } from '../read.ts';

const NAMES = 'names/';
const named = new Map<string, Table>();

function namesIn(name: string): Table {
  const file = keyedFile(LOCALIZED_NAMES, name.slice(NAMES.length));
  const found = named.get(name) ?? table(name, file, ['country'], { country: ref('countries'), name: text() });
  named.set(name, found);
  return found;
}

export type Cells = Readonly<Record<string, string>>;

/** The files of `data/` as their cells stand in them; each read when first asked for. */
export class Files {
  readonly root: string;
  readonly #rows = new Map<string, readonly Cells[]>();

  constructor(root: string) {
    this.root = root;
  }

  /** Rows of a table. BAD_DATA where its columns are not what they must be. */
  rows(of: Table): readonly Cells[] {
    const known = this.#rows.get(of.name);
    if (known) return known;
    const path = join(this.root, of.file);
    // Names in a language of which there were none have no file yet.
    if (of.name.startsWith(NAMES) && !existsSync(path)) return [];
    const { header, lines } = parseCsv(readFileSync(path, 'utf8'));
    if (header.join() !== Object.keys(of.columns).join()) {
      throw new AlmanacError('BAD_DATA', `${printedPath(of.file)}: run npm run almanac -- check and mend it first`);
    }
    const rows = lines.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
    this.#rows.set(of.name, rows);
    return rows;
  }
}

/** The table of a name; names in a language are one as well, `names/de`. */
export function tableNamed(name: string): Table {
  if (name.startsWith(NAMES)) return namesIn(name);
  const found = TABLES.find((one) => one.name === name);
  if (!found) throw new Error(`no table ${name}`);
  return found;
}

/** Key of a row as `data/` writes it: what corrections and citations call it. */
export function rowKey(table: Table, cells: Cells): string {
  return table.key.map((name) => cells[name] ?? '').join('|');
}

/** What is on record of a source; null where nothing is. */
export function sourceRow(files: Files, key: string): Cells | null {
  return files.rows(sources).find((row) => row.key === key) ?? null;
}
