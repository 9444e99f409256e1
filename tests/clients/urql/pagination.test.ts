import { gql } from '@urql/core';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { expect, test } from 'vitest';
import { expectSilence } from '../shared/console.ts';
import { askPlainly, bare } from '../shared/plain.ts';
import { createUrql } from './client.ts';

expectSilence();

interface Page {
  readonly organization: {
    readonly members: {
      readonly edges: readonly { readonly node: object }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

const text = (page: string) => `
  query ($day: Date${page === '' ? '' : ', $after: String'}) {
    organization(code: "un", asOf: $day) {
      id
      members(first: ${page === '' ? 500 : 60}${page}) {
        edges { node { id role country { id name } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;

test('infinite scroll shows the members of two days whole, in one cache', async () => {
  const client = createUrql({ resolvers: { Organization: { members: relayPagination() } } });
  for (const day of ['1990-01-01', '2020-01-01']) {
    let after: string | null = null;
    let shown: Page;
    do {
      const { data, error } = await client.query<Page>(gql(text(', after: $after')), { day, after }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      shown = data;
      after = shown.organization.members.pageInfo.endCursor;
    } while (shown.organization.members.pageInfo.hasNextPage);
    const { organization } = (await askPlainly(text(''), { day })) as Page;
    expect(organization.members.edges.length).toBeGreaterThan(120);
    expect(bare(shown.organization.members.edges)).toEqual(organization.members.edges);
  }
});
