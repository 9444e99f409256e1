import { Writable } from 'node:stream';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import pino from 'pino';
import { expect, test } from 'vitest';
import { createHandler } from '../../src/server/yoga.ts';
import { realStore } from '../fixtures/real.ts';

test('a defect is logged whole and told to nobody', async () => {
  let logged = '';
  const log = pino(
    { level: 'error', serializers: { error: pino.stdSerializers.err } },
    new Writable({
      write: (chunk, _encoding, done) => {
        logged += String(chunk);
        done();
      },
    }),
  );
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: {
        broken: {
          type: GraphQLString,
          resolve: () => {
            throw new Error('secret: /etc/almanac');
          },
        },
      },
    }),
  });
  const store = realStore();
  const outcome = { failed: false };
  const handler = createHandler({ schema, store, limits: { maxDepth: 5, maxCost: 100 }, log });
  const response = await handler.fetch(
    'http://localhost/graphql',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: '{"query":"{ broken }"}',
    },
    { outcome },
  );
  const text = await response.text();
  expect(text).not.toContain('secret');
  expect(JSON.parse(text)).toMatchObject({
    errors: [
      {
        message: 'Something went wrong on our side; it has been logged.',
        path: ['broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ],
  });
  expect(logged).toContain('secret: /etc/almanac');
  expect(outcome.failed).toBe(true);
  store.engine.close();
});
