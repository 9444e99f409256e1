import type { Readable } from 'node:stream';

/** One file of what is imported. */
export interface Entry {
  /** Path in the folder or archive. */
  readonly path: string;
  /** Bytes, once unpacked. */
  readonly size: number;
  /** Whether an archive tells that it is whole. */
  readonly isSealed?: boolean;
  open(): Promise<Readable>;
}

/** What is imported: a file, a folder or an archive. */
export interface Input {
  /** Name of the file as it came. */
  readonly name: string;
  /** Of its bytes, in hexadecimal; of a folder, of the names and contents of its files. */
  readonly sha256: string;
  readonly entries: readonly Entry[];
  close(): void;
}

/** The entry of a name, wherever in the folders of an archive it lies. */
export function entryOf(input: Input, name: RegExp): Entry | null {
  return input.entries.find(({ path }) => name.test(path.slice(path.lastIndexOf('/') + 1))) ?? null;
}
