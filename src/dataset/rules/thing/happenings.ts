import { type EventRow, eventNames, events, motions, participants } from '../../../model/event.ts';
import { keyOf } from '../../../model/table/table.ts';
import { squeeze } from '../../../model/text/fold.ts';
import { people } from '../../../model/thing/person.ts';
import { precisionOf } from '../../../model/time.ts';
import type { Finding } from '../../finding.ts';
import { type Dataset, printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

const SIDES: ReadonlySet<string> = new Set(['side_a', 'side_b', 'supporter_a', 'supporter_b']);

/**
 * What events are called and who takes part: a usual name means one event, events of one name at one time are one, only wars
 * have sides, a summit or a coup stands once, and a vote is on who stood in it.
 */
export const happenings: Rule = {
  name: 'happenings',
  structural: false,
  *check(dataset) {
    yield* shared(dataset);
    yield* doubled(dataset);
    yield* unfought(dataset);
    yield* twice(dataset);
    yield* absent(dataset);
    yield* toppled(dataset);
  },
};

/** The name most know an event by leads to that event alone; other names may be shared. */
function* shared(dataset: Dataset): Iterable<Finding> {
  const known = new Map<string, { readonly event: string; readonly line: number }>();
  for (const { row, line } of dataset.located(eventNames)) {
    if (row.kind !== 'usual') continue;
    const called = `${row.language} ${squeeze(row.name)}`;
    const first = known.get(called);
    if (!first) known.set(called, { event: row.event, line });
    if (!first || first.event === row.event) continue;
    yield {
      file: printedPath(eventNames.file),
      line,
      rule: 'happenings',
      row: { table: eventNames.name, key: keyOf(eventNames, row) },
      message: `${row.name} is the usual name of ${row.event} here and of ${first.event} in line ${first.line}`,
      tip: 'tell them apart by their years, or make one name alternative',
    };
  }
}

/** What is called alike, whenever it comes again. */
const RECURRENT: ReadonlySet<string> = new Set(['visit', 'election', 'veto']);

/** Two events that bear one name and lie at one time are one, unless one is a part of the other. */
function* doubled(dataset: Dataset): Iterable<Finding> {
  const located = [...dataset.located(events)].filter(({ row }) => !RECURRENT.has(row.classification));
  const byKey = new Map(located.map((one) => [one.row.key, one]));
  const called: (readonly [name: string, event: string])[] = [
    ...located.map(({ row }) => [row.name, row.key] as const),
    ...dataset.rows(eventNames).map(({ name, event }) => [name, event] as const),
  ];
  const told = new Set<string>();
  for (const [, named] of Map.groupBy(called, ([name]) => squeeze(name))) {
    const keys = [...new Set(named.map(([, event]) => event))].filter((key) => byKey.has(key));
    for (const [at, key] of keys.entries())
      for (const other of keys.slice(at + 1)) {
        const [one, two] = [byKey.get(key), byKey.get(other)].sort((a, b) => (a?.line ?? 0) - (b?.line ?? 0));
        if (!one || !two || told.has(`${one.row.key} ${two.row.key}`)) continue;
        if (isPart(one.row, two.row, byKey) || isPart(two.row, one.row, byKey) || !isTogether(one.row, two.row))
          continue;
        told.add(`${one.row.key} ${two.row.key}`);
        yield {
          file: printedPath(events.file),
          line: two.line,
          rule: 'happenings',
          row: { table: events.name, key: two.row.key },
          message: `${two.row.key} bears a name that ${one.row.key} bears, at the same time`,
          tip: 'make one event of the two, or one a part of the other; where they are two, say so in exceptions.csv',
        };
      }
  }
}

function isPart(one: EventRow, whole: EventRow, byKey: ReadonlyMap<string, { readonly row: EventRow }>): boolean {
  for (let { parent } = one; parent !== null; parent = byKey.get(parent)?.row.parent ?? null)
    if (parent === whole.key) return true;
  return false;
}

function isTogether(one: EventRow, other: EventRow): boolean {
  const until = ({ start, end }: EventRow) => (end ?? start).latest;
  return one.start.earliest <= until(other) && other.start.earliest <= until(one);
}

function* unfought(dataset: Dataset): Iterable<Finding> {
  const wars = new Set<string>();
  for (const { key, classification } of dataset.rows(events)) if (classification === 'armed_conflict') wars.add(key);
  for (const { row, line } of dataset.located(participants)) {
    if (!SIDES.has(row.role) || wars.has(row.event)) continue;
    yield {
      file: printedPath(participants.file),
      line,
      rule: 'happenings',
      row: { table: participants.name, key: keyOf(participants, row) },
      message: `${row.participant} is ${row.role} of ${row.event}, which is no armed conflict`,
      tip: 'choose another role, or correct the classification',
    };
  }
}

/** Two summits in one country from one day to another are one, under two names. */
function* twice(dataset: Dataset): Iterable<Finding> {
  const known = new Map<string, string>();
  for (const { row, line } of dataset.located(events)) {
    const { key, classification, country, start, end } = row;
    if (classification !== 'summit' || country === null || precisionOf(start) !== 'day') continue;
    const held = `${country} ${start.text} ${end?.text ?? ''}`;
    const first = known.get(held);
    if (first === undefined) known.set(held, key);
    else
      yield {
        file: printedPath(events.file),
        line,
        rule: 'happenings',
        row: { table: events.name, key },
        message: `${key} is held where and when ${first} is`,
        tip: 'make one event of the two with both names; where they are two, say so in exceptions.csv',
      };
  }
}

/** A motion that opens with a person's name is on someone who takes part in its event, not on who held the office then. */
function* absent(dataset: Dataset): Iterable<Finding> {
  const persons = new Map(dataset.rows(people).map(({ key, name }) => [key, name]));
  const named = new Set(persons.values());
  const present = new Set(dataset.rows(participants).map((row) => `${row.event} ${persons.get(row.participant)}`));
  for (const { row, line } of dataset.located(motions)) {
    const name = row.text.slice(0, Math.max(0, row.text.indexOf(': ')));
    if (!named.has(name) || present.has(`${row.event} ${name}`)) continue;
    yield {
      file: printedPath(motions.file),
      line,
      rule: 'happenings',
      row: { table: motions.name, key: row.key },
      message: `${name} is put to the vote in ${row.event} and takes no part in it`,
      tip: 'name who stood, or add the candidate to the participants',
    };
  }
}

/** What a coup may stand as a second time, under a key of its own. */
const OVERTHROWS: ReadonlySet<string> = new Set(['uprising', 'crisis', 'attack', 'transfer', 'declaration']);

/** A coup and an uprising in one country that begin on one day are one. */
function* toppled(dataset: Dataset): Iterable<Finding> {
  const coups = new Map<string, string>();
  for (const { key, classification, country, start } of dataset.rows(events))
    if (classification === 'coup' && country !== null && precisionOf(start) === 'day')
      coups.set(`${country} ${start.text}`, key);
  for (const { row, line } of dataset.located(events)) {
    const coup = OVERTHROWS.has(row.classification) ? coups.get(`${row.country} ${row.start.text}`) : undefined;
    if (coup === undefined) continue;
    yield {
      file: printedPath(events.file),
      line,
      rule: 'happenings',
      row: { table: events.name, key: row.key },
      message: `${row.key} begins where and on the day that ${coup} does`,
      tip: 'make one event of the two with both names; where they are two, say so in exceptions.csv',
    };
  }
}
