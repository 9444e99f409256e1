import type { Input } from './input/input.ts';

/** A run of yearly values as a publisher prints them. */
export interface SeriesItem {
  readonly kind: 'series';
  /** The publisher's own code: the locator of one of our indicators. */
  readonly code: string;
  /** The publisher's own code of a place. */
  readonly place: string;
  readonly firstYear: number;
  /** One a year; NaN where there is none. */
  readonly values: ArrayLike<number>;
  /** Years whose cell does not read: what we have stays. */
  readonly broken: readonly number[];
}

/** A fact of one of our tables, in our columns. Columns it does not name are a curator's. */
export interface RowItem {
  readonly kind: 'row';
  readonly table: string;
  /** Columns as `data/` writes them; with all columns of the table's key. */
  readonly cells: Readonly<Record<string, string>>;
  /** Where it stands in the file. */
  readonly where: string;
}

/** A row of the file that cannot be read, or means nothing that we know. */
export interface FaultItem {
  readonly kind: 'fault';
  /** `broken`: not in the publisher's format; `unknown`: a code without a key of ours. */
  readonly fault: 'broken' | 'unknown';
  readonly where: string;
  readonly message: string;
  readonly tip: string;
  /** The row of ours that it would have been about, where that can be read: it is not taken for gone. */
  readonly about?: { readonly table: string; readonly key: string };
}

/** What a release has otherwise, and only a curator can change. */
export interface RemarkItem {
  readonly kind: 'remark';
  readonly where: string;
  readonly message: string;
  readonly tip: string;
}

export type Item = SeriesItem | RowItem | FaultItem | RemarkItem;

/** What a release of a source says of itself. */
export interface Published {
  /** Its name or number. */
  readonly version: string | null;
  /** The day it came out. */
  readonly day: string | null;
  /** The last day that it speaks of; without it nothing is said of how far the tables are known. */
  readonly through?: string;
}

/** What a reader may ask of our own data. */
export interface Known {
  /** Key that a publisher's code stands for; null where it is left out on purpose, undefined where nobody has said. */
  key(kind: string, code: string): string | null | undefined;
  /** Whether a table has a row of this key. */
  has(table: string, key: string): boolean;
  /** Cells of a table's rows, by column. */
  rows(table: string): readonly Readonly<Record<string, string>>[];
}

/** Rows of a table that a source alone answers for: what its next release no longer has is gone. */
export interface Reach {
  readonly table: string;
  readonly holds: (cells: Readonly<Record<string, string>>) => boolean;
}

/** Reads one source in its publisher's own format. */
export interface Reader {
  /** Its key in `sources.csv`. */
  readonly source: string;
  /** Which file of which publisher it takes, in words. */
  readonly expects: string;
  /** Where the newest release can be had; null where none is public at a lasting address. */
  readonly address: string | null;
  /** Series of the indicators of this source, or rows of these tables. */
  readonly reach: 'series' | readonly Reach[];
  published(input: Input): Promise<Published>;
  /** Throws BAD_ARGUMENT where this is not the file that it expects. */
  read(input: Input, known: Known): AsyncIterable<Item>;
}
