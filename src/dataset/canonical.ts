import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { AlmanacError } from '../model/errors.ts';
import { OBSERVATIONS_FOLDER, TABLES } from '../model/table/tables.ts';
import { byColumns, formatCsv, parseCsv } from './csv.ts';
import { KEYED_FOLDERS, keyedFile, keysIn } from './keyed.ts';
import { normalText, textOf } from './raw/text.ts';
import { writeWhole } from './whole.ts';

export interface CanonicalFile {
  /** Path below `data/`. */
  readonly file: string;
  readonly key: readonly string[];
}

export function canonicalFiles(root: string): CanonicalFile[] {
  const isFile = (file: string) => statSync(join(root, file), { throwIfNoEntry: false })?.isFile() ?? false;
  const observations = readdirSync(join(root, OBSERVATIONS_FOLDER))
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => ({ file: `${OBSERVATIONS_FOLDER}/${name}`, key: ['geo', 'year'] }))
    .filter(({ file }) => isFile(file));
  const keyed = KEYED_FOLDERS.flatMap((kind) =>
    keysIn(root, kind).map((name) => ({ file: keyedFile(kind, name), key: kind.key })),
  );
  // A missing file is the reader's finding.
  return [...TABLES.filter(({ file }) => isFile(file)), ...observations, ...keyed];
}

/**
 * The files a curator names as changed, as paths below `data/`; null where none is named. They may be given as a shell
 * completes them, from the folder one stands in, or as findings print them. BAD_ARGUMENT names one that is no file of the data.
 */
export function changedFiles(root: string, named: readonly string[]): ReadonlySet<string> | null {
  if (named.length === 0) return null;
  const known = new Set([...TABLES, ...canonicalFiles(root)].map(({ file }) => file));
  return new Set(named.map(pathBelow));

  function pathBelow(name: string): string {
    const candidates = [relative(root, resolve(name)), name.replace(/^data\//, '')];
    const found = candidates.find((file) => known.has(file));
    if (found) return found;
    throw new AlmanacError(
      'BAD_ARGUMENT',
      `${name} is no file of data/: name one as findings do, data/events/events.csv`,
    );
  }
}

/** The text as it should stand; null when it is no CSV, which the reader reports. */
export function canonicalText(text: string, key: readonly string[]): string | null {
  if (isSimple(text)) return sortedLines(text);
  try {
    const { header, lines } = parseCsv(text);
    const rows = lines.map(({ cells }) => cells.map((cell) => normalText(cell).trim()));
    return formatCsv(header, rows.sort(byColumns(header, key)));
  } catch {
    return null;
  }
}

/** Observation files hold no quote and no space: sorting their lines by geo and year is enough. */
function isSimple(text: string): boolean {
  return text.startsWith('geo,year,value') && !/["\r \ufeff]/.test(text);
}

function sortedLines(text: string): string {
  const [header, ...lines] = text.split('\n').filter((line) => line !== '');
  const sorted = lines.every((line, index) => index === 0 || !after(lines[index - 1] ?? '', line));
  if (!sorted) lines.sort((a, b) => (after(a, b) ? 1 : -1));
  return `${[header, ...lines].join('\n')}\n`;
}

/** Whether line a belongs behind line b: by geo, then year; years have four digits. */
function after(a: string, b: string): boolean {
  return prefix(a) > prefix(b);
}

function prefix(line: string): string {
  return line.slice(0, line.indexOf(',', line.indexOf(',') + 1));
}

/** Rewrites what is not canonical; returns the files it changed. */
export function fixFiles(root: string): string[] {
  const changed: string[] = [];
  for (const { file, key } of canonicalFiles(root)) {
    const path = join(root, file);
    const text = textOf(readFileSync(path));
    const fixed = text === null ? null : canonicalText(text, key);
    if (fixed === null || fixed === text) continue;
    writeWhole(path, fixed);
    changed.push(file);
  }
  return changed;
}
