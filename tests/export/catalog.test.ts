import { expect, test } from 'vitest';
import { realServer, realStore } from '../fixtures/real.ts';
import { take } from '../fixtures/taken.ts';

const server = realServer();
const place = (path = '') => server.url.replace('/graphql', `/export/${path}`);

interface Listed {
  readonly name: string;
  readonly title: string | null;
  readonly theme: string | null;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly examples?: readonly string[];
}
interface Catalog {
  readonly formats: Readonly<Record<string, { type: string; description: string }>>;
  readonly exports: readonly {
    kind: string;
    path: string;
    files: readonly Listed[];
    parameters: object;
    examples: string[];
  }[];
}
const catalog = async () => (await (await take(place())).json()) as Catalog;
const filesOf = async (kind: string) => (await catalog()).exports.find((entry) => entry.kind === kind)?.files ?? [];
const page = async () => (await fetch(place(), { headers: { accept: 'text/html' } })).text();

test('the list of exports is JSON for a program and a page for a browser', async () => {
  const { exports: entries, formats } = await catalog();
  expect(entries.map(({ path }) => path).toSorted()).toEqual([
    '/export/indicators/<name>.<format>',
    '/export/memberships.<format>',
    '/export/operations/<name>.<format>',
    '/export/series.<format>',
    '/export/tables/<name>.<format>',
  ]);
  expect(Object.keys(formats)).toEqual(['csv', 'xlsx', 'parquet', 'ndjson', 'json', 'jsonstat']);
  const text = await page();
  expect(text).toContain('<a href="/export/tables/memberships.csv">memberships</a>');
  expect(text).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
});

test('indicators are listed with their names, under their themes', async () => {
  const files = await filesOf('indicators');
  const store = realStore();
  const { indicators } = store.graph;
  store.engine.close();
  expect(files).toEqual(
    [...indicators.values()].map(({ code, name, themeRecord }) => ({
      name: code,
      title: name,
      theme: themeRecord.name,
    })),
  );
  const text = await page();
  for (const theme of new Set(files.map((file) => file.theme))) {
    const count = files.filter((file) => file.theme === theme).length;
    expect(text).toContain(`<summary>${theme?.replaceAll('&', '&amp;')} (${count})</summary>`);
  }
  const [first] = files;
  expect(text).toContain(`<a href="/export/indicators/${first?.name}.csv">`);
});

test('operations are told with what they answer, their parameters, and examples that answer', async () => {
  const files = await filesOf('operations');
  expect(files.length).toBeGreaterThan(20);
  const text = await page();
  for (const { name, title, parameters = {}, examples = [] } of files) {
    expect(title, name).toMatch(/^[A-Z].*[.:;]$/);
    expect(text, name).toContain(`<h3>${name}</h3>`);
    expect(examples.map((example) => example.split('.')[0])).toEqual(Array(2).fill(`/export/operations/${name}`));
    for (const example of examples) {
      expect((await fetch(new URL(example, place()))).status, example).toBe(200);
      expect(text).toContain(`<a href="${example.replaceAll('&', '&amp;')}">`);
    }
    for (const parameter of Object.keys(parameters)) expect(text).toContain(`<dt><code>${parameter}</code></dt>`);
  }
  expect(files.find(({ name }) => name === 'country-page')).toMatchObject({
    title: 'Everything for a country page.',
    parameters: { code: expect.stringContaining('"CH"'), day: expect.any(String), rows: expect.any(String) },
    examples: [
      '/export/operations/country-page.json?code=CH',
      '/export/operations/country-page.csv?code=CH&rows=country.native',
    ],
  });
});

test('what is one file itself has examples that answer', async () => {
  const alone = (await catalog()).exports.filter(({ files }) => files.length === 0);
  expect(alone.map(({ kind }) => kind)).toEqual(['series', 'memberships']);
  const text = await page();
  for (const example of alone.flatMap(({ examples }) => examples)) {
    expect((await fetch(new URL(example, place()))).status, example).toBe(200);
    expect(text).toContain(`<a href="${example.replaceAll('&', '&amp;')}">`);
  }
  expect(alone.every(({ examples }) => examples.length > 0)).toBe(true);
});
