import { events } from '../../../model/event.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

const OUTCOME = /^(.+?)(, | first, | the largest in the house, )(\d+) of (\d+) seats( each)?/;

/** How an election ended adds up: nobody wins more seats than there are, and only who has more than half of them is more than first. */
export const seats: Rule = {
  name: 'seats',
  structural: false,
  *check(dataset) {
    for (const { row, line } of dataset.located(events)) {
      const read = row.classification === 'election' ? OUTCOME.exec(row.outcome ?? '') : null;
      if (!read) continue;
      const [, , said, won, of, each] = read;
      const problem = wrong(said ?? '', Number(won), Number(of), each !== undefined);
      if (problem === null) continue;
      yield {
        file: printedPath(events.file),
        line,
        rule: 'seats',
        row: { table: events.name, key: row.key },
        message: `${row.key}: ${row.outcome}: ${problem}`,
        tip: 'correct the figures by their source, or leave out the one it does not have',
      };
    }
  },
};

function wrong(said: string, won: number, of: number, each: boolean): string | null {
  if (won * (each ? 2 : 1) > of) return `more seats than ${of}`;
  if (said === ' first, ' && won * 2 > of) return 'more than half is a majority';
  if (said === ', ' && !each && won * 2 <= of) return 'half or less is first, and no majority';
  return null;
}
