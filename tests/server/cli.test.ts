import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RELEASE_FORMAT } from '../../src/model/disk/format.ts';
import { releasePath } from '../fixtures/real.ts';
import { writeWorld } from '../fixtures/world.ts';

const root = join(import.meta.dirname, '../..');
const command = ['--disable-warning=ExperimentalWarning', join(root, 'src/cli.ts')];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'almanac-cli-'));
  writeWorld(join(folder, 'data'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function environment(settings: Record<string, string> = {}) {
  return { ...process.env, DATA_DIR: join(folder, 'data'), RELEASES_DIR: join(folder, 'releases'), ...settings };
}

function almanac(args: readonly string[], settings: Record<string, string> = {}, input = '') {
  return spawnSync(process.execPath, [...command, ...args], { encoding: 'utf8', env: environment(settings), input });
}

/** Starts the server and waits for its first line of log, which holds its address. */
async function served(settings: Record<string, string> = {}) {
  const child = spawn(process.execPath, [...command, 'serve'], { env: environment({ PORT: '0', ...settings }) });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  while (!log.includes('/graphql"') && child.exitCode === null)
    await Promise.race([once(child.stderr, 'data'), once(child, 'exit')]);
  const url = /"url":"([^"]+)"/.exec(log)?.[1] ?? '';
  return { child, url, log: () => log };
}

test('a server that was given flags of V8 compiles and serves', async () => {
  const child = spawn(process.execPath, ['--max-semi-space-size=16', ...command, 'serve'], {
    env: environment({ PORT: '0' }),
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  while (!log.includes('/graphql"') && child.exitCode === null)
    await Promise.race([once(child.stderr, 'data'), once(child, 'exit')]);
  expect(log).toContain('Almanac serves');
  child.kill('SIGTERM');
  await once(child, 'exit');
});

test('it says which version it is', () => {
  expect(almanac(['--version'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test('help lists the commands', () => {
  const { stdout, status } = almanac(['--help']);
  expect(status).toBe(0);
  for (const name of ['serve', 'build', 'check', 'fix', 'query', 'schema']) expect(stdout).toContain(name);
});

test('an unknown command or option is refused with a hint', () => {
  const { stderr, status } = almanac(['dance']);
  expect(status).not.toBe(0);
  expect(stderr).toContain('--help');
});

test('query answers without a server', () => {
  const { stdout, status } = almanac(['query', '{ country(code: "KZ") { name } }']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ data: { country: { name: 'Kazakhstan' } } });
});

test('query reads standard input and variables; its errors exit 1', () => {
  const asked = 'query ($code: String!) { country(code: $code) { name } }';
  expect(JSON.parse(almanac(['query', '-', '--variables', '{"code":"SVK"}'], {}, asked).stdout)).toEqual({
    data: { country: { name: 'Slovakia' } },
  });
  const { stdout, status } = almanac(['query', '{ country }']);
  expect(status).toBe(1);
  expect(stdout).toContain('GRAPHQL_VALIDATION_FAILED');
  expect(almanac(['query', '{ a }', '--variables', 'nope']).stderr).toContain('write a JSON object');
});

test('check prints findings with file, line, rule and tip, and exits 1; without any it exits 0', () => {
  expect(almanac(['check']).stdout).toBe('data: no findings\n');
  const file = join(folder, 'data/organizations/memberships.csv');
  writeFileSync(file, readFileSync(file, 'utf8').replace('un.KAZ,KAZ', 'un.KAZ,KAX'));
  const { stdout, status } = almanac(['check']);
  expect(status).toBe(1);
  expect(stdout).toContain('data/organizations/memberships.csv:6  references  member "KAX" does not exist\n  tip: ');
});

test('check --coverage prints how much is on record, how well and how whole', () => {
  const { stdout } = almanac(['check', '--coverage']);
  // Five of six stints have a day, and all stand in a source.
  expect(stdout).toMatch(/memberships +6 {2}100\.0 % sourced, 83\.3 % with a first day that stands in the source\n/);
  expect(stdout).toMatch(/ {2}memberships +unknown, known through 2024-12-31, 1 lists complete to this day\n/);
  expect(stdout).toMatch(/ {2}roll_calls +unknown, known from 1946-01-01, known through 2020-01-14\n/);
});

test('fix repairs, and says what', () => {
  appendFileSync(join(folder, 'data/licences.csv'), 'MIT,"MIT License",,required\r\n');
  expect(almanac(['check']).status).toBe(1);
  expect(almanac(['fix']).stdout).toBe('fixed data/licences.csv\n');
  expect(almanac(['check']).stdout).not.toContain('canonical');
});

test('build prints plain progress and the path of the release', () => {
  const { stdout, stderr, status } = almanac(['build']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/almanac-[0-9a-f]{16}\.sqlite\n$/);
  expect(stderr).toContain('compiling 100% (release)');
  expect(almanac(['build'])).toMatchObject({ stdout, stderr: '' });
});

test('schema prints the committed contract', () => {
  expect(almanac(['schema']).stdout).toBe(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));
});

describe('serve fails clearly', () => {
  test.each([
    ['a bad setting', { PORT: 'http' }, /PORT="http" must be a whole number .*\[BAD_SETTING\]/],
    ['a port out of range', { PORT: '70000' }, /PORT="70000".*\[BAD_SETTING\]/],
    [
      'a missing release',
      { RELEASE: '/nowhere/at/all.sqlite' },
      /there is no release at \/nowhere\/at\/all\.sqlite.*npm run build.*\[BAD_RELEASE\]/,
    ],
  ])('%s', (_what, settings, message) => {
    const { stderr, status } = almanac(['serve'], settings);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
  });

  const damaged = (bytes: Buffer) => {
    const path = join(folder, 'damaged.sqlite');
    writeFileSync(path, bytes);
    return almanac(['serve'], { RELEASE: path });
  };

  test('a file that is no release', () => {
    expect(damaged(Buffer.from('not a database, by any means'.repeat(100)))).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/cannot be read .*\[BAD_RELEASE\]/),
    });
  });

  test('a release cut short', () => {
    const whole = readFileSync(releasePath());
    expect(damaged(whole.subarray(0, whole.length / 2))).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/\[BAD_RELEASE\]/),
    });
  });

  test('a release with a byte changed', () => {
    const bytes = Buffer.from(readFileSync(releasePath()));
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 255;
    const path = join(folder, 'almanac-0123456789abcdef.sqlite');
    writeFileSync(path, bytes);
    expect(almanac(['serve'], { RELEASE: path })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/has not the content its name was given for.*\[BAD_RELEASE\]/),
    });
  });

  test('a release of another format', async () => {
    const { DatabaseSync } = await import('node:sqlite');
    const path = join(folder, 'other.sqlite');
    const db = new DatabaseSync(path);
    db.exec("CREATE TABLE meta (key TEXT, value TEXT); INSERT INTO meta VALUES ('format', '0')");
    db.close();
    expect(almanac(['serve'], { RELEASE: path })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(new RegExp(`has format 0, this server reads ${RELEASE_FORMAT}.*\\[BAD_RELEASE\\]`)),
    });
  });

  test('folders that are missing, or are files', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const astray = (path: string) => ({
      status: 1,
      stderr: expect.stringMatching(
        new RegExp(`^(?!.*\\n.* at ).*${path}.*look at the path.* \\[BAD_SETTING\\]\n$`, 's'),
      ),
    });
    expect(almanac(['check'], { DATA_DIR: join(folder, 'none') })).toMatchObject(astray('none'));
    expect(almanac(['build'], { RELEASES_DIR: file })).toMatchObject(astray('file'));
  });

  test('a file that an import is told another hash of, and an address that is none', () => {
    const list = join(root, 'tests/import/iso-639-3/first/iso-639-3.tab');
    const imported = (...args: string[]) => almanac(['import', 'iso-639-3', ...args, '--published', '2026-11-01']);
    for (const [{ status, stderr }, what] of [
      [imported(list, '--sha256', 'abc'), /has the hash [0-9a-f]{64}, another than abc: .*\[BAD_ARGUMENT\]/],
      [imported('http://[::1'), /is no address: .*\[BAD_ARGUMENT\]/],
    ] as const) {
      expect(status).toBe(1);
      expect(stderr).toMatch(what);
    }
  });

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const result = almanac(['serve'], { PORT: String(port) });
    other.close();
    expect(result).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/cannot listen on 127\.0\.0\.1:\d+ .*set PORT to another \[PORT_TAKEN\]/),
    });
  });

  test.each(['nowhere.invalid', ' '])('an address to listen on that is none, "%s"', (host) => {
    const { status, stderr } = almanac(['serve'], { HOST: host, PORT: '0' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^almanac: HOST="[^"]*" is no address of this machine \(E\w+\): .* \[BAD_SETTING\]\n$/);
  });
});

test('SIGTERM lets a request finish, then the server ends with 0', async () => {
  const { child, url } = await served({ RELEASE: releasePath() });
  const body = JSON.stringify({ query: '{ dataset { countries } }' });
  const headers = { 'content-type': 'application/json', 'content-length': body.length, expect: '100-continue' };
  const asked = request(url, { method: 'POST', agent: false, headers });
  asked.flushHeaders();
  // The server has begun with the request and waits for the rest of it.
  await once(asked, 'continue');
  child.kill('SIGTERM');
  const takesMore = () => fetch(url, { headers: { connection: 'close' } }).then(Boolean, () => false);
  while (await takesMore());
  asked.end(body);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  expect(response.statusCode).toBe(200);
  response.resume();
  const code = child.exitCode ?? (await once(child, 'exit'))[0];
  expect(code).toBe(0);
});
