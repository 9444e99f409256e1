import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { OBSERVATIONS_FOLDER, TABLES } from '../../../model/table/tables.ts';
import { KEYED_FOLDERS } from '../../keyed.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

const KEYED = [OBSERVATIONS_FOLDER, ...KEYED_FOLDERS.map(({ folder }) => folder)];
const KEYED_NAME = /^[a-z][A-Za-z0-9_-]*\.csv$/;

/** No file lies in `data/` that nobody reads. */
export const files: Rule = {
  name: 'files',
  structural: false,
  *check(dataset) {
    const tables = new Set(TABLES.map(({ file }) => file));
    if (!existsSync(dataset.root)) return;
    for (const entry of readdirSync(dataset.root, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath.slice(dataset.root.length + 1), entry.name);
      if (!entry.isFile() || tables.has(file) || file === 'README.md') continue;
      const folder = KEYED.find((one) => file.startsWith(`${one}/`));
      if (folder && KEYED_NAME.test(file.slice(folder.length + 1))) continue;
      const name = basename(file)
        .toLowerCase()
        .replace(/( \(\d+\)| - copy|~|\.bak)+/g, '');
      const meant = [...tables].find((table) => basename(table) === name);
      yield {
        file: printedPath(file),
        line: 0,
        rule: 'files',
        message: 'is read by nobody',
        tip: meant
          ? `put its rows into ${printedPath(meant)} and remove it`
          : folder
            ? 'name it by the key of its indicator or language, in the letters of the key'
            : 'remove it, or put its rows into a table of data/README.md',
      };
    }
  },
};
