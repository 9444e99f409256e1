import { readSheet } from 'read-excel-file/node';
import { type Entry, entryOf, type Input } from '../../input/input.ts';
import type { Item, Known, Reader } from '../../reader.ts';
import { foreign } from '../foreign.ts';
import { broken, numberIn } from '../records.ts';
import { seriesOf, type Years, yearIn } from './series.ts';

const SHEET = 'Data';
/** What stands before the figures, in this order in every version so far; `currency_unit` came with 6. */
const PLACE = 'countrycode';
const YEAR = 'year';
const NAMES = ['country', 'currency_unit'];

/** The Penn World Table's workbook: a line a country and year, a column a variable. */
export const pennWorldTable: Reader = {
  source: 'penn-world-table',
  expects: 'the workbook of the Penn World Table with its sheet Data, such as pwt1001.xlsx',
  // Each version has an address of its own.
  address: null,
  reach: 'series',
  // pwt91.xlsx, pwt1001.xlsx, pwt110.xlsx: 9.1, 10.01, 11.0
  published: ({ name }) => {
    const [, major, minor] = /pwt(1\d|\d)(\d{1,2})\.xlsx$/i.exec(name) ?? [];
    return Promise.resolve({ version: major === undefined ? null : `${major}.${minor}`, day: null });
  },
  async *read(input: Input, known: Known): AsyncIterable<Item> {
    const entry = entryOf(input, /\.xlsx$/i);
    if (!entry) throw foreign(input, 'is no workbook', pennWorldTable);
    const [header = [], ...lines] = await sheetOf(input, entry);
    const placeAt = header.indexOf(PLACE);
    const yearAt = header.indexOf(YEAR);
    if (placeAt < 0 || yearAt < 0) {
      throw foreign(input, `its sheet ${SHEET} begins with ${header.slice(0, 4).join(', ')}`, pennWorldTable);
    }
    const variables = [...header.entries()].filter(
      ([at, name]) =>
        at !== placeAt &&
        at !== yearAt &&
        name !== '' &&
        !NAMES.includes(name) &&
        known.key('indicator', name) !== null,
    );
    const span = new Set<number>();
    const doubted = new Set<string>();
    const places = new Map<string, Map<number, readonly string[]>>();
    for (const [at, cells] of lines.entries()) {
      const line = at + 2;
      const place = cells[placeAt] ?? '';
      const year = yearIn(cells[yearAt] ?? '');
      const of = places.get(place) ?? new Map<number, readonly string[]>();
      if (place === '') yield broken(entry, line, 'has no country code');
      else if (year === null) {
        doubted.add(place);
        yield broken(entry, line, `the year of ${place} is none: "${cells[yearAt]}"`);
      } else if (of.has(year)) yield broken(entry, line, `${place} in ${year} stands twice`, 'the first is taken');
      else {
        places.set(place, of.set(year, cells));
        span.add(year);
      }
    }
    for (const [place, of] of places) {
      for (const [at, code] of variables) {
        const years: Years = new Map();
        for (const [year, cells] of of) {
          const cell = cells[at] ?? '';
          const value = numberIn(cell);
          years.set(year, value);
          if (value === null)
            yield broken(entry, lineOf(lines, cells), `${code} of ${place} in ${year} is no number: "${cell}"`);
        }
        yield seriesOf(code, place, years, doubted.has(place) ? [...span] : []);
      }
    }
  },
};

async function sheetOf(input: Input, entry: Entry): Promise<string[][]> {
  try {
    const rows = await readSheet(await entry.open(), SHEET);
    return rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell).trim())));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw foreign(input, `has no sheet ${SHEET} that reads (${why})`, pennWorldTable);
  }
}

function lineOf(lines: readonly (readonly string[])[], cells: readonly string[]): number {
  return lines.indexOf(cells) + 2;
}
