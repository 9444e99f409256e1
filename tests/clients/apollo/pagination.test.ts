import { type ApolloClient, gql, type TypedDocumentNode } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { filter, firstValueFrom } from 'rxjs';
import { expect, test } from 'vitest';
import { expectSilence } from '../shared/console.ts';
import { askPlainly, bare } from '../shared/plain.ts';
import { createApollo } from './client.ts';

expectSilence();

interface Page {
  readonly list: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly name: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const COUNTRIES: TypedDocumentNode<Page> = gql`
  query ($day: Date, $filter: CountryFilter, $orderBy: [CountryOrder!], $first: Int, $after: String) {
    list: countries(asOf: $day, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;
const ALL = `query ($day: Date, $filter: CountryFilter, $orderBy: [CountryOrder!]) {
  list: countries(asOf: $day, filter: $filter, orderBy: $orderBy, first: 500) { edges { node { id name } } }
}`;

const LISTS = [
  { day: '1989-01-01', orderBy: [{ field: 'NAME' }] },
  { day: '2020-01-01', orderBy: [{ field: 'NAME' }] },
  { day: '2020-01-01', orderBy: [{ field: 'AREA', direction: 'DESC' }] },
  { day: '2020-01-01', filter: { memberOf: { organization: 'osce' } } },
];

/** Scrolls to the end, as `useQuery` and its `fetchMore` do. */
async function scroll(client: ApolloClient, variables: Record<string, unknown>): Promise<Page> {
  const asked = { first: 40, ...variables };
  const list = client.watchQuery({ query: COUNTRIES, variables: asked });
  const subscription = list.subscribe(() => undefined);
  try {
    await firstValueFrom(list.pipe(filter(({ loading }) => !loading)));
    for (let seen = 0; ; ) {
      const shown = client.readQuery({ query: COUNTRIES, variables: asked });
      if (!shown) throw new Error('the list is lost');
      const { edges, pageInfo } = shown.list;
      if (!pageInfo.hasNextPage) return shown;
      if (edges.length <= seen) throw new Error(`a page brought nothing to the ${seen} shown`);
      seen = edges.length;
      await list.fetchMore({ variables: { after: pageInfo.endCursor } });
    }
  } finally {
    subscription.unsubscribe();
  }
}

test('infinite scroll shows each list whole and in order, two days and two orders apart in one cache', async () => {
  const client = createApollo({
    Query: { fields: { countries: relayStylePagination(['asOf', 'filter', 'orderBy']) } },
  });
  for (const variables of LISTS) {
    const { list } = (await askPlainly(ALL, variables)) as Page;
    const shown = await scroll(client, variables);
    expect(list.edges.length).toBeGreaterThan(40);
    expect(shown.list.edges.map(({ node }) => bare(node))).toEqual(list.edges.map(({ node }) => node));
  }
});
