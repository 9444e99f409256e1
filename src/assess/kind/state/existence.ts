import { countries } from '../../../model/country.ts';
import { organizations } from '../../../model/organization.ts';
import { interruptions } from '../../../model/relation.ts';
import type { Part } from '../../../model/statement/statement.ts';
import { type PartialDate, type Period, surelyHoldsOn } from '../../../model/time.ts';
import { sayDate, sayPeriod } from '../../../model/wording/date.ts';
import { calledOn, when } from '../../../store/change/wording.ts';
import { listsIn, onDay } from '../../../store/coverage/lists.ts';
import { partyFinder } from '../../../store/find/party.ts';
import type { Member } from '../../../store/graph/record.ts';
import { type Asking, placeOf, sayTime, sentence, timeOf } from '../../asking.ts';
import { datesCompared } from '../../date.ts';
import { held, isWithin, maybeAt } from '../../hold.ts';
import { naming } from '../../naming.ts';
import { type Finding, type Place, together, type Verdict } from '../../verdict.ts';
import { sided } from '../body/membership.ts';

/** That a state or organization exists, began or ended: each has one life on record. */
export function existence(asking: Asking, part: Part<'existence'>): Finding {
  const time = timeOf(asking, part.on ?? part.founded ?? part.ended);
  const member = naming(asking, partyFinder, part.of, time.earliest, 'of');
  const found: Finding[] = [];
  if (part.founded != null) found.push(turned(member, part.founded, 'start'));
  if (part.ended != null) found.push(turned(member, part.ended, 'end'));
  if (part.on != null || found.length === 0) found.push(lived(asking, member, timeOf(asking, part.on)));
  return together(found as [Finding, ...Finding[]]);
}

function placeOfLife(member: Member): Place {
  return member.type === 'Country' ? placeOf(countries, member) : placeOf(organizations, member);
}

/** A life without a beginning on record may have begun at any time. */
function lived({ store }: Asking, member: Member, time: PartialDate): Finding {
  const lists = onDay(listsIn(member.type === 'Country' ? countries : organizations));
  const life: Period = member;
  const breaks = member.type === 'Country' ? member.interruptions : [];
  const sure = breaks.filter((row) => row.kind !== 'occupation' && surelyHoldsOn(row, time.earliest));
  const open = breaks.filter((row) => maybeAt(row, time));
  const { verdict } = held([life], time, () => 'wrong');
  const undated = life.start === null && !(life.end !== null && life.end.latest <= time.earliest);
  const settled: Verdict =
    sure.length > 0
      ? 'wrong'
      : open.length > 0 && verdict === 'confirmed'
        ? 'not_known'
        : undated || !isWithin(store, lists, time)
          ? 'not_known'
          : verdict;
  const who = calledOn(member, time.earliest);
  const period = sayPeriod(life, 'en');
  const interrupted = [...sure, ...open].map((row) => `${row.kind}, ${sayPeriod(row, 'en') ?? 'without dates'}`)[0];
  const place = placeOfLife(member);
  const places = sure.length > 0 ? sure.map((row) => placeOf(interruptions, row)) : [place];
  return {
    verdict: settled,
    says: sentence(
      `${who} is on record ${period ?? 'without dates'}${interrupted === undefined ? '' : ` (interrupted: ${interrupted})`}${settled === 'not_known' ? `, which leaves it open ${sayTime(time)}` : ''}`,
    ),
    recorded: period,
    ...sided(settled, places),
    lists,
  };
}

function turned(member: Member, time: PartialDate, end: 'start' | 'end'): Finding {
  const date = member[end];
  const who = calledOn(member, time.earliest);
  const dated = datesCompared(time, date);
  const says =
    date === null
      ? `the record does not date the ${end === 'start' ? 'beginning' : 'end'} of ${who}`
      : end === 'start'
        ? `${who} dates from ${sayDate(date, 'en')}`
        : `${who} ended ${when(date)}`;
  return { ...dated, says: sentence(says), ...sided(dated.verdict, [placeOfLife(member)]) };
}
