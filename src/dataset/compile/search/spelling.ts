import type { SearchWord } from '../../../model/search/word.ts';
import { wordForm } from '../../../model/text/words.ts';

/** Longer names are not typed without their blanks. */
const LONGEST_SQUEEZED = 32;
const MOST_WORDS = 5;

/** Other ways to write a name that is folded already: with the words that mean the same, and without blanks. */
export function spellingsOf(words: readonly SearchWord[]): (form: string) => readonly string[] {
  const same = words.flatMap(({ use, word, means }) =>
    use === 'same'
      ? (means ?? '').split('|').map((meant) => [` ${wordForm(meant)} `, ` ${wordForm(word)} `] as const)
      : [],
  );
  return (form) => {
    const padded = ` ${form} `;
    const found = same.flatMap(([meant, word]) => (padded.includes(meant) ? padded.replace(meant, word).trim() : []));
    const again = found.flatMap((text) =>
      same.flatMap(([meant, word]) => (` ${text} `.includes(meant) ? ` ${text} `.replace(meant, word).trim() : [])),
    );
    return [...new Set([...found, ...again])].filter((text) => text !== form);
  };
}

/** Hyphens within words. */
const JOINED = /(?<=\p{L})[-\u2010\u2011](?=\p{L})/gu;

/** A name with its hyphens left out, as some write it; null where it has none. */
export function joinedOf(text: string): string | null {
  const joined = text.replace(JOINED, '');
  return joined === text ? null : wordForm(joined);
}

/** A name of few words without its blanks; null where that says nothing new. */
export function squeezedOf(form: string): string | null {
  const words = form.split(' ').length;
  if (words === 1 || words > MOST_WORDS || form.length > LONGEST_SQUEEZED) return null;
  return form.replaceAll(' ', '');
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** A name without its umlauts, as some write it: Muenchen; null where it has none. */
export function unmarkedOf(text: string): string | null {
  const low = text.normalize('NFC').toLowerCase();
  const plain = low.replace(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter);
  return plain === low ? null : wordForm(plain);
}
