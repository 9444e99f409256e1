import type { Readable } from 'node:stream';
import { CsvError, type Info, type Parser, parse } from 'csv-parse';
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
  let isEnded = true;
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
  const see = (chunk: Buffer) => {
    isEnded = endsLine(chunk);
  };
  let before = { lines: 0, empty_lines: 0 };
  try {
    for await (const { record, info } of parsedIn(bytes, parser, see)) {
      const { lines, empty_lines } = info;
      // Where all lines quote the same cell, those that a quote took in have as many cells as one.
      if (lines - before.lines - (empty_lines - before.empty_lines) > 1)
        throw refused(`${entry.path}:${before.lines + 1} opens a quote that takes in the ${linesBelow(record)} below`);
      before = { lines, empty_lines };
      yield { cells: record, line: lines };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const where = `${entry.path}:${last + 1}`;
    throw refused(`${where} opens a quote that is not closed`);
  }
  // What is cut off in a number still ends in one; an archive would have said so.
  if (before.lines > 1 && !isEnded && !entry.isSealed)
    throw refused(
      `${entry.path}:${before.lines} has no line end as the lines before it have: the file may be cut off there`,
      'fetch the file anew; where its publisher ends it so, add the line end',
    );
}

/**
 * What the parser makes of each piece of a file, before the next piece is asked for. Piped, each line would be waited for
 * by itself.
 */
async function* parsedIn(bytes: Readable, parser: Parser, see: (chunk: Buffer) => void): AsyncGenerator<Parsed> {
  // What is thrown below is told there; an error that nobody listens to would end the process.
  parser.on('error', () => undefined);
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    see(chunk);
    parser.write(chunk);
    for (let parsed = next(parser); parsed !== null; parsed = next(parser)) yield parsed;
    if (parser.errored) throw parser.errored;
  }
  parser.end();
  yield* parser as AsyncIterable<Parsed>;
}

function next(parser: Parser): Parsed | null {
  return parser.read() as Parsed | null;
}

function linesBelow(cells: readonly string[]): string {
  const count = cells.join('').split('\n').length - 1;
  return count === 1 ? 'line' : `${count} lines`;
}

function refused(what: string, tip = 'fetch the file anew, or mend it'): AlmanacError {
  return new AlmanacError('BAD_ARGUMENT', `${what}: ${tip}`);
}

const LINE_FEED = 10;

/** Whether a text ends with a line, also one of two bytes for each sign. */
function endsLine(chunk: Buffer): boolean {
  return chunk.at(-1) === LINE_FEED || (chunk.at(-1) === 0 && chunk.at(-2) === LINE_FEED);
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
