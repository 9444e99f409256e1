import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();
const EXPLAIN = 'explain { text rule rank table row otherwise { __typename id } }';

async function answer<T>(query: string): Promise<T> {
  const { data, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return data as T;
}

interface Explained {
  readonly explain: {
    readonly text: string;
    readonly rule: string;
    readonly rank: string | null;
    readonly table: string;
    readonly row: string;
    readonly otherwise: readonly { readonly __typename: string; readonly id: string }[];
  };
}

test('a membership says where it stands, by which rule and since when', async () => {
  const { country } = await answer<{ country: { memberships: { nodes: Explained[] } } }>(
    `{ country(code: "KZ", asOf: "2008-12-26") { memberships(organization: "un") { nodes { ${EXPLAIN} } } } }`,
  );
  const [own] = country.memberships.nodes;
  expect(own?.explain).toMatchObject({ table: 'memberships', row: 'un.KAZ', otherwise: [] });
  expect(own?.explain.text).toMatch(/^It stands in .+\(A\/RES\/46\/224, chapter I\.2\), and in 3 further places\. /);
  expect(own?.explain.text).toContain('It is dated since 2 March 1992, which is certain on the day.');
});

test('a figure says which sources disagree, and leads to them', async () => {
  const { country } = await answer<{ country: { statistic: Explained } }>(
    `{ country(code: "KZ", asOf: "2008-12-26") { statistic(indicator: "population_total", year: 2008) { ${EXPLAIN} } } }`,
  );
  const { text, rank, otherwise } = country.statistic.explain;
  expect(rank).toBe('PREFERRED');
  expect(text).toContain('Other sources say 15,340,500.');
  expect(otherwise).toHaveLength(1);
  const { node } = await answer<{ node: { value: number } }>(
    `{ node(id: ${JSON.stringify(otherwise[0]?.id)}) { ... on Observation { value } } }`,
  );
  expect(node.value).toBe(15340533);
});

test('a fact that documents get wrong says how many', async () => {
  const { claim } = await answer<{ claim: { contradictedBy: Explained[] } }>(
    `{ claim(code: "china-daily-2008-12-26.058") { contradictedBy { ${EXPLAIN} } } }`,
  );
  expect(claim.contradictedBy.map(({ explain }) => explain.text)).toEqual([
    expect.stringContaining('1 claim of a document does not agree with it.'),
  ]);
});

test('what is rolled up, counted or follows from another fact says so', async () => {
  const { organization, country, event } = await answer<{
    organization: { statistic: Explained };
    country: { statements: (Explained & { origin: string })[] };
    event: { derivedFrom: unknown } & Explained;
  }>(`{
    organization(code: "sco", asOf: "2008-12-26") { statistic(indicator: "population_total", year: 2008) { ${EXPLAIN} } }
    country(code: "KZ", asOf: "2008-12-26") {
      statements(indicator: "diplomatic_relations_count", year: 2008) { origin ${EXPLAIN} }
    }
    event(code: "cica-summit-2002") { derivedFrom { __typename } ${EXPLAIN} }
  }`);
  expect(organization.statistic.explain.rule).toMatch(/rolled up/);
  const counted = country.statements.find(({ origin }) => origin === 'DERIVED');
  expect(counted?.explain.text).toMatch(/Our count of states/);
  expect(event.explain.rule).toBe('It was entered as such.');
});

test('what had ended by the day is not called possible on it', async () => {
  const { country } = await answer<{ country: { currencyHistory: Explained[] } }>(
    `{ country(code: "KZ", asOf: "2008-12-26") { currencyHistory { ${EXPLAIN} } } }`,
  );
  const [roubles, tenge] = country.currencyHistory.map(({ explain }) => explain.text);
  expect(roubles).toContain('16 December 1991 – 15 November 1993, which does not reach the day.');
  expect(roubles).toContain('Every legal tender of the day');
  expect(tenge).toContain('since 15 November 1993, which is certain on the day.');
});
