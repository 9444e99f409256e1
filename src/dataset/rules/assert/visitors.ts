import { coverage } from '../../../model/coverage/coverage.ts';
import { coverageIn } from '../../../model/coverage/known.ts';
import { events, participants } from '../../../model/event.ts';
import { officeHolders } from '../../../model/relation.ts';
import { keyOf } from '../../../model/table/table.ts';
import { mayHoldOn } from '../../../model/time.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/** Styles that go with an office. A general secretary, a prince or whoever is only elected may visit without one. */
const STYLES: ReadonlySet<string | null> = new Set([
  ...['President', 'Prime Minister', 'Premier', 'Chancellor', 'Taoiseach', 'Acting Prime Minister'],
  ...['King', 'Queen', 'Emperor', 'Shah', 'Sultan', 'Amir', 'Emir'],
]);

/** The host's list of visits and the list of office holders are of different hands: who came as prime minister was one. */
export const visitors: Rule = {
  name: 'visitors',
  structural: false,
  *check(dataset) {
    const dates = new Map(dataset.rows(events).map(({ key, start }) => [key, start]));
    const from = new Map(
      dataset
        .rows(participants)
        .flatMap(({ event, participant, role, kind }) =>
          role === 'visiting_country' && kind === 'country' ? [[event, participant] as const] : [],
        ),
    );
    const since = coverageIn(dataset.rows(coverage)).knownFrom(officeHolders.name, { scope: null, part: null }) ?? 0;
    const holders = Map.groupBy(
      dataset.rows(officeHolders).filter(({ office }) => office !== 'representative'),
      ({ country }) => country,
    );
    for (const { row, line } of dataset.located(participants)) {
      if (row.role !== 'visitor' || row.kind !== 'person' || !STYLES.has(row.note)) continue;
      const country = from.get(row.event);
      const day = dates.get(row.event)?.earliest;
      if (country === undefined || day === undefined || day < since) continue;
      const inOffice = (holders.get(country) ?? []).filter((holder) => mayHoldOn(holder, day));
      if (inOffice.length === 0 || inOffice.some(({ person }) => person === row.participant)) continue;
      const others = [...new Set(inOffice.map(({ person }) => person))].join(', ');
      yield {
        file: printedPath(participants.file),
        line,
        rule: 'visitors',
        row: { table: participants.name, key: keyOf(participants, row) },
        message: `${row.participant} comes from ${country} as ${row.note} while ${others} held office`,
        tip: 'name the same person in both lists, or correct the days of office; what is right as it is stands in exceptions.csv',
      };
    }
  },
};
