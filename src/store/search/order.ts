import type { SearchIndex } from '../../model/search/packed.ts';

export const BLANK = 32;
export const LINE_END = 10;

/** Entries of the order of words, from one to before another. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** How a text compares with what stands at a place: below, at or above zero; zero where that begins with it. */
function compareAt(text: Uint8Array, at: number, wanted: Uint8Array): number {
  for (let step = 0; step < wanted.length; step++) {
    const difference = (wanted[step] ?? 0) - (text[at + step] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The entries that begin with a text. */
export function beginningWith({ text, order }: SearchIndex, wanted: Uint8Array): Run {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareAt(text, order[middle] ?? 0, wanted) > 0) low = middle + 1;
    else high = middle;
  }
  const from = low;
  high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareAt(text, order[middle] ?? 0, wanted) >= 0) low = middle + 1;
    else high = middle;
  }
  return { from, to: low };
}

/** The entries of one word, by its number. */
export function entriesOf({ words, order }: SearchIndex, word: number): Run {
  return { from: words[word] ?? 0, to: words[word + 1] ?? order.length };
}

/** The first word whose entries begin at a place or after it. */
export function wordAt({ words }: SearchIndex, place: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Bytes of a word that begins at a place of the text. */
export function sizeOfWord(text: Uint8Array, at: number): number {
  let size = 0;
  while (text[at + size] !== BLANK && text[at + size] !== LINE_END && at + size < text.length) size++;
  return size;
}

interface Ordered {
  readonly index: SearchIndex;
}

/** Whether some name begins as a text does, or has a word that does. */
export function beginsAny({ index }: Ordered, text: string): boolean {
  const { from, to } = beginningWith(index, Buffer.from(text));
  return from < to;
}

/** Whether a text is all of some name or code. */
export function isWhole({ index }: Ordered, text: string): boolean {
  const { from, to } = beginningWith(index, Buffer.from(`${text}\n`));
  for (let place = from; place < to; place++)
    if (index.lineStarts[index.lineOf[place] ?? 0] === index.order[place]) return true;
  return false;
}
