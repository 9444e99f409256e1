import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Running } from '../../src/main.ts';
import { createContentTypes } from '../../src/server/quick/types.ts';
import { startServer } from '../fixtures/real.ts';

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test.each(['*/*', 'application/json', 'application/graphql-response+json'])(
  'the type known from the start for %s is the one the long way chooses',
  async (accept) => {
    const answer = await fetch(server.url, {
      method: 'POST',
      // So written no short way takes it.
      headers: { accept, 'content-type': 'application/json; charset="utf-8"' },
      body: '{"query":"{ __typename }"}',
    });
    expect(answer.status).toBe(200);
    expect(createContentTypes().known(accept)).toBe(answer.headers.get('content-type'));
  },
);
