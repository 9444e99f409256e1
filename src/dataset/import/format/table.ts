import type { Entry } from '../input/input.ts';
import { linesIn } from './records.ts';

/** A line by the names of its columns, as far as it has them. */
export interface NamedLine {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** What is wrong with it; empty where nothing is. */
  readonly fault: string;
}

/** Lines of a table with a header; `onHeader` sees that first, and may throw. */
export async function* namedLines(
  entry: Entry,
  onHeader: (names: readonly string[]) => void,
  delimiter = ',',
): AsyncGenerator<NamedLine> {
  let names: readonly string[] | null = null;
  for await (const { cells, line } of linesIn(entry, delimiter)) {
    if (names === null) {
      names = cells.map((name) => name.trim());
      onHeader(names);
      continue;
    }
    const fault = cells.length === names.length ? '' : `has ${cells.length} cells for ${names.length} columns`;
    yield { line, cells: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])), fault };
  }
  if (names === null) onHeader([]);
}
