import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { download } from '../../src/dataset/import/input/download.ts';

const CONTENT = Buffer.from('"Country Name","Country Code"\n'.repeat(5000));
const SHA256 = createHash('sha256').update(CONTENT).digest('hex');
const folder = mkdtempSync(join(tmpdir(), 'almanac-download-'));
const asked: string[] = [];
/** Answers as a publisher that breaks off the first time it is asked for each name. */
const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  asked.push(`${request.url} ${request.headers.range ?? 'whole'}`);
  if (request.url?.startsWith('/gone')) {
    response.writeHead(404).end('gone');
    return;
  }
  if (request.url?.startsWith('/page')) {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Choose a file</h1>');
    return;
  }
  if (request.url?.startsWith('/changing')) {
    changing(request, response);
    return;
  }
  const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const status = from > 0 ? 206 : 200;
  response.writeHead(status, { 'content-length': CONTENT.length - from, etag: '"1"' });
  if (request.url?.startsWith('/silent')) {
    response.write(CONTENT.subarray(from, from + 1000));
    return;
  }
  const isFirst = asked.filter((line) => line.startsWith(`${request.url} `)).length === 1;
  if (isFirst) response.write(CONTENT.subarray(0, 60_000), () => setTimeout(() => response.destroy(), 50));
  else response.end(CONTENT.subarray(from));
});
let origin = '';

/** A release that is replaced by the next after its first half was sent; `?unmarked` says nothing that tells them apart. */
function changing(request: IncomingMessage, response: ServerResponse): void {
  const tries = asked.filter((line) => line.startsWith(`${request.url} `)).length;
  const content = Buffer.alloc(100_000, tries === 1 ? 'a' : 'b');
  const mark: Record<string, string> = request.url?.endsWith('unmarked') ? {} : { etag: `"${tries}"` };
  const isSame = request.headers['if-range'] === undefined || request.headers['if-range'] === mark.etag;
  const from = isSame ? Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0) : 0;
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': content.length - from, ...mark });
  if (tries === 1) response.write(content.subarray(0, 60_000), () => setTimeout(() => response.destroy(), 50));
  else response.end(content.subarray(from));
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const options = { folder, sha256: null, idleMs: 5000, attempts: 3, progress: () => undefined };

test('what is broken off is gone on with where it ended', async () => {
  const path = await download(`${origin}/WDI_CSV.zip`, { ...options, sha256: SHA256 });
  expect(readFileSync(path).equals(CONTENT)).toBe(true);
  expect(asked.filter((line) => line.startsWith('/WDI'))).toEqual([
    '/WDI_CSV.zip whole',
    expect.stringMatching(/^\/WDI_CSV\.zip bytes=\d+-$/),
  ]);
});

test('a file of another hash is not kept', async () => {
  const fetched = download(`${origin}/other.zip`, { ...options, sha256: '0'.repeat(64) });
  await expect(fetched).rejects.toMatchObject({ code: 'BAD_ARGUMENT' });
});

test('an address without a file is told at once, with what it answers', async () => {
  await expect(download(`${origin}/gone.zip`, options)).rejects.toThrow('answers 404');
  expect(asked.filter((line) => line.startsWith('/gone'))).toHaveLength(1);
});

test('of a file that became another between two attempts no part of the first is kept', async () => {
  for (const name of ['/changing.zip', '/changing.zip?unmarked']) {
    const path = await download(`${origin}${name}`, options);
    expect([...new Set(readFileSync(path, 'latin1'))]).toEqual(['b']);
  }
});

test('a page in the place of a file is told, and not kept', async () => {
  await expect(download(`${origin}/page.zip`, options)).rejects.toThrow('answers a page, no file');
  expect(readdirSync(folder).filter((name) => name.startsWith('page'))).toEqual([]);
});

test('a publisher that falls silent is given up, and what came is kept for the next time', async () => {
  const fetched = download(`${origin}/silent.zip`, { ...options, idleMs: 100, attempts: 2 });
  await expect(fetched).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
  expect(asked.filter((line) => line.startsWith('/silent')).at(-1)).toBe('/silent.zip bytes=1000-');
});
