import type { Part } from '../../../model/statement/statement.ts';
import { calledOn } from '../../../store/change/wording.ts';
import { countryFinder } from '../../../store/find/country.ts';
import { indicatorFinder } from '../../../store/find/statistic.ts';
import type { Country, Indicator } from '../../../store/graph/record.ts';
import type { Group } from '../../../store/group/group.ts';
import { entryOf, observationOfEntry, type Ranking, rankingOf } from '../../../store/group/ranking.ts';
import { allReady, type MaybePromise, whenReady } from '../../../store/maybe.ts';
import { valueReader } from '../../../store/statistic/statistic.ts';
import { askedYear, type Store } from '../../../store/store.ts';
import { type Asking, sentence, timeOf } from '../../asking.ts';
import { sayNumber } from '../../number.ts';
import { rowOf } from '../../row.ts';
import type { Finding, Place, Verdict } from '../../verdict.ts';
import { groupAmong, sayGroup, statesGroup } from './among.ts';

/** Two values this close may change places with the source. */
const TIED = 0.02;

/** What place a country has by an indicator among some countries. */
export function ranking(asking: Asking, part: Part<'ranking'>): MaybePromise<Finding> {
  const { store } = asking;
  const time = timeOf(asking, part.on);
  const country = countryFinder.require(store, part.country, time.earliest, 'country');
  const indicator = indicatorFinder.require(store, part.indicator, null, 'indicator');
  const year = askedYear('year', part.year);
  const question = { year, day: time.earliest, knownAt: null, ascending: part.from === 'smallest' };
  const subject = { part, country, indicator, who: calledOn(country, time.earliest) };
  const within = (group: Group) =>
    whenReady(rankingOf(store, indicator, 'indicator', group, question), (made) =>
      whenReady(group.on(time.earliest), (countries) =>
        whenReady(valueReader(store, indicator, { ...question, year: null }), (latest) =>
          placed(store, subject, group, made, (value) => rivalsOf(made, countries, value, latest)),
        ),
      ),
    );
  if (part.among != null) return within(groupAmong(store, part.among, time.earliest));
  // Where it is not said who is compared, states are meant, but of a territory.
  return whenReady(within(statesGroup(store)), (states) =>
    states.verdict === 'confirmed'
      ? states
      : whenReady(within(groupAmong(store, null, time.earliest)), (all) => eitherWay(states, all)),
  );
}

/** A place that agrees only once territories are counted depends on who is compared: a reader has to know both. */
function eitherWay(states: Finding, all: Finding): Finding {
  if (states.recorded == null || states.recorded === all.recorded)
    return all.verdict === 'confirmed' || states.verdict === 'not_known' ? all : states;
  if (all.verdict !== 'confirmed') return states;
  const says = sentence(`${all.says.slice(0, -1)}; among states alone it is the ${states.recorded}`);
  return { ...all, verdict: 'imprecise', says };
}

interface Subject {
  readonly part: Part<'ranking'>;
  readonly country: Country;
  readonly indicator: Indicator;
  readonly who: string;
}

function placed(
  store: Store,
  { part, country, indicator, who }: Subject,
  group: Group,
  made: Ranking,
  rivals: (value: number) => number,
): MaybePromise<Finding> {
  const entry = entryOf(made, country);
  const order = part.from === 'smallest' ? 'smallest first' : 'largest first';
  if (entry === null) {
    return {
      verdict: 'not_known',
      says: sentence(
        `${who} has no place by ${indicator.name} among ${sayGroup(group)}: ${made.year === null ? 'no year has values enough' : `no value of ${made.year} is on record for it there`}`,
      ),
      stated: ordinal(part.rank),
    };
  }
  const missing = made.missing === 0 ? '' : `; ${made.missing} without a value are left out`;
  const { rank } = entry;
  return whenReady(sides(store, made, rank, part.rank), (places) => ({
    verdict: placedAt(made, rank, part.rank, rivals(entry.value)),
    says: sentence(
      `${who} ranked ${ordinal(rank)} of ${made.entries.length} in ${made.year} by ${indicator.name} (${sayNumber(entry.value)}), ${order}, among ${sayGroup(group)}${missing}`,
    ),
    stated: ordinal(part.rank),
    recorded: ordinal(rank),
    distance: { absolute: part.rank - rank, relative: null, unit: 'places' },
    ...places,
  }));
}

/** A place is off by little where the values are close; where many have no value, or one that may well stand before, it is open. */
function placedAt(made: Ranking, rank: number, stated: number, rivals: number): Verdict {
  const open = rivals > 0 || made.missing / (made.entries.length + made.missing) > ENOUGH;
  if (stated === rank) return open ? 'not_known' : 'confirmed';
  const [own, other] = [valueAt(made, rank), valueAt(made, stated)];
  if (own !== null && other !== null && Math.abs(own - other) <= TIED * Math.abs(own)) return 'imprecise';
  return open && stated > rank && stated <= rank + made.missing ? 'not_known' : 'wrong';
}

/** Where so many have no value, a place among the others says little. */
const ENOUGH = 0.2;

/** How many of those without a value in the year had one before that may well stand before another. */
function rivalsOf(
  made: Ranking,
  countries: readonly Country[],
  value: number,
  latest: (geo: string) => number | null,
): number {
  const ranked = new Set(made.entries.map(({ country }) => country));
  const margin = Math.abs(value) * MARGIN;
  return countries.filter((country) => {
    const last = ranked.has(country) ? null : latest(country.key);
    if (last === null) return false;
    return made.question.ascending ? last <= value + margin : last >= value - margin;
  }).length;
}

/** By how much a value may have changed since it was last on record. */
const MARGIN = 0.3;

function valueAt({ entries }: Ranking, rank: number): number | null {
  return (entries.findLast((entry) => entry.rank <= rank) ?? null)?.value ?? null;
}

/** The values that stand at a place: on record in the indicator's own series or in another work. */
function sides(
  store: Store,
  made: Ranking,
  rank: number,
  stated: number,
): MaybePromise<Pick<Finding, 'supports' | 'contradicts'>> {
  const at = (wanted: number): MaybePromise<Place[]> => {
    const entries = made.entries.filter((entry) => entry.rank === wanted).slice(0, MOST_TOLD);
    return whenReady(allReady(entries.map((entry) => observationOfEntry(store, entry))), (found) =>
      found.flatMap((value) => rowOf(value) ?? []),
    );
  };
  return whenReady(at(rank), (own) =>
    stated === rank ? { supports: own } : whenReady(at(stated), (other) => ({ contradicts: [...own, ...other] })),
  );
}

const MOST_TOLD = 3;

export function ordinal(rank: number): string {
  const words = ['zeroth', 'first', 'second', 'third'];
  const ending = rank % 100 > 10 && rank % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
  return words[rank] ?? `${rank}${ending}`;
}
