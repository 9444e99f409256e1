import { describe, expect, test } from 'vitest';
import { fastTrack, systemaGlobalis } from '../../../src/dataset/import/format/statistic/gapminder.ts';
import { publishedIn, read, valueIn } from './items.ts';

const GLOBALIS = 'ddf--gapminder--systema_globalis-master';
const TRACK = 'ddf--gapminder--fasttrack-master';
const POPULATION = 'total_population_with_projections';

describe('data sets of Gapminder', () => {
  test('give a series an indicator and place; what is not ours is named and not read', async () => {
    const { series, faults } = await read(systemaGlobalis, `gapminder/first/${GLOBALIS}`);
    expect(series.map(({ code, place }) => [code, place])).toEqual([
      ['arms_exports_sipri_tiv', ''],
      [POPULATION, 'KAZ'],
      [POPULATION, 'USSR'],
      [POPULATION, 'HOS'],
    ]);
    expect(faults).toEqual([]);
  });

  test('give figures in our unit, and leave out what is words', async () => {
    const track = await read(fastTrack, `gapminder/first/${TRACK}`);
    expect(new Set(track.series.map(({ code }) => code))).toEqual(new Set(['co2_cons', 'gdp_pcap']));
    expect(valueIn(track, 'co2_cons', 'KAZ', 2000)).toBe(104_695_000);
  });

  test('say what a next release revises, adds and takes away', async () => {
    const first = await read(systemaGlobalis, `gapminder/first/${GLOBALIS}`);
    const second = await read(systemaGlobalis, `gapminder/second/${GLOBALIS}`);
    const of = (year: number) => [first, second].map((one) => valueIn(one, POPULATION, 'KAZ', year));
    expect(of(1970)).toEqual([13110000, 13_120_000]);
    expect(of(2020)).toEqual([undefined, 18_700_000]);
    const track = [
      await read(fastTrack, `gapminder/first/${TRACK}`),
      await read(fastTrack, `gapminder/second/${TRACK}`),
    ];
    expect(track.map((one) => valueIn(one, 'gdp_pcap', 'KAZ', 2030) === undefined)).toEqual([false, true]);
    expect(valueIn(second, POPULATION, 'ATLANTIS', 2000)).toBe(5);
  });

  test('take no figure away by a line that does not read', async () => {
    const second = await read(systemaGlobalis, `gapminder/second/${GLOBALIS}`);
    expect(second.faults.map(({ message }) => message)).toEqual([
      `${POPULATION} of HOS in 2000 is no number: "n/a"`,
      'the year of KAZ is none: "20X0"',
    ]);
    // The line of 1960 is gone, but one of the same place says no year: it may be the one.
    expect(valueIn(second, POPULATION, 'KAZ', 1960)).toBeNull();
    expect(valueIn(second, POPULATION, 'HOS', 2000)).toBeNull();
  });

  test('say the day they came out', async () => {
    expect(await publishedIn(fastTrack, `gapminder/first/${TRACK}`)).toEqual({
      version: '2026-07-15',
      day: '2026-07-15',
    });
    expect(await publishedIn(fastTrack, `gapminder/first/${TRACK}/countries_etc_datapoints`)).toEqual({
      version: null,
      day: null,
    });
  });

  test('are told apart from one another and from other folders', async () => {
    await expect(read(fastTrack, `gapminder/first/${GLOBALIS}`)).rejects.toMatchObject({
      code: 'BAD_ARGUMENT',
      message: expect.stringMatching(/is the data set ddf--gapminder--systema_globalis; expected is .*fasttrack/),
    });
    await expect(read(fastTrack, 'penn-world-table')).rejects.toMatchObject({ code: 'BAD_ARGUMENT' });
  });
});
