import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { releasePath } from '../fixtures/real.ts';
import { type Consumer, createConsumer } from './consumer.ts';

const ROOT = join(import.meta.dirname, '../..');
let consumer: Consumer;
const env = () => ({
  PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
  HOME: consumer.root,
  RELEASE: releasePath(),
  RELEASES_DIR: join(consumer.root, 'releases'),
});

beforeAll(() => {
  consumer = createConsumer();
});
afterAll(() => consumer.discard());

/** Runs a module of the consumer; what it printed as JSON. */
function run(file: string, text: string): unknown {
  consumer.write(file, text);
  const flags = ['--disable-warning=ExperimentalWarning'];
  const options = { cwd: consumer.root, env: env(), encoding: 'utf8' } as const;
  return JSON.parse(execFileSync(process.execPath, [...flags, file], options));
}

test('whoever installs the package imports its server as a function, below a folder of modules as well', () => {
  const told = run(
    'ask.js',
    `import { createAlmanac } from 'almanac';
const { fetch, release, close } = await createAlmanac({ ...process.env, LOG_LEVEL: 'error' });
const at = (path, init) => fetch(\`http://anywhere\${path}\`, init);
const body = JSON.stringify({ query: '{ country(code: "KZ", asOf: "1998-01-01") { capital { name } } }' });
const posted = await at('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
const known = await at('/graphql?query={dataset{release}}');
const again = await at('/graphql?query={dataset{release}}', { headers: { 'if-none-match': known.headers.get('etag') } });
const { data } = await known.json();
const refused = await at('/graphql', { method: 'PUT', body: 'x' });
const picture = await at('/chart.png?kind=map&asOf=1960-06-01');
await picture.arrayBuffer();
const page = await at('/country/kazakhstan', { method: 'HEAD' });
const { errors } = await refused.json();
const gone = await at('/export/tables/memberships.csv', { signal: AbortSignal.abort() }).catch(({ name }) => name);
await close();
const closed = await at('/health').catch(({ code }) => code);
console.log(JSON.stringify({
  posted: await posted.json(),
  isNamed: data.dataset.release === release,
  statuses: [known, again, refused, picture, page].map(({ status }) => status),
  types: [picture, page].map(({ headers }) => headers.get('content-type')),
  code: errors[0].extensions.code,
  gone,
  closed,
}));
`,
  );
  expect(told).toEqual({
    posted: { data: { country: { capital: { name: 'Akmola' } } } },
    isNamed: true,
    statuses: [200, 304, 405, 200, 200],
    types: ['image/png', 'text/html; charset=utf-8'],
    code: 'METHOD_NOT_ALLOWED',
    gone: 'AbortError',
    closed: 'CLOSED',
  });
});

test('what is given wrongly is refused with a code, and a path alone is an address', () => {
  const told = run(
    'wrong.js',
    `import { createAlmanac } from 'almanac';
const codeOf = (promise) => promise.then(() => 'none', ({ code, message }) => [code, message]);
const { RELEASE, ...env } = process.env;
const refused = [
  await codeOf(createAlmanac(null)),
  await codeOf(createAlmanac('info')),
  await codeOf(createAlmanac({ ...env, DATA_DIR: '/nowhere' })),
  await codeOf(createAlmanac({ ...env, MAX_COST: 'dear' })),
];
const almanac = await createAlmanac({ ...process.env, LOG_LEVEL: 'error' });
const answer = await almanac.fetch('/api/country-card?code=KZ');
refused.push(await codeOf(almanac.fetch({ url: '/health' })), await codeOf(almanac.fetch()), await codeOf(almanac.fetch('http://[')));
await almanac.close();
console.log(JSON.stringify({ status: answer.status, refused }));
`,
  );
  const { status, refused } = told as { status: number; refused: [string, string][] };
  expect(status).toBe(200);
  expect(refused.map(([code]) => code)).toEqual([
    ...['BAD_SETTING', 'BAD_SETTING', 'BAD_SETTING', 'BAD_SETTING'],
    ...['BAD_ARGUMENT', 'BAD_ARGUMENT', 'BAD_ARGUMENT'],
  ]);
  expect(refused[2]?.[1]).toContain('DATA_DIR');
  expect(refused[4]?.[1]).toContain('an address, a URL or a Request');
});

test('the example of docs/embedding.md serves at an address of its own', () => {
  const [, example = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs/embedding.md'), 'utf8')) ?? [];
  const told = run(
    'serve.js',
    `${example}
await new Promise((resolve) => server.once('listening', resolve));
const address = \`http://127.0.0.1:\${server.address().port}\`;
const posted = await fetch(\`\${address}/graphql\`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ country(code: "SK") { name } }' }),
});
console.log(JSON.stringify({ asked: data.country.name, posted: await posted.json() }));
server.close();
server.closeAllConnections();
`,
  );
  expect(told).toEqual({ asked: 'Kazakhstan', posted: { data: { country: { name: 'Slovakia' } } } });
});

test('a client that breaks off, or asks oddly, harms nobody, and files come whole', async () => {
  const told = run(
    'broken.js',
    `import { createServer } from 'node:http';
import { connect } from 'node:net';
import { createAlmanac } from 'almanac';
const faults = [];
for (const kind of ['uncaughtException', 'unhandledRejection']) process.on(kind, ({ message }) => faults.push(message));
const almanac = await createAlmanac({ ...process.env, LOG_LEVEL: 'silent' });
const server = createServer(almanac.handle).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const { port } = server.address();
/** The first line of what a raw request is answered; null where it is broken off instead. */
const raw = (text, isWhole = true) => new Promise((resolve) => {
  const socket = connect(port, '127.0.0.1', () => socket.write(text, () => isWhole || socket.destroy()));
  socket.once('data', (data) => { resolve(String(data).split(' ')[1]); socket.destroy(); });
  socket.once('close', () => resolve(null));
  socket.on('error', () => undefined);
});
const post = 'POST /graphql HTTP/1.1\\r\\nHost: a\\r\\ncontent-type: application/json\\r\\n';
const broken = [
  await raw(post + 'content-length: 500\\r\\n\\r\\n{"query":', false),
  await raw(post + 'transfer-encoding: chunked\\r\\n\\r\\n5\\r\\n{"que\\r\\n', false),
];
const odd = [await raw('GET // HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n'), await raw('TRACE /health HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n')];
const halved = new ReadableStream({ pull(controller) { controller.error(new Error('halved')); } });
const init = { method: 'POST', headers: { 'content-type': 'application/json', expect: '100-continue' }, duplex: 'half' };
const rejected = await almanac.fetch('/graphql', { ...init, body: halved }).catch(({ message }) => message);
const posted = await almanac.fetch('/graphql', { ...init, body: '{"query":"{dataset{date}}"}' });
const csv = await (await almanac.fetch('/export/tables/memberships.csv')).text();
const traced = await almanac.fetch('/health', { method: 'TRACE' }).catch(({ code }) => code);
const health = await raw('GET /health HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n');
await almanac.close();
const closed = await raw('GET /health HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n');
server.close();
server.closeAllConnections();
console.log(JSON.stringify({ faults, broken, odd, rejected, posted: posted.status, rows: csv.split('\\n').length, traced, health, closed }));
`,
  ) as Record<string, unknown>;
  expect(told).toMatchObject({ faults: [], broken: [null, null], posted: 200, traced: 'BAD_ARGUMENT' });
  expect(told).toMatchObject({ odd: ['404', '405'], health: '200', closed: '503' });
  expect(told.rejected).toMatch(/halved|aborted|hang up/);
  expect(told.rows).toBeGreaterThan(1000);
});

test('a consumer in TypeScript has types, and none of ours are checked with its own', () => {
  consumer.write(
    'typed.ts',
    `import { type Almanac, createAlmanac } from 'almanac';
const almanac: Almanac = await createAlmanac({ CUBE_CACHE_MB: 16, LOG_LEVEL: 'warn' });
const answer: Response = await almanac.fetch(new Request('http://almanac/health'));
export const status: number = answer.status;
`,
  );
  const tsc = join(ROOT, 'node_modules/.bin/tsc');
  const flags = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'esnext',
    '--lib',
    'esnext,dom',
    'typed.ts',
  ];
  expect(execFileSync(tsc, flags, { cwd: consumer.root, env: env(), encoding: 'utf8' })).toBe('');
});

test('npx starts the server where the package is installed', async () => {
  const options = { cwd: consumer.root, env: { ...env(), PORT: '0' }, detached: true } as const;
  const started = spawn('npx', ['--offline', 'almanac', 'serve'], options);
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let log = '';
      const hear = (text: Buffer) => {
        log += text;
        const [, found] = /"url":"([^"]+)"/.exec(log) ?? [];
        if (found !== undefined) resolve(found);
      };
      started.stderr.on('data', hear);
      started.stdout.on('data', hear);
      started.once('exit', () => reject(new Error(log)));
    });
    const answer = await fetch(`${url}?query={country(code:"KZ"){name}}`, { headers: { accept: 'application/json' } });
    expect(await answer.json()).toEqual({ data: { country: { name: 'Kazakhstan' } } });
  } finally {
    const ended = new Promise((resolve) => started.once('exit', resolve));
    process.kill(-(started.pid ?? 0), 'SIGTERM');
    await ended;
  }
});
