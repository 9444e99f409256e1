import { hash } from 'node:crypto';
import { longDay, MARKS, numberOfDay } from '../../pages/day-shown.ts';

/** The day as addresses bear it, in which nothing has to be written otherwise. */
const ISO_IN_ADDRESS = encodeURIComponent(MARKS.iso);
/** What stands in place of the day said otherwise, as texts and as addresses in them have it. */
const OTHERS = /(\uE001|\uE002|%EE%80%8[12])/;
const MARK_OF_DAY = Buffer.from(MARKS.iso);
/** Ten characters as every day has them. */
const ANY_DAY = Buffer.from('0000-00-00');
const END_OF_LINE = 10;
/** A piece ends after a line whose length is a multiple of it: the same lines make the same pieces wherever they stand. */
const CUT = 2;

/** A piece of a page: where in it the day is put, and the mark of what comes after it. */
export interface Piece {
  readonly bytes: Buffer;
  readonly holes: readonly number[];
  readonly mark: string;
}

/** Bytes that a place for the day takes. */
const HOLE = 8;

/** Pieces that pages of one address have in common, each once. */
export class Pieces {
  readonly #byLength = new Map<number, Piece[]>();
  size = 0;

  /** The piece that is the same, where there is one; otherwise this is the one for others, with bytes of its own. */
  own(piece: Piece, isBorrowed: boolean): Piece {
    const alike = this.#byLength.get(piece.bytes.length);
    const known = alike?.find((one) => isSame(one, piece));
    if (known) return known;
    const own = isBorrowed ? { ...piece, bytes: Buffer.from(piece.bytes) } : piece;
    if (alike) alike.push(own);
    else this.#byLength.set(own.bytes.length, [own]);
    this.size += own.bytes.length + HOLE * own.holes.length;
    return own;
  }
}

function isSame(one: Piece, other: Piece): boolean {
  return (
    one === other ||
    (one.mark === other.mark && one.holes.length === other.holes.length && one.bytes.equals(other.bytes))
  );
}

/** Whether a text bears what stands for the day in pages. */
export function isMarked(text: string): boolean {
  return /[\uE000-\uE002]|%EE%80%8[0-2]/i.test(text);
}

/** A page in which the day has been left open, once for all the days on which it is the same. */
export class OpenPage {
  readonly pieces: readonly Piece[];
  /** Tells it from every other page. */
  readonly hash: string;

  /** Pieces that it has in common with others are those of the others. */
  constructor(text: string, common: Pieces) {
    const parts = text.replaceAll(ISO_IN_ADDRESS, MARKS.iso).split(OTHERS);
    this.hash = hash('sha1', text, 'base64url');
    this.pieces = parts.flatMap((part, at) => (at % 2 === 1 ? [] : piecesOf(part, parts[at + 1] ?? '', common)));
  }

  on(day: string): Buffer {
    const said = new Map<string, Buffer>();
    for (const { mark } of this.pieces) if (!said.has(mark)) said.set(mark, Buffer.from(written(mark, day)));
    const between = this.pieces.map(({ mark }) => said.get(mark) as Buffer);
    const length = this.pieces.reduce((sum, { bytes }, at) => sum + bytes.length + (between[at]?.length ?? 0), 0);
    const page = Buffer.allocUnsafe(length);
    let at = 0;
    for (const [index, { bytes, holes }] of this.pieces.entries()) {
      page.set(bytes, at);
      for (const hole of holes)
        for (let index = 0; index < day.length; index++) page[at + hole + index] = day.charCodeAt(index);
      at += bytes.length;
      const next = between[index] as Buffer;
      page.set(next, at);
      at += next.length;
    }
    return page;
  }
}

/** The pieces of a text before a mark. */
function piecesOf(text: string, mark: string, common: Pieces): Piece[] {
  const { bytes, holes } = withRoom(Buffer.from(text));
  const pieces: Piece[] = [];
  let [start, line, hole] = [0, 0, 0];
  const cut = (end: number, next: string) => {
    const before = hole;
    while (hole < holes.length && (holes[hole] as number) < end) hole++;
    const own = holes.slice(before, hole).map((at) => at - start);
    pieces.push(common.own({ bytes: bytes.subarray(start, end), holes: own, mark: next }, true));
    start = end;
  };
  for (let at = bytes.indexOf(END_OF_LINE); at >= 0; at = bytes.indexOf(END_OF_LINE, line)) {
    if ((at - line) % CUT === 0) cut(at + 1, '');
    line = at + 1;
  }
  cut(bytes.length, mark);
  return pieces;
}

/** A text with room for a day wherever it is marked. */
function withRoom(marked: Buffer): { readonly bytes: Buffer; readonly holes: readonly number[] } {
  const marks: number[] = [];
  for (let at = marked.indexOf(MARK_OF_DAY); at >= 0; at = marked.indexOf(MARK_OF_DAY, at + 1)) marks.push(at);
  const more = ANY_DAY.length - MARK_OF_DAY.length;
  const bytes = Buffer.allocUnsafe(marked.length + marks.length * more);
  let from = 0;
  const holes = marks.map((at, index) => {
    const hole = at + index * more;
    bytes.set(marked.subarray(from, at), from + index * more);
    bytes.set(ANY_DAY, hole);
    from = at + MARK_OF_DAY.length;
    return hole;
  });
  bytes.set(marked.subarray(from), from + marks.length * more);
  return { bytes, holes };
}

function written(mark: string, day: string): string {
  if (mark === '') return '';
  const plain = decodeURIComponent(mark);
  const said = plain === MARKS.words ? longDay(day) : String(numberOfDay(day));
  return plain === mark ? said : encodeURIComponent(said);
}
