import type { SearchIndex } from '../../../model/search/packed.ts';
import { soundOf } from '../../../model/text/sound.ts';

type Parts = 'order' | 'lineOf' | 'words' | 'sounds';

const BLANK = 32;
const LINE_END = 10;

/** All words of the lines, in the order of what stands from each to the end of its line. */
export function wordsOf(text: Uint8Array, lineStarts: Uint32Array): Pick<SearchIndex, Parts> {
  const begins: number[] = [];
  for (let at = 0, isStart = true; at < text.length; at++) {
    if (isStart) begins.push(at);
    isStart = text[at] === BLANK || text[at] === LINE_END;
  }
  const order = Uint32Array.from(begins).sort((one, other) => compare(text, one, other));
  const lineOf = new Uint32Array(order.length);
  // Words were met line by line, so that each line is looked for once.
  const lineAt = new Map<number, number>();
  let line = 0;
  for (const at of begins) {
    while ((lineStarts[line + 1] ?? Infinity) <= at) line++;
    lineAt.set(at, line);
  }
  const words: number[] = [];
  for (const [place, at] of order.entries()) {
    lineOf[place] = lineAt.get(at) ?? 0;
    const before = order[place - 1];
    if (before === undefined || !hasSameWord(text, before, at)) words.push(place);
  }
  const sounds = Uint32Array.from(words, (place) => soundOf(wordAt(text, order[place] ?? 0)));
  return { order, lineOf, words: Uint32Array.from(words), sounds };
}

function compare(text: Uint8Array, one: number, other: number): number {
  for (let step = 0; ; step++) {
    const a = text[one + step] ?? LINE_END;
    const b = text[other + step] ?? LINE_END;
    if (a !== b) return a - b;
    if (a === LINE_END) return one - other;
  }
}

function wordAt(text: Uint8Array, at: number): string {
  let end = at;
  while (end < text.length && text[end] !== BLANK && text[end] !== LINE_END) end++;
  return Buffer.from(text.buffer, text.byteOffset + at, end - at).toString();
}

function hasSameWord(text: Uint8Array, one: number, other: number): boolean {
  const isEnd = (byte: number) => byte === BLANK || byte === LINE_END;
  for (let step = 0; ; step++) {
    const a = text[one + step] ?? LINE_END;
    const b = text[other + step] ?? LINE_END;
    if (isEnd(a) || isEnd(b)) return isEnd(a) && isEnd(b);
    if (a !== b) return false;
  }
}
