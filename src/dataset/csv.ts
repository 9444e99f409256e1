import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

export interface CsvLine {
  readonly cells: readonly string[];
  readonly line: number;
}

export interface CsvFile {
  readonly header: readonly string[];
  readonly lines: readonly CsvLine[];
}

interface ParsedRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** Reads CSV, whatever its lines end with; throws csv-parse's error, which names the line, when quotes do not close. */
export function parseCsv(text: string): CsvFile {
  // Told apart by its first line alone, a file of mixed ends would be read as one long line.
  const unified = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const records = parse(unified, {
    bom: true,
    info: true,
    relax_column_count: true,
    record_delimiter: '\n',
  }) as unknown as ParsedRecord[];
  const [first, ...rest] = records;
  return {
    header: first?.record ?? [],
    lines: rest.map(({ record, info }) => ({ cells: record, line: info.lines })),
  };
}

/** Canonical form: LF, quotes only where needed. */
export function formatCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([header, ...rows] as string[][], { record_delimiter: 'unix' });
}

/** Order of the named columns by code unit, the same on every machine. */
export function byColumns(
  header: readonly string[],
  key: readonly string[],
): (a: readonly string[], b: readonly string[]) => number {
  const at = key.map((name) => header.indexOf(name));
  return (a, b) => {
    for (const index of at) {
      const x = a[index] ?? '';
      const y = b[index] ?? '';
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  };
}
