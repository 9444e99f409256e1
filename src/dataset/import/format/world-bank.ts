import { AlmanacError } from '../../../model/errors.ts';
import { type Entry, entryOf, type Input } from '../input/input.ts';
import type { Item, Reader } from '../reader.ts';
import { broken, linesIn, numberIn } from './records.ts';

const COLUMNS = ['Country Name', 'Country Code', 'Indicator Name', 'Indicator Code'];

/** World Development Indicators as the World Bank's bulk download has them: a line a series, a column a year. */
export const worldBank: Reader = {
  source: 'worldbank-wdi',
  expects: "the World Bank's bulk download WDI_CSV.zip, or WDICSV.csv out of it",
  address: 'https://databank.worldbank.org/data/download/WDI_CSV.zip',
  reach: 'series',
  // WDI_CSV_2026_10_14.zip
  published: ({ name }) => {
    const [, year, month, day] = /(\d{4})[_-](\d{2})[_-](\d{2})/.exec(name) ?? [];
    const date = year === undefined ? null : `${year}-${month}-${day}`;
    return Promise.resolve({ version: date, day: date });
  },
  async *read(input: Input): AsyncIterable<Item> {
    const entry = entryOf(input, /^WDI(CSV|Data)\.csv$/i) ?? (input.entries.length === 1 ? input.entries[0] : null);
    if (!entry) throw foreign(input, 'holds no WDICSV.csv');
    let firstYear = 0;
    let years = 0;
    for await (const { cells, line } of linesIn(entry)) {
      if (years === 0) {
        [firstYear, years] = yearsIn(input, entry, cells);
        continue;
      }
      const [, place = '', , code = ''] = cells;
      // A comma ends each line of some releases.
      if (cells.length < COLUMNS.length + years || cells.length > COLUMNS.length + years + 1) {
        yield broken(entry, line, `has ${cells.length} cells for ${COLUMNS.length + years} columns`);
        // Where what it is about can be read, that stays as it is.
        if (code !== '') yield { kind: 'series', code, place, firstYear, ...unreadLine(firstYear, years) };
        continue;
      }
      const values = new Float64Array(years);
      const unread: number[] = [];
      for (let at = 0; at < years; at++) {
        const cell = cells[COLUMNS.length + at] ?? '';
        const value = numberIn(cell);
        values[at] = value ?? Number.NaN;
        if (value !== null) continue;
        unread.push(firstYear + at);
        yield broken(entry, line, `${code} of ${place} in ${firstYear + at} is no number: "${cell}"`);
      }
      yield { kind: 'series', code, place, firstYear, values, broken: unread };
    }
    if (years === 0) throw foreign(input, 'is empty');
  },
};

function yearsIn(input: Input, entry: Entry, header: readonly string[]): [first: number, count: number] {
  const titles = header.at(-1) === '' ? header.slice(0, -1) : header;
  const years = titles.slice(COLUMNS.length).map(Number);
  const [first = 0] = years;
  if (COLUMNS.some((name, at) => titles[at] !== name)) {
    throw foreign(input, `${entry.path} begins with ${titles.slice(0, 4).join(', ')}`);
  }
  if (years.length === 0 || years.some((year, at) => !(year === first + at))) {
    throw foreign(input, `the years of ${entry.path} do not follow one another`);
  }
  return [first, years.length];
}

function unreadLine(firstYear: number, years: number) {
  return {
    values: new Float64Array(years).fill(Number.NaN),
    broken: Array.from({ length: years }, (_, at) => firstYear + at),
  };
}

function foreign({ name }: Input, what: string): AlmanacError {
  return new AlmanacError('BAD_ARGUMENT', `${name}: ${what}; expected is ${worldBank.expects}`);
}
