import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAMES_FOLDER } from '../model/relation.ts';
import { REVISIONS_FOLDER } from '../model/statistic.ts';
import { parseCsv } from './csv.ts';
import type { Finding } from './finding.ts';
import { printedPath } from './read.ts';

/** A folder of files whose names are keys, each with the same plain columns. */
interface KeyedFolder {
  readonly folder: string;
  readonly header: readonly string[];
  /** Columns that identify a row within its file. */
  readonly key: readonly string[];
}

export const LOCALIZED_NAMES: KeyedFolder = { folder: NAMES_FOLDER, header: ['country', 'name'], key: ['country'] };
export const REVISIONS: KeyedFolder = {
  folder: REVISIONS_FOLDER,
  header: ['geo', 'year', 'vintage', 'value'],
  key: ['geo', 'year', 'vintage'],
};
export const KEYED_FOLDERS: readonly KeyedFolder[] = [LOCALIZED_NAMES, REVISIONS];

/** Keys of the files in a folder, in order; none when there is no such folder. */
export function keysIn(root: string, { folder }: KeyedFolder): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => name.slice(0, -'.csv'.length))
    .sort();
}

export function keyedFile({ folder }: KeyedFolder, key: string): string {
  return `${folder}/${key}.csv`;
}

/** Rows of one file, with the line each stands in; reports a wrong header or a row of another length. */
export function* readKeyed(
  root: string,
  kind: KeyedFolder,
  key: string,
  report: (finding: Finding) => void,
): Iterable<{ readonly cells: readonly string[]; readonly line: number }> {
  const file = keyedFile(kind, key);
  const { header, lines } = parseCsv(readFileSync(join(root, file), 'utf8'));
  const find = (line: number, message: string, tip: string) =>
    report({ file: printedPath(file), line, rule: 'columns', message, tip });
  if (header.join() !== kind.header.join()) find(1, `header is ${header.join()}`, `it must be ${kind.header.join()}`);
  for (const { cells, line } of lines) {
    if (cells.length === kind.header.length) yield { cells, line };
    else find(line, `has ${cells.length} cells for ${kind.header.length} columns`, 'quote cells that hold a comma');
  }
}
