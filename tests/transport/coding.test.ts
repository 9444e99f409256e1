import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { codingFor } from '../../src/server/wire/coding.ts';
import { realServer } from '../fixtures/real.ts';
import { raw } from './raw.ts';

const server = realServer();
const LARGE = '{ countries(first: 200) { nodes { name } } }';
const address = (query = LARGE) => `${server.url}?query=${encodeURIComponent(query)}`;
const ask = (accepted: string | null, more: Record<string, string> = {}) =>
  raw(address(), {
    headers: { accept: 'application/json', ...(accepted === null ? {} : { 'accept-encoding': accepted }), ...more },
  });

describe('the coding of an answer', () => {
  test.each([
    [null, null],
    ['', null],
    ['identity', null],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, zstd', 'zstd'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['br; q=0.8, gzip; Q=0.9', 'gzip'],
    ['br;q=0, gzip;q=0', null],
    ['br;q=0.000, *', 'zstd'],
    ['*', 'br'],
    ['*;q=0', null],
    ['*;q=0, gzip', 'gzip'],
    ['gzip;q=0.5, identity', null],
    ['gzip;q=0.5, identity;q=0.5', 'gzip'],
    ['gzip;q=0', null],
    ['gzip;q=nonsense', null],
    ['compress, deflate', null],
  ])('for %j is %j', async (accepted, coding) => {
    expect((await ask(accepted)).headers['content-encoding'] ?? null).toBe(coding);
  });

  test('of those offered alone', () => {
    expect(codingFor('br, gzip', ['gzip'])).toBe('gzip');
    expect(codingFor('br', ['gzip'])).toBeNull();
  });

  test('gives the same bytes back, with the length it has', async () => {
    const plain = await ask(null);
    const undo = { br: brotliDecompressSync, gzip: gunzipSync, zstd: zstdDecompressSync };
    for (const [coding, decompress] of Object.entries(undo)) {
      const answer = await ask(coding);
      expect(decompress(answer.body).equals(plain.body)).toBe(true);
      expect(answer.headers['content-length']).toBe(String(answer.body.byteLength));
      expect(answer.body.byteLength).toBeLessThan(plain.body.byteLength / 2);
    }
  });

  test('has a tag of its own, which alone is answered with 304 in that coding', async () => {
    const tags = new Map<string | null, string>();
    for (const coding of [null, 'br', 'zstd', 'gzip']) tags.set(coding, String((await ask(coding)).headers.etag));
    expect(new Set(tags.values()).size).toBe(4);
    for (const [coding, own] of tags)
      for (const tag of tags.values()) {
        const { status, headers } = await ask(coding, { 'if-none-match': tag });
        expect(status).toBe(tag === own ? 304 : 200);
        expect(headers.etag).toBe(own);
        expect(headers.vary).toBe('Accept, Accept-Encoding, Sec-Fetch-Dest, Almanac-Release');
      }
  });

  test('is none for what is small or compressed already', async () => {
    const small = await raw(address('{ __typename }'), { headers: { 'accept-encoding': 'br' } });
    expect(small.headers['content-encoding']).toBeUndefined();
    const picture = new URL('/favicon.ico', server.url).href;
    expect((await raw(picture, { headers: { 'accept-encoding': 'br' } })).headers['content-encoding']).toBeUndefined();
  });
});
