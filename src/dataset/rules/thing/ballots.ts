import { type EventRow, events } from '../../../model/event.ts';
import type { Finding } from '../../finding.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

const UNASKED = /^Referendum in [^,]+, [12]\d{3}$/;

interface Held {
  readonly row: EventRow;
  readonly line: number;
}

/** A referendum asks something, and once: compilations list elections among them, and the last of several days. */
export const ballots: Rule = {
  name: 'ballots',
  structural: false,
  *check(dataset) {
    const held = dataset.located(events).filter(({ row }) => row.classification === 'referendum');
    for (const vote of held) {
      const { key, name } = vote.row;
      if (UNASKED.test(name) && !name.includes(' on '))
        yield finding(
          vote,
          `${key} does not say what was asked`,
          'name the question: Referendum in … on …, or remove what was an election',
        );
      const again = held.find((other) => other.line < vote.line && sameVote(other.row, vote.row));
      if (again)
        yield finding(
          vote,
          `${key} falls within the days of ${again.row.key} in line ${again.line}`,
          'leave one of them, with its first and last day',
        );
    }
  },
};

function finding(at: Held, message: string, tip: string): Finding {
  const row = { table: events.name, key: at.row.key };
  return { file: printedPath(events.file), line: at.line, rule: 'ballots', row, message, tip };
}

function sameVote(one: EventRow, other: EventRow): boolean {
  if (one.country !== other.country) return false;
  const until = ({ start, end }: EventRow) => (end ?? start).latest;
  return one.start.earliest <= until(other) && other.start.earliest <= until(one);
}
