import type { Day } from '../../../model/day/day.ts';
import { keyOf } from '../../../model/table/table.ts';
import { isPoint, type PartialDate, parseDay } from '../../../model/time.ts';
import { type TreatyParty, type TreatyRow, treaties, treatyParties } from '../../../model/treaty/treaty.ts';
import type { Finding } from '../../finding.ts';
import { type Dataset, printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/**
 * A treaty is signed while it is open. Compilations print steps of an accession as a signature, the day of consent
 * twice, and days with the month in their place.
 */
export const signatures: Rule = {
  name: 'signatures',
  structural: false,
  *check(dataset) {
    const known = new Map(dataset.rows(treaties).map((row) => [row.key, row]));
    yield* closings(dataset);
    for (const { row, line } of dataset.located(treatyParties)) {
      const treaty = known.get(row.treaty);
      const problem = treaty && (early(row, treaty) ?? late(row, treaty) ?? twice(row, treaty));
      if (!problem) continue;
      const key = keyOf(treatyParties, row);
      yield {
        file: printedPath(treatyParties.file),
        line,
        rule: 'signatures',
        message: `${key} ${problem}`,
        tip: 'leave the signature out, or take the day from the register of the depositary',
        row: { table: treatyParties.name, key },
      };
    }
  },
};

/** A treaty is not closed for signature before it was open. */
function* closings(dataset: Dataset): Iterable<Finding> {
  for (const { row, line } of dataset.located(treaties)) {
    const { key, signed, closedForSignature: closed } = row;
    if (!closed || (signed && signed.earliest <= closed.latest)) continue;
    const opened = signed ? `before it was open, ${signed.text}` : 'and when it was open is not said';
    yield {
      file: printedPath(treaties.file),
      line,
      rule: 'signatures',
      message: `${key} was closed for signature on ${closed.text}, ${opened}`,
      tip: 'take both days from the text of the treaty',
      row: { table: treaties.name, key },
    };
  }
}

/** Nobody consents to a text that is not there yet; of one that amends another the note of the treaty says so. */
function early({ ratified, note }: TreatyParty, { signed, note: amends }: TreatyRow): string | null {
  if (!ratified || !signed || note !== null || amends !== null || ratified.latest >= signed.earliest) return null;
  return `consented before the treaty was made, ${signed.text}`;
}

function late({ signed }: TreatyParty, { signed: opened, closedForSignature: closed }: TreatyRow): string | null {
  if (!closed || !signed || signed.earliest <= closed.latest) return null;
  const turned = turnedRound(signed);
  const inTime = turned !== null && opened !== null && opened.earliest <= turned && turned <= closed.latest;
  const why = inTime ? '; with day and month the other way round it was in time' : '';
  return `signed after the treaty was closed for it, ${closed.text}${why}`;
}

/** A signature that binds says so in `consent`. */
function twice({ consent, signed, ratified }: TreatyParty, { inForce }: TreatyRow): string | null {
  if (consent !== null || !signed || !isPoint(signed) || signed.text !== ratified?.text) return null;
  return inForce && signed.earliest > inForce.latest ? `signed and consented on one day, ${signed.text}` : null;
}

function turnedRound({ text }: PartialDate): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return year === undefined || Number(day) > 12 ? null : parseDay(`${year}-${day}-${month}`);
}
