import type { SearchKind } from '../../../model/search/kind.ts';
import type { Names } from '../names.ts';
import { type Question, TITLE } from '../question.ts';
import { likeliestCalled } from './named.ts';
import type { Shown } from './placed.ts';

const PEOPLE: ReadonlySet<SearchKind> = new Set(['PERSON']);

/** Whoever is called by name and by what they are: `Secretary-General Guterres`; null where all else is no name of a person. */
export function titledIn(names: Names, { form, asks }: Question): Shown | null {
  if (!asks.has(TITLE)) return null;
  let rest = ` ${form} `;
  for (const [phrase, means] of names.asked) if (means === TITLE) rest = rest.replace(` ${phrase} `, '  ');
  const words = rest.split(' ').filter((word) => word !== '' && !names.idle.has(word));
  return words.length === 0 ? null : likeliestCalled(names, words.join(' '), PEOPLE);
}
