import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { workbook } from '../../src/server/export/format/xlsx.ts';
import { createPace } from '../../src/server/export/pace.ts';
import { type Cell, field, type Take } from '../../src/store/export/take.ts';
import { realServer } from '../fixtures/real.ts';
import { csvRows, take } from '../fixtures/taken.ts';

const server = realServer();
const place = () => server.url.replace('/graphql', '/export/');
const sheetsOf = async (url: string) => readXlsx(Buffer.from(await (await take(url)).arrayBuffer()), { trim: false });

const FIELDS = [
  field('text', 'string', 'A text.'),
  field('number', 'number', 'A number.'),
  field('yes', 'boolean', 'A truth.'),
];
const takeOf = (batches: readonly (readonly (readonly Cell[])[])[]): Take => ({
  name: 'planted',
  title: 'Planted <rows>',
  fields: FIELDS,
  key: [],
  sources: [],
  async *batches() {
    yield* batches;
  },
  frame: null,
  document: null,
});
const written = (rows: Take, most = 1000) => buffer(workbook(most)(rows, { release: 'r', cited: false }, createPace()));

test('a workbook holds the rows of the table with numbers as numbers and all else as text', async () => {
  const [data, about] = await sheetsOf(`${place()}indicators/population_total.xlsx?countries=KZ&from=2000&to=2010`);
  const rows = await csvRows(`${place()}indicators/population_total.csv?countries=KZ&from=2000&to=2010`);
  expect(data?.sheet).toBe('Data');
  const [heading, ...cells] = data?.data ?? [];
  expect(heading).toEqual(Object.keys(rows[0] ?? {}));
  expect(cells.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))).toEqual(
    rows.map((row) => Object.values(row)),
  );
  expect(typeof cells[0]?.[heading?.indexOf('value') ?? -1]).toBe('number');
  expect(about?.data).toContainEqual([
    'source',
    'worldbank-wdi',
    'World Bank, World Development Indicators, snapshot of 1 July 2026.',
    'CC-BY-4.0',
    expect.any(String),
  ]);
});

test('what a spreadsheet would make a number, a date or a formula of stays the text it is', async () => {
  const texts = [
    '007',
    '+7',
    '1/2',
    '2008-12-26',
    '1e5',
    'TRUE',
    '=1+1',
    '-cmd',
    '@SUM(A1)',
    ' blank ',
    'a\nb',
    '<&>"',
  ];
  const odd = ['bell \u0007', 'return \r', '_x0041_', 'é 🇰🇿'];
  const rows = [...texts, ...odd].map((text): Cell[] => [text, 2.8668e-8, text === '007']);
  const bytes = await written(takeOf([rows]));
  const [data] = await readXlsx(bytes, { trim: false });
  expect(data?.data.slice(1, texts.length + 1).map(([text]) => text)).toEqual(texts);
  expect(data?.data[1]).toEqual(['007', 2.8668e-8, true]);
  expect(data?.data[2]).toEqual(['+7', 2.8668e-8, false]);
  const xml = xmlOf(bytes, 'xl/worksheets/sheet1.xml');
  expect(xml).not.toContain('<f>');
  expect(xml).toContain('bell _x0007_');
  expect(xml).toContain('return _x000D_');
  expect(xml).toContain('_x005F_x0041_');
  expect(xml).toContain('é 🇰🇿');
  expect(xml).toContain('<v>0.000000028668</v>');
});

test('calling codes and numeric codes keep their signs and zeros', async () => {
  const [data] = await sheetsOf(`${place()}tables/country_codes.xlsx`);
  const rows = await csvRows(`${place()}tables/country_codes.csv`);
  const cells = data?.data.slice(1).map((row) => row.map((cell) => cell ?? ''));
  expect(cells).toEqual(rows.map((row) => Object.values(row)));
  expect(rows.some((row) => /^0\d/.test(row.code ?? ''))).toBe(true);
});

test('rows beyond what a sheet can hold go on in the next, under the same heading', async () => {
  const batch = (start: number) => Array.from({ length: 40 }, (_, index): Cell[] => ['row', start + index, null]);
  const sheets = await readXlsx(await written(takeOf([batch(0), batch(40), batch(80)]), 81));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Data', 'Data 2', 'About']);
  expect(sheets.map(({ data }) => data.length)).toEqual([81, 41, 6]);
  expect(sheets[1]?.data.slice(0, 2)).toEqual([
    ['text', 'number', 'yes'],
    ['row', 80, null],
  ]);
});

test('an empty table is a sheet with a heading; one file is the same to the byte whenever it is made', async () => {
  const [data] = await readXlsx(await written(takeOf([])));
  expect(data?.data).toEqual([['text', 'number', 'yes']]);
  const twice = [await written(takeOf([[['a', 1, true]]])), await written(takeOf([[['a', 1, true]]]))];
  expect(twice[0]?.equals(twice[1] ?? Buffer.alloc(0))).toBe(true);
});

test('a text that no cell can hold is refused, naming its column', async () => {
  await expect(written(takeOf([[['x'.repeat(40_000), 1, true]]]))).rejects.toMatchObject({
    code: 'EXPORT_TOO_LARGE',
    details: { argument: 'text' },
  });
});

/** A part of a workbook as the unzip of the system sees it, which checks the archive meanwhile. */
function xmlOf(bytes: Buffer, part: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
  const file = join(folder, 'a.xlsx');
  writeFileSync(file, bytes);
  try {
    return execFileSync('unzip', ['-p', file, part], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
