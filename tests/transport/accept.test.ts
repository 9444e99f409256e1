import { expect, test } from 'vitest';
import { realServer } from '../fixtures/real.ts';

const server = realServer();
const [JSON_TYPE, RESPONSE_TYPE] = ['application/json', 'application/graphql-response+json'];

async function typeFor(accept: string): Promise<string> {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': JSON_TYPE, accept },
    body: '{"query":"{ __typename }"}',
  });
  await response.text();
  return response.ok ? (response.headers.get('content-type')?.split(';', 1)[0] ?? '') : String(response.status);
}

test.each([
  [`${RESPONSE_TYPE}, ${JSON_TYPE};q=0.9`, RESPONSE_TYPE],
  [`${RESPONSE_TYPE};q=0.1, ${JSON_TYPE};q=0.5`, JSON_TYPE],
  [`${RESPONSE_TYPE}; q=0.1, ${JSON_TYPE}`, JSON_TYPE],
  [`${JSON_TYPE};q=0, */*`, RESPONSE_TYPE],
  [`${RESPONSE_TYPE};q=0, */*;q=0.1`, JSON_TYPE],
  ['text/html;q=0.9, application/*;q=0.1', JSON_TYPE],
  [`${JSON_TYPE};q=0`, '406'],
  [`${JSON_TYPE};q=0, ${RESPONSE_TYPE};q=0.0, */*`, '406'],
  ['*/*;q=0', '406'],
  [`${JSON_TYPE};q=many`, JSON_TYPE],
])('who accepts %s gets %s, asked once and again', async (accept, type) => {
  expect(await typeFor(accept)).toBe(type);
  expect(await typeFor(accept)).toBe(type);
});
