import { type EventRow, events, participants } from '../../../model/event.ts';
import { officeHolders } from '../../../model/relation.ts';
import { keyOf } from '../../../model/table/table.ts';
import type { Finding } from '../../finding.ts';
import { type Dataset, printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/** Votes that decide who holds an office: the last part of the key of an election. Some parliaments bring their president. */
const VOTED_IN: Readonly<Record<string, readonly string[]>> = {
  chief_of_state: ['president', 'parliament'],
  head_of_government: ['parliament'],
};

/**
 * Nobody takes office while the votes are cast: compilations print the day of the election for the beginning. Who was
 * elected is in office some day after it, if of the state that a republic became.
 */
export const inaugurations: Rule = {
  name: 'inaugurations',
  structural: false,
  *check(dataset) {
    const votes = new Map<string, EventRow>();
    for (const row of dataset.rows(events)) {
      const kind = row.key.slice(row.key.lastIndexOf('.') + 1);
      if (row.classification === 'election') votes.set(`${row.country} ${kind} ${row.start.text}`, row);
    }
    for (const { row, line } of dataset.located(officeHolders)) {
      const vote = (VOTED_IN[row.office] ?? [])
        .map((kind) => votes.get(`${row.country} ${kind} ${row.start?.text}`))
        .find((found) => found !== undefined);
      if (!vote) continue;
      yield {
        file: printedPath(officeHolders.file),
        line,
        rule: 'inaugurations',
        row: { table: officeHolders.name, key: keyOf(officeHolders, row) },
        message: `${row.name} takes office on ${row.start?.text}, the day of ${vote.key}`,
        tip: 'look up the day of taking office, or say in exceptions.csv that it was the same',
      };
    }
    yield* neverInOffice(dataset);
  },
};

function* neverInOffice(dataset: Dataset): Iterable<Finding> {
  const elections = new Map(
    dataset.rows(events).flatMap((row) => (row.key.endsWith('.president') ? [[row.key, row]] : [])),
  );
  const offices = Map.groupBy(dataset.rows(officeHolders), ({ person }) => person);
  for (const { row, line } of dataset.located(participants)) {
    const election = elections.get(row.event);
    if (!election || row.kind !== 'person' || row.role !== 'elected') continue;
    const held = offices.get(row.participant) ?? [];
    if (held.some(({ end }) => end === null || end.latest > election.start.earliest)) continue;
    yield {
      file: printedPath(participants.file),
      line,
      rule: 'inaugurations',
      row: { table: participants.name, key: keyOf(participants, row) },
      message: `${row.participant} was elected in ${row.event}, and holds no office afterwards`,
      tip: 'look up who was elected, or say in exceptions.csv what kept them from office',
    };
  }
}
