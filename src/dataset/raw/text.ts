import { isUtf8 } from 'node:buffer';

/** Why bytes do not read as UTF-8: the first line at fault, and what the file may be instead. */
export interface Unreadable {
  readonly line: number;
  readonly likely: string;
}

export function unreadable(bytes: Buffer): Unreadable | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { line: 1, likely: 'UTF-16 (little-endian)' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { line: 1, likely: 'UTF-16 (big-endian)' };
  if (isUtf8(bytes)) return null;
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(10, start);
    const end = feed < 0 ? bytes.length : feed;
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  const windows = bytes.some((byte) => byte >= 0x80 && byte < 0xa0);
  return { line, likely: windows ? 'Windows-1252' : 'Latin-1 (ISO 8859-1)' };
}

export const SAVE_AS = 'save it as UTF-8; fix leaves it alone until then';

export function notUtf8(likely: string): string {
  return `is not UTF-8, likely ${likely}`;
}

/** The text of a file; null when it is not UTF-8, so that nobody writes what he could not read. */
export function textOf(bytes: Buffer): string | null {
  return unreadable(bytes) ? null : bytes.toString('utf8');
}

/** A form of damage in a cell. Where it is plain what was meant, `normal` mends it; the rest needs a person. */
interface Flaw {
  readonly what: string;
  readonly form: RegExp;
  readonly tip: string;
  readonly normal?: string;
}

const JOINERS = '\\u200b-\\u200d\\u2060\\u180e';
const FIXED = 'run npm run fix';

const FLAWS: readonly Flaw[] = [
  { what: 'a replacement mark (U+FFFD)', form: /\ufffd/g, tip: 'restore the letter that was lost in an encoding' },
  {
    what: 'a control character',
    // What ends lines is told of a file as a whole.
    form: /[^\P{Cc}\n\r]/gu,
    tip: 'take it out, and look what else the program that wrote it changed',
  },
  {
    what: 'text read in a wrong encoding (mojibake)',
    form: /[ÃÂ][\u0080-\u00bf]|â€|[ÐÑ][\u0080-\u00bf]/g,
    tip: 'write the letters that were meant: UTF-8 was read as Windows-1252',
  },
  { what: 'a no-break or odd blank', form: /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, tip: FIXED, normal: ' ' },
  {
    what: 'an invisible mark',
    form: /[\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?<!^)\ufeff/g,
    tip: FIXED,
    normal: '',
  },
  {
    // Scripts that join letters or have no blanks between words need them.
    what: 'an invisible joiner or zero-width blank',
    form: new RegExp(
      `(?<![^\\p{Script=Latin}\\p{Script=Common}])[${JOINERS}]+(?![^\\p{Script=Latin}\\p{Script=Common}])`,
      'gu',
    ),
    tip: FIXED,
    normal: '',
  },
  { what: 'a double blank', form: / {2,}/g, tip: FIXED, normal: ' ' },
];

/** Text as it should stand: composed (NFC), with plain single blanks and nothing invisible. */
export function normalText(text: string): string {
  if (/^[\n!-~]*$/.test(text)) return text;
  let normal = text;
  for (const { form, normal: replacement } of FLAWS) {
    if (replacement !== undefined) normal = normal.replace(form, replacement);
  }
  return normal.normalize('NFC');
}

/** What is wrong with the letters of a line; the first of each kind. */
export function flawsOf(line: string): readonly { readonly what: string; readonly tip: string }[] {
  const found: { what: string; tip: string }[] = FLAWS.filter(({ form }) => line.search(form) >= 0);
  if (line.normalize('NFC') !== line) found.push({ what: 'letters not composed (NFC)', tip: FIXED });
  return found;
}
