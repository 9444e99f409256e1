import { beforeAll, describe, expect, test } from 'vitest';
import { HELD_AGAINST_THE_RECORD } from '../../src/model/claim.ts';
import { UNSOURCED } from '../../src/model/source.ts';
import { ask, realServer } from '../fixtures/real.ts';

const ARTICLE = 'china-daily-2008-12-26';
const ADDRESS = 'bush-cis-address-1991-12-25';

interface Fact {
  readonly __typename: string;
  readonly citations: readonly { readonly source: { readonly key: string } }[];
  readonly claims: { readonly nodes: readonly { readonly key: string }[] };
}

interface Claim {
  readonly key: string;
  readonly assessment: string;
  readonly supportedBy: readonly Fact[];
  readonly contradictedBy: readonly Fact[];
}

const server = realServer();

async function answer<T>(query: string): Promise<T> {
  const { data, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return data as T;
}

const FACT = '{ __typename citations { source { key } } claims(first: 100) { nodes { key } } }';

interface Page {
  readonly source: {
    readonly claims: {
      readonly nodes: readonly Claim[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

/** Every claim of a document with its facts, a page at a time. */
async function claimsOf(document: string): Promise<Claim[]> {
  const found: Claim[] = [];
  for (let after: string | null = null; ; ) {
    const { source }: Page = await answer(
      `{ source(code: "${document}") { claims(first: 10, after: ${JSON.stringify(after)}) {
        nodes { key assessment supportedBy ${FACT} contradictedBy ${FACT} } pageInfo { hasNextPage endCursor } } } }`,
    );
    found.push(...source.claims.nodes);
    after = source.claims.pageInfo.endCursor;
    if (!source.claims.pageInfo.hasNextPage) return found;
  }
}

const heldAgainstTheRecord = ({ assessment }: Claim) =>
  ([...HELD_AGAINST_THE_RECORD] as string[]).includes(assessment.toLowerCase());

const counted = (claims: readonly Claim[]) =>
  Object.fromEntries([...Map.groupBy(claims, ({ assessment }) => assessment)].map(([word, all]) => [word, all.length]));

describe.each([ARTICLE, ADDRESS])('the claims of %s', (document) => {
  let claims: readonly Claim[];
  beforeAll(async () => {
    claims = await claimsOf(document);
  });

  test('held against the record show a fact that stands in another document', () => {
    const other = ({ source }: Fact['citations'][number]) => source.key !== UNSOURCED && source.key !== document;
    const bare = claims
      .filter(heldAgainstTheRecord)
      .filter((claim) => ![...claim.supportedBy, ...claim.contradictedBy].some((fact) => fact.citations.some(other)));
    expect(bare.map(({ key }) => key)).toEqual([]);
  });

  test('lead to facts that cite their sources and lead back', () => {
    const astray = claims.flatMap(({ key, supportedBy, contradictedBy }) =>
      [...supportedBy, ...contradictedBy]
        .filter((fact) => fact.citations.length === 0 || !fact.claims.nodes.some((back) => back.key === key))
        .map((fact) => `${key} ${fact.__typename}`),
    );
    expect(astray).toEqual([]);
  });
});

test('each document is assessed statement by statement', async () => {
  expect(counted(await claimsOf(ARTICLE))).toEqual({
    ...{ CONFIRMED: 19, IMPRECISE: 12, WRONG: 3 },
    ...{ UNVERIFIED: 4, VAGUE: 10, OPINION: 27 },
  });
  expect(counted(await claimsOf(ADDRESS))).toEqual({
    ...{ CONFIRMED: 2, IMPRECISE: 2, UNVERIFIED: 1, VAGUE: 1, OPINION: 4 },
  });
});

test('what a claim is about lists it', async () => {
  const keys = '{ nodes { key } }';
  expect(
    await answer(`{
      country(code: "SUN") { claims(assessment: [IMPRECISE]) ${keys} }
      organization(code: "cis") { claims(kind: [MEMBERSHIP]) ${keys} }
      event(code: "ecosoc-election-2006") { claims(assessment: [UNVERIFIED]) ${keys} }
      kazakhstan: country(code: "KAZ") { memberships(organization: "un") { nodes { claims(assessment: [CONFIRMED]) ${keys} } } }
    }`),
  ).toEqual({
    country: { claims: { nodes: [{ key: `${ADDRESS}.006` }] } },
    organization: { claims: { nodes: [{ key: `${ARTICLE}.042` }] } },
    event: { claims: { nodes: [{ key: `${ARTICLE}.068` }] } },
    kazakhstan: { memberships: { nodes: [{ claims: { nodes: [{ key: `${ARTICLE}.027` }] } }] } },
  });
});

test('a wrong claim shows a fact that contradicts it', async () => {
  const wrong = (await claimsOf(ARTICLE)).filter(({ assessment }) => assessment === 'WRONG');
  expect(wrong.map(({ contradictedBy }) => contradictedBy.length)).toEqual([1, 4, 1]);
});

test('claims are found by assessment, kind and party, across documents', async () => {
  const party = (more: string) => `filter: { party: { equals: "SUN" }, ${more} }`;
  expect(
    await answer(`{
      wrong: claims(filter: { assessment: [WRONG], source: { equals: "${ARTICLE}" } }) { nodes { key } }
      everywhere: claims(filter: { assessment: [WRONG] }) { totalCount }
      office: claims(${party('kind: [OFFICE]')}) { nodes { key } }
      confirmed: claims(${party('assessment: [CONFIRMED]')}) { totalCount }
    }`),
  ).toEqual({
    wrong: { nodes: ['043', '044', '058'].map((number) => ({ key: `${ARTICLE}.${number}` })) },
    everywhere: { totalCount: 10 },
    office: { nodes: [{ key: `${ADDRESS}.009` }] },
    confirmed: { totalCount: 3 },
  });
});

test('a claim says what the record says instead', async () => {
  const { node, unknown } = await answer<{ node: unknown; unknown: null }>(`{
    node(id: "Claim:${ARTICLE}.058") { ... on Claim {
      locator quote objects { kind name } assessment
      contradictedBy { ... on OrganizationName { name } citations { source { key } } }
    } }
    unknown: claim(code: "${ARTICLE}.999") { key }
  }`);
  expect(node).toEqual({
    locator: 'paragraph 30',
    quote: 'a Conference on Interaction and Confidence in Asia (CICA)',
    objects: [{ kind: 'WORDS', name: 'Conference on Interaction and Confidence in Asia' }],
    assessment: 'WRONG',
    contradictedBy: [
      {
        name: 'Conference on Interaction and Confidence-Building Measures in Asia',
        citations: [{ source: { key: 'cia-world-factbook' } }],
      },
    ],
  });
  expect(unknown).toBeNull();
});
