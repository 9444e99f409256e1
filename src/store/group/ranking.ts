import { LRUCache } from 'lru-cache';
import type { Country, Indicator } from '../graph/record.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import type { Observation } from '../statistic/observation.ts';
import { observationOf, valueReader } from '../statistic/statistic.ts';
import type { Store } from '../store.ts';
import { type Group, setKey } from './group.ts';
import { assertComparable, type ComparisonQuestion, comparableYear } from './year.ts';

export interface RankingQuestion extends ComparisonQuestion {
  /** Whether the smallest value is the first. */
  readonly ascending: boolean;
}

/** Countries of a group by their values of one year. */
export interface Ranking {
  readonly indicator: Indicator;
  readonly group: Group;
  readonly question: RankingQuestion;
  /** Null when no year could be chosen. */
  readonly year: number | null;
  /** In order of rank, ties by key. */
  readonly entries: readonly RankingEntry[];
  /** Sum of the values; null where a sum means nothing. */
  readonly total: number | null;
  /** Countries of the group without a value, which have no rank. */
  readonly missing: number;
}

export interface RankingEntry {
  readonly ranking: Ranking;
  readonly country: Country;
  readonly value: number;
  /** Ties share a rank, and as many ranks after it are skipped. */
  readonly rank: number;
  readonly tied: boolean;
}

/** Throws BAD_ARGUMENT, naming the argument, when the indicator cannot be ranked. */
export function rankingOf(
  store: Store,
  indicator: Indicator,
  argument: string,
  group: Group,
  question: RankingQuestion,
): MaybePromise<Ranking> {
  assertComparable(indicator, argument);
  return whenReady(group.on(question.day), (countries) =>
    whenReady(question.year ?? comparableYear(store, [indicator], countries, question), (year) => {
      if (year === null) return rank(indicator, group, question, null, countries, () => null);
      const reader = valueReader(store, indicator, { ...question, year });
      return whenReady(reader, (numberOf) => rank(indicator, group, question, year, countries, numberOf));
    }),
  );
}

function rank(
  indicator: Indicator,
  group: Group,
  question: RankingQuestion,
  year: number | null,
  countries: readonly Country[],
  numberOf: (geo: string) => number | null,
): Ranking {
  const found = countries.flatMap((country) => {
    const value = numberOf(country.key);
    return value === null ? [] : { country, value };
  });
  const sign = question.ascending ? 1 : -1;
  found.sort((a, b) => sign * (a.value - b.value) || (a.country.key < b.country.key ? -1 : 1));
  const sums = indicator.aggregation === 'SUM' && found.length > 0;
  const entries: RankingEntry[] = [];
  const ranking: Ranking = {
    indicator,
    group,
    question,
    year,
    entries,
    total: sums ? found.reduce((sum, { value }) => sum + value, 0) : null,
    missing: countries.length - found.length,
  };
  for (const [index, { country, value }] of found.entries()) {
    const before = entries.at(-1);
    const tiedBefore = before?.value === value;
    const tied = tiedBefore || found[index + 1]?.value === value;
    entries.push({ ranking, country, value, rank: tiedBefore ? before.rank : index + 1, tied });
  }
  return ranking;
}

export function entryOf({ entries }: Ranking, country: Country): RankingEntry | null {
  return entries.find((entry) => entry.country === country) ?? null;
}

/** Names an entry again: the question of its ranking, and its country. */
export function rankingEntryKey({ ranking: { indicator, group, question }, country }: RankingEntry): string {
  const { year, knownAt, ascending } = question;
  return JSON.stringify({
    indicator: indicator.code,
    among: setKey(group),
    country: country.key,
    ...(year === null ? {} : { year }),
    ...(knownAt === null ? {} : { knownAt }),
    ...(ascending ? { direction: 'ASC' } : {}),
  });
}

/** Percent of the total; null where there is none, or where losses set off gains, so that parts exceed the whole. */
export function shareOf({ ranking: { total, entries }, value }: RankingEntry): number | null {
  const [first, last] = [entries[0], entries.at(-1)];
  const losses = Math.min(first?.value ?? 0, last?.value ?? 0) < 0;
  return total === null || total === 0 || losses ? null : (100 * value) / total;
}

/** The value of an entry with where it stands. */
export function observationOfEntry(store: Store, { ranking, country }: RankingEntry): MaybePromise<Observation> {
  const { indicator, question, year } = ranking;
  return whenReady(observationOf(store, indicator, country, { ...question, year }), (found) => {
    if (found) return found;
    throw new TypeError(`${country.key} is ranked without a value of ${indicator.code}`);
  });
}

/** Rankings of a release that are kept, the latest asked for. */
const KEPT = 200;

const kept = new WeakMap<Store, LRUCache<string, Ranking>>();

/** One ranking for all who ask the same: a page of countries asks it once for each. A release never changes. */
export function keptRanking(store: Store, asked: string, make: () => MaybePromise<Ranking>): MaybePromise<Ranking> {
  const rankings = kept.get(store) ?? new LRUCache<string, Ranking>({ max: KEPT });
  kept.set(store, rankings);
  return (
    rankings.get(asked) ??
    whenReady(make(), (ranking) => {
      rankings.set(asked, ranking);
      return ranking;
    })
  );
}
