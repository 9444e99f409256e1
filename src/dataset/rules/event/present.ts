import { countries } from '../../../model/country.ts';
import { events, participants } from '../../../model/event.ts';
import { keyOf } from '../../../model/table/table.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/**
 * Who takes part in an event was there: a state that was still to come, or had ended, is named by the key it had then. Elections
 * stand with the state whose organs they filled, which took many over from a union, as it did seats in the United Nations.
 */
export const present: Rule = {
  name: 'present',
  structural: false,
  *check(dataset) {
    const lives = new Map(dataset.rows(countries).map((row) => [row.key, row]));
    const held = new Map(dataset.rows(events).map((row) => [row.key, row]));
    for (const { row, line } of dataset.located(participants)) {
      const life = row.kind === 'country' ? lives.get(row.participant) : undefined;
      const event = held.get(row.event);
      if (!life || !event || event.classification === 'election') continue;
      const over = event.end ?? event.start;
      const early = life.start !== null && over.latest < life.start.earliest;
      const late = life.end !== null && event.start.earliest > life.end.latest;
      if (!early && !late) continue;
      yield {
        file: printedPath(participants.file),
        line,
        rule: 'present',
        row: { table: participants.name, key: keyOf(participants, row) },
        message: early
          ? `${row.participant} takes part in ${row.event} by ${over.text}, and began ${life.start?.text}`
          : `${row.participant} takes part in ${row.event} from ${event.start.text} on, and ended ${life.end?.text}`,
        tip: 'name the state there was then, or say in exceptions.csv why it is this one',
      };
    }
  },
};
