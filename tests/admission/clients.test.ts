import { afterEach, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { type Running, serve } from '../../src/main.ts';
import { releasePath } from '../fixtures/real.ts';

let server: Running | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

async function started(settings: Readonly<Record<string, string>>): Promise<string> {
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'silent', RELEASE: releasePath(), ...settings });
  server = await serve(config, () => undefined);
  return server.url;
}

const ask = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: '{"query":"{ __typename }"}',
  });

test('a client is told what it has left, and refused with a code when it has none, which nobody else feels', async () => {
  const url = await started({ RATE_LIMIT: '2', RATE_LIMIT_KEY: 'X-Api-Key' });
  const answers = [];
  for (let count = 0; count < 3; count++) answers.push(await ask(url, { 'x-api-key': 'one' }));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
  expect(answers.map(({ headers }) => headers.get('ratelimit')?.replace(/t=\d+/, 't=…'))).toEqual([
    '"minute";r=1;t=…',
    '"minute";r=0;t=…',
    '"minute";r=0;t=…',
  ]);
  const [, , refused] = answers;
  expect(refused?.headers.get('ratelimit-policy')).toBe('"minute";q=2;w=60');
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused?.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  expect((await ask(url, { 'x-api-key': 'another' })).status).toBe(200);
  expect((await ask(url)).status).toBe(200);
  for (let count = 0; count < 5; count++) expect((await fetch(url.replace('/graphql', '/health'))).status).toBe(200);
});

test('an address is believed of proxies alone that are trusted', async () => {
  const open = await started({ RATE_LIMIT: '1' });
  expect((await ask(open, { 'x-forwarded-for': '192.0.2.1' })).status).toBe(200);
  expect((await ask(open, { 'x-forwarded-for': '192.0.2.2' })).status).toBe(429);
  await server?.stop();
  const behind = await started({ RATE_LIMIT: '1', TRUSTED_PROXIES: 'loopback' });
  expect((await ask(behind, { 'x-forwarded-for': '192.0.2.1' })).status).toBe(200);
  expect((await ask(behind, { 'x-forwarded-for': '192.0.2.2' })).status).toBe(200);
  expect((await ask(behind, { 'x-forwarded-for': '203.0.113.9, 192.0.2.2' })).status).toBe(429);
});

test('what is no address of a proxy is refused at the start, by its name', async () => {
  await expect(started({ RATE_LIMIT: '1', TRUSTED_PROXIES: 'nowhere' })).rejects.toMatchObject({
    code: 'BAD_SETTING',
    details: { argument: 'TRUSTED_PROXIES' },
  });
});

test('where clients are not counted nothing is told', async () => {
  expect((await ask(await started({}))).headers.has('ratelimit')).toBe(false);
});
