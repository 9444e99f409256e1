import { countries } from '../../../model/country.ts';
import { type DiplomaticRelation, diplomaticRelations } from '../../../model/relation.ts';
import { UNSOURCED } from '../../../model/source.ts';
import { keyOf } from '../../../model/table/table.ts';
import { earliestOf, latestOf, type Period } from '../../../model/time.ts';
import type { Finding } from '../../finding.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/** A recognition goes one way, from one state to one state; relations bind a pair, named once; both end with either. */
export const recognitions: Rule = {
  name: 'recognitions',
  structural: false,
  *check(dataset) {
    const lives = new Map<string, Period>(dataset.rows(countries).map((row) => [row.key, row]));
    const acts = new Map<string, string>();
    for (const { row, line } of dataset.located(diplomaticRelations)) {
      const { country, partner, kind } = row;
      if (country === partner) yield finding(row, line, `${country} stands beside itself`, 'name the other state');
      const bond =
        kind === 'recognition' ? `${country} recognises ${partner}` : `${country} and ${partner} have relations`;
      for (const party of [country, partner]) {
        const open = unbounded(row, lives.get(party));
        if (open)
          yield finding(
            row,
            line,
            `${bond} ${open} of ${party}`,
            'bound it by the day on which the later of both began, or the first of them ended',
          );
        const problem = outside(row, lives.get(party));
        if (problem)
          yield finding(
            row,
            line,
            `${bond}, but ${problem} of ${party}`,
            'a successor stands for itself: give the state of that day, or the day of its own act',
          );
      }
      if (kind === 'relations') {
        if (country > partner)
          yield finding(row, line, `${country} stands before ${partner}`, 'put the two in order of their keys');
        continue;
      }
      if (row.source === UNSOURCED || row.locator === null) continue;
      const act = `${country}|${row.source}|${row.locator}`;
      const before = acts.get(act) ?? partner;
      if (before !== partner)
        yield finding(
          row,
          line,
          `${country} recognises ${partner} by the act that recognised ${before}`,
          'a recognition is not carried over to a successor: cite the act of its own, or leave it out',
        );
      acts.set(act, before);
    }
  },
};

/** A listing that bounds one side leaves the other to the lives of those it names: nobody has relations before it began. */
export function unbounded({ start, end }: Period, life: Period | undefined): string | null {
  if (life?.start && start && earliestOf(start) === null && earliestOf(life.start) !== null)
    return `from ${start.text}, though nothing is before the start ${life.start.text}`;
  if (life?.end && end && latestOf(end) === null && latestOf(life.end) !== null)
    return `until ${end.text}, though nothing is after the end ${life.end.text}`;
  return null;
}

/** Under every reading of the dates. */
function outside({ start, end }: Period, life: Period | undefined): string | null {
  if (life?.start && start && start.latest < life.start.earliest)
    return `from ${start.text}, before the start ${life.start.text}`;
  if (life?.end && (end === null || end.earliest > life.end.latest))
    return `until ${end?.text ?? 'today'}, after the end ${life.end.text}`;
  return null;
}

function finding(row: DiplomaticRelation, line: number, message: string, tip: string): Finding {
  const key = keyOf(diplomaticRelations, row);
  return {
    file: printedPath(diplomaticRelations.file),
    line,
    rule: 'recognitions',
    message,
    tip,
    row: { table: diplomaticRelations.name, key },
  };
}
