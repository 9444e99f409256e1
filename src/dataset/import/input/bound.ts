import { Transform } from 'node:stream';
import { AlmanacError } from '../../../model/errors.ts';

/** More than any source publishes: an archive that unpacks to more is meant to fill a disk, or is broken. */
const MOST_BYTES = 8 * 2 ** 30;
export const MOST_FILES = 50_000;

/** What an archive may unpack to. */
export interface Bounds {
  readonly bytes: number;
  readonly files: number;
}

export const BOUNDS: Bounds = { bytes: MOST_BYTES, files: MOST_FILES };

/** Counts what is unpacked of one archive, by what it says and by what comes. BAD_ARGUMENT where it is too much. */
export class Unpacked {
  readonly #name: string;
  readonly #bounds: Bounds;
  #files = 0;
  #bytes = 0;

  constructor(name: string, bounds: Bounds) {
    this.#name = name;
    this.#bounds = bounds;
  }

  file(): void {
    if (++this.#files > this.#bounds.files) this.#refuse(`more than ${this.#bounds.files} files`);
  }

  bytes(count: number): void {
    this.#bytes += count;
    if (this.#bytes > this.#bounds.bytes) this.#refuse(`more than ${Math.round(this.#bounds.bytes / 1e6)} MB`);
  }

  /** Passes bytes on as long as they are not too many. */
  counting(): Transform {
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        try {
          this.bytes(chunk.length);
          done(null, chunk);
        } catch (error) {
          done(error as Error);
        }
      },
    });
  }

  #refuse(what: string): never {
    throw new AlmanacError(
      'BAD_ARGUMENT',
      `${this.#name} unpacks to ${what}, which no source publishes: unpack it yourself, look at it, and name the folder`,
    );
  }
}
