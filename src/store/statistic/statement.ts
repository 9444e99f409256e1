import { type Day, lastDayOf, yearOf } from '../../model/day/day.ts';
import { dayIn, type Seen } from '../../model/day/moment.ts';
import type { Rank } from '../../model/organization.ts';
import { partialDate } from '../../model/time.ts';
import type { Geo, Indicator } from '../graph/record.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import type { Store } from '../store.ts';
import { derivedObservations } from './derived.ts';
import { cubeOf } from './known.ts';
import { type Basis, type Observation, observationAt, observationOfStatement } from './observation.ts';
import { knownStatements, observationOf, type StatisticQuestion } from './statistic.ts';

/** Everything our sources say where `statistic` chooses one value; best first. */
export function statementsOf(
  store: Store,
  indicator: Indicator,
  geo: Geo,
  question: StatisticQuestion,
): MaybePromise<Observation[]> {
  return whenReady(observationOf(store, indicator, geo, question), (chosen) => {
    if (chosen) return statementsBeside(store, chosen, question.day);
    const year = question.year ?? yearOf(dayIn(question.day));
    const period = String(year).padStart(4, '0');
    return statementsBeside(store, { ...question, indicator, geo, year, period }, question.day);
  });
}

/** Everything our sources say about the indicator, place and year of a value, itself included; best first. */
export function statementsBeside(
  store: Store,
  value: Observation | Pick<Observation, 'indicator' | 'geo' | 'year' | 'period' | 'knownAt'>,
  day: Seen,
): MaybePromise<Observation[]> {
  const { indicator, geo, year, knownAt } = value;
  return whenReady(cubeOf(store, indicator, knownAt, geo.key), (known) => {
    const point = known && observationAt(known, geo, year);
    const stated = knownStatements(store, indicator, geo.key, knownAt)
      .filter(({ period }) => yearOf(period.earliest) === year)
      .map((statement) => observationOfStatement(store, indicator, geo, statement, knownAt));
    const derived = derivedObservations(store, indicator, geo, countingDay(store, value, day), knownAt);
    const rolledUp = 'basis' in value && value.basis.origin === 'aggregate' ? [value] : [];
    return [...(point ? [point] : []), ...rolledUp, ...stated, ...derived].sort(bestFirst);
  });
}

const BY_RANK: Readonly<Record<Rank, number>> = { preferred: 0, normal: 1, deprecated: 2 };
const BY_ORIGIN: Readonly<Record<Basis['origin'], number>> = {
  series: 0,
  aggregate: 1,
  document: 2,
  derived: 3,
  computed: 4,
};

/** By rank, then the series before roll-ups before documents before counts of ours, then the latest; ties keep their order. */
function bestFirst(a: Observation, b: Observation): number {
  return (
    BY_RANK[a.rank] - BY_RANK[b.rank] ||
    BY_ORIGIN[a.basis.origin] - BY_ORIGIN[b.basis.origin] ||
    partialDate(b.period).earliest - partialDate(a.period).earliest
  );
}

/** The day to count on beside a value: its own, else that of the view if it lies in the year, else the year's last. */
function countingDay({ today }: Store, { period, year }: Pick<Observation, 'period' | 'year'>, day: Seen): Day {
  const { earliest, latest } = partialDate(period);
  if (earliest === latest) return earliest;
  if (yearOf(dayIn(day)) === year) return dayIn(day);
  return year === yearOf(today) ? today : lastDayOf(year);
}
