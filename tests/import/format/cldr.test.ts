import { describe, expect, test } from 'vitest';
import { cldr } from '../../../src/dataset/import/format/cldr/cldr.ts';
import { differences, messages, publishedIn, read, strangers } from './items.ts';

describe('CLDR', () => {
  test('gives languages and money of territories, their weeks and measures, and names in all languages', async () => {
    const first = await read(cldr, 'cldr/first');
    expect(first.faults).toEqual([]);
    expect(new Set(first.rows.map(({ table }) => table))).toEqual(
      new Set([
        'country_languages',
        'country_currencies',
        'country_attributes',
        'names/de',
        'names/en',
        'names/kk',
        'languages',
      ]),
    );
    const spoken = first.rows.filter(({ table }) => !table.startsWith('names/'));
    // Of money whose days in Germany were decided here, as was what French is in Morocco, and weeks that these files leave out.
    const decided = /DEU\|DEM|MAR\|fr\||week_start/;
    expect(strangers({ ...first, rows: spoken }).filter((line) => !decided.test(line))).toEqual([]);
  });

  test('names a country in a language only where the language it falls back to does not say the same', async () => {
    const [first, second] = [await read(cldr, 'cldr/first'), await read(cldr, 'cldr/second')];
    const austrian = [first, second].map(({ rows }) => rows.filter(({ table }) => table === 'names/de-AT'));
    expect(austrian.map((rows) => rows.map(({ cells }) => cells))).toEqual([
      [],
      [{ country: 'DEU', name: 'Bundesrepublik' }],
    ]);
  });

  test('says what a next version revises, adds and takes away', async () => {
    expect(differences(await read(cldr, 'cldr/first'), await read(cldr, 'cldr/second'))).toEqual([
      '~ country_languages KAZ|ru|1995-08-30 share: 72 > 80',
      '- country_languages UZB|uz-Cyrl|',
      '~ country_currencies KGZ|KGS|1993-05-10 end: undefined > 2027-01-01',
      '- country_attributes KAZ|week_start|mon|',
      '~ names/kk UZB name: Өзбекстан > Өзбекстан Республикасы',
      '~ languages aa name: Afar > Afar language',
      '+ country_languages KGZ|en|',
      '+ country_currencies KGZ|EUR|2027-01-01',
      '+ country_attributes KAZ|week_start|sun|',
      '+ names/de-AT DEU',
    ]);
  });

  test('takes nothing for gone of a file that is not there, or not whole', async () => {
    const second = await read(cldr, 'cldr/second');
    expect(messages(second.faults)).toEqual([
      'cldr-core/supplemental/currencyData.json UZX in UZ has a day that is none: "soon"',
    ]);
    const kept = second.rows.filter(({ table, cells }) => table === 'country_attributes' && cells.source === undefined);
    expect(kept.length).toBeGreaterThan(200);
    expect(kept.every(({ cells }) => cells.attribute === 'measurement_system')).toBe(true);
  });

  test('says its version', async () => {
    expect(await publishedIn(cldr, 'cldr/first')).toEqual({ version: '48.2.0', day: null });
  });

  test('is told apart from other folders', async () => {
    await expect(read(cldr, 'ucdp')).rejects.toMatchObject({ code: 'BAD_ARGUMENT' });
  });
});
