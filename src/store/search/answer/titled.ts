import type { Day } from '../../../model/day/day.ts';
import type { Names } from '../names.ts';
import { type Question, questionIn, TITLE } from '../question.ts';
import { rank } from '../rank.ts';

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
  return personCalled(names, words.join(' '), day);
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
