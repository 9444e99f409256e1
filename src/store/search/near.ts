import { soundOf } from '../../model/text/sound.ts';
import { slipsBetween, slipsIn } from './distance.ts';
import { asText, type Names } from './names.ts';
import { sizeOfWord } from './order.ts';

export interface NearWord {
  /** Its number. */
  readonly word: number;
  readonly slips: number;
}

/** What is known of all words of an index, to pass over those that cannot be near without reading them. */
interface Outlines {
  /** Which letters a word has, a bit each. */
  readonly letters: Int32Array;
  readonly sizes: Uint8Array;
}

/** What sounds alike is as near as a word with less than one slip. */
const ALIKE = 0.8;
const LETTER_A = 97;
const LETTERS = 26;
const BYTES_OF_LETTER = 3;
/** Bytes of letters beyond ASCII share what is left. */
const OTHERS = 6;

function bitOf(byte: number): number {
  const letter = byte - LETTER_A;
  return 1 << (letter >= 0 && letter < LETTERS ? letter : LETTERS + (byte % OTHERS));
}

function bitsIn(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

const outlines = new WeakMap<Names, Outlines>();

function outlinesOf(names: Names): Outlines {
  const known = outlines.get(names);
  if (known) return known;
  const { words, order, text } = names.index;
  const made = { letters: new Int32Array(words.length), sizes: new Uint8Array(words.length) };
  for (let word = 0; word < words.length; word++) {
    const at = order[words[word] ?? 0] ?? 0;
    const size = sizeOfWord(text, at);
    let letters = 0;
    for (let step = 0; step < size; step++) letters |= bitOf(text[at + step] ?? 0);
    made.letters[word] = letters;
    made.sizes[word] = Math.min(255, size);
  }
  outlines.set(names, made);
  return made;
}

/** Words that one may have been mistyped for, the nearest first. */
export function nearWords(names: Names, wanted: string): readonly NearWord[] {
  const most = slipsIn(wanted.length);
  if (most === 0) return [];
  const { letters, sizes } = outlinesOf(names);
  const { words, order, text, sounds } = names.index;
  const sound = soundOf(wanted);
  const bytes = Buffer.from(wanted);
  const isPlain = bytes.length === wanted.length;
  const units = unitsIn(wanted);
  let own = 0;
  for (const byte of bytes) own |= bitOf(byte);
  const width = isPlain ? 1 : BYTES_OF_LETTER;
  const found: NearWord[] = [];
  for (let word = 0; word < letters.length; word++) {
    const its = letters[word] as number;
    const size = sizes[word] as number;
    if (sound !== 0 && sounds[word] === sound) {
      if (its !== own || size !== bytes.length || !isAt(text, order[words[word] as number] as number, bytes))
        found.push({ word, slips: ALIKE });
      continue;
    }
    const longer = size - bytes.length;
    const bits = most * width;
    // Each slip takes one letter away at most, and brings one at most.
    if (longer > bits || -longer > bits || bitsIn(own & ~its) > bits || bitsIn(its & ~own) > bits) continue;
    const at = order[words[word] as number] as number;
    // Whoever mistypes the beginning rarely mistypes the rest.
    const allowed = text[at] === bytes[0] ? most : 1;
    const slips = isPlain
      ? slipsBetween(bytes, text, at, size, allowed)
      : slipsInText(asText(text, at, at + size), allowed);
    if (slips > 0 && slips <= allowed) found.push({ word, slips });
  }
  return found.sort((one, other) => one.slips - other.slips);

  function slipsInText(word: string, allowed: number): number {
    return slipsBetween(units, unitsIn(word), 0, word.length, allowed);
  }
}

function unitsIn(word: string): number[] {
  return Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
}

function isAt(text: Uint8Array, at: number, bytes: Uint8Array): boolean {
  return bytes.every((byte, step) => text[at + step] === byte);
}
