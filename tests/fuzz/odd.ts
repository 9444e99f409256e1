import { gzipSync } from 'node:zlib';
import type { Random } from '../plan/generate/random.ts';
import { parameters } from './parameters.ts';

/** What is sent over a connection of its own. */
export interface Odd {
  readonly bytes: Buffer;
  /** Whether it is a request, if an odd one, that is sent whole: it has to be answered. */
  readonly isWhole: boolean;
  readonly method: string;
}

const METHODS = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'M-SEARCH', 'QUERY', 'LINK', 'get', 'FOO'];
const PLACES = [
  '/',
  '/graphql',
  '/graphql/',
  '/chart.svg',
  '/chart.png',
  '/export',
  '/export/',
  '/export/series.csv',
  '/export/series.jsonstat',
  '/export/series.parquet',
  '/export/memberships.ndjson',
  '/export/memberships.xlsx',
  '/export/tables/memberships.csv',
  '/export/tables/nothing.csv',
  '/export/indicators/gini_index.csv',
  '/export/indicators/nothing.parquet',
  '/export/operations/ranking.csv',
  '/export/operations/country-page.json',
  '/export/operations/nothing.csv',
  '/export/datapackage.json',
  '/releases',
  '/metrics',
  '/health',
  '/ready',
  '/schema.graphql',
  '/favicon.ico',
  '/favicon.svg',
  '/nowhere',
  '/country/kazakhstan',
  '/country/nowhere',
  '/country/france@1950.json',
  '/compare',
  '/ranking/population_total',
  '/changes',
  '/changes/kazakhstan.json',
  '/timeline/nowhere',
  '/search',
  '/world',
  '/assets/nothing.css',
  '/flag/kz.svg',
  '/map.topojson',
  '/api/country-page',
  '/openapi.json',
  '/sitemap.xml',
  '/llms.txt',
  '/compat/countries/all',
  '/compat/rest/v3.1/all',
  '/compat/rest/v3.1/name/kazakhstan',
  '/flag/kz.png',
  '/components.js',
  '/playground/play.js',
  '/components/',
  '/api/figure-with-citation',
  '/contribute/Country%3AKAZ',
  '/contribute/Nothing',
  '/graphql?release=2020.01.01',
  '/country/kazakhstan?release=almanac-0000000000000000',
  '/export/tables/countries.csv?release=',
];
const ODD_PLACES = [
  '//',
  '//graphql',
  '/graphql//',
  '/%67raphql',
  '/graphql%00',
  '/graphql;a=b',
  '/../../etc/passwd',
  '/export/../graphql',
  '/export/tables/%2e%2e%2f%2e%2e%2fpackage.json',
  '/export/tables/..%5c..%5cpackage.csv',
  '/export/tables/__proto__.csv',
  '/export/operations/constructor.json',
  '/export/indicators/toString.csv',
  '/export/indicators/%ff%fe.csv',
  '/export/series.csv.gz',
  '/export/series.',
  '/%',
  '/%zz',
  '/%c0%ae',
  '/\u00ff',
  '*',
  'http://elsewhere.example/graphql',
  'https://elsewhere.example',
  'graphql',
  '?query={__typename}',
  `/${'a'.repeat(5000)}`,
  '/graphql#fragment',
  '/country/%E0%A4%A',
  '/country/france@2008-13-26',
  '/country/__proto__@1950',
  '/constructor',
  '/indicator/toString.csv',
  '/country/a%00b',
  '/country/a/b/c',
  '/@1950',
];
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  accept: [
    '*/*',
    'application/json',
    'application/graphql-response+json',
    'text/html',
    'image/*',
    'x',
    ';;;,',
    '\u0080',
  ],
  'accept-encoding': ['br', 'gzip;q=0', 'identity;q=0, *;q=0', 'zstd', 'br;q=2', ',,,', '*;q=', 'nothing'],
  'content-type': [
    'application/json',
    'application/graphql',
    'text/plain',
    'application/json; charset=utf-7',
    ';',
    'a',
  ],
  'content-encoding': ['gzip', 'br', 'zstd', 'deflate', 'identity', 'nothing', 'gzip, gzip', ''],
  range: ['bytes=0-0', 'bytes=-1', 'bytes=5-1', 'bytes=99999999999999999999-', 'bytes=0-1,3-4', 'lines=1-2', 'bytes='],
  'if-range': ['"x"', 'W/"x"', 'Sat, 01 Jan 2000 00:00:00 GMT'],
  'if-none-match': ['*', '"', 'W/', '"x", "y"', 'x'.repeat(2000)],
  'if-modified-since': ['Sat, 01 Jan 2000 00:00:00 GMT', 'never'],
  origin: ['https://example.org', 'null', '\u00e9'],
  'sec-fetch-dest': ['document', 'image', 'x'],
  'x-request-id': ['job-1', 'a b', '<script>', 'x'.repeat(1000), '"'],
  traceparent: ['00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', '00', '-'.repeat(100)],
  'x-forwarded-for': ['1.2.3.4', '::1, x', ''],
  expect: ['100-continue', 'miracles'],
  upgrade: ['websocket', 'h2c'],
  'access-control-request-method': ['POST', 'TRACE'],
  'access-control-request-headers': ['content-type, x', '*'],
  cookie: ['a=b', 'x'.repeat(20_000)],
  te: ['trailers'],
  'last-event-id': ['0', 'x'],
  __proto__: ['x'],
  'transfer-encoding': ['identity', 'gzip, chunked', 'x'],
};
const BODIES = [
  '{"query":"{ __typename }"}',
  '{"query":"{ country(code: \\"KZ\\") { name } }"}',
  '{"query":"query A { __typename } query B { __typename }","operationName":"C"}',
  '{"query":"mutation { x }"}',
  '{"query":"subscription { x }"}',
  '{"query":"{ a: __typename @skip(if: 1) }"}',
  '{"query":"query ($a: Date!) { country(code: \\"KZ\\", asOf: $a) { name } }","variables":{"a":[1,{}]}}',
  '{"query":"{ country(code: \\"\\ud800\\") { name } }"}',
  '{"query":"{ country(code: \\"\\u0000\\") { name } }"}',
  '{"query":null}',
  '{"query":{"a":1}}',
  '{"__proto__":{"query":"{ __typename }"}}',
  '{"query":"{ __typename }","variables":{"__proto__":{"x":1},"constructor":1}}',
  '{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
  '{"query":"{ __typename }","extensions":{"cost":7,"valid":[]}}',
  '[]',
  '[{"query":"{ __typename }"},{"query":"{ __typename }"}]',
  'null',
  '1e999',
  '',
  '{',
  `{"query":"${'{a'.repeat(2000)}"}`,
  `{"query":"{ ${'a: __typename '.repeat(3000)} }"}`,
  `${'['.repeat(20_000)}`,
  '{"query":"#\\r\\n{ __typename }"}',
  'query=%7B__typename%7D&variables=%7B',
  '\ufeff{"query":"{ __typename }"}',
];
/** How often each oddity comes. */
const [RARELY, SOMETIMES, OFTEN] = [0.03, 0.15, 0.5];

/** One request that no client of ours makes; the same for the same seed. */
export function someOdd(random: Random): Odd {
  const method = random.chance(OFTEN) ? 'GET' : random.pick(['POST', 'POST', 'HEAD', random.pick(METHODS)]);
  const place = random.chance(SOMETIMES) ? random.pick(ODD_PLACES) : random.pick(PLACES);
  const query = random.chance(OFTEN) ? parameters(random, place) : '';
  const body = method === 'GET' || method === 'HEAD' ? Buffer.alloc(0) : someBody(random);
  const headers: string[] = [];
  if (!random.chance(RARELY))
    headers.push(`host: ${random.chance(SOMETIMES) ? random.pick(['', 'x y', '[', 'a'.repeat(300)]) : 'almanac'}`);
  for (const name of random.some(Object.keys(HEADERS), 0, 4)) {
    // With one of these the body has another length, or the connection another purpose.
    if (name === 'transfer-encoding' && !random.chance(RARELY)) continue;
    headers.push(`${name}: ${random.pick(HEADERS[name] ?? [''])}`);
  }
  if (method === 'POST' && random.chance(OFTEN)) headers.push('content-type: application/json');
  if (body.length > 0 || method === 'POST') headers.push(`content-length: ${body.length}`);
  headers.push('connection: close');
  const version = random.chance(RARELY) ? random.pick(['HTTP/1.0', 'HTTP/2.0', 'HTTP/9', '']) : 'HTTP/1.1';
  const head = `${method} ${place}${query} ${version}\r\n${headers.join('\r\n')}\r\n\r\n`;
  const bytes = Buffer.concat([Buffer.from(head, 'latin1'), body]);
  if (random.chance(RARELY)) return { bytes: broken(random, bytes), isWhole: false, method };
  return { bytes, isWhole: version === 'HTTP/1.1' && !head.includes('transfer-encoding'), method };
}

function someBody(random: Random): Buffer {
  const body = Buffer.from(random.pick(BODIES));
  switch (random.whole(0, 9)) {
    case 0:
      return gzipSync(body);
    case 1:
      return changed(random, body);
    case 2:
      return Buffer.concat([body, Buffer.from([0xc3, 0x28, 0xff])]);
    case 3:
      return Buffer.from(body.toString(), 'utf16le');
    default:
      return body;
  }
}

/** Some bytes are others: what comes of it is hardly a request any more. */
function changed(random: Random, bytes: Buffer): Buffer {
  const made = Buffer.from(bytes);
  for (let count = random.whole(1, 4); count > 0 && made.length > 0; count--)
    made[random.whole(0, made.length - 1)] = random.whole(0, 255);
  return made;
}

function broken(random: Random, bytes: Buffer): Buffer {
  return random.chance(OFTEN) ? changed(random, bytes) : bytes.subarray(0, random.whole(0, bytes.length));
}
