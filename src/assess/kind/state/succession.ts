import { successions } from '../../../model/country.ts';
import type { Day } from '../../../model/day/day.ts';
import { organizationSuccessions } from '../../../model/organization.ts';
import type { Part } from '../../../model/statement/statement.ts';
import type { PartialDate } from '../../../model/time.ts';
import { calledOn, listed, when } from '../../../store/change/wording.ts';
import { listsIn, onDay } from '../../../store/coverage/lists.ts';
import { partyFinder } from '../../../store/find/party.ts';
import type { Member } from '../../../store/graph/record.ts';
import { type Asking, placeOf, sentence, timeOf } from '../../asking.ts';
import { datesCompared } from '../../date.ts';
import { missingFrom } from '../../hold.ts';
import { naming } from '../../naming.ts';
import type { Finding, Place } from '../../verdict.ts';
import { sided } from '../body/membership.ts';

/** Successors that a sentence names. */
const SHOWN = 5;

interface Step {
  readonly to: Member;
  readonly kind: string;
  readonly date: PartialDate | null;
  readonly place: Place;
}

function stepsOf(member: Member): readonly Step[] {
  return member.type === 'Country'
    ? member.successors.map((row) => ({ ...row, place: placeOf(successions, row) }))
    : member.successors.map((row) => ({ ...row, place: placeOf(organizationSuccessions, row) }));
}

function told({ to, kind, date }: Step, time: PartialDate): string {
  return `${calledOn(to, time.latest)} (${kind}${date === null ? '' : `, ${when(date)}`})`;
}

/** A state follows a state, and an organization an organization, where a code is of both: AU. */
function bothOf(asking: Asking, { predecessor, successor }: Part<'succession'>, time: PartialDate): [Member, Member] {
  const { store } = asking;
  const meant = (text: string, day: Day) => partyFinder.meant(store, text, day).records;
  // Where names mean several, the two of which one followed the other are the ones spoken of.
  const pairs = meant(predecessor, time.earliest).flatMap((before) =>
    meant(successor, time.latest).flatMap((after): [Member, Member][] =>
      [...stepsOf(before), ...stepsOf(after)].some(({ to }) => to === after || to === before) ? [[before, after]] : [],
    ),
  );
  if (pairs[0] && pairs.length === 1) return pairs[0];
  const typesOf = (text: string) => new Set(meant(text, asking.day).map(({ type }) => type));
  const [one, other] = [typesOf(predecessor), typesOf(successor)];
  const isAlike = ({ type }: Member) => one.has(type) && other.has(type);
  return [
    naming(asking, partyFinder, predecessor, time.earliest, 'predecessor', isAlike),
    naming(asking, partyFinder, successor, time.latest, 'successor', isAlike),
  ];
}

/** That one state or organization followed another. */
export function succession(asking: Asking, part: Part<'succession'>): Finding {
  const { store } = asking;
  const time = timeOf(asking, part.on);
  const [before, after] = bothOf(asking, part, time);
  const steps = stepsOf(before);
  const own = steps.filter(({ to }) => to === after);
  const lists = onDay(listsIn(before.type === 'Country' ? successions : organizationSuccessions));
  const shown = own.length > 0 ? own : steps.slice(0, SHOWN);
  const more = steps.length - shown.length;
  const names = listed(shown.map((step) => told(step, time)));
  const who = calledOn(before, time.earliest);
  const says =
    names === ''
      ? `no successor of ${who} is on record`
      : `${who} was followed by ${names}${more > 0 ? `, and by ${more} more` : ''}`;
  const [step] = own;
  const unlike = before.type !== after.type && steps.length > 0;
  const back = stepsOf(after).filter(({ to }) => to === before);
  if (!step && back.length > 0)
    return {
      verdict: 'wrong',
      says: sentence(`${calledOn(after, time.earliest)} was followed by ${listed(back.map((one) => told(one, time)))}`),
      recorded: names || null,
      contradicts: back.map(({ place }) => place),
      lists,
    };
  if (!step) {
    const contradicts = steps.map(({ place }) => place);
    return {
      verdict: unlike ? 'wrong' : missingFrom(store, lists, time)(),
      says: sentence(
        unlike
          ? `${says}: ${before.type === 'Country' ? 'states follow a state' : 'organizations follow an organization'}`
          : says,
      ),
      recorded: names || null,
      contradicts,
      lists,
    };
  }
  if (part.on == null) {
    return {
      verdict: 'confirmed',
      says: sentence(says),
      recorded: names,
      supports: own.map(({ place }) => place),
      lists,
    };
  }
  const dated = datesCompared(part.on, step.date);
  return { ...dated, says: sentence(says), ...sided(dated.verdict, [step.place]), lists };
}
