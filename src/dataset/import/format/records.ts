import type { Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { AlmanacError } from '../../../model/errors.ts';
import type { Entry } from '../input/input.ts';
import type { FaultItem } from '../reader.ts';

/** One line of a publisher's table. */
export interface PublishedLine {
  readonly cells: readonly string[];
  readonly line: number;
}

interface Parsed {
  readonly record: string[];
  readonly info: Info;
}

/** Lines of a publisher's CSV (or of one with another delimiter), in batches, as they are read. */
export async function* linesIn(entry: Entry, delimiter = ','): AsyncGenerator<PublishedLine> {
  const bytes: Readable = await entry.open();
  let last = 0;
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    // A quote that nobody closes would take in the rest of the file.
    max_record_size: LONGEST_LINE,
    // Records that are not handed out before it stops are read all the same.
    on_record: (record, { lines }) => {
      last = lines;
      return record;
    },
  });
  bytes.on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of bytes.pipe(parser) as AsyncIterable<Parsed>) {
      yield { cells: record, line: info.lines };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const where = `${entry.path}:${last + 1}`;
    throw new AlmanacError(
      'BAD_ARGUMENT',
      `${where} opens a quote that is not closed: fetch the file anew, or mend it`,
    );
  }
}

const LONGEST_LINE = 1_000_000;
/** A cell that took in the lines below it is as long as they are. */
const MOST_SAID = 300;

/** A line that is not in the publisher's format. */
export function broken(
  entry: Entry,
  line: number,
  message: string,
  tip = 'look at the line in the file; what we have stays',
): FaultItem {
  const said = message.length > MOST_SAID ? `${message.slice(0, MOST_SAID)} …` : message;
  return { kind: 'fault', fault: 'broken', where: `${entry.path}:${line}`, message: said.replace(/\s+/g, ' '), tip };
}

/** A row whose code nobody has given a key. */
export function unknown(entry: Entry, line: number, message: string): FaultItem {
  const tip = 'say in data/imports/import_codes.csv what it is, or that it is left out';
  return { kind: 'fault', fault: 'unknown', where: `${entry.path}:${line}`, message, tip };
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

/** A published number; NaN where the cell is empty, null where it is no number. */
export function numberIn(cell: string): number | null {
  if (cell === '') return Number.NaN;
  const value = NUMBER.test(cell) ? Number(cell) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}
