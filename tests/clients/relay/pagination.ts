import {
  createOperationDescriptor,
  type Environment,
  fetchQuery,
  getPaginationMetadata,
  getPaginationVariables,
  getSingularSelector,
  type ReaderFragment,
  type Variables,
} from 'relay-runtime';

/** Where a fragment is spread: what Relay gives a component. */
export type FragmentRef = object;

interface Connection {
  readonly edges: readonly { readonly node: object }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** What a component's hook reads for a fragment. */
export function read(environment: Environment, fragment: ReaderFragment, ref: FragmentRef): Record<string, unknown> {
  const selector = getSingularSelector(fragment, ref);
  if (!selector) throw new Error(`${fragment.name} is spread nowhere there`);
  const { data, isMissingData } = environment.lookup(selector);
  if (isMissingData) throw new Error(`${fragment.name} lacks something`);
  return data as Record<string, unknown>;
}

/** Does what `usePaginationFragment` does: loads pages until there are none, and gives the edges read at the end. */
export async function loadAll(
  environment: Environment,
  fragment: ReaderFragment,
  ref: FragmentRef,
  variables: Variables,
  count: number,
): Promise<Connection['edges']> {
  const { connectionPathInFragmentData, identifierField, paginationRequest, paginationMetadata } =
    getPaginationMetadata(fragment, 'the test');
  const connection = () =>
    connectionPathInFragmentData.reduce<unknown>(
      (inner, key) => (inner as Record<string | number, unknown>)[key],
      read(environment, fragment, ref),
    ) as Connection;
  const identifier = identifierField ? { id: read(environment, fragment, ref)[identifierField] } : {};
  while (connection().pageInfo.hasNextPage) {
    const next = getPaginationVariables(
      'forward',
      count,
      connection().pageInfo.endCursor,
      variables,
      identifier,
      paginationMetadata,
    );
    const before = connection().edges.length;
    await fetchQuery(environment, paginationRequest, next).toPromise();
    environment.retain(createOperationDescriptor(paginationRequest, next));
    if (connection().edges.length <= before) throw new Error('a page brought nothing');
  }
  return connection().edges;
}
