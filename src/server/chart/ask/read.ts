import { listed } from '../../../store/change/wording.ts';
import type { Indicator } from '../../../store/graph/record.ts';
import type { Observation, PointStatus } from '../../../store/statistic/observation.ts';
import { badArgument, type Store } from '../../../store/store.ts';
import type { Bars, Lines, Picture, Ranks } from '../draw/picture.ts';
import { attributionOf } from './attribution.ts';
import { marksOf } from './marks.ts';
import { nameOfPlace, type Places, placesOf } from './places.ts';
import type { Question } from './question.ts';
import { ranksOf, yearToCompare } from './ranks.ts';
import { silenceOf, spanOf, strandsOf, yearsOf } from './strands.ts';

const MOST_BARS = 400;
/** Names a title has room for. */
const MOST_NAMED = 3;

/** Reads what the question asks and words it. */
export async function readPicture(store: Store, question: Question): Promise<Picture> {
  const places = await placesOf(store, question);
  const read = question.kind === 'ranking' ? readRanks : question.kind === 'bar' ? readBars : readLines;
  const { drawing, used, about, absent } = await read(store, question, places);
  return {
    title: titleOf(question, places),
    subtitle: [unitsOf(question.indicators), ...about, ...(places.chosen === null ? [] : [places.chosen])].join(' · '),
    notes: [...(used.length === 0 ? [] : absent), ...strokesOf(question, used), ...attributionOf(store, used)],
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
  /** What to say of those that are not there. */
  readonly absent: readonly string[];
}

async function readLines(store: Store, question: Question, places: Places): Promise<Read> {
  const { indicators, scale, from, to } = question;
  const strands = await strandsOf(question, places.subjects);
  const used = strands.flatMap(({ points }) => points);
  if (scale === 'log' && used.some(({ value }) => value <= 0))
    throw badArgument('scale', 'scale=log shows values above zero alone, and some are not: use scale=linear');
  const units = [...new Set(indicators.map(({ unitRecord }) => unitRecord))];
  const lines = strands.map(({ name, indicator, points }) => ({
    // Of two axes each line says which is its own.
    name: units.length > 1 ? `${name} (${units[0] === indicator.unitRecord ? 'left' : 'right'})` : name,
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
    about: [...spanOf(used), ...(scale === 'log' ? ['logarithmic scale'] : [])],
    absent: silenceOf(strands),
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
    return { drawing, used, about: [String(year)], absent: silenceOf(strands) };
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
    about: spanOf(used),
    absent: silenceOf(strands),
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
    absent: [],
  };
}

function titleOf({ indicators, day }: Question, { subjects, together }: Places): string {
  const what = indicators.map(({ name }) => name).join('; ');
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

const STROKES: Readonly<Record<Question['kind'], Readonly<Record<Exclude<PointStatus, 'A'>, string>>>> = {
  line: { E: 'Thin and lighter: estimates.', F: 'Dashed: forecasts.', I: 'Dotted: filled where there is no value.' },
  bar: {
    E: 'Lighter: estimates.',
    F: 'Lighter with a dashed edge: forecasts.',
    I: 'Faint with a dotted edge: filled where there is no value.',
  },
  ranking: {
    E: 'Lighter: estimates.',
    F: 'Lighter with a dashed edge: forecasts.',
    I: 'Faint with a dotted edge: filled where there is no value.',
  },
};

function strokesOf({ kind }: Question, used: readonly Observation[]): string[] {
  const words = (['E', 'F', 'I'] as const).filter((status) => used.some((point) => point.status === status));
  return words.length === 0 ? [] : [words.map((status) => STROKES[kind][status]).join(' ')];
}
