import { execute, parse } from 'graphql';
import { toSchema } from '../src/schema/schema.ts';
import type { Store } from '../src/store/store.ts';

export type Row = Record<string, unknown>;

/** Asks the schema itself, and throws when the answer has errors. */
export function asking(store: Store): (query: string, variables?: Row) => Row {
  const schema = toSchema();
  return (query, variableValues = {}) => {
    const result = execute({ schema, document: parse(query), contextValue: { store }, variableValues });
    if (!('data' in result) || !result.data || result.errors) throw new Error(JSON.stringify(result));
    return result.data as Row;
  };
}

/** What the hard stream asks of each record, here and of the server. */
const FIELDS = {
  event:
    'key name classification startDate endDate place outcome note country { key name } organizer { key name } parent { key name }',
  person: 'key name sex born died wikidata note otherNames { name }',
  membership: 'key role startDate endDate note country { key name } organization { key name acronym }',
} as const;

const EVENT = `query ($code: String!) { event(code: $code) { ${FIELDS.event} } }`;
const PERSON = `query ($code: String!, $day: Date) { person(code: $code, asOf: $day) { ${FIELDS.person} } }`;
const MEMBERSHIP = `query ($id: ID!) { node(id: $id) { ... on Membership { ${FIELDS.membership} } } }`;

/** Thousands of records that the other questions of the benchmark never touch, as plain objects by their keys. */
export interface Records {
  readonly events: ReadonlyMap<string, Row>;
  readonly people: ReadonlyMap<string, Row>;
  readonly memberships: ReadonlyMap<string, Row>;
}

export function recordsOf(store: Store): Records {
  const ask = asking(store);
  const all = (field: string, fields: string): ReadonlyMap<string, Row> => {
    const rows = new Map<string, Row>();
    const query = `query ($after: String) { ${field}(first: 500, after: $after) { pageInfo { hasNextPage endCursor } nodes { ${fields} } } }`;
    for (let after: unknown = null; after !== undefined; ) {
      const { pageInfo, nodes } = ask(query, { after })[field] as { readonly pageInfo: Row; readonly nodes: Row[] };
      for (const row of nodes) rows.set(String(row.key), row);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
    }
    return rows;
  };
  const memberships = new Map<string, Row>();
  const ofOne = `query ($code: String!, $after: String) { organization(code: $code) { membershipHistory(first: 500, after: $after) {
    pageInfo { hasNextPage endCursor } nodes { ${FIELDS.membership} } } } }`;
  for (const { key: code } of all('organizations', 'key').values())
    for (let after: unknown = null; after !== undefined; ) {
      const { organization } = ask(ofOne, { code, after }) as { readonly organization: Row | null };
      const page = organization?.membershipHistory as { readonly pageInfo: Row; readonly nodes: Row[] } | undefined;
      for (const row of page?.nodes ?? []) memberships.set(String(row.key), row);
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    }
  return { events: all('events', FIELDS.event), people: all('people', FIELDS.person), memberships };
}

/** Bodies of requests in which no record and no day comes twice, kinds mixed alike throughout. */
export function hardStream({ events, people, memberships }: Records, most: number): readonly string[] {
  let days = 0;
  const day = () => new Date(Date.UTC(1945, 0, 1) + days++ * 86_400_000).toISOString().slice(0, 10);
  const kinds = [
    [...events.keys()].map((code) => () => ({ query: EVENT, variables: { code } })),
    [...people.keys()].map((code) => () => ({ query: PERSON, variables: { code, day: day() } })),
    [...memberships.keys()].map((key) => () => ({
      query: MEMBERSHIP,
      variables: { id: `Membership:${key}@${day()}` },
    })),
  ];
  // Each by its place within its kind: what there are fewer of is spread over the whole.
  const mixed = kinds
    .flatMap((bodies) => bodies.map((body, at) => ({ body, place: ((at * 7919) % bodies.length) / bodies.length })))
    .sort((a, b) => a.place - b.place);
  const step = Math.max(1, mixed.length / most);
  const chosen = Array.from({ length: Math.min(most, mixed.length) }, (_, n) => mixed[Math.floor(n * step)]);
  return chosen.flatMap((each) => (each ? [JSON.stringify(each.body())] : []));
}
