import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ZipFile } from 'yazl';
import type { Batch, Cell, Take } from '../../../store/export/take.ts';
import type { Pace } from '../pace.ts';
import type { Chunks, Format, Note } from './format.ts';
import { SHEET_END, sheetRow, sheetStart, workbookParts } from './sheet.ts';

/** Rows that a sheet can hold, its heading among them; further ones go on in the next. */
const MOST_ROWS = 1_048_576;
/** Files of one content are the same to the byte, so their parts bear no time of their own. */
const PART = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, compressionLevel: 3 };

export const xlsx = workbook(MOST_ROWS);

/** A workbook: the rows with their types, and behind them what the columns are and where the rows stand. */
export function workbook(mostRows: number): Format['encode'] {
  return async function* encode(take, note, pace): Chunks {
    // Read when first asked for: every start would pay for it.
    const { ZipFile } = await import('yazl');
    const zip = new ZipFile();
    // Typed by its reader's half; it is a stream that can be broken off.
    const output = zip.outputStream as Readable;
    const fail = (error: Error) => output.destroy(error);
    zip.on('error', fail);
    writeParts(zip, take, note, pace, mostRows).catch(fail);
    yield* output;
  };
}

async function writeParts(zip: ZipFile, take: Take, note: Note, pace: Pace, mostRows: number): Promise<void> {
  const names: string[] = [];
  const add = async (name: string, rows: AsyncIterable<string>) => {
    names.push(name);
    const sheet = Readable.from(rows);
    zip.addReadStream(sheet, `xl/worksheets/sheet${names.length}.xml`, PART);
    await finished(sheet);
  };
  const headings = take.fields.map(({ name }) => name);
  const batches = pace(take.batches());
  let next = await batches.next();
  for (let number = 1; number === 1 || !next.done; number++)
    await add(number === 1 ? 'Data' : `Data ${number}`, rowsOfOne());
  await add('About', aboutRows(take, note));
  for (const [path, text] of workbookParts(names)) zip.addBuffer(Buffer.from(text), path, PART);
  zip.end();

  async function* rowsOfOne(): AsyncGenerator<string> {
    yield sheetStart(headings);
    for (let rows = 1; !next.done && rows + next.value.length <= mostRows; next = await batches.next()) {
      yield xmlOf(next.value, rows + 1, headings);
      rows += next.value.length;
    }
    yield SHEET_END;
  }
}

function xmlOf(batch: Batch, first: number, headings: readonly string[]): string {
  return batch.map((row, index) => sheetRow(first + index, row, headings)).join('');
}

async function* aboutRows({ title, fields, sources }: Take, { release }: Note): AsyncGenerator<string> {
  const headings = ['what', 'name', 'meaning', 'licence', 'address'];
  const rows: readonly (readonly Cell[])[] = [
    ['title', null, title],
    ['release', null, release],
    ...fields.map(({ name, description }) => ['column', name, description]),
    ...sources.map(({ key, citation, licence, url }) => ['source', key, citation, licence, url]),
  ];
  yield sheetStart(headings) + xmlOf(rows, 2, headings) + SHEET_END;
}
