import type { Day } from '../../../../model/day/day.ts';
import type { SearchKind } from '../../../../model/search/kind.ts';
import type { Names } from '../../names.ts';
import { type Question, questionIn, TITLE } from '../../question.ts';
import { rank } from '../../rank.ts';
import { likeliestCalled } from '../named.ts';

const LIKELY = 3;

/** Whoever is called by name and by what they are: `Secretary-General Guterres`; null where all else is no name of a person. */
export function titledIn(
  names: Names,
  { form, asks }: Question,
  day: Day,
): readonly [thing: number, line: number] | null {
  if (!asks.has(TITLE)) return null;
  let rest = ` ${form} `;
  for (const [phrase, means] of names.asked) if (means === TITLE) rest = rest.replace(` ${phrase} `, '  ');
  const words = rest.split(' ').filter((word) => word !== '' && !names.idle.has(word));
  if (words.length === 0) return null;
  const called = words.join(' ');
  return (
    personCalled(names, called, day) ?? (likeliestCalled(names, called, BODIES) ? null : bearerOf(names, called, day))
  );
}

const BODIES: ReadonlySet<SearchKind> = new Set(['COUNTRY', 'ORGANIZATION']);
const LOOKED_AT = 40;

/** Whoever bears a name that says more of others, who have no title: Secretary-General Ban. */
function bearerOf(names: Names, text: string, day: Day): readonly [thing: number, line: number] | null {
  const { things, lines, partial, mistyped } = rank(names, questionIn(names, text), day);
  const isSo = (thing: number, at: number) => names.kindOf(thing) === 'PERSON' && !partial[at] && !mistyped[at];
  const isWord = (at: number) => ` ${names.formOf(lines[at] ?? 0)} `.includes(` ${text} `);
  const place = things.subarray(0, LOOKED_AT).findIndex((thing, at) => isSo(thing, at) && isWord(at));
  return place < 0 ? null : [things[place] ?? 0, lines[place] ?? 0];
}

/** Whoever is the likeliest to be called so, by all of a name or by a part; null where something else is likelier. */
export function personCalled(names: Names, text: string, day: Day): readonly [thing: number, line: number] | null {
  const { things, lines, partial, mistyped } = rank(names, questionIn(names, text), day);
  // What happened around somebody may come before them.
  const place = things.subarray(0, LIKELY).findIndex((thing) => names.kindOf(thing) !== 'EVENT');
  const thing = things[place];
  const isPerson = thing !== undefined && names.kindOf(thing) === 'PERSON' && !partial[place] && !mistyped[place];
  return isPerson ? [thing, lines[place] ?? 0] : null;
}
