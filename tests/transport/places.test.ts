import { describe, expect, test } from 'vitest';
import { realServer } from '../fixtures/real.ts';
import { bytes, codeOf, post, raw, told } from './raw.ts';

const server = realServer();
const at = (place: string) => new URL(place, server.url).href;
const QUERY = `query=${encodeURIComponent('{ __typename }')}`;
const ANSWER = { data: { __typename: 'Query' } };

describe('HEAD is answered wherever GET is, with the same headers and no body', () => {
  test.each([
    `/graphql?${QUERY}`,
    '/graphql',
    '/schema.graphql',
    '/health',
    '/ready',
    '/favicon.svg',
    '/favicon.ico',
    '/chart.svg?indicator=population_total&countries=KZ',
    '/export/',
    '/export/datapackage.json',
    '/nowhere',
    '/',
  ])('%s', async (place) => {
    const accept = place === '/graphql' ? 'text/html' : '*/*';
    const [head, get] = [
      await raw(at(place), { method: 'HEAD', headers: { accept } }),
      await raw(at(place), { headers: { accept } }),
    ];
    expect(head.body.byteLength).toBe(0);
    const { date: _1, 'x-request-id': _3, ...of } = head.headers;
    const { date: _2, 'x-request-id': _4, ...like } = get.headers;
    expect([head.status, of]).toEqual([get.status, like]);
  });

  test('a browser of another origin may ask so, too', async () => {
    const preflight = await raw(server.url, { method: 'OPTIONS' });
    expect(preflight.headers['access-control-allow-methods']).toBe('GET, HEAD, POST, OPTIONS');
  });

  test('other methods are refused by what is allowed', async () => {
    const answer = await raw(server.url, { method: 'PUT' });
    expect([answer.status, codeOf(answer), answer.headers.allow]).toEqual([
      405,
      'METHOD_NOT_ALLOWED',
      'GET, HEAD, POST, OPTIONS',
    ]);
  });
});

describe('the first place leads on to the graph', () => {
  test('keeping the question in the address', async () => {
    const { status, headers } = await raw(at(`/?${QUERY}`));
    expect([status, headers.location, headers['cache-control']]).toEqual([308, `/graphql?${QUERY}`, 'no-store']);
  });

  test('and the question that is posted', async () => {
    const response = await fetch(at('/'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    expect(await response.json()).toEqual(ANSWER);
  });
});

describe('a place is the same', () => {
  test.each(['/graphql/', '/graphql//', '/schema.graphql/', '/health/', '/favicon.svg/'])('as %s', async (place) => {
    expect((await raw(at(`${place}?${QUERY}`))).status).toBe(200);
  });

  test('when posted to with a slash', async () => {
    expect(told(await post(`${server.url}/`, '{"query":"{ __typename }"}'))).toEqual(ANSWER);
  });

  test('when its address is written in full', async () => {
    const answer = await bytes(
      server.url,
      `GET ${at(`/graphql?${QUERY}`)} HTTP/1.0\r\naccept: application/json\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(answer).toContain(JSON.stringify(ANSWER));
  });
});

test.each(['/health', '/ready'])('%s is never kept by a cache', async (place) => {
  const { headers, status } = await raw(at(place), { headers: { 'if-none-match': '*' } });
  expect([status, headers['cache-control'], headers.etag]).toEqual([200, 'no-store', undefined]);
});

test('neither is a refusal', async () => {
  for (const refused of [await raw(at('/nowhere')), await raw(`${server.url}?query=`), await post(server.url, 'x')])
    expect([refused.status >= 400, refused.headers['cache-control']]).toEqual([true, 'no-store']);
});

describe('the mark', () => {
  test.each([
    ['/favicon.svg', 'image/svg+xml; charset=utf-8', '<svg'],
    ['/favicon.ico', 'image/x-icon', '\0\0\u0001\0'],
  ])('%s', async (place, type, start) => {
    const { status, headers, body } = await raw(at(place));
    expect([status, headers['content-type'], headers['cross-origin-resource-policy']]).toEqual([
      200,
      type,
      'cross-origin',
    ]);
    expect(body.toString('latin1').startsWith(start)).toBe(true);
  });

  test('holds one picture in PNG, of the size and place its header says', async () => {
    const { body } = await raw(at('/favicon.ico'));
    const [size, offset] = [body.readUInt32LE(14), body.readUInt32LE(18)];
    expect(size + offset).toBe(body.byteLength);
    expect(body.subarray(offset, offset + 4).toString('latin1')).toBe('\u0089PNG');
    expect([body.readUInt32BE(offset + 16), body.readUInt32BE(offset + 20)]).toEqual([32, 32]);
  });

  test('is named by the playground', async () => {
    const page = await (await fetch(server.url, { headers: { accept: 'text/html' } })).text();
    expect(page).toContain('<link rel="icon" href="/favicon.svg">');
  });
});

describe('pictures', () => {
  const chart = '/chart.svg?indicator=population_total&countries=KZ&from=2000&to=2008';

  test('may be shown by pages that isolate themselves', async () => {
    const { headers } = await raw(at(chart));
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers.vary).toBe('Accept-Encoding');
  });

  test.each(['utm_source=mail', 'utm_campaign=', 'fbclid=x', 'gclid=x&gclid=y', 'msclkid=1', 'UTM_Medium=x', '_ga=1'])(
    'are the same with %s behind them',
    async (tracking) => {
      const { status, body } = await raw(at(`${chart}&${tracking}`));
      expect(status).toBe(200);
      expect(body.equals((await raw(at(chart))).body)).toBe(true);
    },
  );

  test.each(['utm=x', 'colour=red', 'fbclidx=1', 'id=1'])('are refused with %s', async (other) => {
    const answer = await raw(at(`${chart}&${other}`));
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_ARGUMENT']);
  });

  test('so are files to take away', async () => {
    expect((await raw(at('/export/tables/licences.csv?utm_source=mail'))).status).toBe(200);
    expect((await raw(at('/export/tables/licences.csv?colour=red'))).status).toBe(400);
  });
});
