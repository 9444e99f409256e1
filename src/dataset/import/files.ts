import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AlmanacError } from '../../model/errors.ts';
import { sources } from '../../model/source.ts';
import type { Table } from '../../model/table/table.ts';
import { TABLES } from '../../model/table/tables.ts';
import { parseCsv } from '../csv.ts';
import { printedPath } from '../read.ts';

export type Cells = Readonly<Record<string, string>>;

/** The files of `data/` as their cells stand in them; each read when first asked for. */
export class Files {
  readonly root: string;
  readonly #rows = new Map<string, readonly Cells[]>();

  constructor(root: string) {
    this.root = root;
  }

  /** Rows of a table. BAD_DATA where its columns are not what they must be. */
  rows(table: Table): readonly Cells[] {
    const known = this.#rows.get(table.name);
    if (known) return known;
    const { header, lines } = parseCsv(readFileSync(join(this.root, table.file), 'utf8'));
    if (header.join() !== Object.keys(table.columns).join()) {
      throw new AlmanacError('BAD_DATA', `${printedPath(table.file)}: run npm run almanac -- check and mend it first`);
    }
    const rows = lines.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
    this.#rows.set(table.name, rows);
    return rows;
  }

  /** The table of a name. */
  table(name: string): Table {
    const found = TABLES.find((table) => table.name === name);
    if (!found) throw new Error(`no table ${name}`);
    return found;
  }
}

/** What is on record of a source; null where nothing is. */
export function sourceRow(files: Files, key: string): Cells | null {
  return files.rows(sources).find((row) => row.key === key) ?? null;
}
