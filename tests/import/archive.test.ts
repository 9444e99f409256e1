import { createWriteStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { type Header, pack } from 'tar-stream';
import { afterAll, describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { tzDatabase } from '../../src/dataset/import/format/country/tz-database.ts';
import { openInput } from '../../src/dataset/import/input/open.ts';
import { fixture } from './format/items.ts';

const folder = mkdtempSync(join(tmpdir(), 'almanac-archive-'));
const work = join(folder, 'work');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Member = readonly [header: Pick<Header, 'name'> & Partial<Header>, content: string];

async function archive(name: string, members: readonly Member[]): Promise<string> {
  const path = join(folder, name);
  const tar = pack();
  for (const [header, content] of members) tar.entry(header, content);
  tar.finalize();
  if (name.endsWith('.tar')) await pipeline(tar, createWriteStream(path));
  else await pipeline(tar, createGzip(), createWriteStream(path));
  return path;
}

const FILE: Member = [{ name: 'package/zone.tab' }, 'KZ\t+4315+07657\tAsia/Almaty\n'];
const BOUNDS = { bytes: 1000, files: 3 };

describe('an archive of tar', () => {
  test('is read like the folder that was packed, whatever it ends with, and leaves nothing behind', async () => {
    const members = ['version', 'zone.tab'].map((name): Member => {
      return [{ name: `tzdata2027a/${name}` }, readFileSync(fixture(`tz-database/second/${name}`), 'utf8')];
    });
    for (const name of ['tzdata.tar.gz', 'tzdata.tgz', 'tzdata.tar']) {
      const input = await openInput(await archive(name, members), { work });
      expect(input.entries.map(({ path }) => path)).toEqual(['tzdata2027a/version', 'tzdata2027a/zone.tab']);
      expect(await tzDatabase.published(input)).toEqual({ version: '2027a', day: null });
      const zones = input.entries[1];
      expect(zones && (await text(await zones.open()))).toBe(members[1]?.[1]);
      input.close();
      expect(readdirSync(work)).toEqual([]);
    }
  });

  test.each<[string, Member]>([
    ['names a folder above', [{ name: '../../stolen' }, 'x']],
    ['names a folder above in its middle', [{ name: 'package/../../../stolen' }, 'x']],
    ['names a file of the system', [{ name: '/tmp/almanac-stolen' }, 'x']],
    ['names one as Windows does', [{ name: '..\\stolen' }, 'x']],
  ])('is refused when it %s', async (_what, member) => {
    const path = await archive('tricks.tgz', [FILE, member]);
    await expect(openInput(path, { work })).rejects.toMatchObject({
      code: 'BAD_ARGUMENT',
      message: expect.stringContaining('outside its folder'),
    });
    expect(existsSync('/tmp/almanac-stolen')).toBe(false);
    expect(readdirSync(folder)).not.toContain('stolen');
    expect(readdirSync(work)).toEqual([]);
  });

  test('leads nowhere by links', async () => {
    const path = await archive('links.tgz', [
      FILE,
      [{ name: 'package/passwords', type: 'symlink', linkname: '/etc/passwd' }, ''],
      [{ name: 'package/hard', type: 'link', linkname: '/etc/passwd' }, ''],
    ]);
    const input = await openInput(path, { work });
    expect(input.entries.map(({ path: own }) => own)).toEqual(['package/zone.tab']);
    input.close();
  });

  test('is refused when it unpacks to more than any source publishes', async () => {
    const large = await archive('large.tgz', [FILE, [{ name: 'zeros' }, '0'.repeat(2000)]]);
    const many = await archive(
      'many.tgz',
      Array.from({ length: 4 }, (_, at): Member => [{ name: `${at}` }, '']),
    );
    for (const [path, what] of [
      [large, 'unpacks to more than'],
      [many, 'more than 3 files'],
    ] as const) {
      await expect(openInput(path, { work, bounds: BOUNDS })).rejects.toMatchObject({
        code: 'BAD_ARGUMENT',
        message: expect.stringContaining(what),
      });
      expect(readdirSync(work)).toEqual([]);
    }
  });

  test('is refused when it breaks off, or is none', async () => {
    const whole = readFileSync(await archive('whole.tgz', [[{ name: 'a' }, 'content '.repeat(5000)]]));
    const cut = join(folder, 'cut.tgz');
    const none = join(folder, 'none.tar');
    writeFileSync(cut, whole.subarray(0, whole.length - 40));
    writeFileSync(none, 'geo,year,value\n'.repeat(100));
    for (const path of [cut, none]) {
      await expect(openInput(path, { work })).rejects.toMatchObject({
        code: 'BAD_ARGUMENT',
        message: expect.stringContaining('is no whole archive'),
      });
      expect(readdirSync(work)).toEqual([]);
    }
  });
});

test('a zip whose file has another sum, and a gz that breaks off or is none, are refused where they are read', async () => {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from('geo,year\n'.repeat(50)), 'points.csv');
  zip.end();
  const whole = await buffer(zip.outputStream);
  const sum = whole.lastIndexOf(Buffer.from('PK\x01\x02')) + 16;
  whole.writeUInt8(whole.readUInt8(sum) ^ 1, sum);
  const packed = gzipSync('geo,year\n'.repeat(500));
  const spoilt: Readonly<Record<string, Buffer>> = {
    'sum.zip': whole,
    'cut.csv.gz': packed.subarray(0, packed.length - 20),
    'none.csv.gz': Buffer.from('geo,year\n'),
  };
  for (const [name, content] of Object.entries(spoilt)) {
    writeFileSync(join(folder, name), content);
    const input = await openInput(join(folder, name));
    await expect(input.entries[0]?.open().then(text)).rejects.toMatchObject({
      code: 'BAD_ARGUMENT',
      message: expect.stringContaining(`${name}`),
    });
    input.close();
  }
});

test('neither a zip nor a gz is read on when it unpacks to more than any source publishes', async () => {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from('0'.repeat(2000)), 'zeros.csv');
  zip.end();
  const zipped = join(folder, 'large.zip');
  await pipeline(zip.outputStream, createWriteStream(zipped));
  const refused = { code: 'BAD_ARGUMENT', message: expect.stringContaining('unpacks to more than') };
  await expect(openInput(zipped, { bounds: BOUNDS })).rejects.toMatchObject(refused);

  const packed = join(folder, 'large.csv.gz');
  writeFileSync(packed, gzipSync('0'.repeat(2000)));
  const input = await openInput(packed, { bounds: BOUNDS });
  await expect(input.entries[0]?.open().then(text)).rejects.toMatchObject(refused);
});
