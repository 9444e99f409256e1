import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();
const { DATA_DIR } = readConfig({});
const ROWS = readFileSync(join(import.meta.dirname, '../../schema/operations/page/contribute.graphql'), 'utf8');

interface Row {
  readonly file: string;
  readonly key: string;
  readonly header: string;
  readonly text: string | null;
}

/** Every row in an answer. */
function rowsIn(value: unknown): readonly Row[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'file' in value && 'header' in value ? [value as Row] : [];
  return [...own, ...Object.values(value).flatMap(rowsIn)];
}

const files = new Map<string, ReadonlySet<string>>();
function linesOf(file: string): ReadonlySet<string> {
  const known = files.get(file) ?? new Set(readFileSync(join(DATA_DIR, file), 'utf8').split('\n'));
  files.set(file, known);
  return known;
}

test.each([
  'Country:KAZ',
  'Country:DDR@1980-01-01',
  'Organization:un',
  'Event:election/COL.2026-05-31.president',
  'Treaty:npt',
  'Person:nursultan-nazarbayev',
  'Indicator:population_total',
])('each row that is shown of %s stands in its file, letter for letter', async (id) => {
  const { data, errors } = await ask(server.url, ROWS, { id });
  expect(errors).toBeUndefined();
  const rows = rowsIn(data);
  expect(rows.length).toBeGreaterThan(0);
  for (const { file, header, text, key } of rows) {
    expect(linesOf(file), `${file} ${key}`).toContain(text);
    expect(linesOf(file).values().next().value, file).toBe(header);
  }
});

test('figures stand in the file of their indicator, and one that was corrected as its source has it', async () => {
  const query = `{
    right: country(code: "KZ") { statistic(indicator: "population_total", year: 2008) { row { file key text } } }
    before: country(code: "KZ") { statistic(indicator: "population_total", year: 2008, knownAt: "2012-12-31") { row { text } } }
    counted: organization(code: "sco") { statistic(indicator: "population_total", year: 2008) { row { text } } }
  }`;
  const { data } = await ask(server.url, query);
  expect(data).toEqual({
    right: {
      statistic: {
        row: { file: 'statistics/observations/population_total.csv', key: 'KAZ|2008', text: 'KAZ,2008,16426525,' },
      },
    },
    // What a release that has been followed said stands among its revisions.
    before: { statistic: { row: expect.objectContaining({ text: null }) } },
    counted: { statistic: { row: null } },
  });
});

test('what follows from another fact is changed where that stands', async () => {
  const query = '{ event(code: "CODE") { row { file text } derivedFrom { ... on Membership { row { file text } } } } }';
  const found = await ask(server.url, '{ events(filter: { classification: ADMISSION }, first: 1) { nodes { key } } }');
  const { events } = found.data as { readonly events: { readonly nodes: readonly { readonly key: string }[] } };
  const { data } = await ask(server.url, query.replace('CODE', events.nodes[0]?.key ?? ''));
  const { event } = data as { readonly event: { readonly row: Row; readonly derivedFrom: { readonly row: Row } } };
  expect(event.row.file).toBe('organizations/memberships.csv');
  expect(event.row).toEqual(event.derivedFrom.row);
});

test('a page suggests changes of what it shows, and says how to check them', async () => {
  const page = async (path: string) => (await fetch(new URL(path, server.url))).text();
  expect(await page('/country/kazakhstan@2008-12-26')).toContain('href="/contribute/Country%3AKAZ@2008-12-26"');
  for (const path of [
    '/organization/sco',
    '/treaty/npt',
    '/person/nursultan-nazarbayev',
    '/indicator/population_total',
  ])
    expect(await page(path), path).toContain('>Suggest a change</a>');
  const suggested = await page('/contribute/Country%3AKAZ');
  expect(suggested).toContain('KAZ,astana,capital,Astana,2022-09-17,,cia-world-factbook');
  expect(suggested).toContain('check --changed');
  expect((await fetch(new URL('/contribute/Country%3AXXX', server.url))).status).toBe(404);
});
