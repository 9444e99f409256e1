import type { Day } from '../../../model/day/day.ts';
import type { Names } from '../names.ts';
import { type Question, questionIn, TITLE } from '../question.ts';
import { rank } from '../rank.ts';
import type { Shown } from './placed.ts';

const LIKELY = 3;

/** Whoever is called by name and by what they are: `Secretary-General Guterres`; null where all else is no name of a person. */
export function titledIn(names: Names, { form, asks }: Question, day: Day): Shown | null {
  if (!asks.has(TITLE)) return null;
  let rest = ` ${form} `;
  for (const [phrase, means] of names.asked) if (means === TITLE) rest = rest.replace(` ${phrase} `, '  ');
  const words = rest.split(' ').filter((word) => word !== '' && !names.idle.has(word));
  if (words.length === 0) return null;
  const { things, lines, partial, mistyped } = rank(names, questionIn(names, words.join(' ')), day);
  // What happened around somebody may come before them; where something else does, that is meant.
  const place = things.subarray(0, LIKELY).findIndex((thing) => names.kindOf(thing) !== 'EVENT');
  const thing = things[place];
  const isPerson = thing !== undefined && names.kindOf(thing) === 'PERSON' && !partial[place] && !mistyped[place];
  return isPerson ? [thing, lines[place] ?? 0] : null;
}
