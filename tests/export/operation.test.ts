import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOperations } from '../../src/server/named/operation.ts';
import { ask, realServer } from '../fixtures/real.ts';
import { csvRows, ndjsonRows, take } from '../fixtures/taken.ts';

const server = realServer();
const url = (file: string) => server.url.replace('/graphql', `/export/operations/${file}`);

const operations = readOperations(join(import.meta.dirname, '../../schema/operations')).map(({ name, query }) => ({
  name: name.replace(/^\d+-/, ''),
  query,
}));

interface Refusal {
  readonly errors: readonly { message: string; extensions: { code: string; argument: string; candidates: string[] } }[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOfObjects = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.some(isObject);

/** Paths of the lists of objects that an answer holds, by walking it. */
function listsIn(value: unknown, path: readonly string[] = []): string[] {
  if (isListOfObjects(value)) return [path.join('.'), ...value.flatMap((item) => listsIn(item, path))];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inside]) => listsIn(inside, [...path, key]));
}

/** How CSV writes a value. */
const cellOf = (value: unknown) => {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

type Leaf = readonly [path: string, cell: string];

/** Every value of an answer but those inside lists of objects, by its path. */
function leavesOf(value: unknown, path: readonly string[]): Leaf[] {
  if (isObject(value)) return Object.entries(value).flatMap(([key, inside]) => leavesOf(inside, [...path, key]));
  return isListOfObjects(value) ? [] : [[path.join('.'), cellOf(value)]];
}

/** The rows that a list gives, each with the values of its item and those that stand around it, at whatever depth. */
function rowsAt(value: unknown, keys: readonly string[], path: readonly string[], around: readonly Leaf[]): Leaf[][] {
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => {
      if (keys.length > 0) return rowsAt(item, keys, path, [...around, ...leavesOf(item, path)]);
      const inside = isObject(item)
        ? Object.entries(item).flatMap(([key, within]): Leaf[] => leavesAndLists(within, [...path, key]))
        : [];
      return [[...around, ...inside]];
    });
  const [key, ...rest] = keys;
  return isObject(value) && key !== undefined ? rowsAt(value[key], rest, [...path, key], around) : [];
}

/** The values of a row, with lists within it as JSON. */
function leavesAndLists(value: unknown, path: readonly string[]): Leaf[] {
  if (!isObject(value)) return [[path.join('.'), cellOf(value)]];
  return Object.entries(value).flatMap(([key, inside]) => leavesAndLists(inside, [...path, key]));
}

/** Of an empty list nobody can tell by an answer whether it is one of objects, which stand in no row of another list. */
const sorted = (cells: readonly string[]) => cells.filter((cell) => cell !== '' && cell !== '[]').toSorted();

test.each(operations)(
  '$name is whole as JSON; as a table it keeps every value, or names its lists',
  async ({ name, query }) => {
    const { data } = await ask(server.url, query);
    expect(await (await take(url(`${name}.json`))).json()).toEqual({ data });
    const lists = [...new Set(listsIn(data))];
    const response = await fetch(url(`${name}.csv`));
    if (response.status === 200) {
      const rows = await csvRows(url(`${name}.csv`));
      expect(lists.length).toBeLessThanOrEqual(1);
      const [list] = lists;
      const expected =
        list === undefined ? [leavesAndLists(data, [])] : rowsAt(data, list.split('.'), [], leavesOf(data, []));
      expect(expected.length).toBe(rows.length);
      for (const [index, leaves] of expected.entries())
        expect(sorted(Object.values(rows[index] ?? {}))).toEqual(sorted(leaves.map(([, cell]) => cell)));
      return;
    }
    const [error] = ((await response.json()) as Refusal).errors;
    expect(error?.extensions).toMatchObject({ code: 'BAD_ARGUMENT', argument: 'rows' });
    const candidates = error?.extensions.candidates ?? [];
    expect(candidates.length).toBeGreaterThan(1);
    expect(candidates).toEqual(expect.arrayContaining(lists));
    for (const list of candidates) {
      expect(error?.message).toContain(list);
      const rows = await csvRows(url(`${name}.csv?rows=${list}`));
      const expected = rowsAt(data, list.split('.'), [], leavesOf(data, []));
      expect(rows.length, list).toBe(expected.length);
      for (const [index, leaves] of expected.entries())
        expect(sorted(Object.values(rows[index] ?? {})), list).toEqual(sorted(leaves.map(([, cell]) => cell)));
    }
    const [first = ''] = candidates;
    expect(await ndjsonRows(url(`${name}.ndjson?rows=${first}`))).toHaveLength(
      (await csvRows(url(`${name}.csv?rows=${first}`))).length,
    );
  },
);

test('a chosen list becomes rows under the variables given, with what stands around it beside each', async () => {
  const query = operations.find(({ name }) => name === 'members-on-a-day')?.query ?? '';
  const { data } = await ask(server.url, query, { day: '2020-01-01' });
  const { organization } = data as {
    organization: {
      name: string;
      members: {
        totalCount: number;
        nodes: { startDate: string; country: { name: string; capital: { name: string } } }[];
      };
    };
  };
  const rows = await csvRows(url('members-on-a-day.csv?day=2020-01-01&rows=organization.members.nodes'));
  expect(rows).toEqual(
    organization.members.nodes.map(({ startDate, country }) => ({
      'organization.name': organization.name,
      'organization.members.totalCount': String(organization.members.totalCount),
      startDate,
      'country.name': country.name,
      'country.capital.name': country.capital.name,
    })),
  );
  expect(rows).toHaveLength(8);
});

test('a list within a list bears what stands around both, and names no column twice', async () => {
  const header = async (file: string) => (await (await take(url(file))).text()).split('\r\n')[0]?.split(',');
  expect(await header('many-series.csv?rows=seriesSet.points')).toEqual([
    'seriesSet.indicator.code',
    'seriesSet.country.name',
    'seriesSet.area.name',
    'year',
    'value',
  ]);
  // Both the country and its names have a name.
  const columns = (await header('country-page.csv?rows=country.native')) ?? [];
  expect(columns).toContain('country.name');
  expect(columns).toContain('name');
  expect(new Set(columns).size).toBe(columns.length);
});

test('an empty list keeps its columns', async () => {
  const file = 'members-on-a-day.csv?day=1950-01-01&rows=organization.members.nodes';
  const text = await (await take(url(file))).text();
  expect(text).toBe(
    'organization.name,organization.members.totalCount,startDate,country.name,country.capital.name\r\n',
  );
});

test('lists within a row are one cell of JSON', async () => {
  const [row] = await csvRows(url('what-changed.csv?rows=enlargement.changes.nodes'));
  expect(JSON.parse(row?.citations ?? '')).toEqual(
    expect.arrayContaining([{ locator: expect.any(String), source: { key: expect.any(String) } }]),
  );
  const [page] = await csvRows(url('country-page.csv?rows=country.continents'));
  expect(JSON.parse(page?.['country.timeZones'] ?? '')).toEqual(['Europe/Zurich']);
});
