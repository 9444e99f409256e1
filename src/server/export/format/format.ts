import type { Take } from '../../../store/export/take.ts';
import type { Pace } from '../pace.ts';

/** What is said beside the rows, for the forms that have a place for it. */
export interface Note {
  readonly release: string;
  /** Whether CSV begins with lines that cite its sources. */
  readonly cited: boolean;
}

export type Chunks = AsyncIterable<string | Uint8Array>;

export interface Format {
  readonly type: string;
  /** Whether bytes are worth compressing on their way. */
  readonly compressible: boolean;
  /** Whether the form holds observations alone. */
  readonly cubesOnly: boolean;
  /** Whether what was a document to begin with stays whole; the others make rows of it. */
  readonly whole: boolean;
  /** For people who choose a form. */
  readonly description: string;
  encode(take: Take, note: Note, pace: Pace): Chunks;
}
