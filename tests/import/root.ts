import { createHash } from 'node:crypto';
import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { formatCsv, parseCsv } from '../../src/dataset/csv.ts';

const { DATA_DIR, RELEASES_DIR } = readConfig({});
const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own for a copy of the data, on the disk of the data, since a copy is made of links. */
function emptyFolder(): string {
  mkdirSync(RELEASES_DIR, { recursive: true });
  const folder = mkdtempSync(join(RELEASES_DIR, 'import-'));
  made.push(folder);
  return folder;
}

/** The real data: the same files, under names of their own. */
export function linkedData(): string {
  const root = join(emptyFolder(), 'data');
  for (const entry of readdirSync(DATA_DIR, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    const to = join(root, from.slice(DATA_DIR.length + 1));
    mkdirSync(dirname(to), { recursive: true });
    linkSync(from, to);
  }
  return root;
}

/** Tables that a figure stands on. */
const STANDING = [
  'editions',
  'licences',
  'sources',
  'countries/countries',
  'countries/currencies',
  'statistics/areas',
  'statistics/themes',
  'statistics/units',
  'imports/import_codes',
];

/** The real data of some indicators in some places, and nothing else: what a small file of a publisher is about. */
export function smallData(indicators: readonly string[], geos: readonly string[]): string {
  const root = join(emptyFolder(), 'data');
  const statistics = new Set(indicators);
  cpSync(DATA_DIR, root, { recursive: true, filter: (from) => !/\/(observations|revisions|names)\/./.test(from) });
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.name.endsWith('.csv')) continue;
    const table = path.slice(root.length + 1, -'.csv'.length);
    if (STANDING.includes(table)) continue;
    keep(path, (cells) => /^statistics\/(indicators|vintages)$/.test(table) && statistics.has(cells[0] ?? ''));
  }
  for (const folder of ['observations', 'revisions']) {
    for (const name of indicators) {
      const from = join(DATA_DIR, 'statistics', folder, `${name}.csv`);
      const to = join(root, 'statistics', folder, `${name}.csv`);
      mkdirSync(dirname(to), { recursive: true });
      if (readdirSync(dirname(from)).includes(`${name}.csv`)) {
        cpSync(from, to);
        keep(to, ([geo = '']) => geos.includes(geo));
      }
    }
  }
  return root;
}

function keep(path: string, isKept: (cells: readonly string[]) => boolean): void {
  const { header, lines } = parseCsv(readFileSync(path, 'utf8'));
  writeFileSync(path, formatCsv(header, lines.map(({ cells }) => cells).filter(isKept)));
}

/** Every file below a folder and its content, as one text. */
export function contentOf(root: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(root, { recursive: true }).map(String).sort()) {
    if (name.endsWith('.csv')) hash.update(`${name}\0`).update(readFileSync(join(root, name)));
  }
  return hash.digest('hex');
}

export function linesOf(root: string, file: string): string[] {
  return readFileSync(join(root, file), 'utf8').trimEnd().split('\n');
}
