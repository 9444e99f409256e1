import { AlmanacError } from '../../../model/errors.ts';
import type { Unit } from '../../../model/statistic.ts';
import { partialDate } from '../../../model/time.ts';
import { transformsOf } from '../../../schema/series/transform.ts';
import { listed } from '../../../store/change/wording.ts';
import type { Indicator } from '../../../store/graph/record.ts';
import { shapedSeries } from '../../../store/series/series.ts';
import type { Observation } from '../../../store/statistic/observation.ts';
import { badArgument, type Store } from '../../../store/store.ts';
import { placeInYears } from '../draw/years.ts';
import type { Place, Places } from './places.ts';
import type { Question } from './question.ts';
import type { Read } from './read.ts';
import { rollUpInWords, stepsInWords, strandInWords, unitInWords } from './words.ts';

/** Names a note has room for. */
const MOST_SILENT = 8;

/** One indicator of one place, in the shape asked for. */
export interface Strand {
  readonly name: string;
  readonly place: Place;
  readonly indicator: Indicator;
  readonly unit: Unit;
  readonly points: readonly Valued[];
}

export type Valued = Observation & { readonly value: number };

const isValued = (observation: Observation): observation is Valued => observation.value !== null;

/** Every indicator of every place, in the years asked for; throws BAD_ARGUMENT for more units than there are axes. */
export async function strandsOf(store: Store, question: Question, places: readonly Place[]): Promise<Strand[]> {
  const { indicators, from, to, year, knownAt, fill } = question;
  const asked = { from: year ?? from, to: year ?? to, knownAt, fill };
  const shapes = await Promise.all(indicators.map((indicator) => shapeOf(store, indicator, question)));
  const pairs = places.flatMap((place) => indicators.map((indicator, at) => ({ place, indicator, shape: shapes[at] })));
  const strands = await Promise.all(
    pairs.map(async ({ place, indicator, shape = [] }): Promise<Strand> => {
      const several = indicators.length > 1;
      const name = !several ? place.name : places.length === 1 ? indicator.name : `${place.name}: ${indicator.name}`;
      const { unit, points } = await shapedSeries(store, place.subject, indicator, { ...asked, transforms: shape });
      return { name, place, indicator, unit, points: points.filter(isValued) };
    }),
  );
  fitting(strands, question);
  return strands;
}

/** What an address gives is its `transform`, whichever part of one is at fault. */
async function shapeOf(store: Store, indicator: Indicator, { transforms, day }: Question) {
  try {
    return await transformsOf(store, indicator, transforms, day);
  } catch (error) {
    if (!(error instanceof AlmanacError)) throw error;
    throw new AlmanacError(error.code, error.message, { ...error.details, argument: 'transform' });
  }
}

function fitting(strands: readonly Strand[], { kind }: Question): void {
  const units = unitsIn(strands).map(({ key }) => key);
  const most = kind === 'line' ? 2 : 1;
  if (units.length > most)
    throw badArgument(
      'indicator',
      `indicator names ${units.length} units (${units.join(', ')}): kind=${kind} has room for ${most}`,
    );
}

/** Each once, by key: those that transforms make are made anew for each series. */
export function unitsIn(strands: readonly Strand[]): Unit[] {
  return [...new Map(strands.map(({ unit }) => [unit.key, unit])).values()];
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

/** What there is to say of strands; `dated` says when their values are of. */
export function wordsOf(
  question: Question,
  { together, chosen }: Places,
  strands: readonly Strand[],
  dated: readonly string[],
): Pick<Read, 'together' | 'units' | 'about' | 'absent' | 'told'> {
  return {
    together,
    units: strands.map(({ unit, indicator }) => unitInWords(unit, indicator)),
    about: [
      ...stepsInWords(question),
      ...dated,
      ...rollUpInWords(question, strands),
      ...(chosen === null ? [] : [chosen]),
    ],
    absent: silenceOf(strands),
    told: strands.map(strandInWords),
  };
}

/** Names what has no values; many are counted. */
function silenceOf(strands: readonly Strand[]): string[] {
  const silent = strands.filter(({ points }) => points.length === 0).map(({ name }) => name);
  if (silent.length === 0) return [];
  return [
    `No values on record: ${silent.length > MOST_SILENT ? `${silent.length} of ${strands.length}` : listed(silent)}.`,
  ];
}
