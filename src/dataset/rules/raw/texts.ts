import { isAscii } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES } from '../../../model/table/tables.ts';
import { canonicalFiles } from '../../canonical.ts';
import { flawsOf, notUtf8, SAVE_AS, unreadable } from '../../raw/text.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/** Plain lines without two blanks in a row: most files hold nothing else. */
const PLAIN = /^(?!.* {2})[\n -~]*$/s;

/** Every file is UTF-8, and its letters are the ones that were meant. */
export const texts: Rule = {
  name: 'text',
  structural: false,
  *check(dataset) {
    const tables = new Set(TABLES.map(({ file }) => file));
    for (const { file } of canonicalFiles(dataset.root)) {
      if (!dataset.looksAt(file)) continue;
      const bytes = readFileSync(join(dataset.root, file));
      const at = { file: printedPath(file), rule: 'text' };
      const broken = unreadable(bytes);
      // Of tables, the reader has said so.
      if (broken && !tables.has(file)) {
        yield { ...at, line: broken.line, message: notUtf8(broken.likely), tip: SAVE_AS };
      }
      if (broken) continue;
      const text = bytes.toString('utf8');
      if (isAscii(bytes) && PLAIN.test(text)) continue;
      for (const [index, line] of text.split('\n').entries()) {
        for (const { what, tip } of flawsOf(line)) {
          yield { ...at, line: index + 1, message: `holds ${what}`, tip };
        }
      }
    }
  },
};
