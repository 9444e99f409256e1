import type { Observation } from '../../../store/statistic/observation.ts';
import type { Store } from '../../../store/store.ts';
import type { Bars, Lines, Picture, Ranks, Scatter, Slope } from '../draw/picture.ts';
import { readMap } from '../map/read.ts';
import type { WorldMap } from '../map/world.ts';
import { attributionOf } from './attribution.ts';
import { readBars } from './bars.ts';
import { readLines } from './lines.ts';
import { readScatter } from './pair/scatter.ts';
import { readSlope } from './pair/slope.ts';
import type { Question } from './question.ts';
import { readRanks } from './ranks.ts';
import { strokesInWords } from './words.ts';

/** What was read for a picture, and what there is to say of it. */
export interface Read {
  readonly drawing: Lines | Bars | Ranks | Scatter | Slope | WorldMap;
  /** Every value shown. */
  readonly used: readonly Observation[];
  /** What those are called together whose values they are. */
  readonly together: string;
  /** What the picture is called where it is not by its indicators. */
  readonly title?: string;
  /** What to say below it, before the sources of the values. */
  readonly notes?: readonly string[];
  readonly units: readonly string[];
  /** What to say of the values below the title. */
  readonly about: readonly string[];
  /** What to say of those that are not there. */
  readonly absent: readonly string[];
  /** The values for whoever cannot see them. */
  readonly told: readonly string[];
}

const READERS: Readonly<Record<Question['kind'], (store: Store, question: Question) => Promise<Read>>> = {
  line: readLines,
  bar: readBars,
  ranking: readRanks,
  map: readMap,
  scatter: readScatter,
  slope: readSlope,
};

/** Reads what the question asks and words it. */
export async function readPicture(store: Store, question: Question): Promise<Picture> {
  const { kind, indicators, theme, width, height } = question;
  const {
    drawing,
    used,
    together,
    title,
    notes = [],
    units,
    about,
    absent,
    told,
  } = await READERS[kind](store, question);
  const unit = [...new Set(units)].join('; ');
  return {
    title: title ?? `${indicators.map(({ name }) => name).join('; ')}: ${together}`,
    subtitle: [`${unit.slice(0, 1).toUpperCase()}${unit.slice(1)}`, ...about].filter((part) => part !== '').join(' · '),
    notes: [
      ...notes,
      ...(used.length === 0 ? [] : absent),
      ...strokesInWords(question, used),
      ...attributionOf(store, used),
    ],
    told,
    theme,
    width,
    height,
    drawing: used.length === 0 && drawing.kind !== 'map' ? null : drawing,
  };
}
