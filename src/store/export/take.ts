import type { ValueType } from '../../model/table/column.ts';
import type { Source } from '../graph/record.ts';
import type { Frame } from './frame.ts';

export type Cell = string | number | boolean | null;

/** Some rows, with cells in the order of the fields. */
export type Batch = readonly (readonly Cell[])[];

/** Rows handed on at a time, or hardly more: few enough that whoever asks a small question meanwhile hardly waits. */
export const BATCH = 200;

/** A column of what is taken away. */
export interface Field {
  readonly name: string;
  readonly type: ValueType;
  readonly description: string | null;
  readonly required: boolean;
  /** The controlled vocabulary, empty when free. */
  readonly words: readonly string[];
  /** Tables one of which holds the value as its key. */
  readonly refersTo: readonly string[];
}

/** Rows to take away, described and cited, and read only as fast as they are wanted. */
export interface Take {
  /** Its file's name, without the ending. */
  readonly name: string;
  readonly title: string;
  readonly fields: readonly Field[];
  /** Fields that identify a row; empty when none do. */
  readonly key: readonly string[];
  /** Works the rows stand in. */
  readonly sources: readonly Source[];
  batches(): AsyncIterable<Batch>;
  /** Observations as a cube; null where rows are none. */
  readonly frame: (() => Promise<Frame>) | null;
  /** The JSON text it comes from; null where it is rows to begin with. */
  readonly document: string | null;
}

export function field(name: string, type: ValueType, description: string, more: Partial<Field> = {}): Field {
  return { name, type, description, required: true, words: [], refersTo: [], ...more };
}

/** Gathers groups of rows into batches of some size; a group is never split. */
export async function* batched(groups: AsyncIterable<Batch> | Iterable<Batch>): AsyncGenerator<Batch> {
  let batch: (readonly Cell[])[] = [];
  for await (const group of groups) {
    for (const row of group) batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
