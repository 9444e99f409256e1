import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { realServer, startServer } from '../fixtures/real.ts';

const server = realServer();

const at = (path: string) => server.url.replace('/graphql', path);

/** Width, height and pixels of an 8-bit RGBA or RGB PNG. */
function decoded(png: Buffer): { width: number; height: number; values: Set<number> } {
  expect(png.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
  expect(png.subarray(12, 16).toString()).toBe('IHDR');
  const parts: Buffer[] = [];
  for (let offset = 8; offset < png.length; ) {
    const length = png.readUInt32BE(offset);
    if (png.subarray(offset + 4, offset + 8).toString() === 'IDAT')
      parts.push(png.subarray(offset + 8, offset + 8 + length));
    offset += length + 12;
  }
  return {
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
    values: new Set(inflateSync(Buffer.concat(parts))),
  };
}

describe('PNG', () => {
  test('is a picture of the size asked for, and not a blank one', async () => {
    const response = await fetch(
      at(`/chart.png?indicator=gdp_per_capita_current_usd&countries=KAZ&width=800&height=500`),
    );
    expect(response.headers.get('content-type')).toBe('image/png');
    const { width, height, values } = decoded(Buffer.from(await response.arrayBuffer()));
    expect([width, height]).toEqual([800, 500]);
    expect(values.size).toBeGreaterThan(100);
  });

  test('is put off, with the time to come again, while as many wait as may', async () => {
    const narrow = await startServer({ MAX_PICTURES: '1' });
    const get = (code: string) =>
      fetch(narrow.url.replace('/graphql', `/chart.png?indicator=population_total&countries=${code}&width=2000`));
    try {
      const answers = await Promise.all(['KAZ', 'UZB', 'KGZ', 'TJK', 'CHN', 'RUS'].map(get));
      const putOff = answers.filter(({ status }) => status === 503);
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]));
      expect(putOff.map(({ headers }) => headers.get('retry-after'))).toEqual(putOff.map(() => '2'));
      expect(await putOff[0]?.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_PICTURES' } }] });
      // A place is free again, after a refusal too.
      expect((await get('QQQ')).status).toBe(400);
      expect((await get('IND')).status).toBe(200);
    } finally {
      await narrow.stop();
    }
  });

  test('carries its own font, so that words are there on a machine without any', async () => {
    // A picture without values is words alone: only their edges have shades.
    const response = await fetch(at('/chart.png?indicator=population_total&countries=SUN'));
    expect(decoded(Buffer.from(await response.arrayBuffer())).values.size).toBeGreaterThan(50);
  });
});
