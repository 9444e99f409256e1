import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Change } from '../../src/dataset/import/compare/change.ts';
import { type Proposal, propose } from '../../src/dataset/import/compare/proposal.ts';
import { Files } from '../../src/dataset/import/files.ts';
import { readerOf } from '../../src/dataset/import/import.ts';
import { openInput } from '../../src/dataset/import/input/open.ts';
import { READERS } from '../../src/dataset/import/readers.ts';
import { printMarkdown } from '../../src/dataset/import/report/print.ts';
import { reportOf } from '../../src/dataset/import/report/report.ts';
import { AlmanacError } from '../../src/model/errors.ts';

const files = new Files(readConfig({}).DATA_DIR);

type Releases = readonly [source: string, first: string, second: string];

/** Of each publisher releases that say what we have, and later ones with a revision, an addition, a removal and a broken row. */
const PUBLISHERS: Readonly<Record<string, readonly Releases[]>> = {
  'World Bank': [['worldbank-wdi', 'world-bank/WDI_CSV_2026_07_01.csv', 'world-bank/WDI_CSV_2026_10_14.csv']],
  'Penn World Table': [
    ['penn-world-table', 'penn-world-table/first/pwt1001.xlsx', 'penn-world-table/second/pwt110.xlsx'],
  ],
  Gapminder: [
    ...both('gapminder-systema-globalis', 'gapminder', 'ddf--gapminder--systema_globalis-master'),
    ...both('gapminder-fasttrack', 'gapminder', 'ddf--gapminder--fasttrack-master'),
  ],
  UCDP: [['ucdp', 'ucdp/first/UcdpPrioConflict_v25_1.csv', 'ucdp/second/UcdpPrioConflict_v26_1.csv']],
  'United Nations': [
    ...both('un-ga-resolutions', 'un-resolutions', 'GAresolutions-main'),
    ...both('un-sc-resolutions', 'un-resolutions', 'SCresolutions-main'),
    ...both('un-hrc-resolutions', 'un-resolutions', 'HRCresolutions-main'),
  ],
  'lists of treaties': [
    ...both('manytreaties-ggo', 'manytreaties', 'HUGGO_parties_clean.csv'),
    ...both('openclimatedata-treaties', 'open-climate', ''),
  ],
  'ISO and Natural Earth': [
    ...both('iso-4217', 'iso-4217', 'list-one.xml'),
    ...both('iso-639-3', 'iso-639-3', 'iso-639-3.tab'),
    ...both('datasets-country-codes', 'country-codes', 'country-codes.csv'),
    ...both('natural-earth', 'natural-earth', 'ne_50m_admin_0_countries.geojson'),
  ],
  // A zone is its own key: it comes and goes, and nothing of it is revised.
  'CLDR and the tz database': [...both('cldr', 'cldr', ''), ...both('tz-database', 'tz-database', '')],
};

function both(source: string, folder: string, file: string): Releases[] {
  return [[source, join(folder, 'first', file), join(folder, 'second', file)]];
}

async function proposed(source: string, path: string, spoilt: (content: Buffer) => Buffer = (content) => content) {
  const reader = readerOf(source);
  const input = await openInput(join(import.meta.dirname, path));
  const entries = input.entries.map((entry) => {
    return { ...entry, open: async () => Readable.from([spoilt(await buffer(await entry.open()))]) };
  });
  try {
    const release = { source, title: source, version: '2', day: '2026-11-01', through: null, file: path, sha256: '' };
    return await propose(reader, { ...input, entries }, files, release);
  } finally {
    input.close();
  }
}

/** What would be done to each row or value. */
function changesIn({ series, tables }: Pick<Proposal, 'series' | 'tables'>): ReadonlyMap<string, Change> {
  const changes = [...series, ...tables].flatMap((part) => [...part.changes()]);
  return new Map(changes.map((change) => [`${change.kind} ${change.table} ${change.key}`, change]));
}

test('every source that can be imported has releases to try', () => {
  const tried = Object.values(PUBLISHERS).flatMap((releases) => releases.map(([source]) => source));
  expect(tried.sort()).toEqual(READERS.map(({ source }) => source).sort());
});

function quoteOpened(content: Buffer): Buffer {
  const lines = content.toString().split('\n');
  return Buffer.from([...lines.slice(0, 2), `"${lines[2] ?? ''}`, ...lines.slice(3)].join('\n'));
}

/** What no release of a source can bring: a code that is another is one gone and one new, and so is a zone. */
const NEVER: Readonly<Record<string, readonly string[]>> = {
  'datasets-country-codes': ['changed'],
  'tz-database': ['changed'],
};

test.each<Releases>([
  ['gapminder-fasttrack', 'gapminder/first/ddf--gapminder--fasttrack-master', ''],
  ['openclimatedata-treaties', 'open-climate/first', ''],
  ['iso-639-3', 'iso-639-3/first/iso-639-3.tab', ''],
])('of %s a quote that nobody closes is told with the line that opens it', async (source, first) => {
  await expect(proposed(source, first, quoteOpened)).rejects.toMatchObject({
    code: 'BAD_ARGUMENT',
    message: expect.stringMatching(/:3 opens a quote that is not closed/),
  });
});

describe.each(Object.values(PUBLISHERS).flat())('%s', (source, first, second) => {
  let before: Proposal;
  let after: Proposal;
  beforeAll(async () => {
    before = await proposed(source, first);
    after = await proposed(source, second);
  });

  test('a release that says what we have changes nothing', () => {
    expect([...changesIn(before).values()].filter(({ kind }) => kind === 'changed')).toEqual([]);
    expect(before.faults).toEqual([]);
  });

  test.each<[string, (content: Buffer) => Buffer]>([
    ['nothing', () => Buffer.alloc(0)],
    ['a page that says that there is nothing', () => Buffer.from('<!DOCTYPE html>\n<h1>404, "Not Found"</h1>\n')],
    ['marks of no text', (content) => Buffer.alloc(content.length)],
    ['its text in two bytes a letter, unmarked', (content) => Buffer.from(content.toString(), 'utf16le')],
  ])('a file of its name that holds %s changes nothing, and is told', async (_what, spoilt) => {
    const outcome = await proposed(source, first, spoilt).catch((error: unknown) => error);
    if (outcome instanceof AlmanacError) expect(outcome.code).toBe('BAD_ARGUMENT');
    else {
      const { faults, series, tables } = outcome as Proposal;
      expect(faults).not.toEqual([]);
      const kinds = [...changesIn({ series, tables }).values()].map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'changed' || kind === 'added')).toEqual([]);
    }
  });

  test('the next one is reported with what it revises, adds and takes away, and with its broken rows', () => {
    const known = changesIn(before);
    const kinds = new Set([...changesIn(after)].flatMap(([key, { kind }]) => (known.has(key) ? [] : kind)));
    // Of some what is new lacks what only a curator can say, and outlines are cut by one.
    const isUnknown = after.faults.some(({ fault }) => fault === 'unknown');
    if (isUnknown || after.tables.some(({ incomplete }) => incomplete.length > 0)) kinds.add('added');
    if (after.remarks.length > before.remarks.length) kinds.add('changed');
    const wanted = ['added', 'changed', 'removed'].filter((kind) => !NEVER[source]?.includes(kind));
    expect([...kinds]).toEqual(expect.arrayContaining(wanted));
    expect(after.faults.some(({ fault }) => fault === 'broken')).toBe(true);
    const text = printMarkdown(reportOf(after, []));
    expect(text).toContain('## By table');
    expect(text).toContain('## Broken rows');
  });
});
