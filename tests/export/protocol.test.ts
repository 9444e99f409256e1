import { get, type IncomingMessage } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Running } from '../../src/main.ts';
import { createPace } from '../../src/server/export/pace.ts';
import { startServer } from '../fixtures/real.ts';
import { take } from '../fixtures/taken.ts';

let server: Running;
let place: string;
beforeAll(async () => {
  server = await startServer();
  place = server.url.replace('/graphql', '/export/');
});
afterAll(() => server.stop());

/** An answer whose body is left unread until somebody asks for it. */
const open = (url: string, headers: Record<string, string> = {}) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers, agent: false }, resolve).on('error', reject);
  });
describe('an export says what it is', () => {
  const url = () => `${place}indicators/population_total.csv?countries=KZ`;

  test('by name, type, licence and the place of its metadata', async () => {
    const { headers } = await take(url());
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('content-disposition')).toBe('attachment; filename="population_total.csv"');
    const link = headers.get('link') ?? '';
    expect(link).toContain('<https://creativecommons.org/licenses/by/4.0/>; rel="license"');
    const [, described = ''] = /<([^>]+)>; rel="describedby"/.exec(link) ?? [];
    expect(described).toBe('/export/indicators/population_total.csv-metadata.json?countries=KZ');
    const metadata = await (await take(new URL(described, place).href)).json();
    expect(metadata).toMatchObject({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      url: 'population_total.csv?countries=KZ',
      'dc:bibliographicCitation': ['World Bank, World Development Indicators, snapshot of 1 July 2026.'],
      tableSchema: { primaryKey: ['indicator', 'geo', 'year'] },
    });
  });

  test('to HEAD without the rows, and to who has it already not again', async () => {
    const head = await fetch(url(), { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const etag = head.headers.get('etag') ?? '';
    expect((await fetch(url(), { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await fetch(`${url()}&from=2000`, { headers: { 'if-none-match': etag } })).status).toBe(200);
    expect((await fetch(url(), { method: 'POST' })).status).toBe(405);
  });

  test('compressed for whoever can read that', async () => {
    const response = await open(url(), { 'accept-encoding': 'gzip' });
    const chunks: Buffer[] = [];
    for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
    expect(response.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(Buffer.concat(chunks)).toString()).toBe(await (await take(url())).text());
  });
});

test.each([
  ['series.csv', 400, 'BAD_ARGUMENT', 'indicators'],
  ['series.csv?indicators=nope', 400, 'UNKNOWN_INDICATOR', 'indicators'],
  ['series.csv?indicators=population_total&countries=ZZZ', 400, 'UNKNOWN_COUNTRY', 'countries'],
  ['series.csv?indicators=population_total&organization=zzz', 400, 'UNKNOWN_ORGANIZATION', 'organization'],
  ['series.csv?indicators=population_total&region=zzz', 400, 'UNKNOWN_REGION', 'region'],
  ['series.csv?indicators=population_total&from=2010&to=2000', 400, 'BAD_ARGUMENT', 'from'],
  ['series.csv?indicators=population_total&layout=tall', 400, 'BAD_ARGUMENT', 'layout'],
  ['series.jsonstat?indicators=population_total&layout=wide', 400, 'BAD_ARGUMENT', 'layout'],
  ['indicators/population_total.csv?from=soon', 400, 'BAD_ARGUMENT', 'from'],
  ['indicators/population_total.csv?from=2000&from=2001', 400, 'BAD_ARGUMENT', 'from'],
  ['indicators/population_total.csv?knownAt=2015', 400, 'BAD_DATE', 'knownAt'],
  ['indicators/population_total.csv?include=', 400, 'BAD_ARGUMENT', 'include'],
  ['indicators/population_total.json?citation=comment', 400, 'BAD_ARGUMENT', 'citation'],
  ['memberships.csv?role=boss', 400, 'BAD_ARGUMENT', 'role'],
  ['memberships.csv?asOf=2008-13-01', 400, 'BAD_DATE', 'asOf'],
  ['tables/licences.csv?first=3', 400, 'BAD_ARGUMENT', 'first'],
  ['operations/members-on-a-day.json?day=today', 400, 'BAD_DATE', 'day'],
  ['operations/members-on-a-day.csv', 400, 'BAD_ARGUMENT', 'rows'],
  ['operations/members-on-a-day.csv?rows=organization', 400, 'BAD_ARGUMENT', 'rows'],
  ['operations/members-on-a-day.json?rows=organization.members.nodes', 400, 'BAD_ARGUMENT', 'rows'],
  ['operations/members-through-time.csv?rows=a', 400, 'BAD_ARGUMENT', 'rows'],
  ['operations/members-on-a-day.csv?code=sco', 400, 'BAD_ARGUMENT', 'code'],
  ['indicators/nope.csv', 404, 'NOT_FOUND', undefined],
  ['tables/meta.csv', 404, 'NOT_FOUND', undefined],
  ['tables/licences.xls', 404, 'NOT_FOUND', undefined],
  ['tables/licences.jsonstat', 404, 'NOT_FOUND', undefined],
  ['tables/licences.constructor', 404, 'NOT_FOUND', undefined],
  ['series/more.csv', 404, 'NOT_FOUND', undefined],
  ['operations/nope.json', 404, 'NOT_FOUND', undefined],
])('%s is refused with %i %s, naming the parameter', async (path, status, code, argument) => {
  const response = await fetch(place + path);
  const { errors } = (await response.json()) as { errors: { extensions: { code: string; argument?: string } }[] };
  expect([response.status, errors[0]?.extensions.code, errors[0]?.extensions.argument]).toEqual([
    status,
    code,
    argument,
  ]);
});

test('all exports together do one slice of work in a turn of the event loop', async () => {
  const pace = createPace();
  let slices = 0;
  async function* endless() {
    while (true) yield ++slices;
  }
  const running = Array.from({ length: 3 }, async () => {
    for await (const _ of pace(endless())) if (slices > 300) return;
  });
  let turns = 0;
  while (slices <= 300) {
    await setImmediate();
    turns++;
  }
  await Promise.all(running);
  // Each begins at once; after that there is one slice a turn.
  expect(turns).toBeGreaterThanOrEqual(290);
});
