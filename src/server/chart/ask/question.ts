import type { Day } from '../../../model/day/day.ts';
import { FIRST_YEAR, LAST_YEAR, lastDayOf } from '../../../model/day/day.ts';
import { ROLES } from '../../../model/organization.ts';
import { CHART_THEMES, type ChartFormat, type ChartTheme } from '../../../schema/series/chart-url.ts';
import type { TransformInput } from '../../../schema/series/transform.ts';
import { transformOfWord } from '../../../schema/series/transform-word.ts';
import type { CountrySetInput } from '../../../schema/statistic/country-set.ts';
import { indicatorFinder } from '../../../store/find/statistic.ts';
import type { Indicator } from '../../../store/graph/record.ts';
import type { Aggregate } from '../../../store/group/aggregate.ts';
import type { RollUpQuestion } from '../../../store/group/subject.ts';
import type { KnownAt } from '../../../store/statistic/known.ts';
import type { Fill, MembersOn } from '../../../store/statistic/observation.ts';
import { badArgument, type Store } from '../../../store/store.ts';
import { Parameters } from '../../parameters.ts';

export const KINDS = ['line', 'bar', 'ranking', 'map', 'scatter', 'slope'] as const;
export const SCALES = ['linear', 'log'] as const;
const AGGREGATES = [
  'DEFAULT',
  'SUM',
  'MEAN',
  'WEIGHTED_MEAN',
  'MEDIAN',
  'MIN',
  'MAX',
] as const satisfies readonly Aggregate[];
const MEMBERS_ON = ['OBSERVATION', 'AS_OF'] as const satisfies readonly MembersOn[];
const FILLS = ['none', 'carry', 'linear'] as const satisfies readonly Fill[];
const DIRECTIONS = ['asc', 'desc'] as const;

/** Whether a map is of the world, or of the countries meant alone. */
export const VIEWS = ['world', 'fit'] as const;

export type View = (typeof VIEWS)[number];
export type Kind = (typeof KINDS)[number];
export type Scale = (typeof SCALES)[number];

/** Lines or colours beyond which nobody tells them apart. */
export const MOST_SERIES = 20;
const RANKS = 15;
/** All countries there ever were at once. */
const MOST_RANKS = 300;
const WIDTH = { least: 400, most: 2000, usual: 960 };
const HEIGHT = { least: 300, most: 2000 };

/** Parameters that only some kinds of picture have. */
const ONLY: Readonly<Record<string, readonly Kind[]>> = {
  from: ['line', 'bar', 'slope'],
  to: ['line', 'bar', 'slope'],
  year: ['bar', 'ranking', 'map', 'scatter'],
  area: ['line', 'bar', 'slope'],
  events: ['line'],
  scale: ['line', 'scatter', 'slope'],
  aggregate: ['line', 'bar'],
  fill: ['line', 'bar'],
  transform: ['line', 'bar'],
  first: ['ranking'],
  direction: ['ranking'],
  breaks: ['map'],
  view: ['map'],
};

export const PARAMETERS: readonly string[] = [
  'kind',
  'indicator',
  'countries',
  'organization',
  'role',
  'region',
  'continent',
  'area',
  'aggregate',
  'membersOn',
  'fill',
  'transform',
  'from',
  'to',
  'year',
  'asOf',
  'knownAt',
  'first',
  'direction',
  'events',
  'scale',
  'breaks',
  'view',
  'lang',
  'theme',
  'width',
  'height',
];

/** What a picture is asked to show. */
export interface Question {
  readonly kind: Kind;
  readonly indicators: readonly Indicator[];
  /** Without parts for nobody in particular. */
  readonly of: CountrySetInput;
  readonly areas: readonly string[];
  /** How those meant are rolled up into one; null where each stands for itself. */
  readonly rollUp: RollUpQuestion | null;
  readonly fill: Fill;
  readonly transforms: readonly TransformInput[];
  readonly from: number | null;
  readonly to: number | null;
  readonly year: number | null;
  /** The day that members, names and events are those of. */
  readonly day: Day;
  readonly knownAt: KnownAt;
  readonly first: number;
  readonly ascending: boolean;
  /** Keys of events and words for sorts of them. */
  readonly events: readonly string[];
  /** Null where nothing is said: a scatter takes what its values need. */
  readonly scale: Scale | null;
  /** Language of names, as far as they are on record in it and its letters can be drawn. */
  readonly lang: string;
  /** Whether any letters can be: readers of SVG bring fonts of their own. */
  readonly anyLetters: boolean;
  /** Values at which the classes of a map begin; null for classes of as many each. */
  readonly breaks: readonly number[] | null;
  /** How much of the world a map shows: all, or the countries meant and what is around them. */
  readonly view: View;
  readonly theme: ChartTheme;
  readonly width: number;
  /** Null for as high as the content asks. */
  readonly height: number | null;
}

/** Reads the parameters of a picture; throws coded errors that name the one at fault. */
export function questionOf(store: Store, given: URLSearchParams, format: ChartFormat): Question {
  const parameters = new Parameters(given, PARAMETERS, ['countries', 'role']);
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
  const day = parameters.day('asOf') ?? usualDay(store, kind, year);
  const of = setOf(parameters);
  return {
    kind,
    indicators: indicatorsOf(store, parameters, kind),
    of,
    areas: parameters.list('area'),
    rollUp: rollUpOf(parameters, of, day),
    fill: parameters.word('fill', FILLS, 'none'),
    transforms: parameters.sequence('transform').map(transformOfWord),
    from,
    to,
    year,
    day,
    knownAt: parameters.day('knownAt'),
    first: parameters.whole('first', 1, MOST_RANKS) ?? RANKS,
    ascending: parameters.word('direction', DIRECTIONS, 'desc') === 'asc',
    events: parameters.list('events'),
    scale: parameters.word('scale', SCALES, null),
    lang: languageIn(parameters),
    anyLetters: format === 'svg',
    breaks: breaksIn(parameters),
    view: parameters.word('view', VIEWS, isPlace(of) ? 'fit' : 'world'),
    theme: parameters.word('theme', CHART_THEMES, 'light'),
    width: parameters.whole('width', WIDTH.least, WIDTH.most) ?? WIDTH.usual,
    height: parameters.whole('height', HEIGHT.least, HEIGHT.most),
  };
}

function indicatorsOf(store: Store, parameters: Parameters, kind: Kind): Indicator[] {
  const codes = parameters.list('indicator');
  const most = ONE_ONLY.includes(kind) ? 1 : kind === 'scatter' ? 2 : MOST_SERIES;
  if (codes.length === 0 && kind === 'map') return [];
  if (codes.length === 0)
    throw badArgument('indicator', 'indicator is missing: name one or more codes, joined by commas');
  if (codes.length > most)
    throw badArgument(
      'indicator',
      `indicator names ${codes.length}: name ${most === 1 ? `one to ${ONE_FOR[kind] ?? 'show'} by` : `at most ${most}`}`,
    );
  const indicators = codes.map((code) => indicatorFinder.require(store, code, null, 'indicator'));
  const words = indicators.find(({ valueType }) => valueType === 'category');
  if (words) throw badArgument('indicator', `${words.code} has categories instead of numbers: a chart needs numbers`);
  return indicators;
}

/** Kinds of picture that show one indicator. */
const ONE_ONLY: readonly Kind[] = ['ranking', 'map', 'slope'];
const ONE_FOR: Readonly<Partial<Record<Kind, string>>> = { map: 'colour', ranking: 'rank', slope: 'compare' };

const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

function languageIn(parameters: Parameters): string {
  const lang = parameters.text('lang') ?? 'en';
  if (LANGUAGE.test(lang)) return lang;
  throw badArgument('lang', `lang "${lang}" is no language: write it as fr or pt-BR`);
}

/** Borders on a map are those of the year its figures are of. */
function usualDay({ today }: Store, kind: Kind, year: number | null): Day {
  return kind === 'map' && year !== null ? Math.min(lastDayOf(year), today) : today;
}

/** What names a part of the globe is looked at from near. */
function isPlace({ region, continent }: CountrySetInput): boolean {
  return region != null || continent != null;
}

const MOST_BREAKS = 9;

function breaksIn(parameters: Parameters): readonly number[] | null {
  if (!parameters.has('breaks')) return null;
  const breaks = parameters.sequence('breaks').map(Number);
  const rises = breaks.every((value, at) => Number.isFinite(value) && value > (breaks[at - 1] ?? -Infinity));
  if (rises && breaks.length > 0 && breaks.length <= MOST_BREAKS) return breaks;
  throw badArgument(
    'breaks',
    `breaks are 1 to ${MOST_BREAKS} numbers that rise, joined by commas: breaks=1000,5000,20000`,
  );
}

/** Countries meant together, in the parts that are given. */
function setOf(parameters: Parameters): CountrySetInput {
  const [organization, region, continent] = ['organization', 'region', 'continent'].map((name) =>
    parameters.text(name),
  );
  return {
    ...(organization != null && { organization }),
    ...(parameters.has('role') && { role: parameters.words('role', ROLES) }),
    ...(region != null && { region }),
    ...(continent != null && { continent }),
    ...(parameters.has('countries') && { countries: parameters.list('countries') }),
  };
}

/** An organization alone is taken to be what it was in each year, as everywhere. */
function rollUpOf(parameters: Parameters, of: CountrySetInput, day: Day): RollUpQuestion | null {
  const aggregate = parameters.word('aggregate', AGGREGATES, null);
  if (aggregate === null && parameters.has('membersOn'))
    throw badArgument('membersOn', 'membersOn belongs to aggregate: give aggregate=default too, or leave it out');
  const alone = of.organization != null && Object.keys(of).every((part) => part === 'organization' || part === 'role');
  const membersOn = parameters.word('membersOn', MEMBERS_ON, alone ? 'OBSERVATION' : 'AS_OF');
  return aggregate === null ? null : { aggregate, membersOn, day };
}
