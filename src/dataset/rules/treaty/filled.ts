import { countries } from '../../../model/country.ts';
import { keyOf } from '../../../model/table/table.ts';
import { type TreatyParty, type TreatyRow, treaties, treatyParties } from '../../../model/treaty/treaty.ts';
import type { Finding } from '../../finding.ts';
import { type Dataset, printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/** Neighbours in the alphabet deposit together now and then; five of those who signed never have. */
const RUN = 5;

interface Signed {
  readonly row: TreatyParty;
  readonly line: number;
  readonly name: string;
}

/** A compilation that leaves cells empty reads, filled down, as if all who follow in the alphabet had consented on one day. */
export const filled: Rule = {
  name: 'filled',
  structural: false,
  *check(dataset) {
    const known = new Map(dataset.rows(treaties).map((row) => [row.key, row]));
    for (const [key, signed] of signedByTreaty(dataset)) {
      let run: Signed[] = [];
      for (const party of [...signed.toSorted((a, b) => (a.name < b.name ? -1 : 1)), null]) {
        const day = dayOf(party);
        if (party && day !== undefined && day === run[0]?.row.ratified?.text) {
          run.push(party);
          continue;
        }
        const first = run[0];
        if (first && run.length >= RUN && !ownDay(known.get(key), first.row)) yield finding(first, run);
        run = party && day !== undefined ? [party] : [];
      }
    }
  },
};

function signedByTreaty(dataset: Dataset): Map<string, Signed[]> {
  const names = new Map(dataset.rows(countries).map(({ key, name }) => [key, name]));
  const found = new Map<string, Signed[]>();
  for (const { row, line } of dataset.located(treatyParties)) {
    const name = names.get(row.party);
    if (name === undefined || row.signed === null) continue;
    const others = found.get(row.treaty) ?? [];
    others.push({ row, line, name });
    found.set(row.treaty, others);
  }
  return found;
}

/** A span in which it consented is the same for many who are not on record to the day. */
function dayOf(party: Signed | null): string | undefined {
  const consented = party?.row.ratified;
  return consented && consented.earliest === consented.latest ? consented.text : undefined;
}

/** On the day it is signed or enters into force many may consent at once. */
function ownDay(treaty: TreatyRow | undefined, { ratified, signed }: TreatyParty): boolean {
  return [treaty?.signed, treaty?.inForce, signed].some((day) => day?.text === ratified?.text);
}

function finding({ row, line }: Signed, run: readonly Signed[]): Finding {
  return {
    file: printedPath(treatyParties.file),
    line,
    rule: 'filled',
    message: `${run.map(({ row: { party } }) => party).join(', ')} follow one another by name and all consented to ${row.treaty} on ${row.ratified?.text}`,
    tip: 'compare with the register of the depositary: where the table has empty cells, they signed and did not consent',
    row: { table: treatyParties.name, key: keyOf(treatyParties, row) },
  };
}
