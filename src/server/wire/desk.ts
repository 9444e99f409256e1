import { Buffer } from 'node:buffer';

const FIRST_SIZE = 262_144;

/** Bytes that are lent: written over by what comes next, unless they are left to whoever has them. */
export interface Lent {
  readonly bytes: Buffer;
  readonly leave: () => void;
}

/** Where bodies are written one after the other that are sent in the same turn: none of them needs room of its own. */
export class Desk {
  #buffer = Buffer.allocUnsafeSlow(FIRST_SIZE);

  /** Room for so many bytes. */
  lend(length: number): Lent {
    if (length > this.#buffer.length) this.#buffer = Buffer.allocUnsafeSlow(2 * length);
    const whole = this.#buffer;
    const leave = () => {
      if (this.#buffer === whole) this.#buffer = Buffer.allocUnsafeSlow(whole.length);
    };
    return { bytes: whole.subarray(0, length), leave };
  }
}
