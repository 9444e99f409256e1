import { createHash } from 'node:crypto';
import { longDay, MARKS, numberOfDay } from '../../pages/day-shown.ts';

/** What stands in place of the day, as texts and as addresses in them have it. */
const ISO = /\uE000|%EE%80%80/;
const OTHERS = /(\uE001|\uE002|%EE%80%8[12])/;
/** Ten characters as every day has them. */
const ANY_DAY = '0000-00-00';

/** A piece of a page: where in it the day is put, and the mark of what comes after it. */
export interface Piece {
  readonly bytes: Buffer;
  readonly holes: readonly number[];
  readonly mark: string;
}

/** Bytes that a place for the day takes. */
const HOLE = 8;

/** Lines that pages of one address have in common, each once. */
export class Lines {
  readonly #byLength = new Map<number, Piece[]>();
  size = 0;

  /** The line that is the same, where there is one; otherwise this is the one for others. */
  own(piece: Piece): Piece {
    const alike = this.#byLength.get(piece.bytes.length);
    const known = alike?.find((one) => isSame(one, piece));
    if (known) return known;
    if (alike) alike.push(piece);
    else this.#byLength.set(piece.bytes.length, [piece]);
    this.size += piece.bytes.length + HOLE * piece.holes.length;
    return piece;
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

  /** Lines that it has in common with others are those of the others. */
  constructor(text: string, common: Lines) {
    const parts = text.split(OTHERS);
    this.pieces = parts.flatMap((part, at) => {
      if (at % 2 === 1) return [];
      const lines = part.split(/(?<=\n)/);
      const mark = parts[at + 1] ?? '';
      return lines.map((line, index) => common.own(pieceOf(line, index === lines.length - 1 ? mark : '')));
    });
    const hash = createHash('sha1');
    for (const { bytes, mark } of this.pieces) hash.update(bytes).update(mark);
    this.hash = hash.digest('base64url');
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

function pieceOf(text: string, mark: string): Piece {
  const parts = text.split(ISO);
  let at = 0;
  const holes = parts.slice(0, -1).map((part) => {
    const hole = at + Buffer.byteLength(part);
    at = hole + ANY_DAY.length;
    return hole;
  });
  return { bytes: Buffer.from(parts.join(ANY_DAY)), holes, mark };
}

function written(mark: string, day: string): string {
  if (mark === '') return '';
  const plain = decodeURIComponent(mark);
  const said = plain === MARKS.words ? longDay(day) : String(numberOfDay(day));
  return plain === mark ? said : encodeURIComponent(said);
}
