import type { SearchKind } from '../../../../model/search/kind.ts';
import type { Names } from '../../names.ts';
import type { Question } from '../../question.ts';
import { likeliestCalled } from '../named.ts';
import type { Shown } from '../placed.ts';

/** What may stand beside a word for several countries and says nothing else. */
const BESIDE = new Set(
  'countries country states state nations nation republics region area peninsula members member map list'.split(' '),
);
const FIGURES: ReadonlySet<SearchKind> = new Set(['INDICATOR']);
const MOST_WORDS = 4;

/** What is shown of it, and whether each is but a part of what is asked. */
export interface Grouped {
  readonly things: readonly Shown[];
  readonly isPartial: boolean;
}

/**
 * The countries that a word of many means together, each of which is a part of what is asked: the Baltics, Maghreb; with
 * a figure before them where one is asked of them. Null for other questions.
 */
export function groupedIn(names: Names, { form, words }: Question): Grouped | null {
  const texts = form.split(' ');
  for (let size = Math.min(MOST_WORDS, texts.length); size > 0; size--)
    for (let from = 0; from + size <= texts.length; from++) {
      const states = names.groups.get(texts.slice(from, from + size).join(' '));
      if (states === undefined) continue;
      const isYear = (text: string) => words.some((word) => word.text === text && word.year !== null);
      const rest = [...texts.slice(0, from), ...texts.slice(from + size)].filter(
        (text) => !BESIDE.has(text) && !isYear(text) && !names.idle.has(text),
      );
      const things = states.flatMap((key) => names.thingWith('COUNTRY', key) ?? []);
      if (rest.length === 0) return { things, isPartial: false };
      const figure = likeliestCalled(names, rest.join(' '), FIGURES);
      return figure === null ? null : { things: [figure, ...things], isPartial: true };
    }
  return null;
}
