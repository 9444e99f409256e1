import { describe, expect, test } from 'vitest';
import { pennWorldTable } from '../../../src/dataset/import/format/statistic/penn-world-table.ts';
import { publishedIn, read, valueIn } from './items.ts';

const FIRST = 'penn-world-table/first/pwt1001.xlsx';
const SECOND = 'penn-world-table/second/pwt110.xlsx';

describe('the Penn World Table', () => {
  test('gives a series for each variable of each country, and none for what only says how figures came about', async () => {
    const { series, faults } = await read(pennWorldTable, FIRST);
    expect(new Set(series.map(({ code }) => code)).size).toBe(43);
    expect(new Set(series.map(({ place }) => place))).toEqual(new Set(['KAZ', 'KGZ', 'UZB']));
    expect(series.find(({ code, place }) => code === 'pop' && place === 'KAZ')).toMatchObject({
      firstYear: 2012,
      values: { length: 8 },
      broken: [],
    });
    expect(faults).toEqual([]);
  });

  test('reads a revision, an addition and a removal out of the next version', async () => {
    const [first, second] = [await read(pennWorldTable, FIRST), await read(pennWorldTable, SECOND)];
    expect([valueIn(first, 'pop', 'KAZ', 2019), valueIn(second, 'pop', 'KAZ', 2019)]).toEqual([18.5514, 18.6]);
    expect([valueIn(first, 'pop', 'KAZ', 2020), valueIn(second, 'pop', 'KAZ', 2020)]).toEqual([undefined, 18.6]);
    expect(valueIn(first, 'hc', 'KAZ', 2018)).toBeGreaterThan(3);
    expect(valueIn(second, 'hc', 'KAZ', 2018)).toBeUndefined();
  });

  test('takes no year for gone whose cell or line does not read', async () => {
    const second = await read(pennWorldTable, SECOND);
    expect(second.faults.map(({ where, message }) => `${where} ${message}`)).toEqual([
      'pwt110.xlsx:21 the year of UZB is none: "2O15"',
      'pwt110.xlsx:15 emp of KGZ in 2017 is no number: "n.a."',
    ]);
    expect(valueIn(second, 'emp', 'KGZ', 2017)).toBeNull();
    expect(valueIn(second, 'pop', 'UZB', 2015)).toBeNull();
    expect(valueIn(second, 'pop', 'UZB', 2016)).toBeGreaterThan(30);
  });

  test('says its version by the name of its file', async () => {
    expect(await publishedIn(pennWorldTable, FIRST)).toEqual({ version: '10.01', day: null });
    expect(await publishedIn(pennWorldTable, SECOND)).toEqual({ version: '11.0', day: null });
  });

  test('is told apart from another file', async () => {
    const another = read(pennWorldTable, 'format/penn-world-table.test.ts');
    await expect(another).rejects.toMatchObject({
      code: 'BAD_ARGUMENT',
      message: expect.stringMatching(/pwt1001\.xlsx/),
    });
  });
});
