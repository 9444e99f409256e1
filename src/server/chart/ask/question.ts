import type { Day } from '../../../model/time.ts';
import { CHART_THEMES, type ChartTheme } from '../../../schema/series/chart-url.ts';
import type { Indicator } from '../../../store/graph/record.ts';
import { type KnownAt, requireIndicator } from '../../../store/statistic/known.ts';
import { badArgument, type Store } from '../../../store/store.ts';
import { Parameters } from './parameters.ts';

export const KINDS = ['line', 'bar', 'ranking'] as const;
export const SCALES = ['linear', 'log'] as const;

export type Kind = (typeof KINDS)[number];
export type Scale = (typeof SCALES)[number];

/** Lines or colours beyond which nobody tells them apart. */
export const MOST_SERIES = 20;
const MOST_RANKS = 40;
const RANKS = 15;
/** Years that a series may speak of. */
const [FIRST_YEAR, LAST_YEAR] = [1, 2999];
const WIDTH = { least: 400, most: 2000, usual: 960 };
const HEIGHT = { least: 300, most: 2000 };

/** Parameters that only some kinds of picture have. */
const ONLY: Readonly<Record<string, readonly Kind[]>> = {
  from: ['line', 'bar'],
  to: ['line', 'bar'],
  year: ['bar', 'ranking'],
  area: ['line', 'bar'],
  events: ['line'],
  scale: ['line'],
  first: ['ranking'],
};

export const PARAMETERS: readonly string[] = [
  'kind',
  'indicator',
  'countries',
  'organization',
  'region',
  'area',
  'from',
  'to',
  'year',
  'asOf',
  'knownAt',
  'first',
  'events',
  'scale',
  'theme',
  'width',
  'height',
];

/** What a picture is asked to show. */
export interface Question {
  readonly kind: Kind;
  readonly indicators: readonly Indicator[];
  readonly places: {
    readonly countries: readonly string[];
    readonly organization: string | null;
    readonly region: string | null;
    readonly areas: readonly string[];
  };
  readonly from: number | null;
  readonly to: number | null;
  readonly year: number | null;
  /** The day that members, names and events are those of. */
  readonly day: Day;
  readonly knownAt: KnownAt;
  readonly first: number;
  /** Keys of events and words for sorts of them. */
  readonly events: readonly string[];
  readonly scale: Scale;
  readonly theme: ChartTheme;
  readonly width: number;
  /** Null for as high as the content asks. */
  readonly height: number | null;
}

/** Reads the parameters of a picture; throws coded errors that name the one at fault. */
export function questionOf(store: Store, given: URLSearchParams): Question {
  const parameters = new Parameters(given, PARAMETERS);
  const kind = parameters.word('kind', KINDS, 'line');
  for (const [name, kinds] of Object.entries(ONLY)) {
    if (parameters.has(name) && !kinds.includes(kind))
      throw badArgument(name, `${name} belongs to kind=${kinds.join(' and kind=')}: leave it out of kind=${kind}`);
  }
  const from = parameters.whole('from', FIRST_YEAR, LAST_YEAR);
  const to = parameters.whole('to', FIRST_YEAR, LAST_YEAR);
  const year = parameters.whole('year', FIRST_YEAR, LAST_YEAR);
  if (from !== null && to !== null && from > to)
    throw badArgument('from', `from ${from} lies after to ${to}: swap them`);
  if (year !== null && (from !== null || to !== null))
    throw badArgument('year', 'year stands alone: leave out from and to, or year');
  return {
    kind,
    indicators: indicatorsOf(store, parameters, kind),
    places: {
      countries: parameters.list('countries'),
      organization: parameters.text('organization'),
      region: parameters.text('region'),
      areas: parameters.list('area'),
    },
    from,
    to,
    year,
    day: parameters.day('asOf') ?? store.today,
    knownAt: parameters.day('knownAt'),
    first: parameters.whole('first', 1, MOST_RANKS) ?? RANKS,
    events: parameters.list('events'),
    scale: parameters.word('scale', SCALES, 'linear'),
    theme: parameters.word('theme', CHART_THEMES, 'light'),
    width: parameters.whole('width', WIDTH.least, WIDTH.most) ?? WIDTH.usual,
    height: parameters.whole('height', HEIGHT.least, HEIGHT.most),
  };
}

function indicatorsOf(store: Store, parameters: Parameters, kind: Kind): Indicator[] {
  const codes = parameters.list('indicator');
  if (codes.length === 0)
    throw badArgument('indicator', 'indicator is missing: name one or more codes, joined by commas');
  if (codes.length > (kind === 'ranking' ? 1 : MOST_SERIES))
    throw badArgument(
      'indicator',
      `indicator names ${codes.length}: name ${kind === 'ranking' ? 'one to rank by' : `at most ${MOST_SERIES}`}`,
    );
  const indicators = codes.map((code) => requireIndicator(store, code, 'indicator'));
  const words = indicators.find(({ valueType }) => valueType === 'category');
  if (words) throw badArgument('indicator', `${words.code} has categories instead of numbers: a chart needs numbers`);
  const units = new Set(indicators.map(({ unit }) => unit));
  const most = kind === 'line' ? 2 : 1;
  if (units.size > most)
    throw badArgument(
      'indicator',
      `indicator names ${units.size} units (${[...units].join(', ')}): kind=${kind} has room for ${most}`,
    );
  return indicators;
}
