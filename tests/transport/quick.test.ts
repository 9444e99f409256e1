import { once } from 'node:events';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { STRICT } from '../../src/server/guard/headers.ts';
import { realServer } from '../fixtures/real.ts';

const server = realServer();

interface Told {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What guards pages, and the name of a request, go out with the long way; the short one is JSON and nothing else. */
const OF_ONE_WAY = new Set(['date', 'x-request-id', ...STRICT.map(([name]) => name)]);

async function post(body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Promise<Told> {
  const asked = request(server.url, { method: 'POST', headers: { 'content-type': SHORT, ...headers } });
  asked.end(body);
  const [answer] = await once(asked, 'response');
  const others = Object.entries(answer.headers as IncomingHttpHeaders).filter(([name]) => !OF_ONE_WAY.has(name));
  return { status: answer.statusCode, headers: Object.fromEntries(others), body: await buffer(answer) };
}

/** Two spellings of one content type: the short way takes the first alone. */
const [SHORT, LONG] = ['application/json', 'application/json; charset="utf-8"'];
const KZ = '{ country(code: "KZ") { name capital { name } } }';
const asked = (query: string, more: object = {}) => JSON.stringify({ query, ...more });
const many = '{ countries(first: 300) { nodes { name officialName } } }';

describe('both ways tell the same, asked once, twice and a third time', () => {
  test.each<[string, string | Buffer, Record<string, string>]>([
    ['a question', asked(KZ), {}],
    [
      'one with variables',
      asked('query ($d: Date) { country(code: "KZ", asOf: $d) { id name } }', { variables: { d: '1999-01-01' } }),
      {},
    ],
    ['variables it does not declare', asked(KZ, { variables: { n: 1 } }), {}],
    ['variables of null', asked(KZ, { variables: null, operationName: null, extensions: null }), {}],
    ['variables that are a list', asked(KZ, { variables: [1] }), {}],
    [
      'a variable of a wrong type',
      asked('query ($d: Date) { country(code: "KZ", asOf: $d) { id } }', { variables: { d: 'soon' } }),
      {},
    ],
    [
      'one of two operations',
      asked('query A { __typename } query B { dataset { release } }', { operationName: 'B' }),
      {},
    ],
    ['none of two operations', asked('query A { __typename } query B { dataset { release } }'), {}],
    ['an operation that is not there', asked('query A { __typename }', { operationName: 'B' }), {}],
    ['a code that means nothing', asked('{ country(code: "Kazahkstn") { name } }'), {}],
    [
      'an argument that means nothing',
      asked('{ countries(filter: { memberOf: { organization: "nothing" } }) { totalCount } }'),
      {},
    ],
    ['a field that is not there', asked('{ country(code: "KZ") { nome } }'), {}],
    ['no syntax', asked('{ country('), {}],
    ['no query', asked(''), {}],
    ['a mutation', asked('mutation { a }'), {}],
    [
      'too much',
      asked(
        '{ countries(first: 500) { nodes { memberships(first: 500) { nodes { country { memberships(first: 500) { totalCount } } } } } } }',
      ),
      {},
    ],
    ['its cost', asked(KZ, { extensions: { cost: true } }), {}],
    [
      'a hash that is not known',
      JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
      {},
    ],
    ['introspection', asked('{ __schema { queryType { name } } __type(name: "Country") { kind } }'), {}],
    ['a list of questions', `[${asked(KZ)}]`, {}],
    ['no JSON', '{"query":', {}],
    ['a byte order mark', `\uFEFF${asked(KZ)}`, {}],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), {}],
    ['an accept of anything', asked(KZ), { accept: '*/*' }],
    ['an accept with weights', asked(KZ), { accept: 'application/graphql-response+json, application/json;q=0.9' }],
    ['an accept of a page', asked(KZ), { accept: 'text/html' }],
    ['an origin', asked(KZ), { origin: 'https://example.org' }],
    ['a connection to close', asked(KZ), { connection: 'close' }],
  ])('%s', async (_what, body, headers) => {
    const long = await post(body, { ...headers, 'content-type': LONG });
    for (let times = 0; times < 3; times++) {
      const short = await post(body, headers);
      expect(short.body.toString()).toBe(long.body.toString());
      expect(short).toEqual(long);
    }
  });
});

test.each([
  'query ($p: String!) { suggest(prefix: $p) { text type node { id key } } }',
  'query ($p: String!, $d: Date) { suggest(prefix: $p, asOf: $d) { text match { endDate parts { text isMatch } } node { id ... on Country { capital { name } } } } }',
  'query ($p: String!, $d: Date) { suggest(prefix: $p, asOf: $d) { node { ... on Country { name(asOf: $d) } } } other: suggest(prefix: $p) { text } }',
])('both ways suggest the same for one beginning, however it is typed and on whichever day: %s', async (query) => {
  for (const p of ['kaz', 'Kaz', ' KAZ ', 'k', 'Gr', 'GR', 'WHO', 'who', 'kazakstann', 'Kazakstann'])
    for (const d of ['1990-01-01', '1998-06-01', '2019-06-01']) {
      const body = asked(query, { variables: { p, d } });
      const long = await post(body, { 'content-type': LONG });
      const short = await post(body);
      expect(short.body.toString()).toBe(long.body.toString());
    }
});

test.each(['br', 'zstd', 'gzip', 'gzip;q=0.5, br;q=0.1', 'identity', 'nothing'])(
  'whoever accepts %s gets it on both ways, in no more bytes where it is kept',
  async (accepted) => {
    const sizes: number[] = [];
    const body = asked(many, { variables: { accepted } });
    const long = await post(body, { 'accept-encoding': accepted, 'content-type': LONG });
    for (let times = 0; times < 4; times++) {
      const short = await post(body, { 'accept-encoding': accepted });
      expect(short.headers['content-encoding']).toBe(long.headers['content-encoding']);
      expect(short.headers['content-length']).toBe(String(short.body.length));
      sizes.push(short.body.length);
    }
    expect(sizes.at(-1)).toBeLessThanOrEqual(sizes[0] ?? 0);
  },
);

describe('on one connection', () => {
  const text = (body: string, more = '') =>
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\naccept: application/json\r\n${more}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

  async function spoken(words: string, until: RegExp, times: number): Promise<string> {
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString();
    });
    socket.write(words);
    while ((heard.match(new RegExp(until, 'g')) ?? []).length < times) await once(socket, 'data');
    socket.destroy();
    return heard;
  }

  test('questions sent without waiting are answered in order', async () => {
    const codes = ['KZ', 'FR', 'nowhere', 'CN', 'KZ'];
    const words = codes.map((code) => text(asked(`{ country(code: "${code}") { name } }`))).join('');
    const heard = await spoken(words, /"country":(null|\{"name":"\w+"\})/, codes.length);
    expect([...heard.matchAll(/"country":(?:null|\{"name":"(\w+)"\})/g)].map(([, name]) => name)).toEqual([
      'Kazakhstan',
      'France',
      undefined,
      'China',
      'Kazakhstan',
    ]);
  });

  test('who breaks off in the middle of a question harms nobody', async () => {
    const { port, hostname } = new URL(server.url);
    for (let times = 0; times < 5; times++) {
      const socket = connect(Number(port), hostname);
      await once(socket, 'connect');
      socket.write(text(asked(KZ)).slice(0, -10));
      socket.destroy();
    }
    expect((await post(asked(KZ))).status).toBe(200);
  });
});

describe('an answer says for which days it holds', () => {
  const query = 'query ($d: Date) { country(code: "KZ", asOf: $d) { id name capital { name } } }';
  const on = async (day: string, more: object = { extensions: { valid: true } }) => {
    const { body } = await post(asked(query, { variables: { d: day }, ...more }), { accept: 'application/json' });
    return JSON.parse(body.toString()) as { data: { country: { id: string } }; extensions?: { valid: Valid } };
  };
  interface Valid {
    readonly from: string;
    readonly until: string;
  }

  test('when asked, and it is the same on its first and its last, and another on the next', async () => {
    await on('2000-06-15', {});
    const { data, extensions } = await on('2000-06-15');
    const { from = '', until = '' } = extensions?.valid ?? {};
    expect(from <= '2000-06-15' && '2000-06-15' < until).toBe(true);
    const before = new Date(Date.parse(until) - 86_400_000).toISOString().slice(0, 10);
    const bare = ({ id: _id, ...country }: { id: string }) => country;
    expect(bare((await on(from)).data.country)).toEqual(bare(data.country));
    expect(bare((await on(before)).data.country)).toEqual(bare(data.country));
    expect((await on(before)).data.country.id).toBe(`Country:KAZ@${before}`);
    expect(bare((await on(until)).data.country)).not.toEqual(bare(data.country));
    expect(await on('2000-06-15', {})).not.toHaveProperty('extensions');
  });

  test('by a header where it is read by its address', async () => {
    const { extensions } = await on('2000-06-15');
    const address = `${server.url}?${new URLSearchParams({ query, variables: '{"d":"2000-06-15"}' })}`;
    const read = async () => (await fetch(address, { headers: { accept: 'application/json' } })).headers;
    expect((await read()).get('almanac-valid')).toBe(`${extensions?.valid.from}/${extensions?.valid.until}`);
    expect((await read()).get('access-control-expose-headers')).toContain('almanac-valid');
  });
});
