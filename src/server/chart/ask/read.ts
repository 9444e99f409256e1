import type { ObservationStatus } from '../../../model/statistic.ts';
import { partialDate } from '../../../model/time.ts';
import { listed } from '../../../store/change/wording.ts';
import type { Indicator } from '../../../store/graph/record.ts';
import type { Observation } from '../../../store/statistic/observation.ts';
import type { Subject } from '../../../store/statistic/subject.ts';
import { badArgument, type Store } from '../../../store/store.ts';
import type { Bars, Lines, Picture, Ranks } from '../draw/picture.ts';
import { placeInYears } from '../draw/years.ts';
import { attributionOf } from './attribution.ts';
import { marksOf } from './marks.ts';
import { nameOfPlace, type Places, placesOf } from './places.ts';
import type { Question } from './question.ts';
import { ranksOf, yearToCompare } from './ranks.ts';

const MOST_BARS = 400;
/** Names a title has room for. */
const MOST_NAMED = 3;

/** One indicator of one subject. */
interface Strand {
  readonly name: string;
  readonly indicator: Indicator;
  readonly subject: Subject;
  readonly points: readonly Valued[];
}

type Valued = Observation & { readonly value: number };

const isValued = (observation: Observation): observation is Valued => observation.value !== null;

/** Reads what the question asks and words it. */
export async function readPicture(store: Store, question: Question): Promise<Picture> {
  const places = await placesOf(store, question);
  const read = question.kind === 'ranking' ? readRanks : question.kind === 'bar' ? readBars : readLines;
  const { drawing, used, about } = await read(store, question, places);
  const members = places.membersOn === null ? [] : [`members ${places.membersOn}`];
  return {
    title: titleOf(question, places),
    subtitle: [unitsOf(question.indicators), ...about, ...members].join(' · '),
    notes: [...strokesOf(question, used), attributionOf(store, used)],
    theme: question.theme,
    width: question.width,
    height: question.height,
    drawing: used.length === 0 ? null : drawing,
  };
}

interface Read {
  readonly drawing: Lines | Bars | Ranks;
  /** Every value shown. */
  readonly used: readonly Observation[];
  /** What to say of the values below the title. */
  readonly about: readonly string[];
}

async function readLines(store: Store, question: Question, places: Places): Promise<Read> {
  const { indicators, scale, from, to } = question;
  const strands = await strandsOf(question, places.subjects);
  const used = strands.flatMap(({ points }) => points);
  if (scale === 'log' && used.some(({ value }) => value <= 0))
    throw badArgument('scale', 'scale=log shows values above zero alone, and some are not: use scale=linear');
  const units = [...new Set(indicators.map(({ unitRecord }) => unitRecord))];
  const lines = strands.map(({ name, indicator, points }) => ({
    name,
    axis: units.indexOf(indicator.unitRecord),
    points: points.map((point) => ({ x: yearsOf(point), value: point.value, status: point.status })),
  }));
  const xs = lines.flatMap(({ points }) => points.map(({ x }) => x));
  const shown = [from ?? Math.min(...xs), to ?? Math.max(...xs)] as const;
  const marks = marksOf(store, question, places, shown);
  const years = [
    Math.min(shown[0], ...marks.map(({ x }) => x)),
    Math.max(shown[1], ...marks.map(({ x }) => x)),
  ] as const;
  return {
    drawing: { kind: 'line', lines, units: units.map(({ symbol, label }) => symbol ?? label), marks, scale, years },
    used,
    about: used.length === 0 ? [] : spanOf(used),
  };
}

async function readBars(_store: Store, question: Question, { subjects }: Places): Promise<Read> {
  const { indicators, year, day } = question;
  const strands = await strandsOf(question, subjects);
  const used = strands.flatMap(({ points }) => points);
  const unit = indicators[0]?.unitRecord;
  const common = { kind: 'bar', unit: unit?.symbol ?? unit?.label ?? '' } as const;
  if (year !== null) {
    const columns = indicators.map((indicator) => ({
      name: indicator.name,
      cells: strands.filter((strand) => strand.indicator === indicator).map(({ points }) => points[0] ?? null),
    }));
    const drawing = { ...common, categories: subjects.map(({ geo }) => nameOfPlace(geo, day)), columns };
    return { drawing, used, about: [String(year)] };
  }
  const years = used.map((point) => point.year);
  const first = Math.min(...years);
  const categories =
    used.length === 0 ? [] : Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at);
  if (categories.length * strands.length > MOST_BARS)
    throw badArgument(
      'from',
      `that makes ${categories.length * strands.length} bars, and a chart shows at most ${MOST_BARS}: name a year, narrow from and to, or ask for kind=line`,
    );
  const columns = strands.map(({ name, points }) => {
    const byYear = new Map(points.map((point) => [point.year, point]));
    return { name, cells: categories.map((category) => byYear.get(category) ?? null) };
  });
  return {
    drawing: { ...common, categories: categories.map(String), columns },
    used,
    about: used.length === 0 ? [] : spanOf(used),
  };
}

async function readRanks(_store: Store, question: Question, { subjects }: Places): Promise<Read> {
  const { indicators, day, first } = question;
  const [indicator] = indicators;
  if (!indicator) throw badArgument('indicator', 'indicator is missing: name one to rank by');
  const { symbol, label } = indicator.unitRecord;
  const year = question.year ?? (await yearToCompare(subjects, indicator, question));
  const ranks = year === null ? [] : await ranksOf(subjects, indicator, year, question);
  const shown = ranks.slice(0, first);
  const rows = shown.map(({ rank, value, observation: { geo, status } }) => ({
    rank,
    value,
    status,
    name: nameOfPlace(geo, day),
  }));
  const reporting = `${ranks.length} of ${subjects.length} with a value`;
  return {
    drawing: { kind: 'ranking', unit: symbol ?? label, rows },
    used: shown.map(({ observation }) => observation),
    about: [
      ...(year === null ? [] : [String(year)]),
      shown.length < ranks.length ? `first ${shown.length}; ${reporting}` : reporting,
    ],
  };
}

async function strandsOf({ indicators, from, to, year, knownAt, day }: Question, subjects: readonly Subject[]) {
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
function yearsOf({ period, year }: Observation): number {
  return period.length === 4 ? year : placeInYears(partialDate(period));
}

function spanOf(used: readonly Observation[]): string[] {
  const years = used.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return [first === last ? String(first) : `${first}–${last}`];
}

function titleOf({ indicators, day }: Question, { subjects, together }: Places): string {
  const what = listed(indicators.map(({ name }) => name));
  if (together !== null) return `${what}: ${together}`;
  if (subjects.length > MOST_NAMED) return `${what}: ${subjects.length} places`;
  return `${what}: ${listed(subjects.map(({ geo }) => nameOfPlace(geo, day)))}`;
}

/** Unit in words; prices of one year are said to be so. */
function unitsOf(indicators: readonly Indicator[]): string {
  const words = indicators.map(({ unitRecord: { label }, priceBasis, baseYear }) =>
    priceBasis === 'constant' && baseYear !== null ? `${label}, prices of ${baseYear}` : label,
  );
  const text = [...new Set(words)].join('; ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

const STROKES: Readonly<Record<Question['kind'], Readonly<Record<Exclude<ObservationStatus, 'A'>, string>>>> = {
  line: { E: 'Thin and lighter: estimates.', F: 'Dashed: forecasts.' },
  bar: { E: 'Lighter: estimates.', F: 'Lighter with a dashed edge: forecasts.' },
  ranking: { E: 'Lighter: estimates.', F: 'Lighter with a dashed edge: forecasts.' },
};

function strokesOf({ kind }: Question, used: readonly Observation[]): string[] {
  const words = (['E', 'F'] as const).filter((status) => used.some((point) => point.status === status));
  return words.length === 0 ? [] : [words.map((status) => STROKES[kind][status]).join(' ')];
}
