import { countries } from '../../../model/country.ts';
import { organizations } from '../../../model/organization.ts';
import { keyOf } from '../../../model/table/table.ts';
import { daysBetween, type PartialDate, type Period, surelyOverlap } from '../../../model/time.ts';
import { participationOf, type TreatyParty, treaties, treatyParties } from '../../../model/treaty/treaty.ts';
import type { Finding } from '../../finding.ts';
import { type Dataset, printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/** Who signs, consents, is bound and leaves does so in this order, as long as it lives; who comes back had left. */
export const parties: Rule = {
  name: 'parties',
  structural: false,
  *check(dataset) {
    const lives = livesOf(dataset);
    const known = new Map(dataset.rows(treaties).map((row) => [row.key, row]));
    const before = new Map<string, TreatyParty>();
    for (const { row, line } of dataset.located(treatyParties)) {
      const pair = `${row.treaty}|${row.party}`;
      const last = before.get(pair);
      const problem =
        inOrder(row) ??
        acceded(row) ??
        open(row, known.get(row.treaty)?.signed) ??
        early(row, known.get(row.treaty)?.inForce) ??
        late(row, known.get(row.treaty)?.inForce) ??
        asItStands(row) ??
        numbered(row, last) ??
        alive(row, lives.get(row.party));
      if (problem) yield finding(row, line, problem);
      before.set(pair, row);
    }
  },
};

function livesOf(dataset: Dataset): Map<string, Period> {
  const lives = new Map<string, Period>(dataset.rows(countries).map((row) => [row.key, row]));
  for (const { key, founded, dissolved } of dataset.rows(organizations))
    lives.set(key, { start: founded, end: dissolved });
  return lives;
}

/** Under every reading of the dates. A treaty can bind those who founded it before the last of them consented. */
function inOrder({ signed, ratified, inForce, withdrawn }: TreatyParty): string | null {
  const after = (a: PartialDate | null, b: PartialDate | null) => a !== null && b !== null && a.earliest > b.latest;
  if (after(signed, ratified)) return 'signed after it consented';
  if (after(ratified, withdrawn)) return 'left before it consented';
  if (after(inForce, withdrawn)) return 'left before the treaty was in force for it';
  if (inForce !== null && ratified === null && signed === null) return 'is bound and has neither signed nor consented';
  return null;
}

/** Accession is for those who did not sign in time: a signature beside it is that of the row above, filled down. */
function acceded({ consent, signed }: TreatyParty): string | null {
  return consent === 'accession' && signed ? `acceded, and is said to have signed on ${signed.text}` : null;
}

/** Compilations print the day on which a conference adopted the text for the day of signature. */
function open({ signed }: TreatyParty, opened: PartialDate | null | undefined): string | null {
  if (!signed || !opened || signed.latest >= opened.earliest) return null;
  return `signed before the treaty was open, ${opened.text}`;
}

/** Nobody is bound by a treaty that is not in force, unless it says so of those who waive its conditions. */
function early({ inForce, note }: TreatyParty, began: PartialDate | null | undefined): string | null {
  if (!inForce || !began || note !== null || inForce.latest >= began.earliest) return null;
  return `was bound before the treaty was in force, ${began.text}`;
}

/** Treaties bind within a year of the consent. More tells of a table filled down from the row above. */
function late({ ratified, inForce, note }: TreatyParty, began: PartialDate | null | undefined): string | null {
  if (!ratified || !inForce || !began || note !== null) return null;
  const from = ratified.latest > began.latest ? ratified.latest : began.latest;
  return daysBetween(from, inForce.earliest) > 400 ? `was bound long after it consented, ${inForce.text}` : null;
}

function asItStands({ status, ratified, consent, withdrawn }: TreatyParty): string | null {
  const gone = status === 'withdrawn' || (status === 'signatory' && ratified !== null);
  if (gone !== (withdrawn !== null))
    return `is ${status}${withdrawn ? ' and has left' : ', and when it left is not said'}`;
  return consent !== null && ratified === null ? `consented by ${consent}, and when is not said` : null;
}

function numbered(row: TreatyParty, last: TreatyParty | undefined): string | null {
  if (row.stint !== (last?.stint ?? 0) + 1) return `stint ${row.stint} follows ${last?.stint ?? 'none'}`;
  if (last && surelyOverlap(participationOf(last), participationOf(row))) return 'takes part twice at the same time';
  return null;
}

function alive({ ratified, note }: TreatyParty, life: Period | undefined): string | null {
  if (!life || note !== null || ratified === null) return null;
  if (life.start && ratified.latest < life.start.earliest) return `consented before its own start ${life.start.text}`;
  if (life.end && ratified.earliest >= life.end.latest) return `consented after its own end ${life.end.text}`;
  return null;
}

function finding(row: TreatyParty, line: number, problem: string): Finding {
  const key = keyOf(treatyParties, row);
  return {
    file: printedPath(treatyParties.file),
    line,
    rule: 'parties',
    message: `${key} ${problem}`,
    tip: 'compare the row with the register of the depositary, or say in its note why it is so',
    row: { table: treatyParties.name, key },
  };
}
