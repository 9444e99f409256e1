import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOperations } from '../../src/server/named/operation.ts';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();
const DAY = 'asOf: "2008-12-26"';
const example = readOperations(join(import.meta.dirname, '../../schema/operations')).find(({ name }) =>
  name.endsWith('is-it-true'),
);

async function answer<T>(query: string, variables = {}): Promise<T> {
  const { data, errors } = await ask(server.url, query, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

interface Assessed {
  readonly assess: readonly Record<string, unknown>[];
}

test('a name that means nothing spoils its own statement alone, and says what may have been meant', async () => {
  const { assess } = await answer<Assessed>(`{
    assess(${DAY}, statements: [
      { membership: { member: "Kazakhstan", organization: "Natoo" } }
      { membership: { member: "Kazakhstan", organization: "UN" } }
    ]) { verdict errorCode candidates sentence }
  }`);
  expect(assess[0]).toMatchObject({ verdict: 'NOT_COVERED', errorCode: 'UNKNOWN_ORGANIZATION' });
  expect(assess[0]?.candidates).toContain('nato');
  expect(assess[1]).toMatchObject({ verdict: 'CONFIRMED', errorCode: null, candidates: [] });
});

test('facts for and against come with their citations, seen on the day', async () => {
  const { assess } = await answer<Assessed>(`{
    assess(${DAY}, statements: [{ capital: { country: "KZ", city: "Almaty" } }]) {
      verdict stated recorded
      contradictedBy { ... on Capital { id name citations { source { key } } } }
      coverage { complete knownThrough }
    }
  }`);
  expect(assess).toMatchObject([
    {
      verdict: 'WRONG',
      stated: 'Almaty',
      recorded: 'Astana',
      contradictedBy: [{ name: 'Astana', id: 'Capital:KAZ|capital|astana|1998-05-06@2008-12-26' }],
      coverage: { complete: false },
    },
  ]);
  expect(JSON.stringify(assess)).toMatch(/"source":{"key":"[a-z]/);
});

test('a place in a ranking leads to the values on record there, in whichever table they stand', async () => {
  const { assess } = await answer<{ assess: { verdict: string; contradictedBy: { __typename: string }[] }[] }>(`{
    assess(${DAY}, statements: [
      { ranking: { indicator: "population_total", country: "TW", rank: 1, year: 2003 } }
      { ranking: { indicator: "population_total", country: "KZ", rank: 1, year: 2003 } }
    ]) { verdict contradictedBy { __typename } }
  }`);
  expect(assess.map(({ verdict }) => verdict)).toEqual(['WRONG', 'WRONG']);
  expect(assess.map(({ contradictedBy }) => contradictedBy.length)).toEqual([2, 2]);
});

test('an assessment is fetched again by its id', async () => {
  const { assess } = await answer<Assessed>(`{
    assess(document: "china-daily-2008-12-26", statements: [{ border: { country: "KZ", neighbour: "CN", on: "2008" } }]) {
      id verdict sentence
    }
  }`);
  const { node } = await answer<{ node: unknown }>(
    'query ($id: ID!) { node(id: $id) { ... on StatementAssessment { id verdict sentence } } }',
    { id: assess[0]?.id },
  );
  expect(node).toEqual(assess[0]);
});

test('a review in JSON-LD says what is reviewed, how it stands and why', async () => {
  const { assess } = await answer<Assessed>(`{
    assess(document: "china-daily-2008-12-26", statements: [{ memberCount: { organization: "SCO", count: { value: "7" } } }]) {
      sentence claimReview(words: "the seven members")
    }
  }`);
  expect(JSON.parse(String(assess[0]?.claimReview))).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed: 'the seven members',
    itemReviewed: { '@type': 'Claim', datePublished: '2008-12-26', appearance: { '@type': 'CreativeWork' } },
    reviewRating: { ratingValue: 1, worstRating: 1, bestRating: 5, alternateName: 'Wrong by the record' },
    reviewBody: assess[0]?.sentence,
  });
});

test('the statements of a document are assessed at once, and more than that are refused', async () => {
  const many = (count: number) => ({ statements: Array(count).fill({ border: { country: 'KZ', neighbour: 'CN' } }) });
  const query = `query ($statements: [StatementInput!]!) { assess(${DAY}, statements: $statements) { verdict } }`;
  const { assess } = await answer<Assessed>(query, many(100));
  expect(new Set(assess.map(({ verdict }) => verdict))).toEqual(new Set(['CONFIRMED']));
  const { errors } = await ask(server.url, query, many(101));
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_ARGUMENT', argument: 'statements' });
});

test('two statements in one are refused', async () => {
  const { errors } = await ask(
    server.url,
    '{ assess(statements: [{ border: { country: "KZ", neighbour: "CN" }, existence: { of: "KZ" } }]) { verdict } }',
  );
  expect(errors?.[0]?.message).toMatch(/exactly one/i);
});

test('the verdict of the rules stands beside that of the curator, with the reason where they differ', async () => {
  const { claim } = await answer<{ claim: unknown }>(`{
    claim(code: "china-daily-2008-12-26.045") {
      assessment verdict agreement disagreement statements { kind verdict }
    }
  }`);
  expect(claim).toEqual({
    assessment: 'IMPRECISE',
    verdict: 'CONFIRMED',
    agreement: false,
    disagreement: 'The membership is right; the body was no longer newly founded.',
    statements: [{ kind: 'MEMBERSHIP', verdict: 'CONFIRMED' }],
  });
});

test('the example is a table with a row for each statement', async () => {
  const path = `/export/operations/${example?.name.replace(/^\d+-/, '')}.csv?rows=assess`;
  const rows = (await (await fetch(server.url.replace('/graphql', path))).text()).trimEnd().split('\n');
  expect(rows[0]).toMatch(/^kind,verdict,sentence,stated,recorded,difference/);
  expect(rows.slice(1).map((row) => row.split(',')[1])).toEqual([
    'CONFIRMED',
    'WRONG',
    'WRONG',
    'CONFIRMED',
    'IMPRECISE',
    'CONFIRMED',
    'WRONG',
    'NOT_KNOWN',
  ]);
});
