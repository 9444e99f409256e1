import { rollCalls } from '../../../model/event.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/**
 * A resolution is adopted by one vote. Other votes that a source files under its symbol are on a part of it, on an
 * amendment, on procedure, or the same vote recorded twice, and their titles or notes say so.
 */
export const adoptions: Rule = {
  name: 'adoptions',
  structural: false,
  *check(dataset) {
    const adopted = new Map<string, { readonly key: string; readonly line: number }>();
    for (const { row, line } of dataset.located(rollCalls)) {
      const { key, body, resolution, title, note } = row;
      if (resolution === null || note !== null || !title.startsWith(`Resolution ${resolution}`)) continue;
      const first = adopted.get(`${body} ${resolution}`);
      if (!first) {
        adopted.set(`${body} ${resolution}`, { key, line });
        continue;
      }
      yield {
        file: printedPath(rollCalls.file),
        line,
        rule: 'adoptions',
        row: { table: rollCalls.name, key },
        message: `${resolution} is adopted by ${key} here and by ${first.key} in line ${first.line}`,
        tip: 'title the other vote by what it was on (Section II of …, Procedural motion: …), or say in its note why both stand',
      };
    }
  },
};
