import { Buffer } from 'node:buffer';

/**
 * Memory for many small runs of bytes that are forgotten together: taken in large blocks, for one of its own for each keeps
 * the collector busy and leaves gaps. A block is free when nothing in it is held any more.
 */
export class Slab {
  readonly #size: number;
  #block: Buffer;
  #used = 0;

  constructor(size: number) {
    this.#size = size;
    this.#block = Buffer.allocUnsafeSlow(size);
  }

  /** Room for so many bytes, which lies apart where it would fill a good part of a block. */
  take(length: number): Buffer {
    if (length * 16 > this.#size) return Buffer.allocUnsafeSlow(length);
    if (this.#used + length > this.#size) {
      this.#block = Buffer.allocUnsafeSlow(this.#size);
      this.#used = 0;
    }
    const room = this.#block.subarray(this.#used, this.#used + length);
    this.#used += length;
    return room;
  }

  write(text: string): Buffer {
    const room = this.take(Buffer.byteLength(text));
    room.write(text);
    return room;
  }

  /** What is taken from now on lies in another block. */
  leave(): void {
    this.#used = this.#size;
  }
}
