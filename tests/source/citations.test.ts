import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

interface Cited {
  readonly locator: string | null;
  readonly accessed: string;
  readonly licence: { readonly key: string };
  readonly text: string;
  readonly bibtex: string;
  readonly csl: string;
}

async function citationsOf(fact: string): Promise<readonly Cited[]> {
  const fields =
    'locator accessed licence { key } text: citation bibtex: citation(format: BIBTEX) csl: citation(format: CSL_JSON)';
  const { data, errors } = await ask(server.url, fact.replaceAll('CITED', `citations { ${fields} }`));
  expect(errors).toBeUndefined();
  const found: Cited[] = [];
  JSON.stringify(data, (key, value: unknown) => {
    if (key === 'citations') found.push(...(value as Cited[]));
    return value;
  });
  return found;
}

test('a citation says under which licence and when the source was read', async () => {
  const [first] = await citationsOf(
    '{ country(code: "KZ") { statistic(indicator: "population_total", year: 2008) { CITED } } }',
  );
  expect(first).toMatchObject({ locator: 'SP.POP.TOTL', accessed: '2026-11-24', licence: { key: 'CC-BY-4.0' } });
});

test('it is ready to print as text, with its place', async () => {
  const cited = await citationsOf('{ country(code: "KZ") { memberships(organization: "un") { nodes { CITED } } } }');
  expect(cited.map(({ text }) => text)).toContain(
    '"Kazakhstan: Steady growth through reform", China Daily, updated 26 December 2008, 08:03; paragraph 13.',
  );
});

test('it is a BibTeX entry that a reader of BibTeX reads back', async () => {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  const cited = await citationsOf('{ indicator(code: "population_total") { CITED } country(code: "KZ") { CITED } }');
  expect(cited.length).toBeGreaterThan(1);
  for (const { bibtex, csl } of cited) {
    const item = JSON.parse(csl) as { title: string; author: { literal: string }[] };
    const [read] = plugins.input.chain(bibtex);
    // BibTeX knows no organizations, only a family name that stands alone.
    expect(read).toMatchObject({ title: item.title, author: item.author.map(({ literal }) => ({ family: literal })) });
  }
});

test('as CSL-JSON it holds type, title, author and dates', async () => {
  const [first] = await citationsOf('{ indicator(code: "population_total") { CITED } }');
  expect(JSON.parse(first?.csl ?? '')).toEqual({
    id: 'worldbank-wdi',
    type: 'dataset',
    title: 'World Development Indicators',
    author: [{ literal: 'World Bank' }],
    publisher: 'World Bank',
    issued: { 'date-parts': [[2026, 7, 1]] },
    accessed: { 'date-parts': [[2026, 11, 24]] },
    version: '2026-07-01',
    URL: 'https://datatopics.worldbank.org/world-development-indicators/',
    note: 'SP.POP.TOTL',
  });
});

test('every source can be printed in every format', async () => {
  const { data, errors } = await ask(
    server.url,
    '{ sources(first: 500) { totalCount nodes { key type text: citation bibtex: citation(format: BIBTEX) csl: citation(format: CSL_JSON) } } }',
  );
  expect(errors).toBeUndefined();
  const { nodes } = (data as { sources: { nodes: { text: string; bibtex: string; csl: string }[] } }).sources;
  for (const { text, bibtex, csl } of nodes) {
    expect(text).toMatch(/\.$/);
    expect(bibtex).toMatch(/^@[a-z]+\{[\s\S]+\}$/);
    expect(JSON.parse(csl)).toHaveProperty('accessed');
  }
});

test('what is known from no source comes after what stands in one', async () => {
  const { data } = await ask(
    server.url,
    '{ country(code: "KZ") { membershipHistory(organization: "caco") { nodes { citations { source { key } } } } } }',
  );
  const keys = (
    data as { country: { membershipHistory: { nodes: { citations: { source: { key: string } }[] }[] } } }
  ).country.membershipHistory.nodes[0]?.citations.map(({ source }) => source.key);
  expect(keys?.length).toBeGreaterThan(1);
  expect(keys?.indexOf('unsourced')).toBe((keys?.length ?? 0) - 1);
});
