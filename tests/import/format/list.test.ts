import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { countryCodes } from '../../../src/dataset/import/format/list/country-codes.ts';
import { iso6393 } from '../../../src/dataset/import/format/list/iso-639-3.ts';
import { iso4217 } from '../../../src/dataset/import/format/list/iso-4217.ts';
import { naturalEarth } from '../../../src/dataset/import/format/outline/natural-earth.ts';
import { openInput } from '../../../src/dataset/import/input/open.ts';
import { differences, fixture, knownIn, messages, publishedIn, read, strangers } from './items.ts';

describe('ISO 4217', () => {
  test('gives codes, numbers and minor units, each currency once, as we have them', async () => {
    const first = await read(iso4217, 'iso-4217/first/list-one.xml');
    expect(first.faults).toEqual([]);
    expect(strangers(first)).toEqual([]);
    expect(first.rows.length).toBeGreaterThan(170);
    expect(await publishedIn(iso4217, 'iso-4217/first/list-one.xml')).toEqual({
      version: '2024-06-25',
      day: '2024-06-25',
    });
  });

  test('says what a next list revises, adds and takes away, and keeps what does not read', async () => {
    const first = await read(iso4217, 'iso-4217/first/list-one.xml');
    const second = await read(iso4217, 'iso-4217/second/list-one.xml');
    expect(differences(first, second)).toEqual([
      '- currencies CUC',
      '~ currencies HUF digits: 2 > 0',
      '+ currencies ATO',
    ]);
    expect(messages(second.faults)).toEqual([expect.stringContaining('is no currency: KZT, 39B, 2')]);
  });

  test('is not taken where it breaks off, since what is left would look like a list', async () => {
    const whole = await openInput(fixture('iso-4217/first/list-one.xml'));
    const [entry] = whole.entries;
    const content = entry ? await text(await entry.open()) : '';
    const cut = content.slice(0, content.lastIndexOf('<CcyNtry>'));
    const entries = [{ path: 'list-one.xml', size: cut.length, open: async () => Readable.from([Buffer.from(cut)]) }];
    const items = iso4217.read({ ...whole, entries }, knownIn('iso-4217'));
    await expect(Array.fromAsync(items)).rejects.toMatchObject({ code: 'BAD_ARGUMENT' });
  });

  test('takes no other file', async () => {
    await expect(read(iso4217, 'country-codes/first/country-codes.csv')).rejects.toMatchObject({
      code: 'BAD_ARGUMENT',
    });
  });
});

describe('ISO 639-3', () => {
  const [first, second] = ['iso-639-3/first/iso-639-3.tab', 'iso-639-3/second/iso-639-3.tab'];

  test('names the languages that we have from it, and nothing of the thousands beside them', async () => {
    const listed = await read(iso6393, first);
    expect(listed.faults).toEqual([]);
    expect(strangers(listed)).toEqual([]);
    const codes = listed.rows.map(({ cells }) => cells.code);
    expect(codes).toEqual(expect.arrayContaining(['abq', 'ae']));
    // Named by another source, named in its own language by a curator, and not on record.
    for (const code of ['de', 'apc', 'aaa']) expect(codes).not.toContain(code);
  });

  test('says what a next list revises, adds and takes away, and keeps what does not read', async () => {
    const next = await read(iso6393, second);
    expect(differences(await read(iso6393, first), next)).toEqual([
      '- languages abq',
      '~ languages acr name: Achi > Achí',
      '+ languages zy',
    ]);
    expect(messages(next.faults)).toEqual([expect.stringContaining('has 4 cells for 8 columns')]);
    expect(next.rows.find(({ cells }) => cells.code === 'agu')?.cells).toEqual({ code: 'agu' });
  });

  test('is read as the package prints it as well', async () => {
    const packed = await read(iso6393, '../../node_modules/iso-639-3');
    expect(packed.faults).toEqual([]);
    expect(strangers(packed)).toEqual([]);
    const codes = ({ rows }: typeof packed) => rows.map(({ cells }) => cells.code);
    expect(codes(packed)).toEqual(codes(await read(iso6393, first)));
  });

  test('takes no other file', async () => {
    await expect(read(iso6393, 'iso-4217/first')).rejects.toMatchObject({ code: 'BAD_ARGUMENT' });
  });
});

describe('codes of countries', () => {
  test('are those that we have, but for those a curator left out or put right', async () => {
    const first = await read(countryCodes, 'country-codes/first/country-codes.csv');
    expect(first.faults).toEqual([]);
    expect(strangers(first)).toEqual([]);
    expect(first.rows.filter(({ cells }) => cells.country === 'MHL' && cells.scheme === 'ioc')).toHaveLength(1);
    expect(first.rows.filter(({ cells }) => cells.country === 'GBR' && cells.scheme === 'fifa')).toEqual([]);
  });

  test('come and go, and those of a line that does not read stay', async () => {
    const first = await read(countryCodes, 'country-codes/first/country-codes.csv');
    const second = await read(countryCodes, 'country-codes/second/country-codes.csv');
    expect(differences(first, second)).toEqual([
      '- country_codes KAZ|vehicle_sign|KZ|',
      '+ country_codes KAZ|vehicle_sign|KAZ|',
      '+ country_codes TWN|itu|TWN|',
    ]);
    expect(messages(second.faults)).toEqual([expect.stringContaining('has 3 cells for 14 columns')]);
  });
});

describe('Natural Earth', () => {
  test('says which units of land there are, those held in parts left out, and draws them as we have them', async () => {
    const first = await read(naturalEarth, 'natural-earth/first');
    expect(first.faults).toEqual([]);
    // New Zealand is drawn otherwise on purpose, which a curator has said.
    expect(first.remarks).toEqual([]);
    expect(first.rows.map(({ cells }) => cells.key)).toEqual(['AND', 'LIE', 'LUX', 'SMR', 'XKX', 'NZL']);
  });

  test('says which are new, gone or drawn otherwise, and takes no unit for gone whose feature does not read', async () => {
    const second = await read(naturalEarth, 'natural-earth/second');
    expect(messages(second.faults)).toEqual([
      expect.stringContaining('feature 1 has no code of a country, or no outline'),
      expect.stringContaining('BOU (Bougainville) is no unit of land that we know'),
    ]);
    expect(differences(await read(naturalEarth, 'natural-earth/first'), second)).toEqual(['- land_units AND']);
    expect(second.remarks.map(({ message }) => message)).toEqual([
      'LUX ends at 5.93° west (ours 5.73°), ends at 6.69° east (ours 6.49°)',
    ]);
  });
});
