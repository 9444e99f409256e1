import { eventNames, events, participants } from '../../../model/event.ts';
import { people } from '../../../model/thing/person.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/** What tells of a person in its name without that person's being there: who was voted on, and who was called on. */
const ABSENT: ReadonlySet<string> = new Set(['election', 'referendum', 'visit']);

/** Whom the name of an event names takes part in it: who was killed, who was removed, who took power. */
export const named: Rule = {
  name: 'named',
  structural: false,
  *check(dataset) {
    const persons = new Map<string, string>();
    for (const { key, name } of dataset.rows(people)) if (name.includes(' ')) persons.set(name, key);
    const longest = Math.max(1, ...[...persons.keys()].map((name) => name.split(' ').length));
    const present = new Set(dataset.rows(participants).map(({ event, participant }) => `${event} ${participant}`));
    const called = Map.groupBy(dataset.rows(eventNames), ({ event }) => event);
    for (const { row, line } of dataset.located(events)) {
      if (ABSENT.has(row.classification)) continue;
      const names = [row, ...(called.get(row.key) ?? [])].flatMap((one) => [...told(one.name, persons, longest)]);
      for (const name of new Set(names)) {
        const person = persons.get(name);
        if (person === undefined || present.has(`${row.key} ${person}`)) continue;
        yield {
          file: printedPath(events.file),
          line,
          rule: 'named',
          row: { table: events.name, key: row.key },
          message: `${name} is named by ${row.key} and takes no part in it`,
          tip: `add ${person} to its participants, or say in exceptions.csv why not`,
        };
      }
    }
  },
};

/** Who is named, each by the longest name that stands there: Aung San Suu Kyi is not Aung San. */
function* told(name: string, persons: ReadonlyMap<string, string>, longest: number): Iterable<string> {
  const words = name.split(' ');
  for (let from = 0; from < words.length; from += 1)
    for (let count = Math.min(longest, words.length - from); count > 1; count -= 1) {
      const run = words
        .slice(from, from + count)
        .join(' ')
        .replace(/[,:;)]$/u, '');
      if (!persons.has(run)) continue;
      yield run;
      from += count - 1;
      break;
    }
}
