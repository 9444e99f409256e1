import { claims, partiesIn } from '../../../model/claim.ts';
import { participants } from '../../../model/event.ts';
import { officeHolders } from '../../../model/relation.ts';
import { keyOf } from '../../../model/table/table.ts';
import { squeeze } from '../../../model/text/fold.ts';
import { people as peopleTable, personNames } from '../../../model/thing/person.ts';
import { daysBetween } from '../../../model/time.ts';
import type { Finding } from '../../finding.ts';
import { type Dataset, printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/**
 * One person a row: names that read alike, or in one country are one in its own script, are one person, nobody is on
 * record for nothing, and nobody holds an office after death.
 */
export const people: Rule = {
  name: 'people',
  structural: false,
  *check(dataset) {
    yield* alike(dataset);
    yield* namesakes(dataset);
    yield* doubled(dataset);
    yield* idle(dataset);
    yield* outlived(dataset);
  },
};

function* alike(dataset: Dataset): Iterable<Finding> {
  const known = new Map<string, { readonly person: string; readonly line: number }>();
  for (const { row, line } of dataset.located(officeHolders)) {
    const called = `${row.country} ${squeeze(row.name)}`;
    const first = known.get(called);
    if (!first) known.set(called, { person: row.person, line });
    if (!first || first.person === row.person) continue;
    yield {
      file: printedPath(officeHolders.file),
      line,
      rule: 'people',
      row: { table: officeHolders.name, key: keyOf(officeHolders, row) },
      message: `${row.name} of ${row.country} is ${row.person} here and ${first.person} in line ${first.line}`,
      tip: 'name one person in both rows; where they are two, say so in exceptions.csv',
    };
  }
}

/** Works print a name in many ways, its own country in one: two holders of offices there who share it are mostly one person. */
function* namesakes(dataset: Dataset): Iterable<Finding> {
  const countriesOf = new Map<string, Set<string>>();
  for (const { person, country } of dataset.rows(officeHolders))
    countriesOf.set(person, (countriesOf.get(person) ?? new Set()).add(country));
  const known = new Map<string, string>();
  for (const { row, line } of dataset.located(personNames)) {
    if (row.kind !== 'native') continue;
    for (const country of countriesOf.get(row.person) ?? []) {
      const called = `${country} ${row.language} ${row.name}`;
      const first = known.get(called);
      if (first === undefined) known.set(called, row.person);
      if (first === undefined || first === row.person) continue;
      yield {
        file: printedPath(personNames.file),
        line,
        rule: 'people',
        row: { table: personNames.name, key: keyOf(personNames, row) },
        message: `${row.name} of ${country} is ${row.person} here and ${first} above`,
        tip: 'make one person of the two; where they are two, say so in exceptions.csv',
      };
    }
  }
}

/** Who led two countries, or one and then its successor, is one row: two rows of one name are mostly one person. */
function* doubled(dataset: Dataset): Iterable<Finding> {
  const known = new Map<string, string>();
  for (const { row, line } of dataset.located(peopleTable)) {
    const called = squeeze(row.name);
    const first = known.get(called);
    if (first === undefined) known.set(called, row.key);
    else
      yield {
        file: printedPath(peopleTable.file),
        line,
        rule: 'people',
        row: { table: peopleTable.name, key: row.key },
        message: `${row.name} is ${row.key} here and ${first} above`,
        tip: 'make one person of the two; where they are two, say so in exceptions.csv',
      };
  }
}

/** Life runs forward, and whoever is on record did something that is. */
function* idle(dataset: Dataset): Iterable<Finding> {
  const used = new Set(dataset.rows(officeHolders).map(({ person }) => person));
  for (const { kind, participant } of dataset.rows(participants)) if (kind === 'person') used.add(participant);
  for (const { subject, subjectKind, object, objectKind } of dataset.rows(claims)) {
    if (subjectKind === 'person') for (const key of partiesIn(subject, subjectKind)) used.add(key);
    if (objectKind === 'person') for (const key of partiesIn(object, objectKind)) used.add(key);
  }
  for (const { row, line } of dataset.located(peopleTable)) {
    const at = { file: printedPath(peopleTable.file), line, rule: 'people' };
    const place = { ...at, row: { table: peopleTable.name, key: row.key } };
    if (row.born && row.died && row.died.latest < row.born.earliest)
      yield { ...place, message: `${row.key} died before being born`, tip: 'correct one of the dates' };
    if (used.has(row.key)) continue;
    const tip = `name ${row.key} in an office, an event or a claim, or remove the row`;
    yield { ...place, message: `${row.key} holds no office and takes part in nothing`, tip };
  }
}

/** An office ends with its holder: its first day without is the day after the death, at the latest. */
function* outlived(dataset: Dataset): Iterable<Finding> {
  const deaths = new Map(dataset.rows(peopleTable).map(({ key, died }) => [key, died]));
  for (const { row, line } of dataset.located(officeHolders)) {
    const died = deaths.get(row.person);
    if (!died) continue;
    const isInTime =
      row.end !== null &&
      daysBetween(died.latest, row.end.earliest) <= 1 &&
      (!row.start || row.start.earliest <= died.latest);
    if (isInTime) continue;
    yield {
      file: printedPath(officeHolders.file),
      line,
      rule: 'people',
      row: { table: officeHolders.name, key: keyOf(officeHolders, row) },
      message: `${row.name} of ${row.country} died ${died.text} and holds office to ${row.end?.text ?? 'today'}`,
      tip: 'correct the day of death, or end the office on the day after it',
    };
  }
}
