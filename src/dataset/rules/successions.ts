import { countries, successions } from '../../model/country.ts';
import { keyOf, type RowOf, type Table } from '../../model/table/table.ts';
import type { Finding } from '../finding.ts';
import { type Dataset, printedPath } from '../read.ts';
import type { Rule } from '../rule.ts';

/** Successions leave no gap: what ended was followed, on a day of its life or the day it ended. */
export const succession: Rule = {
  name: 'successions',
  structural: false,
  *check(dataset) {
    yield* followed(dataset);
    yield* inLife(dataset);
  },
};

function finding<T extends Table>(table: T, row: RowOf<T>, line: number, message: string, tip: string): Finding {
  const key = keyOf(table, row);
  return { file: printedPath(table.file), line, rule: 'successions', message, tip, row: { table: table.name, key } };
}

function* followed(dataset: Dataset): Iterable<Finding> {
  const predecessors = new Set(dataset.rows(successions).map(({ predecessor }) => predecessor));
  for (const { row, line } of dataset.located(countries)) {
    if ((row.kind !== 'former_state' && row.kind !== 'union_republic') || predecessors.has(row.key)) continue;
    yield finding(countries, row, line, `${row.key} ended and nothing followed it`, 'add a row to successions.csv');
  }
}

function* inLife(dataset: Dataset): Iterable<Finding> {
  const lives = new Map(dataset.rows(countries).map((row) => [row.key, row]));
  for (const { row, line } of dataset.located(successions)) {
    const { predecessor, date } = row;
    const life = lives.get(predecessor);
    if (!date || !life) continue;
    const early = life.start !== null && date.latest < life.start.earliest;
    const late = life.end !== null && date.earliest > life.end.latest;
    if (!early && !late) continue;
    const message = `${predecessor} is followed on ${date.text}, ${early ? 'before it began' : 'after it ended'}`;
    yield finding(successions, row, line, message, 'correct the date of the succession or of the state');
  }
}
