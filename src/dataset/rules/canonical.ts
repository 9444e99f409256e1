import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalFiles, canonicalText } from '../canonical.ts';
import { textOf } from '../raw/text.ts';
import { type Dataset, printedPath } from '../read.ts';
import type { Rule } from '../rule.ts';

export const canonical: Rule = {
  name: 'canonical',
  structural: false,
  *check(dataset: Dataset) {
    for (const { file, key } of canonicalFiles(dataset.root)) {
      if (!dataset.looksAt(file)) continue;
      const text = textOf(readFileSync(join(dataset.root, file)));
      if (text === null) continue;
      const expected = canonicalText(text, key);
      if (expected === text || expected === null) continue;
      yield {
        file: printedPath(file),
        line: firstDifference(text, expected),
        rule: 'canonical',
        message: 'is not in canonical form (order, quotes, line ends or spaces)',
        tip: 'run npm run fix',
      };
    }
  },
};

function firstDifference(a: string, b: string): number {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const index = left.findIndex((line, at) => line !== right[at]);
  return index < 0 ? left.length : index + 1;
}
