import { Buffer } from 'node:buffer';
import { Slab } from './slab.ts';

const FIRST_SIZE = 65_536;
/** A buffer grown beyond this by one large answer is given back after it. */
const LARGEST_KEPT = 4_194_304;
/** Shorter runs of bytes are copied by a loop, which is faster than the call. */
const SHORT = 40;
/** Texts beyond ASCII, or with characters to escape, are encoded once: as many are remembered. */
const MOST_TEXTS = 20_000;
const LONGEST_TEXT = 200;
const QUOTE = 34;
const BACKSLASH = 92;
const FIRST_PLAIN = 32;
const FIRST_WIDE = 127;

/** Names of fields and types that plans share. */
const MOST_LITERALS = 4096;
const literals = new Map<string, Uint8Array>();
/** Bytes of a block in which short texts that are kept lie together. */
const BLOCK = 65_536;
const ofLiterals = new Slab(BLOCK);

/** Bytes that plans write again and again: the same for all of them. */
export function literal(text: string): Uint8Array {
  const known = literals.get(text);
  if (known) return known;
  // What is not remembered is forgotten with its plan, and may hold no others.
  if (literals.size === MOST_LITERALS) return new TextEncoder().encode(text);
  const made = ofLiterals.write(text);
  literals.set(text, made);
  return made;
}

/** Where an answer is written, byte by byte: one buffer, used again for each unless it is left to whoever has it. */
export class Sink {
  at = 0;
  /** Where the asked day is printed in what was written: offsets of its ten characters. */
  readonly holes: number[] = [];
  #buffer = Buffer.allocUnsafeSlow(FIRST_SIZE);
  readonly #texts = new Map<string, Uint8Array>();
  readonly #ofTexts = new Slab(BLOCK);

  begin(): void {
    this.at = 0;
    this.holes.length = 0;
    if (this.#buffer.length > LARGEST_KEPT) this.#buffer = Buffer.allocUnsafeSlow(FIRST_SIZE);
  }

  /** What was written from an offset on, as bytes of their own. */
  taken(from: number): Buffer {
    const taken = Buffer.allocUnsafe(this.at - from);
    this.#buffer.copy(taken, 0, from, this.at);
    return taken;
  }

  /** The same without a copy: written over by the next answer, unless this one is left. */
  lent(from: number): Buffer {
    return this.#buffer.subarray(from, this.at);
  }

  /** Leaves what was lent as it is; the next answer is written elsewhere, where there is room for one as long. */
  readonly leave = (): void => {
    this.#buffer = Buffer.allocUnsafeSlow(Math.max(FIRST_SIZE, this.at));
  };

  byte(code: number): void {
    if (this.at === this.#buffer.length) this.#grow(1);
    this.#buffer[this.at++] = code;
  }

  bytes(bytes: Uint8Array): void {
    const { length } = bytes;
    if (this.at + length > this.#buffer.length) this.#grow(length);
    const buffer = this.#buffer;
    let { at } = this;
    if (length > SHORT) buffer.set(bytes, at);
    else for (let index = 0; index < length; index++) buffer[at++] = bytes[index] as number;
    this.at += length;
  }

  /** Text known to hold ASCII alone and nothing that JSON escapes, without quotes. */
  ascii(text: string): void {
    const { length } = text;
    if (this.at + length > this.#buffer.length) this.#grow(length);
    const buffer = this.#buffer;
    let { at } = this;
    for (let index = 0; index < length; index++) buffer[at++] = text.charCodeAt(index);
    this.at = at;
  }

  /** A string of JSON, with its quotes. */
  string(text: string): void {
    const { length } = text;
    if (this.at + length + 2 > this.#buffer.length) this.#grow(length + 2);
    const buffer = this.#buffer;
    let { at } = this;
    buffer[at++] = QUOTE;
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index);
      if (code < FIRST_PLAIN || code >= FIRST_WIDE || code === QUOTE || code === BACKSLASH) {
        this.#encoded(text);
        return;
      }
      buffer[at++] = code;
    }
    buffer[at++] = QUOTE;
    this.at = at;
  }

  /** The asked day, which another day of the answer's span replaces. */
  hole(day: string): void {
    this.holes.push(this.at);
    this.ascii(day);
  }

  /** Writes a day over those that stand in bytes copied from elsewhere. */
  fill(start: number, holes: readonly number[], day: string): void {
    for (const hole of holes)
      for (let index = 0; index < day.length; index++) this.#buffer[start + hole + index] = day.charCodeAt(index);
  }

  #encoded(text: string): void {
    let bytes = this.#texts.get(text);
    if (!bytes) {
      const encoded = JSON.stringify(text);
      if (text.length > LONGEST_TEXT) bytes = Buffer.from(encoded);
      else {
        if (this.#texts.size === MOST_TEXTS) this.#forget();
        bytes = this.#ofTexts.write(encoded);
        this.#texts.set(text, bytes);
      }
    }
    this.bytes(bytes);
  }

  #forget(): void {
    this.#texts.clear();
    this.#ofTexts.leave();
  }

  #grow(more: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#buffer.length * 2, this.at + more));
    this.#buffer.copy(larger, 0, 0, this.at);
    this.#buffer = larger;
  }
}
