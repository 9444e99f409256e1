import { diplomaticRelations } from '../../../model/relation.ts';
import type { Part } from '../../../model/statement/statement.ts';
import { type PartialDate, parseDay } from '../../../model/time.ts';
import { sayPeriod } from '../../../model/wording/date.ts';
import { calledOn, listed, when } from '../../../store/change/wording.ts';
import { listsIn, onDay } from '../../../store/coverage/lists.ts';
import { countryFinder } from '../../../store/find/country.ts';
import type { Relation } from '../../../store/graph/record.ts';
import { relationsWith } from '../../../store/relations.ts';
import { type Asking, placeOf, sayTime, sentence, timeOf } from '../../asking.ts';
import { datesCompared, gapBetween, isOpen } from '../../date.ts';
import { held, isWithin, missingFrom } from '../../hold.ts';
import { naming } from '../../naming.ts';
import { type Finding, together } from '../../verdict.ts';
import { sided } from '../body/membership.ts';

/** That two states have relations, or that one recognises the other. */
export function relation(asking: Asking, part: Part<'relation'>): Finding {
  const { earliest: day } = timeOf(asking, part.on ?? part.established ?? part.ended);
  const country = naming(asking, countryFinder, part.country, day, 'country');
  const partner = naming(asking, countryFinder, part.partner, day, 'partner');
  const kind = part.kind ?? 'relations';
  // Who has relations with a state recognises it.
  const rows =
    kind === 'relations'
      ? relationsWith(country, partner, ['relations'])
      : [
          ...relationsWith(country, partner, ['recognition'], 'recognises'),
          ...relationsWith(country, partner, ['relations']),
        ];
  const lists = onDay(listsIn(diplomaticRelations, country.key, [kind]));
  const pair = `${calledOn(country, day)} ${kind === 'relations' ? 'and' : 'recognising'} ${calledOn(partner, day)}`;
  const found: Finding[] = [];
  const subject = { rows, pair, lists };
  if (part.established != null) found.push(turned(subject, part.established, 'start'));
  if (part.ended != null) found.push(turned(subject, part.ended, 'end'));
  if (part.on != null || found.length === 0) found.push(stood(asking, subject, timeOf(asking, part.on)));
  return together(found as [Finding, ...Finding[]]);
}

interface Subject {
  readonly rows: readonly Relation[];
  readonly pair: string;
  readonly lists: ReturnType<typeof onDay>;
}

function stood({ store }: Asking, { rows, pair, lists }: Subject, time: PartialDate): Finding {
  // What is on record as ended had not been taken up again, as far as the record tells of the time.
  const isEnded = rows.some(({ end }) => end !== null && end.latest <= time.earliest) && isWithin(store, lists, time);
  const known = isEnded || isYetToBegin(rows, time);
  const { verdict, rows: found } = held(rows, time, known ? () => 'wrong' : missingFrom(store, lists, time));
  const recorded =
    rows.length === 0 ? null : listed(rows.map((row) => `${row.kind} ${sayPeriod(row, 'en') ?? 'without dates'}`));
  const says =
    recorded === null
      ? `nothing is on record of ${pair} ${sayTime(time)}${verdict === 'not_known' ? ', whose list is not known to be whole' : ''}`
      : `${pair}: ${recorded}${verdict === 'wrong' ? `, and not ${sayTime(time)}` : ''}`;
  const places = (found.length > 0 ? found : rows).map((row) => placeOf(diplomaticRelations, row));
  return {
    verdict,
    says: sentence(says),
    recorded,
    ...(found.length > 0 ? { supports: places } : { contradicts: places }),
    lists,
  };
}

/** Relations of before the war were broken and made anew with states of which the record has the later ones alone. */
const TOLD_FROM = parseDay('1950-01-01');

/** What the record dates to a later day had not begun, unless it was taken up again. */
function isYetToBegin(rows: readonly Relation[], { earliest, latest }: PartialDate): boolean {
  return (
    rows.length > 0 &&
    earliest >= TOLD_FROM &&
    rows.every(
      ({ start, note }) =>
        start !== null &&
        !isOpen(start) &&
        start.earliest > latest &&
        !/resum|restor|earlier|left out|first/.test(note ?? ''),
    )
  );
}

function turned({ rows, pair, lists }: Subject, time: PartialDate, end: 'start' | 'end'): Finding {
  const dated = rows.flatMap((row) => (row[end] === null ? [] : [{ row, date: row[end] }]));
  const [best] = dated.sort((a, b) => gapBetween(a.date, time) - gapBetween(b.date, time));
  const word = end === 'start' ? 'beginning' : 'end';
  if (!best) return { verdict: 'not_known', says: sentence(`the record dates no ${word} of ${pair}`), lists };
  const { verdict, stated, recorded, distance } = datesCompared(time, best.date);
  const says = sentence(`${pair}: the ${word} is dated ${when(best.date)}`);
  return {
    verdict,
    says,
    stated,
    recorded,
    distance,
    ...sided(verdict, [placeOf(diplomaticRelations, best.row)]),
    lists,
  };
}
