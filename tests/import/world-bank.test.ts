import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { type Imported, type ImportOptions, importRelease, readerOf } from '../../src/dataset/import/import.ts';
import { openInput } from '../../src/dataset/import/input/open.ts';
import { contentOf, linesOf, smallData } from './root.ts';

const FIXTURES = join(import.meta.dirname, 'world-bank');
const INDICATORS = ['population_total', 'population_density', 'gini_index'];
const GEOS = ['EUU', 'KAZ', 'UZB', 'WLD'];
const [FIRST, SECOND] = ['WDI_CSV_2026_07_01.csv', 'WDI_CSV_2026_10_14.csv'];

async function imported(root: string, file: string, options: Partial<ImportOptions> = {}): Promise<Imported> {
  const input = await openInput(join(FIXTURES, file));
  return importRelease(readerOf('worldbank-wdi'), input, {
    root,
    reports: join(dirname(root), 'reports'),
    today: '2026-11-28',
    published: null,
    version: null,
    apply: false,
    acceptLosses: false,
    say: () => undefined,
    ...options,
  });
}

const root = smallData(INDICATORS, GEOS);
const before = contentOf(root);

test('a release that says what we have changes nothing, byte for byte', async () => {
  const { files, proposal } = await imported(root, FIRST, { apply: true });
  expect(files).toEqual([]);
  expect(proposal.series.map(({ counts }) => counts.added + counts.changed + counts.removed)).toEqual([0, 0, 0]);
  expect(contentOf(root)).toBe(before);
});

test('a new release is proposed first: what is new, changed and gone, what does not read, and what is not carried', async () => {
  const { proposal, report, findings, applied } = await imported(root, SECOND);
  expect(applied).toBe(false);
  expect(contentOf(root)).toBe(before);
  expect(findings).toEqual([]);
  const counts = Object.fromEntries(proposal.series.map(({ indicator, counts: of }) => [indicator, of]));
  expect(counts.population_total).toMatchObject({ added: 0, changed: 11, removed: 0 });
  expect(counts.population_density).toMatchObject({ added: 1, changed: 2, removed: 1 });
  expect(counts.gini_index).toMatchObject({ added: 0, changed: 0, removed: 0 });
  expect(proposal.faults.map(({ where }) => where)).toEqual([`${SECOND}:6`, `${SECOND}:10`]);
  expect([...(proposal.unknown.get('place')?.keys() ?? [])]).toEqual(['ATL']);
  expect([...(proposal.unknown.get('indicator')?.keys() ?? [])]).toEqual(['XX.NOT.CARRIED']);
  const read = (name: string) => readFileSync(join(report, name), 'utf8');
  expect(read('report.md')).toContain('1 new, 13 changed, 1 gone');
  expect(read('report.html')).toContain('KAZ|2010');
  expect(JSON.parse(read('report.json')).release).toMatchObject({ day: '2026-10-14', source: 'worldbank-wdi' });
  const changes = read('changes.ndjson')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(changes).toHaveLength(15);
  expect(changes).toContainEqual(
    expect.objectContaining({ table: 'observations/population_density', key: 'KAZ|2010', after: { value: '6.0126' } }),
  );
});

test('applied, the values are the new ones, and each says what it was before the release', async () => {
  const { files } = await imported(root, SECOND, { apply: true });
  const observed = linesOf(root, 'statistics/observations/population_density.csv');
  expect(observed).toContain('KAZ,1991,6.1,');
  expect(observed).toContain('KAZ,2010,6.0126,');
  expect(observed).toContain('KAZ,2025,7.6,E');
  // The cell that does not read stays.
  expect(observed.some((line) => line.startsWith('KAZ,2012,6.4'))).toBe(true);
  expect(observed.some((line) => line.startsWith('KAZ,1992'))).toBe(false);
  expect(linesOf(root, 'statistics/revisions/population_density.csv')).toEqual([
    'geo,year,vintage,value',
    'KAZ,1991,2026-10-14,6.1',
    'KAZ,1992,2026-07-01,6.4202',
    'KAZ,1992,2026-10-14,',
    'KAZ,2010,2026-07-01,6.23655',
    'KAZ,2010,2026-10-14,6.0126',
    'KAZ,2025,2026-07-01,7.72077',
    'KAZ,2025,2026-10-14,7.6',
  ]);
  expect(linesOf(root, 'statistics/revisions/population_total.csv')).toContain('KAZ,2009,2026-10-14,16620846');
  expect(linesOf(root, 'sources.csv').find((line) => line.startsWith('worldbank-wdi,'))).toContain('14 October 2026');
  expect(
    linesOf(root, 'imports/imports.csv')
      .slice(1)
      .map((line) => line.split(',').slice(0, 7).join()),
  ).toEqual([
    '2026-11-28,worldbank-wdi,2026-10-14,observations/population_density,1,2,1',
    '2026-11-28,worldbank-wdi,2026-10-14,observations/population_total,0,11,0',
  ]);
  expect(files).toContain('statistics/vintages.csv');
  const after = contentOf(root);
  const again = await imported(root, SECOND, { apply: true });
  expect(again.files).toEqual([]);
  expect(contentOf(root)).toBe(after);
});

test('a release older than the one on record is not applied', async () => {
  const after = contentOf(root);
  await expect(imported(root, FIRST, { apply: true })).rejects.toMatchObject({ code: 'BAD_ARGUMENT' });
  expect(contentOf(root)).toBe(after);
});

test('a release that its publisher changed without a new day keeps what it said when it was read before', async () => {
  const text = readFileSync(join(FIXTURES, SECOND), 'utf8');
  const path = join(dirname(root), SECOND);
  writeFileSync(path, text.replace('6.0125987', '6.0129'));
  await imported(root, relative(FIXTURES, path), { apply: true, today: '2026-11-29' });
  const revised = linesOf(root, 'statistics/revisions/population_density.csv');
  expect(revised).toContain('KAZ,2010,2026-10-14,6.0129');
  expect(revised).toContain('KAZ,2010,2026-07-01,6.23655');
  expect(linesOf(root, 'imports/superseded.csv').slice(1)).toEqual([
    `observations/population_density,KAZ|2010,value,6.0126,2026-11-29,worldbank-wdi,${SECOND}`,
  ]);
});

test('another file is refused by what was expected', async () => {
  const input = await openInput(join(import.meta.dirname, 'root.ts'));
  const options = { root, reports: dirname(root), today: '2026-11-28', published: '2026-12-01', version: null };
  const asked = { ...options, apply: false, acceptLosses: false, say: () => undefined };
  await expect(importRelease(readerOf('worldbank-wdi'), input, asked)).rejects.toThrow('expected is');
});
