import { hash } from 'node:crypto';
import { longDay, MARKS, numberOfDay } from '../../../pages/day-shown.ts';
import { tagOf } from '../../answer-cache.ts';
import { Desk, type Lent } from '../../wire/desk.ts';

/** What all marks begin with, as texts and as addresses in them bear it; what comes next tells one from the other. */
const MARKED = Buffer.from(MARKS.iso).subarray(0, 2);
const MARKED_IN_ADDRESS = encodeURIComponent(MARKS.iso).slice(0, -1);
/** Ten characters as every day has them. */
const ANY_DAY = Buffer.from('0000-00-00');
const END_OF_LINE = 10;
/** A piece ends after a line whose length is a multiple of it: the same lines make the same pieces wherever they stand. */
const CUT = 2;
/** Bytes of a piece that are looked at, and how they are mixed (FNV-1a). */
const SAMPLES = 64;
const FNV_STEP = 0x01000193;

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
  /** By their lengths and some of their bytes. */
  readonly #byTrait = new Map<number, Piece[]>();
  size = 0;

  /** The piece that is the same, where there is one; otherwise this is the one for others, with bytes of its own. */
  own(piece: Piece, isBorrowed: boolean): Piece {
    const trait = traitOf(piece.bytes);
    const alike = this.#byTrait.get(trait);
    const known = alike?.find((one) => isSame(one, piece));
    if (known) return known;
    const own = isBorrowed ? { ...piece, bytes: Buffer.from(piece.bytes) } : piece;
    if (alike) alike.push(own);
    else this.#byTrait.set(trait, [own]);
    this.size += own.bytes.length + HOLE * own.holes.length;
    return own;
  }
}

/** What tells most pieces apart: years and figures in the same line make many of one length. */
function traitOf(bytes: Buffer): number {
  const { length } = bytes;
  const step = Math.max(1, Math.floor(length / SAMPLES));
  let trait = length;
  for (let at = length - 1; at >= 0; at -= step) trait = Math.imul(trait ^ (bytes[at] as number), FNV_STEP);
  return trait;
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

/** Where texts become bytes and get room for their day; pieces have bytes of their own. */
const [encoding, making] = [new Desk(), new Desk()];
/** Bytes of a letter, at most. */
const MOST_OF_LETTER = 3;

/** A page in which the day has been left open, once for all the days on which it is the same. */
export class OpenPage {
  readonly pieces: readonly Piece[];
  /** Tells it from every other page. */
  readonly #hash: string;
  /** Bytes of all pieces, and how often each mark stands between them. */
  readonly #length: number;
  readonly #marks: readonly (readonly [mark: string, times: number])[];

  /** Pieces that it has in common with others are those of the others. */
  constructor(text: string, common: Pieces) {
    const room = encoding.lend(MOST_OF_LETTER * text.length).bytes;
    const bytes = room.subarray(0, room.write(text));
    this.#hash = hash('sha1', bytes, 'base64url');
    this.pieces = piecesOf(withRoom(bytes), common);
    const marks = new Map<string, number>();
    let length = 0;
    for (const { bytes, mark } of this.pieces) {
      length += bytes.length;
      if (mark !== '') marks.set(mark, (marks.get(mark) ?? 0) + 1);
    }
    [this.#length, this.#marks] = [length, [...marks]];
  }

  /** The tag of the page of a day. */
  tagOn(release: string, day: string): string {
    return tagOf(release, `${this.#hash}-${day}`);
  }

  on(day: string): Buffer {
    const said = this.#saidOn(day);
    const page = Buffer.allocUnsafe(this.#lengthWith(said));
    this.#write(page, day, said);
    return page;
  }

  /** The same where others are written after it. */
  lentOn(day: string, desk: Desk): Lent {
    const said = this.#saidOn(day);
    const lent = desk.lend(this.#lengthWith(said));
    this.#write(lent.bytes, day, said);
    return lent;
  }

  /** What is put for each mark. */
  #saidOn(day: string): Said {
    return new Map(this.#marks.map(([mark]) => [mark, written(mark, day)]));
  }

  #lengthWith(said: Said): number {
    return this.#marks.reduce((sum, [mark, times]) => sum + times * (said.get(mark)?.length ?? 0), this.#length);
  }

  /** What stands for a mark is of one byte a letter. */
  #write(page: Buffer, day: string, said: Said): void {
    let at = 0;
    for (const { bytes, holes, mark } of this.pieces) {
      page.set(bytes, at);
      for (const hole of holes) put(day, page, at + hole);
      at += bytes.length;
      if (mark !== '') at += put(said.get(mark) ?? '', page, at);
    }
  }
}

/** What is put for marks. */
type Said = ReadonlyMap<string, string>;

function put(text: string, into: Buffer, at: number): number {
  for (let index = 0; index < text.length; index++) into[at + index] = text.charCodeAt(index);
  return text.length;
}

/** A page with room for the day wherever that is put as it is, and where it is said otherwise. */
interface Roomy {
  readonly bytes: Buffer;
  readonly holes: readonly number[];
  readonly breaks: readonly { readonly at: number; readonly mark: string }[];
}

function withRoom(marked: Buffer): Roomy {
  const marks = marksIn(marked);
  const { bytes } = making.lend(marked.length + marks.length * ANY_DAY.length);
  const holes: number[] = [];
  const breaks: { at: number; mark: string }[] = [];
  let [from, to] = [0, 0];
  const copy = (until: number) => {
    marked.copy(bytes, to, from, until);
    to += until - from;
  };
  for (const { at, length, mark } of marks) {
    copy(at);
    from = at + length;
    if (mark === null) {
      holes.push(to);
      to += ANY_DAY.copy(bytes, to);
    } else breaks.push({ at: to, mark });
  }
  copy(marked.length);
  return { bytes: bytes.subarray(0, to), holes, breaks };
}

/** A mark in a page: null where the day is put as it is. */
interface Mark {
  readonly at: number;
  readonly length: number;
  readonly mark: string | null;
}

function marksIn(bytes: Buffer): Mark[] {
  const marks: Mark[] = [];
  for (const start of [MARKED, Buffer.from(MARKED_IN_ADDRESS)]) {
    const length = start.length + 1;
    for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + length)) {
      const mark = bytes.toString('utf8', at, at + length);
      const plain = start === MARKED ? mark : decodeURIComponent(mark);
      if (plain === MARKS.iso) marks.push({ at, length, mark: null });
      else if (plain === MARKS.words || plain === MARKS.count) marks.push({ at, length, mark });
    }
  }
  return marks.sort((one, other) => one.at - other.at);
}

function piecesOf({ bytes, holes, breaks }: Roomy, common: Pieces): Piece[] {
  const pieces: Piece[] = [];
  let [start, line, hole] = [0, 0, 0];
  const cut = (end: number, mark: string) => {
    const before = hole;
    while (hole < holes.length && (holes[hole] as number) < end) hole++;
    const own = holes.slice(before, hole).map((at) => at - start);
    pieces.push(common.own({ bytes: bytes.subarray(start, end), holes: own, mark }, true));
    start = end;
  };
  for (const { at, mark } of [...breaks, { at: bytes.length, mark: '' }]) {
    for (let end = bytes.indexOf(END_OF_LINE, line); end >= 0 && end < at; end = bytes.indexOf(END_OF_LINE, line)) {
      if ((end - line) % CUT === 0) cut(end + 1, '');
      line = end + 1;
    }
    cut(at, mark);
  }
  return pieces;
}

function written(mark: string, day: string): string {
  const plain = decodeURIComponent(mark);
  const said = plain === MARKS.words ? longDay(day) : String(numberOfDay(day));
  return plain === mark ? said : encodeURIComponent(said);
}
