import type { Day } from '../../../model/day/day.ts';
import { keyOf } from '../../../model/table/table.ts';
import { isPoint, type PartialDate, parseDay } from '../../../model/time.ts';
import { type TreatyParty, type TreatyRow, treaties, treatyParties } from '../../../model/treaty/treaty.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/** The last day on which a treaty could be signed, by its own text. Who comes later accedes. */
const CLOSED: Readonly<Record<string, string>> = {
  'antarctic-seals': '1972-12-31',
  bwc: '1975-03-26',
  'collision-regulations': '1973-06-01',
  'gas-protocol': '1925-12-31',
  'geneva-conventions': '1950-02-12',
  'marine-dumping': '1973-12-31',
  'migratory-species': '1980-06-22',
  npt: '1970-03-05',
  'nuclear-accident-assistance': '1987-09-26',
  'nuclear-accident-notification': '1987-09-26',
  'nuclear-material': '1987-02-08',
  'nuclear-test-ban': '1963-10-10',
  'outer-space-treaty': '1967-10-10',
  'seabed-arms-control': '1972-05-18',
  'ship-pollution': '1979-05-31',
  solas: '1975-07-01',
  'space-liability': '1972-09-01',
  'space-rescue': '1968-12-03',
  whaling: '1946-12-16',
  'world-heritage': '1972-11-16',
};

/**
 * A treaty is signed while it is open. Compilations print steps of an accession as a signature, the day of consent
 * twice, and days with the month in their place.
 */
export const signatures: Rule = {
  name: 'signatures',
  structural: false,
  *check(dataset) {
    const known = new Map(dataset.rows(treaties).map((row) => [row.key, row]));
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

/** Nobody consents to a text that is not there yet; of one that amends another the note of the treaty says so. */
function early({ ratified, note }: TreatyParty, { signed, note: amends }: TreatyRow): string | null {
  if (!ratified || !signed || note !== null || amends !== null || ratified.latest >= signed.earliest) return null;
  return `consented before the treaty was made, ${signed.text}`;
}

function late({ treaty, signed }: TreatyParty, { signed: opened }: TreatyRow): string | null {
  const closed = CLOSED[treaty];
  if (!closed || !signed || signed.earliest <= parseDay(closed)) return null;
  const turned = turnedRound(signed);
  const inTime = turned !== null && opened !== null && opened.earliest <= turned && turned <= parseDay(closed);
  const why = inTime ? '; with day and month the other way round it was in time' : '';
  return `signed after the treaty was closed for it, ${closed}${why}`;
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
