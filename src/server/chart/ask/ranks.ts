import { yearOf } from '../../../model/time.ts';
import type { Indicator } from '../../../store/graph/record.ts';
import type { Observation } from '../../../store/statistic/observation.ts';
import type { Subject } from '../../../store/statistic/subject.ts';
import type { Question } from './question.ts';

export interface Rank {
  /** Equal values share a rank, and the next one follows after all of them. */
  readonly rank: number;
  readonly value: number;
  readonly observation: Observation;
}

/** Subjects by value in a year, the highest first; those without a value are left out. */
export async function ranksOf(
  subjects: readonly Subject[],
  indicator: Indicator,
  year: number,
  { day, knownAt }: Pick<Question, 'day' | 'knownAt'>,
): Promise<Rank[]> {
  const found = await Promise.all(subjects.map((subject) => subject.valueOf(indicator, { year, day, knownAt })));
  const values = found
    .flatMap((observation) => (observation?.value == null ? [] : { observation, value: observation.value }))
    .sort((a, b) => b.value - a.value);
  return values.map((entry) => ({ ...entry, rank: values.findIndex(({ value }) => value === entry.value) + 1 }));
}

/** The latest year up to the day for which at least half as many report as in the best one; null when nobody does. */
export async function yearToCompare(
  subjects: readonly Subject[],
  indicator: Indicator,
  { day, knownAt }: Pick<Question, 'day' | 'knownAt'>,
): Promise<number | null> {
  const asked = { from: null, to: yearOf(day), knownAt };
  const reporting = new Map<number, number>();
  for (const series of await Promise.all(subjects.map((subject) => subject.seriesOf(indicator, asked))))
    for (const { year, status } of series) if (status !== 'F') reporting.set(year, (reporting.get(year) ?? 0) + 1);
  const enough = Math.max(...reporting.values()) / 2;
  return [...reporting].reduce<number | null>(
    (best, [year, count]) => (count >= enough && (best === null || year > best) ? year : best),
    null,
  );
}
