import { execFile } from 'node:child_process';
import { get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { asyncBufferFromUrl, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { hasBrowser, launchBrowser } from '../fixtures/browser.ts';
import { realServer } from '../fixtures/real.ts';
import { csvRows, TWENTY } from '../fixtures/taken.ts';

const server = realServer();
const url = (path: string) => server.url.replace('/graphql', `/export/${path}`);
const CSV = 'indicators/median_age.csv';
const PARQUET = 'indicators/population_total_long.parquet';

/** As the bytes come, which fetch would unpack. */
async function raw(path: string, headers: Record<string, string> = {}) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url(path), { headers, agent: false }, resolve).on('error', reject);
  });
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

describe('a file has a length, and parts', () => {
  test.each([CSV, PARQUET, 'tables/licences.xlsx', 'memberships.json?organization=sco'])(
    '%s says its length to HEAD and GET alike, and keeps its tag',
    async (path) => {
      const whole = await raw(path);
      const head = await fetch(url(path), { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });
      expect([whole.status, head.status]).toEqual([200, 200]);
      expect(whole.headers['content-length']).toBe(String(whole.body.byteLength));
      for (const name of ['content-length', 'accept-ranges', 'etag', 'content-type', 'cache-control'])
        expect(head.headers.get(name), name).toBe(whole.headers[name]);
      expect(whole.headers['accept-ranges']).toBe('bytes');
      expect(whole.headers.etag).toMatch(/^"[\w-]+"$/);
    },
  );

  test.each([
    ['bytes=0-99', 0, 100],
    ['bytes=100-100', 100, 101],
    ['bytes=65500-65600', 65_500, 65_601],
    ['bytes=1000-', 1000, undefined],
    ['bytes=-8', -8, undefined],
    ['bytes=-999999999', 0, undefined],
    ['bytes=10-999999999', 10, undefined],
  ])('%s is a part', async (range, start, end) => {
    const { body: whole, headers } = await raw(CSV);
    const part = await raw(CSV, { range });
    const expected = whole.subarray(start, end);
    expect(part.status).toBe(206);
    expect(part.body.equals(expected)).toBe(true);
    const first = start < 0 ? whole.byteLength + start : start;
    expect(part.headers).toMatchObject({
      'content-range': `bytes ${first}-${first + expected.byteLength - 1}/${whole.byteLength}`,
      'content-length': String(expected.byteLength),
      etag: headers.etag,
    });
  });

  test.each(['lines=0-9', 'bytes=9-0', 'bytes=-', 'bytes=0-1,5-6', 'bytes=a-b'])(
    '%s is answered with all',
    async (range) => {
      const { status, body } = await raw(CSV, { range });
      expect([status, body.equals((await raw(CSV)).body)]).toEqual([200, true]);
    },
  );

  test.each(['bytes=99999999-', 'bytes=-0'])(
    '%s lies outside, and the answer says how long the file is',
    async (range) => {
      const { status, headers, body } = await raw(CSV, { range });
      const { body: whole } = await raw(CSV);
      expect([status, headers['content-range'], headers.etag]).toEqual([416, `bytes */${whole.byteLength}`, undefined]);
      expect(JSON.parse(body.toString())).toMatchObject({
        errors: [{ extensions: { code: 'RANGE_NOT_SATISFIABLE' } }],
      });
    },
  );

  test('a part of the file a client began with, or all of another', async () => {
    const { headers } = await raw(CSV);
    const part = (seen: string) => raw(CSV, { range: 'bytes=5-9', 'if-range': seen });
    expect((await part(headers.etag ?? '')).status).toBe(206);
    expect((await part('"another"')).status).toBe(200);
    expect((await part(`W/${headers.etag}`)).status).toBe(200);
    expect((await part('Tue, 24 Nov 2026 00:00:00 GMT')).status).toBe(200);
    expect((await raw(CSV, { range: 'bytes=5-9', 'if-none-match': headers.etag ?? '' })).status).toBe(304);
    const head = await fetch(url(CSV), { method: 'HEAD', headers: { range: 'bytes=5-9' } });
    expect(head.status).toBe(200);
  });

  test('what is compressed has a tag and a length of its own, and parts are of the file itself', async () => {
    const [plain, zipped] = [await raw(CSV), await raw(CSV, { 'accept-encoding': 'gzip' })];
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(zipped.headers['content-length']).toBe(String(zipped.body.byteLength));
    expect(zipped.headers.etag).toMatch(/^"[\w-]+"$/);
    expect(zipped.headers.etag).not.toBe(plain.headers.etag);
    const known = await raw(CSV, { 'accept-encoding': 'gzip', 'if-none-match': zipped.headers.etag ?? '' });
    expect(known.status).toBe(304);
    const part = await raw(CSV, { 'accept-encoding': 'gzip', range: 'bytes=0-9' });
    expect([part.status, part.headers['content-encoding'], part.headers.etag]).toEqual([
      206,
      undefined,
      plain.headers.etag,
    ]);
    expect((await raw(CSV, { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding']).toBeUndefined();
  });

  test('one question is one file, in whichever order its parameters stand', async () => {
    const tags = ['countries=KZ&from=2000', 'from=2000&countries=KZ', 'from=2001&countries=KZ'].map(
      async (query) => (await raw(`${CSV}?${query}`)).headers.etag,
    );
    const [one, two, other] = await Promise.all(tags);
    expect(two).toBe(one);
    expect(other).not.toBe(one);
  });
});

describe('readers that seek', () => {
  test('hyparquet reads some rows of one column, and fetches but a part of the file', async () => {
    const asked: number[] = [];
    const counting = async (...question: Parameters<typeof fetch>) => {
      const response = await fetch(...question);
      if (response.status === 206) asked.push(Number(response.headers.get('content-length')));
      else if (response.body && response.headers.get('content-length') === null) throw new Error('no length');
      return response;
    };
    const file = await asyncBufferFromUrl({ url: url(`series.parquet?indicators=${TWENTY}`), fetch: counting });
    const metadata = await parquetMetadataAsync(file);
    expect(metadata.row_groups.length).toBeGreaterThan(2);
    const options = { file, metadata, columns: ['geo', 'year', 'value'], rowStart: 6000, rowEnd: 6005 };
    const rows = await parquetReadObjects(options);
    const all = await csvRows(url(`series.csv?indicators=${TWENTY}`));
    expect(rows.map(({ geo, year, value }) => ({ geo, year: String(year), value: String(value) }))).toEqual(
      all.slice(6000, 6005).map(({ geo, year, value }) => ({ geo, year, value })),
    );
    const fetched = asked.reduce((sum, bytes) => sum + bytes, 0);
    expect(asked.length).toBeGreaterThan(1);
    expect(fetched).toBeLessThan(file.byteLength / 2);
  });

  test('curl takes a part, and goes on where it left off', async () => {
    const curl = async (...options: string[]) =>
      (await promisify(execFile)('curl', ['-sS', ...options, url(CSV)], { maxBuffer: 1e8 })).stdout;
    const whole = await curl();
    expect(await curl('-r', '0-16')).toBe(whole.slice(0, 17));
    expect(await curl('-C', '100')).toBe(whole.slice(100));
  });

  test.skipIf(!hasBrowser)('a browser reads parts from another origin, and their headers', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const seen = await page.evaluate(async (place) => {
        const head = await fetch(place, { method: 'HEAD' });
        const part = await fetch(place, { headers: { range: 'bytes=0-3' } });
        const names = ['content-range', 'content-length', 'accept-ranges', 'etag'];
        return {
          length: head.headers.get('content-length'),
          status: part.status,
          text: await part.text(),
          headers: names.map((name) => part.headers.get(name)),
        };
      }, url(PARQUET));
      expect(seen).toMatchObject({ status: 206, text: 'PAR1' });
      expect(seen.headers).toEqual([`bytes 0-3/${seen.length}`, '4', 'bytes', expect.stringMatching(/^".+"$/)]);
    } finally {
      await browser.close();
    }
  });
});
