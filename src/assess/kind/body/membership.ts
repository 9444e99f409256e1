import { memberships, type Role } from '../../../model/organization.ts';
import type { Part } from '../../../model/statement/statement.ts';
import { byStart, type PartialDate } from '../../../model/time.ts';
import { sayPeriod } from '../../../model/wording/date.ts';
import { calledOn, listed, when } from '../../../store/change/wording.ts';
import { memberLists, onDay } from '../../../store/coverage/lists.ts';
import { organizationFinder } from '../../../store/find/organization.ts';
import { partyFinder } from '../../../store/find/party.ts';
import type { Member, Membership, Organization } from '../../../store/graph/record.ts';
import { FULL_ROLES, membershipHistory } from '../../../store/organizations.ts';
import { type Asking, placeOf, sayTime, sentence, timeOf } from '../../asking.ts';
import { datesCompared, gapBetween, isOpen } from '../../date.ts';
import { held, isWhole, missingFrom } from '../../hold.ts';
import { naming } from '../../naming.ts';
import { type Finding, type Place, together, type Verdict } from '../../verdict.ts';
import { continuedBy } from './continued.ts';
import { seatOf } from './seat.ts';

/** Roles that make a member where none is named. */
export const MEMBER_ROLES = [...FULL_ROLES, 'signatory'] as const;

/** That somebody belongs to an organization, joined it or left it. */
export function membership(asking: Asking, part: Part<'membership'>): Finding {
  const dates = [part.on, part.joined, part.left].find((date) => date != null);
  const { earliest: day } = timeOf(asking, dates);
  const member = naming(asking, partyFinder, part.member, day, 'member');
  const organization = naming(asking, organizationFinder, part.organization, day, 'organization');
  const all = membershipHistory(member.memberships, { roles: null, organization }).filter(
    ({ rank }) => rank !== 'deprecated',
  );
  const roles = part.role ?? MEMBER_ROLES;
  const stints = all.filter(({ role }) => roles.includes(role)).sort(byStart);
  const lists = onDay(memberLists(organization, part.role, MEMBER_ROLES));
  const subject = { asking, member, organization, stints, all, lists };
  const found: Finding[] = [];
  if (part.joined != null) found.push(turned(subject, part.joined, 'joined'));
  if (part.left != null) found.push(turned(subject, part.left, 'left'));
  if (part.on != null || found.length === 0) found.push(belonged(subject, timeOf(asking, part.on)));
  return together(found as [Finding, ...Finding[]]);
}

interface Subject {
  readonly asking: Asking;
  readonly member: Member;
  readonly organization: Organization;
  /** In the roles that are meant. */
  readonly stints: readonly Membership[];
  /** In any. */
  readonly all: readonly Membership[];
  readonly lists: ReturnType<typeof onDay>;
}

function belonged({ asking, member, organization, stints, all, lists }: Subject, time: PartialDate): Finding {
  const { store } = asking;
  const { verdict, rows } = held(stints, time, missingFrom(store, lists, time));
  const day = time.earliest;
  const [who, body] = [calledOn(member, day), calledOn(organization, day)];
  const supports = rows.map((row) => placeOf(memberships, row));
  if (rows.length > 0) {
    const doubt = verdict === 'not_known' ? 'may have belonged' : 'belonged';
    return {
      verdict,
      says: sentence(`${who} ${doubt} to ${body} ${told(rows)}`),
      recorded: told(rows),
      supports,
      lists,
    };
  }
  const others = held(all, time, () => 'wrong');
  if (others.rows.length > 0 && others.verdict === 'confirmed') {
    const says = sentence(`${sayTime(time)} ${who} took part in ${body} ${told(others.rows)}`);
    const contradicts = others.rows.map((row) => placeOf(memberships, row));
    return { verdict: inOtherRole(verdict, others.rows), says, recorded: told(others.rows), contradicts, lists };
  }
  const [continued] = continuedBy(member, organization, stints).filter(
    ({ row }) => held([row], time, () => 'wrong').verdict === 'confirmed',
  );
  if (continued)
    return {
      verdict: 'imprecise',
      says: sentence(`${who} belonged to ${body} ${told(stints)}; ${continued.says}`),
      recorded: told(stints),
      contradicts: [...nearest(stints), placeOf(memberships, continued.row)],
      lists,
    };
  const seat = stints.length === 0 ? seatOf(member, organization, time) : null;
  if (seat)
    return {
      // Its government had the seat of a state that the record lists as another.
      verdict: seat.held === true ? 'imprecise' : seat.held === null ? 'not_known' : verdict,
      says: sentence(`${who} is not among the members of ${body} on record ${sayTime(time)}; ${seat.says}`),
      recorded: null,
      contradicts: [placeOf(memberships, seat.row)],
      lists,
    };
  const says =
    stints.length > 0
      ? `${who} belonged to ${body} ${told(stints)}${verdict === 'wrong' ? `, and not ${sayTime(time)}` : ''}`
      : verdict === 'wrong'
        ? `${who} is not among the members of ${body} ${sayTime(time)}, whose list is whole`
        : `no membership of ${who} in ${body} is on record, and its list is not known to be whole ${sayTime(time)}`;
  return { verdict, says: sentence(says), recorded: null, contradicts: nearest(stints), lists };
}

const SOMETHING_LIKE: ReadonlySet<Role> = new Set(['other', 'de_facto', 'national_affiliate']);

/** An observer or candidate is no member; who takes part as such without any of these names is something like one. */
function inOtherRole(absent: Verdict, rows: readonly Membership[]): Verdict {
  if (rows.some(({ role }) => SOMETHING_LIKE.has(role))) return 'imprecise';
  return absent === 'wrong' ? 'wrong' : 'not_known';
}

function nearest(stints: readonly Membership[]): readonly Place[] {
  return stints.map((row) => placeOf(memberships, row));
}

/** `as an observer, since 1994; as a member …` */
function told(rows: readonly Membership[]): string {
  const each = rows.map(({ role, start, end }) => {
    const period = sayPeriod({ start, end }, 'en');
    return `as ${word(role)}${period === null ? '' : `, ${period}`}`;
  });
  return listed(each);
}

function word(role: string): string {
  const plain = role.replaceAll('_', ' ');
  return plain === 'other' ? 'a participant' : `${/^[aeiou]/.test(plain) ? 'an' : 'a'} ${plain}`;
}

const ENDS = {
  joined: { end: 'start', verb: 'joined' },
  left: { end: 'end', verb: 'left' },
} as const;

function turned(
  { asking, member, organization, stints, lists }: Subject,
  time: PartialDate,
  how: keyof typeof ENDS,
): Finding {
  const { end, verb } = ENDS[how];
  const [who, body] = [calledOn(member, time.earliest), calledOn(organization, time.earliest)];
  const dated = stints.flatMap((row) => (row[end] === null ? [] : [{ row, date: row[end] }]));
  const [best] = dated.sort((a, b) => gapBetween(a.date, time) - gapBetween(b.date, time));
  if (!best) {
    const stays = stints.length > 0 && isWhole(asking.store, lists, time);
    const verdict: Verdict =
      stays || (stints.length === 0 && isWhole(asking.store, lists, time)) ? 'wrong' : 'not_known';
    const says = sentence(`the record has no day on which ${who} ${verb} ${body}`);
    return { verdict, says, contradicts: nearest(stints), lists };
  }
  const { verdict, stated, recorded, distance } = datesCompared(time, best.date, how === 'left');
  const place = placeOf(memberships, best.row);
  // A date that bounds the day to one side may hide a stint before it.
  const sure = verdict === 'wrong' && isOpen(best.date) ? 'not_known' : verdict;
  const says = `${who} ${verb} ${body} ${when(best.date)}`;
  const [continued] = continuedBy(member, organization, stints).filter(
    ({ row }) => sure === 'wrong' && how === 'joined' && row.start !== null && gapBetween(row.start, time) === 0,
  );
  if (continued)
    return {
      verdict: 'imprecise',
      says: sentence(`${says}; ${continued.says}`),
      stated,
      recorded,
      distance,
      contradicts: [place, placeOf(memberships, continued.row)],
      lists,
    };
  return { verdict: sure, says: sentence(says), stated, recorded, distance, ...sided(sure, [place]), lists };
}

/** Facts on the side that a verdict puts them. */
export function sided(verdict: Verdict, places: readonly Place[]): Pick<Finding, 'supports' | 'contradicts'> {
  return verdict === 'wrong' || verdict === 'imprecise' ? { contradicts: places } : { supports: places };
}
