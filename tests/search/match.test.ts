import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

interface Match {
  readonly text: string;
  readonly kind: string;
  readonly language: string | null;
  readonly scheme: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly isPartial: boolean;
  readonly isMistyped: boolean;
  readonly parts: readonly { readonly text: string; readonly isMatch: boolean }[];
}

interface Found {
  readonly totalCount: number;
  readonly facets: readonly { readonly type: string; readonly count: number }[];
  readonly edges: readonly {
    readonly type: string;
    readonly match: Match;
    readonly node: { readonly key: string; readonly name: string; readonly id: string };
  }[];
}

const MATCH = 'match { text kind language scheme startDate endDate isPartial isMistyped parts { text isMatch } }';

async function search(query: string, more = ''): Promise<Found> {
  const { data } = await ask(
    server.url,
    `query ($query: String!) { search(query: $query, first: 5 ${more}) {
      totalCount facets { type count } edges { type ${MATCH} node { id key name } } } }`,
    { query },
  );
  return (data as { search: Found }).search;
}

async function first(query: string, more = '') {
  const [edge] = (await search(query, more)).edges;
  if (edge) return edge;
  throw new Error(`nothing was found for ${query}`);
}

test('a former name finds the country, and says until when it was its name', async () => {
  const { node, match } = await first('Zaire');
  expect(node.key).toBe('COD');
  expect(match).toMatchObject({ text: 'Zaire', language: 'en', startDate: '1971-10-27', endDate: '1997-05-17' });
});

test('names of the day asked for come first: who was the Burma of 1870, who that of 1970', async () => {
  expect((await first('Burma', 'asOf: "1970-01-01"')).node).toMatchObject({ key: 'MMR', name: 'Burma' });
  expect((await first('Burma')).node).toMatchObject({ key: 'MMR', name: 'Myanmar' });
});

test('a match says in which language it is, or whose code it is', async () => {
  expect((await first('Saksa')).match).toMatchObject({ kind: 'LOCAL_NAME', language: 'fi', scheme: null });
  expect((await first('SP.POP.TOTL')).match).toMatchObject({ kind: 'CODE', scheme: 'producer', language: null });
  expect((await first('A/RES/67/19')).match).toMatchObject({ kind: 'CODE', scheme: 'symbol' });
});

test('what was asked for is marked in the name as it is written', async () => {
  const { match } = await first('ivoire cote');
  expect(match.parts.map(({ text }) => text).join('')).toBe(match.text);
  expect(match.parts.flatMap(({ text, isMatch }) => (isMatch ? text : []))).toEqual(['Côte', "d'Ivoire"]);
});

test('a slip is forgiven and told, a word that is not met at all is told as well', async () => {
  expect(await first('Germny')).toMatchObject({ node: { key: 'DEU' }, match: { isMistyped: true, isPartial: false } });
  expect(await first('Germany')).toMatchObject({ node: { key: 'DEU' }, match: { isMistyped: false } });
  const partial = await first('population of Germany');
  expect(partial.match.isPartial).toBe(true);
});

test('who asks when a country joined or left a body finds the day it became or ceased to be a member', async () => {
  expect((await first('when did Croatia join the EU')).node.name).toBe('Croatia joins European Union');
  expect((await first('WTO accession China')).node.name).toBe('China joins World Trade Organization');
  expect((await first('when did the UK leave the EU')).node.name).toBe('United Kingdom leaves European Union');
});

test('a country and a body that are named side by side come before what happened to both', async () => {
  const { edges } = await search('is Ukraine in NATO');
  expect(edges.slice(0, 2).map(({ node }) => node.key)).toEqual(['UKR', 'nato']);
});

test('numbers side by side are no other number', async () => {
  expect((await search('A/RES/70/1')).edges.map(({ match }) => match.text)).not.toContain('R/3/701');
});

test('words that tell of a thing are shown one by one, and none in a language nobody asked in', async () => {
  const { match } = await first('NATO Belgium 1989', 'types: [EVENT]');
  expect(match.text).not.toMatch(/НАТО/);
  expect((await first('dalai lama', 'types: [PERSON]')).match.text).toBe('Dalai Lama · head of state · Tibet');
});

test('years narrow to dates, acronyms stand for names', async () => {
  expect((await first('ECOSOC election 2006')).node.key).toBe('ecosoc-election-2006');
  expect((await first('NATO summit 2023')).node.key).toBe('nato-summit-2023');
  expect((await first('NATO summit 2016')).node.key).toBe('nato-summit-2016');
});

test('a capital leads to its country, and the question for it to the city of the day', async () => {
  const found = await search('Astana');
  expect(found.edges.slice(0, 2).map(({ node }) => node.key)).toEqual(['astana', 'KAZ']);
  expect(found.edges[1]?.match).toMatchObject({ kind: 'CAPITAL', text: 'Astana' });
  expect((await first('what is the capital of Kazakhstan')).node.key).toBe('astana');
  expect((await first('capital of Kazakhstan', 'asOf: "1995-01-01"')).node).toMatchObject({ key: 'almaty' });
});

test('facets count all kinds, whichever are asked for', async () => {
  const all = await search('nato');
  const sum = all.facets.reduce((total, { count }) => total + count, 0);
  expect(sum).toBe(all.totalCount);
  expect(all.facets.map(({ count }) => count)).toEqual(all.facets.map(({ count }) => count).toSorted((a, b) => b - a));
  const some = await search('nato', 'types: [ORGANIZATION]');
  expect(some.facets).toEqual(all.facets);
  expect(some.totalCount).toBe(all.facets.find(({ type }) => type === 'ORGANIZATION')?.count);
  expect(new Set(some.edges.map(({ type }) => type))).toEqual(new Set(['ORGANIZATION']));
});

test('every kind is found, and is an entity', async () => {
  const questions = {
    COUNTRY: 'Kazakhstan',
    ORGANIZATION: 'Shanghai Cooperation Organisation',
    CITY: 'Samarkand',
    PERSON: 'Nursultan Nazarbayev',
    EVENT: 'Korean War',
    TREATY: 'Paris Agreement',
    INDICATOR: 'life expectancy',
    REGION: 'Central Asia',
    AREA: 'Arab World',
    CURRENCY: 'tenge',
    LANGUAGE: 'Kazakh',
    SOURCE: 'Penn World Table',
    SUBDIVISION: 'Bayern',
    CLAIM: 'china-daily-2008-12-26.001',
  };
  for (const [type, query] of Object.entries(questions)) {
    const edge = await first(query, `types: [${type}]`);
    expect(edge.type, query).toBe(type);
    expect(edge.node.name, query).toEqual(expect.any(String));
  }
});

test('pages of a search follow each other without a gap', async () => {
  const keys: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await ask(
      server.url,
      'query ($after: String) { search(query: "tajik", first: 7, after: $after) { totalCount nodes { key } pageInfo { endCursor hasNextPage } } }',
      { after },
    );
    const { search: page } = data as {
      search: { nodes: { key: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    };
    keys.push(...page.nodes.map(({ key }) => key));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && keys.length < 100);
  expect(keys.length).toBeGreaterThan(10);
  expect(new Set(keys).size).toBe(keys.length);
});

test('nothing is found for nothing, and a text that is too long is refused', async () => {
  expect((await search(' … ')).totalCount).toBe(0);
  expect((await search('\u0000"*')).totalCount).toBe(0);
  const { errors } = await ask(server.url, 'query ($q: String!) { search(query: $q) { totalCount } }', {
    q: 'peace '.repeat(40),
  });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_ARGUMENT', argument: 'query' });
});
