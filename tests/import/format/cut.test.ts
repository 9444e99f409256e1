import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { READERS } from '../../../src/dataset/import/readers.ts';
import { fixture, read } from './items.ts';

const folder = mkdtempSync(join(tmpdir(), 'almanac-cut-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The files of lines that each reader reads, with what it is given. */
const FILES = [
  ['worldbank-wdi', 'world-bank/WDI_CSV_2026_07_01.csv', ''],
  ['ucdp', 'ucdp/first/UcdpPrioConflict_v25_1.csv', ''],
  ['manytreaties-ggo', 'manytreaties/first/HUGGO_parties_clean.csv', ''],
  ['datasets-country-codes', 'country-codes/first/country-codes.csv', ''],
  ['iso-639-3', 'iso-639-3/first/iso-639-3.tab', ''],
  ['openclimatedata-treaties', 'open-climate/first', 'data/kigali-amendment.csv'],
  [
    'gapminder-systema-globalis',
    'gapminder/first/ddf--gapminder--systema_globalis-master',
    'countries-etc-datapoints/ddf--datapoints--total_population_with_projections--by--geo--time.csv',
  ],
] as const;

/** A copy of a fixture with one of its files made another. */
function changed(source: string, given: string, file: string, change: (text: string) => string): string {
  const copy = join(folder, `${source}-${readdirSync(folder).length}`, given.slice(given.lastIndexOf('/') + 1));
  cpSync(fixture(given), copy, { recursive: true });
  const path = join(copy, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return relative(fixture(''), copy);
}

describe('a file of lines', () => {
  test.each(FILES)('of %s that is cut off in its last cell is refused with the place', async (source, given, file) => {
    const reader = READERS.find((one) => one.source === source);
    const lines = readFileSync(join(fixture(given), file), 'utf8')
      .trimEnd()
      .split('\n').length;
    const cut = changed(source, given, file, (text) => text.trimEnd().slice(0, -1));
    await expect(read(reader as never, cut)).rejects.toThrow(
      new RegExp(`:${lines} has no line end as the lines before it have: the file may be cut off there`),
    );
  });

  test('without its last line end is taken from an archive, which tells whether it is whole', async () => {
    const reader = READERS.find((one) => one.source === 'worldbank-wdi');
    const text = readFileSync(fixture('world-bank/WDI_CSV_2026_07_01.csv'), 'utf8').trimEnd();
    const packed = join(folder, 'WDICSV.csv.gz');
    writeFileSync(packed, gzipSync(text));
    const { series, faults } = await read(reader as never, relative(fixture(''), packed));
    const whole = await read(reader as never, 'world-bank/WDI_CSV_2026_07_01.csv');
    expect([series, faults.length]).toEqual([whole.series, whole.faults.length]);
  });

  test('whose quote takes in more than any line is long is refused where it is opened, and nothing fails after that', async () => {
    const [source, given, file] = FILES[0];
    const reader = READERS.find((one) => one.source === source);
    const open = changed(source, given, file, (text) => `${text.split('\n')[0]}\n"Kaz${'abc,1,2\n'.repeat(400_000)}`);
    const heard: unknown[] = [];
    const listener = (error: unknown) => heard.push(error);
    process.prependListener('uncaughtException', listener);
    await expect(read(reader as never, open)).rejects.toThrow(/:2 opens a quote that is not closed/);
    await new Promise(setImmediate);
    process.off('uncaughtException', listener);
    expect(heard).toEqual([]);
  });

  test('whose quote takes in the lines below is refused, though what it makes has as many cells as a line', async () => {
    const reader = READERS.find((one) => one.source === 'ucdp');
    const given = 'ucdp/first/UcdpPrioConflict_v25_1.csv';
    // A quote that is missing at the end of a cell is closed by the next one that opens.
    const torn = changed('ucdp', given, '', (text) => {
      const lines = text.split('\n');
      lines[4] = (lines[4] ?? '').replace(',Myanmar,', ',"Myanmar,');
      lines[5] = (lines[5] ?? '').replace(',Myanmar,', ',"Myanmar",');
      return lines.join('\n');
    });
    await expect(read(reader as never, torn)).rejects.toThrow(
      /v25_1\.csv:5 opens a quote that takes in the line below/,
    );
  });
});
