import { partialDate } from '../../../model/time.ts';
import { listed } from '../../../store/change/wording.ts';
import type { Indicator } from '../../../store/graph/record.ts';
import type { Observation } from '../../../store/statistic/observation.ts';
import type { Subject } from '../../../store/statistic/subject.ts';
import { placeInYears } from '../draw/years.ts';
import { nameOfPlace } from './places.ts';
import type { Question } from './question.ts';

/** Names a note has room for. */
const MOST_SILENT = 8;

/** One indicator of one subject. */
export interface Strand {
  readonly name: string;
  readonly indicator: Indicator;
  readonly subject: Subject;
  readonly points: readonly Valued[];
}

type Valued = Observation & { readonly value: number };

const isValued = (observation: Observation): observation is Valued => observation.value !== null;

/** Every indicator of every subject, in the years asked for. */
export async function strandsOf({ indicators, from, to, year, knownAt, day }: Question, subjects: readonly Subject[]) {
  const asked = { from: year ?? from, to: year ?? to, knownAt };
  const pairs = subjects.flatMap((subject) => indicators.map((indicator) => ({ subject, indicator })));
  return Promise.all(
    pairs.map(async ({ subject, indicator }): Promise<Strand> => {
      const place = nameOfPlace(subject.geo, day);
      const several = indicators.length > 1;
      const name = !several ? place : subjects.length === 1 ? indicator.name : `${place}: ${indicator.name}`;
      return { name, indicator, subject, points: (await subject.seriesOf(indicator, asked)).filter(isValued) };
    }),
  );
}

/** Yearly values stand for the middle of their year, others for their own day. */
export function yearsOf({ period, year }: Observation): number {
  return period.length === 4 ? year : placeInYears(partialDate(period));
}

export function spanOf(used: readonly Observation[]): string[] {
  if (used.length === 0) return [];
  const years = used.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return [first === last ? String(first) : `${first}–${last}`];
}

/** Names what has no values; many are counted. */
export function silenceOf(strands: readonly Strand[]): string[] {
  const silent = strands.filter(({ points }) => points.length === 0).map(({ name }) => name);
  if (silent.length === 0) return [];
  return [
    `No values on record: ${silent.length > MOST_SILENT ? `${silent.length} of ${strands.length}` : listed(silent)}.`,
  ];
}
