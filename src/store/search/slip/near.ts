import { soundOf } from '../../../model/text/sound.ts';
import { asText, type Names } from '../names.ts';
import { sizeOfWord } from '../order.ts';
import { slipsBetween, slipsIn } from './distance.ts';

export interface NearWord {
  /** Its number. */
  readonly word: number;
  readonly slips: number;
}

/** All words of an index letter by letter, so that those that cannot be near are passed over unread. */
interface Spelled {
  readonly letters: Uint16Array;
  readonly starts: Uint32Array;
  /** Which letters a word has, a bit each. */
  readonly outlines: Int32Array;
  /** Words by how many letters they have. */
  readonly bySize: readonly Uint32Array[];
  /** Words by what they sound like. */
  readonly bySound: ReadonlyMap<number, readonly number[]>;
}

/** What sounds alike is as near as a word with less than one slip. */
const ALIKE = 0.8;
/** What sounds alike is written with at most so many letters more or fewer: Schengen is no Choe Yong-gon. */
const AS_LONG = 3;
/** What a letter costs that is another in what sounds alike: Mahatir is sooner Mahathir than mother. */
const HEARD = 0.5;
const MOST_HEARD = 6;
const NUMBER = /^\p{N}+$/u;
/** Longer words are looked for as they are. */
const LONGEST = 40;
/** Letters of every alphabet stand within as many places, so that their bits differ. */
const ALPHABET = 31;

function outlineOf(letters: ArrayLike<number>, from: number, to: number): number {
  let outline = 0;
  for (let at = from; at < to; at++) outline |= 1 << ((letters[at] as number) & ALPHABET);
  return outline;
}

function bitsIn(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

const spelled = new WeakMap<Names, Spelled>();

function spelledOf(names: Names): Spelled {
  const known = spelled.get(names);
  if (known) return known;
  const { words, order, text, sounds } = names.index;
  const count = words.length;
  let size = 0;
  for (let word = 0; word < count; word++) size += sizeOfWord(text, order[words[word] as number] as number);
  const letters = new Uint16Array(size);
  const starts = new Uint32Array(count + 1);
  const outlines = new Int32Array(count);
  const sizes: number[][] = Array.from({ length: LONGEST + 1 }, () => []);
  const bySound = new Map<number, number[]>();
  let end = 0;
  for (let word = 0; word < count; word++) {
    const at = order[words[word] as number] as number;
    const own = asText(text, at, at + sizeOfWord(text, at));
    starts[word] = end;
    for (let place = 0; place < own.length; place++) letters[end++] = own.charCodeAt(place);
    outlines[word] = outlineOf(letters, starts[word] as number, end);
    sizes[own.length]?.push(word);
    const sound = sounds[word] as number;
    if (sound === 0) continue;
    const alike = bySound.get(sound);
    if (alike) alike.push(word);
    else bySound.set(sound, [word]);
  }
  starts[count] = end;
  const made = { letters, starts, outlines, bySize: sizes.map((list) => Uint32Array.from(list)), bySound };
  spelled.set(names, made);
  return made;
}

/** Letters that may be heard for each other at the beginning of a word. */
const ALIKE_FIRST = ['aeiouh', 'ckqxgh', 'sczx', 'jyi', 'jgdz', 'vwf', 'ouw', 'fp', 'td'];

function beginAlike(wanted: string, letter: number): boolean {
  const [own, other] = [wanted[0] ?? '', String.fromCharCode(letter)];
  return own === other || ALIKE_FIRST.some((alike) => alike.includes(own) && alike.includes(other));
}

/** Words that one may have been mistyped for, the nearest first. */
export function nearWords(names: Names, wanted: string): readonly NearWord[] {
  const most = slipsIn(wanted.length);
  if (most === 0 || wanted.length > LONGEST || NUMBER.test(wanted)) return [];
  const { letters, starts, outlines, bySize, bySound } = spelledOf(names);
  const own = Uint16Array.from({ length: wanted.length }, (_, at) => wanted.charCodeAt(at));
  const outline = outlineOf(own, 0, own.length);
  const slipsOf = new Map<number, number>();
  for (let size = own.length - most; size <= own.length + most; size++) {
    for (const word of bySize[size] ?? []) {
      const its = outlines[word] as number;
      const at = starts[word] as number;
      // Whoever mistypes the beginning rarely mistypes the rest; each slip takes one letter at most, and brings one.
      const allowed = letters[at] === own[0] ? most : 1;
      if (bitsIn(outline & ~its) > allowed || bitsIn(its & ~outline) > allowed) continue;
      const slips = slipsBetween(own, letters, at, size, allowed);
      if (slips <= allowed) slipsOf.set(word, slips);
    }
  }
  for (const word of bySound.get(soundOf(wanted)) ?? []) {
    const isAsLong = Math.abs((starts[word + 1] as number) - (starts[word] as number) - wanted.length) <= AS_LONG;
    const isAlike = isAsLong && beginAlike(wanted, letters[starts[word] as number] as number);
    if (isAlike && slipsOf.get(word) !== 0) slipsOf.set(word, Math.max(ALIKE, HEARD * slipsTo(word)));
  }
  return [...slipsOf]
    .flatMap(([word, slips]) => (slips === 0 ? [] : { word, slips }))
    .sort((one, other) => one.slips - other.slips);

  function slipsTo(word: number): number {
    const at = starts[word] as number;
    return slipsBetween(own, letters, at, (starts[word + 1] as number) - at, MOST_HEARD);
  }
}
