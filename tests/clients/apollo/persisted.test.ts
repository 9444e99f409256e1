import { createHash } from 'node:crypto';
import { ApolloLink, gql, HttpLink } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { expect, inject, test } from 'vitest';
import { expectSilence } from '../shared/console.ts';
import { createApollo } from './client.ts';

expectSilence();

interface Sent {
  readonly method: string;
  /** Whether the document was sent, and not its hash alone. */
  readonly whole: boolean;
  readonly status: number;
}

/** A client of automatic persisted queries, and what it sends. */
function createPersisting(useGETForHashedQueries: boolean) {
  const sent: Sent[] = [];
  const http = new HttpLink({
    uri: inject('url'),
    async fetch(input, init) {
      const response = await fetch(input, init);
      const url = new URL(String(input));
      const whole = url.searchParams.has('query') || /"query":/.test(String(init?.body ?? ''));
      sent.push({ method: init?.method ?? 'GET', whole, status: response.status });
      return response;
    },
  });
  const hashing = new PersistedQueryLink({
    sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
    useGETForHashedQueries,
  });
  return { sent, client: createApollo({}, ApolloLink.from([hashing, http])) };
}

// What no other test asks, so that the server cannot know it yet.
const question = (name: string) => gql`query ${name} ($code: String!) { country(code: $code) { id name } }`;
const expected = (name: string) => ({ country: expect.objectContaining({ name }) });

test.each([
  { useGet: false, hashed: 'POST' },
  { useGet: true, hashed: 'GET' },
])('a document is sent once, then its hash by $hashed', async ({ useGet, hashed }) => {
  const { client, sent } = createPersisting(useGet);
  const query = question(`Persisted${hashed}`);
  const ask = async (code: string) => (await client.query({ query, variables: { code } })).data;
  expect(await ask('KZ')).toEqual(expected('Kazakhstan'));
  expect(sent.map(({ method, whole }) => ({ method, whole }))).toEqual([
    { method: hashed, whole: false },
    { method: 'POST', whole: true },
  ]);
  sent.length = 0;
  expect(await ask('FR')).toEqual(expected('France'));
  expect(await ask('DE')).toEqual(expected('Germany'));
  expect(sent).toEqual([
    { method: hashed, whole: false, status: 200 },
    { method: hashed, whole: false, status: 200 },
  ]);
});

test('another browser asks by the hash alone', async () => {
  const first = createPersisting(true);
  const query = question('PersistedForAll');
  await first.client.query({ query, variables: { code: 'KZ' } });
  const second = createPersisting(true);
  const { data } = await second.client.query({ query, variables: { code: 'FR' } });
  expect(data).toEqual(expected('France'));
  expect(second.sent).toEqual([{ method: 'GET', whole: false, status: 200 }]);
});
