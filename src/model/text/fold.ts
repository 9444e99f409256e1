import { foldHan } from './han.ts';

/** Letters that no decomposition takes apart, as people type them without. */
const PLAIN_FORM: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
  ς: 'σ',
};

const SPECIAL = new RegExp(`[${Object.keys(PLAIN_FORM).join('')}]`, 'g');
const APOSTROPHES = /['’‘‛ʼʻʹ′´`＇]/g;
const BLANKS = /[\s\p{Pd}]+/gu;
/** Most texts are such, and need no more than lower case and tidy blanks. */
const ASCII = /^[ -~]*$/;
const PLAIN = /^[a-z0-9]*$/;
const ODD = /['`-]| {2}|^ | $/;

/**
 * A text as it is compared everywhere: compatibility form, full case folding, no marks in any script, letters such as ł
 * or æ as people type them, no apostrophes, and one blank for any blanks and hyphens.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) {
    const low = text.toLowerCase();
    return ODD.test(low) ? low.replace(APOSTROPHES, '').replace(BLANKS, ' ').trim() : low;
  }
  return foldHan(
    text
      .replace(APOSTROPHES, '')
      .normalize('NFKD')
      // Some are apostrophes only once they are taken apart.
      .replace(APOSTROPHES, '')
      .replace(/\p{M}+/gu, '')
      // Upper case first: it takes apart what folds to two letters.
      .toUpperCase()
      .toLowerCase()
      .replace(SPECIAL, (letter) => PLAIN_FORM[letter] ?? letter)
      .normalize('NFC')
      .replace(BLANKS, ' ')
      .trim(),
  );
}

/** Texts of records that are kept folded: more than a release has, so that a filter does not fold them all anew. */
const KEPT = 200_000;
const kept = new Map<string, string>();

/** The same of a text of the record, which is compared again and again; not for what callers send. */
export function foldRecorded(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const folded = fold(text);
  if (kept.size >= KEPT) kept.clear();
  kept.set(text, folded);
  return folded;
}

/** Letters and digits of the folded text alone: what two spellings of one name share. */
export function squeeze(text: string): string {
  const folded = fold(text);
  return PLAIN.test(folded) ? folded : folded.replace(/[^\p{L}\p{N}]+/gu, '');
}
