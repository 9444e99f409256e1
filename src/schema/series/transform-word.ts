import type { Seen } from '../../model/day/moment.ts';
import { ROLES } from '../../model/organization.ts';
import { recipeOn } from '../../store/group/group.ts';
import { type MaybePromise, whenReady } from '../../store/maybe.ts';
import type { Transform } from '../../store/series/transform.ts';
import type { Subject } from '../../store/statistic/subject.ts';
import { badArgument } from '../../store/store.ts';
import type { TransformInput } from './transform.ts';

type ShareOfInput = NonNullable<TransformInput['shareOf']>;

const STEPS =
  'change, growth, perCapita, index:2000, movingAverage:5, shareOf:world, shareOf:area:EUU, shareOf:organization:sco';
/** The whole that a sum over all countries is, as against the figure published for the world. */
const ALL = 'all';
/** Between the values of a list: commas stand between steps, and no code holds a dot. */
const AND = '.';

/** A transform as addresses name it; throws BAD_ARGUMENT. */
export function transformOfWord(word: string): TransformInput {
  const [name, ...rest] = word.split(':');
  const number = rest.length === 1 && /^\d{1,4}$/.test(rest[0] ?? '') ? Number(rest[0]) : null;
  if (rest.length === 0 && (name === 'change' || name === 'growth' || name === 'perCapita'))
    return name === 'change' ? { change: true } : name === 'growth' ? { growth: true } : { perCapita: true };
  if (name === 'index' && number !== null) return { index: number };
  if (name === 'movingAverage' && number !== null) return { movingAverage: number };
  const whole = name === 'shareOf' ? wholeOf(rest) : null;
  if (whole) return { shareOf: whole };
  throw badArgument('transform', `there is no transform "${word}": join steps like these by commas: ${STEPS}`);
}

function wholeOf(words: readonly string[]): ShareOfInput | null {
  const [name, value, ...others] = words;
  if (value === undefined) return name === 'world' ? { world: true } : name === ALL ? { set: {} } : null;
  if (name === 'area') return others.length === 0 ? { area: value } : null;
  const set: NonNullable<ShareOfInput['set']> = {};
  for (let at = 0; at < words.length; at += 2) {
    const [part, given] = [words[at], words[at + 1]];
    if (given === undefined) return null;
    const values = given === '' ? [] : given.split(AND);
    if (part === 'organization' || part === 'region' || part === 'continent') set[part] = given;
    else if (part === 'countries') set.countries = values;
    else if (part === 'role') {
      set.role = ROLES.filter((role) => values.includes(role));
      if (set.role.length < values.length) return null;
    } else return null;
  }
  return { set };
}

/** The word that `transformOfWord` reads as this transform. */
export function wordOfTransform(transform: Transform, day: Seen): MaybePromise<string> {
  switch (transform.kind) {
    case 'index':
      return `index:${transform.baseYear}`;
    case 'movingAverage':
      return `movingAverage:${transform.years}`;
    case 'shareOf':
      return whenReady(wordsOfWhole(transform.whole, day), (words) => ['shareOf', ...words].join(':'));
    default:
      return transform.kind;
  }
}

function wordsOfWhole({ geo, rolledUp }: Subject, day: Seen): MaybePromise<string[]> {
  if (!rolledUp) return ['area', geo.key];
  return whenReady(recipeOn(rolledUp.group, day), (recipe) => {
    const words = Object.entries(recipe).flatMap(([part, value]) => [part, [value].flat().join(AND)]);
    return words.length === 0 ? [ALL] : words;
  });
}
