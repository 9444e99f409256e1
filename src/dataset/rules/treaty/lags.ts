import { keyOf } from '../../../model/table/table.ts';
import { daysBetween } from '../../../model/time.ts';
import { type TreatyParty, type TreatyRow, treaties, treatyParties } from '../../../model/treaty/treaty.ts';
import type { Finding } from '../../finding.ts';
import { type Dataset, printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/** How many consents tell what a treaty says of the time between one and the day on which it binds. */
const ENOUGH = 20;

/** What share of them agrees where it says so in days, and not by the beginning of a month. */
const SHARE = 0.9;

/** Days by which they differ all the same: registers count from either day, or months that are shorter and longer. */
const NEAR = [4, 35];

interface Lag {
  readonly row: TreatyParty;
  readonly line: number;
  readonly days: number;
}

/** A treaty binds all who come later as long after their consent: one of the two days is wrong where it does not. */
export const lags: Rule = {
  name: 'lags',
  structural: false,
  *check(dataset) {
    for (const found of lagsByTreaty(dataset).values()) {
      if (found.length < ENOUGH) continue;
      const usual = middle(found.map(({ days }) => days));
      for (const lag of oddOf(found, usual)) if (lag.row.note === null) yield finding(lag, usual);
    }
  },
};

/** Of consents to a treaty that was in force by then; what a successor declares has effect from its own first day. */
function lagsByTreaty(dataset: Dataset): Map<string, Lag[]> {
  const known = new Map(dataset.rows(treaties).map((row) => [row.key, row]));
  const found = new Map<string, Lag[]>();
  for (const { row, line } of dataset.located(treatyParties)) {
    const days = daysOf(row, known.get(row.treaty));
    if (days === null) continue;
    const others = found.get(row.treaty) ?? [];
    others.push({ row, line, days });
    found.set(row.treaty, others);
  }
  return found;
}

function daysOf({ ratified, inForce, consent }: TreatyParty, treaty: TreatyRow | undefined): number | null {
  if (!ratified || !inForce || !treaty?.inForce || consent === 'succession' || consent === 'continuation') return null;
  if (ratified.earliest !== ratified.latest || inForce.earliest !== inForce.latest) return null;
  return inForce.earliest > treaty.inForce.latest ? daysBetween(ratified.earliest, inForce.earliest) : null;
}

/** By the narrowest measure that nearly all keep to. */
function oddOf(found: readonly Lag[], usual: number): readonly Lag[] {
  for (const near of NEAR) {
    const odd = found.filter(({ days }) => Math.abs(days - usual) > near);
    if (odd.length <= (1 - SHARE) * found.length) return odd;
  }
  return [];
}

function middle(days: readonly number[]): number {
  return days.toSorted((a, b) => a - b)[Math.floor(days.length / 2)] ?? 0;
}

function finding({ row, line, days }: Lag, usual: number): Finding {
  const key = keyOf(treatyParties, row);
  return {
    file: printedPath(treatyParties.file),
    line,
    rule: 'lags',
    message: `${key} was bound ${days} days after it consented, where ${usual} are usual`,
    tip: 'compare both days with the register of the depositary, or say in its note why it is so',
    row: { table: treatyParties.name, key },
  };
}
