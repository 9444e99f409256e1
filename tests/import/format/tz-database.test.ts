import { describe, expect, test } from 'vitest';
import { tzDatabase } from '../../../src/dataset/import/format/country/tz-database.ts';
import { differences, messages, publishedIn, read, strangers } from './items.ts';

describe('the tz database', () => {
  test('gives the time zones of countries, as they are on record', async () => {
    const first = await read(tzDatabase, 'tz-database/first');
    expect(first.faults).toEqual([]);
    expect(first.rows.length).toBeGreaterThan(8);
    expect(strangers(first)).toEqual([]);
  });

  test('says what a next release adds and takes away, and keeps the zones of a country whose line does not read', async () => {
    const second = await read(tzDatabase, 'tz-database/second');
    expect(differences(await read(tzDatabase, 'tz-database/first'), second)).toEqual([
      '- country_attributes KAZ|time_zone|Asia/Qostanay|',
      '+ country_attributes UZB|time_zone|Asia/Nukus|',
    ]);
    expect(messages(second.faults).map((line) => line.replace(/:\d+/, ''))).toEqual([
      expect.stringMatching(/^zone\.tab is no zone: "KG/),
      'zone.tab "QQ" of Asia/Nowhere is no country that we know',
    ]);
  });

  test('says its version', async () => {
    expect(await publishedIn(tzDatabase, 'tz-database/second')).toEqual({ version: '2027a', day: null });
  });

  test('is told apart from other folders', async () => {
    await expect(read(tzDatabase, 'cldr/first')).rejects.toMatchObject({ code: 'BAD_ARGUMENT' });
  });
});
