import type { Day } from '../../../model/day/day.ts';
import { memberships } from '../../../model/organization.ts';
import { diplomaticRelations } from '../../../model/relation.ts';
import type { Part } from '../../../model/statement/statement.ts';
import { byStart, type PartialDate, type Period, surelyHoldsOn } from '../../../model/time.ts';
import { treatyParties } from '../../../model/treaty/treaty.ts';
import { titled } from '../../../model/wording/article.ts';
import { calledOn, listed, when } from '../../../store/change/wording.ts';
import type { Lists } from '../../../store/coverage/coverage.ts';
import { listsIn, memberLists, onDay } from '../../../store/coverage/lists.ts';
import { countryFinder } from '../../../store/find/country.ts';
import { organizationFinder } from '../../../store/find/organization.ts';
import { treatyFinder } from '../../../store/find/record.ts';
import { indicatorFinder } from '../../../store/find/statistic.ts';
import type { Country, Organization, Treaty } from '../../../store/graph/record.ts';
import { type MaybePromise, whenReady } from '../../../store/maybe.ts';
import { askedYear, badArgument } from '../../../store/store.ts';
import { type Asking, placeOf, sayTime, sentence, timeOf } from '../../asking.ts';
import { isWhole } from '../../hold.ts';
import type { Finding, Place, Verdict } from '../../verdict.ts';
import { MEMBER_ROLES } from '../body/membership.ts';
import { groupAmong, sayGroup } from './among.ts';
import { ranking } from './ranking.ts';

/** One country that did what is compared, from when. */
interface Entrant extends Period {
  readonly country: Country;
  readonly place: Place;
}

interface Race {
  readonly deed: string;
  readonly entrants: readonly Entrant[];
  readonly lists: Lists;
}

/** That a country is the first, last or only one of a set to do something, or the largest or smallest by a figure. */
export function superlative(asking: Asking, part: Part<'superlative'>): MaybePromise<Finding> {
  const { store } = asking;
  const { which, indicator, country, among, on } = part;
  const time = timeOf(asking, on);
  const record = countryFinder.require(store, country, time.earliest, 'country');
  const year = askedYear('year', part.year);
  const group = groupAmong(store, among, time.earliest);
  const races = racesOf(asking, part, time);
  if (indicator != null) indicatorFinder.require(store, indicator, null, 'indicator');
  if (which === 'largest' || which === 'smallest') {
    if (indicator == null) throw badArgument('indicator', `${which} is by an indicator: name it`);
    return ranking(asking, { indicator, country, rank: 1, from: which, among, year, on });
  }
  const [race, ...others] = races;
  if (!race || others.length > 0)
    throw badArgument('superlative', 'first, last and only are of joining, ratifying or recognising: name one of them');
  return whenReady(group.on(time.earliest), (countries) => {
    const set = new Set(countries);
    const entrants = among == null ? race.entrants : race.entrants.filter(({ country: one }) => set.has(one));
    const began = entrants.filter(({ start }) => start === null || start.earliest <= time.latest);
    return judged(
      asking,
      { ...race, entrants: began },
      record,
      which,
      time,
      among == null ? '' : ` among ${sayGroup(group)}`,
    );
  });
}

/** What is compared: of joining, ratifying and recognising whatever is named. */
function racesOf({ store }: Asking, part: Part<'superlative'>, { earliest: day }: PartialDate): readonly Race[] {
  const { joining, ratifying, recognising } = part;
  return [
    ...(joining == null ? [] : [joiningOf(organizationFinder.require(store, joining, day, 'joining'), day)]),
    ...(ratifying == null ? [] : [ratifyingOf(treatyFinder.require(store, ratifying, day, 'ratifying'))]),
    ...(recognising == null ? [] : [recognisingOf(countryFinder.require(store, recognising, day, 'recognising'), day)]),
  ];
}

function joiningOf(body: Organization, day: Day): Race {
  const entrants = body.members.flatMap((row): Entrant[] =>
    row.memberRecord.type === 'Country' && row.rank !== 'deprecated' && MEMBER_ROLES.some((role) => role === row.role)
      ? [{ country: row.memberRecord, start: row.start, end: row.end, place: placeOf(memberships, row) }]
      : [],
  );
  return { deed: `member of ${calledOn(body, day)}`, entrants, lists: onDay(memberLists(body, null, MEMBER_ROLES)) };
}

function ratifyingOf({ key, name, parties }: Treaty): Race {
  const entrants = parties.flatMap((row): Entrant[] =>
    row.partyRecord.type === 'Country' && (row.ratified !== null || row.status === 'party')
      ? [{ country: row.partyRecord, start: row.ratified, end: row.withdrawn, place: placeOf(treatyParties, row) }]
      : [],
  );
  return { deed: `party to ${titled(name)}`, entrants, lists: onDay(listsIn(treatyParties, key)) };
}

function recognisingOf(state: Country, day: Day): Race {
  const entrants = state.relations.flatMap((row): Entrant[] => {
    const place = placeOf(diplomaticRelations, row);
    return row.direction === 'recognises' ? [] : [{ country: row.other, start: row.start, end: row.end, place }];
  });
  const lists = onDay(listsIn(diplomaticRelations, state.key));
  return { deed: `state to recognise ${calledOn(state, day)}`, entrants, lists };
}

function judged(
  { store }: Asking,
  { deed, entrants, lists }: Race,
  country: Country,
  which: 'first' | 'last' | 'only',
  time: PartialDate,
  among: string,
): Finding {
  const holding = which === 'only' ? entrants.filter((one) => surelyHoldsOn(one, time.earliest)) : entrants;
  const own = holding.find((one) => one.country === country);
  const whole = isWhole(store, lists, time);
  const rivals = holding.filter((one) => one.country !== country);
  const before = own ? rivals.filter((one) => which === 'only' || precedes(one, own, which)) : rivals;
  const open = own
    ? rivals.filter((one) => which !== 'only' && !before.includes(one) && !precedes(own, one, which))
    : [];
  const beside = own ? open.filter((one) => isSameDay(one, own)) : [];
  const verdict: Verdict = !own
    ? whole
      ? 'wrong'
      : 'not_known'
    : before.length > 0
      ? 'wrong'
      : open.length > beside.length || !whole
        ? 'not_known'
        : beside.length > 0
          ? 'imprecise'
          : 'confirmed';
  const leading =
    before.length > 0 ? before.toSorted(which === 'last' ? (a, b) => byStart(b, a) : byStart) : own ? [own] : [];
  const names = listed(
    leading
      .slice(0, 3)
      .map(({ country: one, start }) => `${calledOn(one, time.earliest)}${start === null ? '' : ` (${when(start)})`}`),
  );
  const named = (all: readonly Entrant[]) => listed(all.map(({ country: one }) => calledOn(one, time.earliest)));
  // Why it is not the one: others of its day, or its own day where another came before or after it.
  const why =
    own && before.length > 0 && own.start !== null
      ? `; ${calledOn(country, time.earliest)} ${when(own.start)}`
      : beside.length > 0
        ? `, on one day with ${beside.length > 5 ? `${beside.length} others` : named(beside)}`
        : '';
  const doubt = whole ? '' : '; the list is not known to be whole';
  return {
    verdict,
    says: sentence(
      names === ''
        ? `nobody is on record as ${deed}${among} ${sayTime(time)}${doubt}`
        : `${which} ${deed}${among}, as far as on record ${sayTime(time)}: ${names}${why}${doubt}`,
    ),
    stated: calledOn(country, time.earliest),
    recorded: names || null,
    ...(verdict === 'wrong'
      ? { contradicts: leading.slice(0, 3).map(({ place }) => place) }
      : { supports: own ? [own.place] : [] }),
    lists,
  };
}

function isSameDay({ start: a }: Entrant, { start: b }: Entrant): boolean {
  return a !== null && b !== null && a.earliest === a.latest && b.earliest === b.latest && a.earliest === b.earliest;
}

/** Whether one surely came before the other, or after it where the last is asked for. */
function precedes(a: Entrant, b: Entrant, which: 'first' | 'last' | 'only'): boolean {
  if (a.start === null || b.start === null) return false;
  return which === 'last' ? a.start.earliest > b.start.latest : a.start.latest < b.start.earliest;
}
