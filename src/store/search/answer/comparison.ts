import { NAME_SORTS, type SearchKind } from '../../../model/search/kind.ts';
import type { Store } from '../../store.ts';
import type { Names } from '../names.ts';
import type { Question } from '../question.ts';
import { namedIn } from './named.ts';
import { declined } from './place/declined.ts';
import type { Shown } from './placed.ts';

const PLACES: ReadonlySet<SearchKind> = new Set(['COUNTRY', 'REGION', 'AREA', 'ORGANIZATION', 'INDICATOR']);
/** All countries are compared anyway. */
const EVERYWHERE = new Set(['world', 'earth', 'globe', 'planet']);
const LOCAL = NAME_SORTS.indexOf('LOCAL_NAME');
const COUNTRIES: ReadonlySet<SearchKind> = new Set(['COUNTRY']);
const FIGURES: ReadonlySet<SearchKind> = new Set(['COUNTRY', 'AREA', 'REGION', 'INDICATOR']);
/** What asks whether or what a place has. */
const WHETHER = /^(?:does|do|did|has|have|is|are) /;

/** What a question compares places by, and among which. */
export interface Comparison {
  readonly things: readonly Shown[];
  /** Whether nothing else that matters is in it. */
  readonly isAll: boolean;
}

/** The indicators that a superlative asks for, and where: `poorest country in Africa`; null where none does. */
export function comparisonIn({ graph }: Store, names: Names, question: Question): Comparison | null {
  const asked = [...question.asks].filter((ask) => graph.indicators.has(ask));
  if (asked.length === 0) return null;
  const indicators = asked.flatMap((key) => names.thingWith('INDICATOR', key) ?? []);
  const mattering = question.words.flatMap(({ text, isNeeded, year }) => (isNeeded && year === null ? text : []));
  const phrases = [...names.asked].filter(([phrase, means]) => asked.includes(means) && question.form.includes(phrase));
  const within = new Set(phrases.flatMap(([phrase]) => phrase.split(' ')));
  const words = mattering.filter((word) => !EVERYWHERE.has(word) && !within.has(word));
  const named = namedIn(names, words, PLACES, () => true);
  // A figure that is named is meant before one that is understood: the largest country by population.
  const figures = named.filter(({ kind }) => kind === 'INDICATOR');
  const places = named.filter(({ kind }) => kind !== 'INDICATOR');
  const shown = [...figures, ...places].map(({ thing, line }): Shown => [thing, line]);
  const things = figures.length > 0 ? [...shown, ...indicators] : [...indicators, ...shown];
  return { things, isAll: words.length === 0 };
}

/** An indicator and a country, where a question names both and nothing else: of what it has, and of whom. */
export function figureIn(names: Names, question: Question): readonly [Shown, Shown] | null {
  const words = question.words.flatMap(({ text, isNeeded, year }) => (isNeeded && year === null ? text : []));
  if (words.length < 2) return null;
  const named = namedIn(names, words, FIGURES, () => true);
  const figure = named.find(({ kind }) => kind === 'INDICATOR');
  if (!figure || named.length > 2) return null;
  const rest = [...words.slice(0, figure.from), ...words.slice(figure.to)];
  const other = named.find((one) => one !== figure);
  if (other && other.to - other.from < rest.length) return null;
  // A name of the place in another case is none of its names: население Индии.
  const isForeign = names.sorts[figure.line] === LOCAL;
  const place = other
    ? ([other.thing, other.line] as const)
    : isForeign
      ? declined(names, rest.join(' '), COUNTRIES)
      : null;
  if (place === null || rest.length === 0) return null;
  const shown = [[figure.thing, figure.line], place] as const;
  return WHETHER.test(question.form) ? [shown[1], shown[0]] : shown;
}
