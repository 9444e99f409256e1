import { describe, expect, test } from 'vitest';
import { ucdp } from '../../../src/dataset/import/format/conflict/ucdp.ts';
import { differences, publishedIn, read, strangers } from './items.ts';

const FIRST = 'ucdp/first/UcdpPrioConflict_v25_1.csv';
const SECOND = 'ucdp/second/UcdpPrioConflict_v26_1.csv';

describe('the UCDP/PRIO Armed Conflict Dataset', () => {
  test('gives conflicts, the episodes read off their years, and who took part', async () => {
    const first = await read(ucdp, FIRST);
    expect(first.faults).toEqual([]);
    expect(first.rows.map(({ cells }) => cells)).toContainEqual({
      key: 'conflict/11343/2',
      classification: 'armed_conflict',
      start: '[1969-01-01..1969-03-06]',
      end: '1970-08-07',
      parent: 'conflict/11343',
      outcome: 'stayed below 1,000 battle deaths a year',
      source: 'ucdp',
      locator: 'conflict 11343, episode 2',
    });
    // What we have corrected.
    expect(strangers(first)).toEqual(['events conflict/11343/3 start: 1973-10-06 > [1973-01-01..1973-10-06]']);
  });

  test('says of an episode that it began in the year in which 25 had died by a day, and of the first in the year of the first death when', async () => {
    const { rows } = await read(ucdp, FIRST);
    const start = (key: string) => rows.find(({ cells }) => cells.key === key)?.cells.start;
    expect(['conflict/11342/1', 'conflict/11344/1', 'conflict/11345/1'].map(start)).toEqual([
      '[2012-01-01..2012-11-15]',
      start('conflict/11344'),
      start('conflict/11345'),
    ]);
    expect(start('conflict/11344')).toMatch(/^2011-/);
  });

  test('takes the last day of a year for what it stands for: an end of which the year alone is known', async () => {
    const { rows } = await read(ucdp, FIRST);
    expect(rows.filter(({ cells }) => cells.end?.endsWith('-12-31'))).toEqual([]);
    expect(rows.find(({ cells }) => cells.key === 'conflict/221/4')?.cells.end).toBe('2011');
  });

  test('says what a next version revises, adds and takes away', async () => {
    expect(differences(await read(ucdp, FIRST), await read(ucdp, SECOND))).toEqual([
      '~ events conflict/221 end: [2024..] > [2025..]',
      '~ events conflict/221/6 end: [2024..] > [2025..]',
      '- events conflict/11344',
      '- participants conflict/11344|SDN|side_a',
      '- events conflict/11344/1',
      '- participants conflict/11344/1|SDN|side_a',
      '~ events conflict/11345 end: 2021-12-27 > 2021-12-15',
      '~ events conflict/11345/1 end: 2021-12-27 > 2021-12-15',
      '+ participants conflict/221|USA|supporter_a',
      '+ events conflict/17001',
      '+ participants conflict/17001|KEN|side_a',
      '+ events conflict/17001/1',
      '+ participants conflict/17001/1|KEN|side_a',
    ]);
  });

  test('keeps a conflict as we have it whose line does not read', async () => {
    const { rows, faults } = await read(ucdp, SECOND);
    expect(faults.map(({ where, message }) => `${where} ${message}`)).toEqual([
      'UcdpPrioConflict_v26_1.csv:68 the year of conflict 11342 is none: "20l4"',
      'UcdpPrioConflict_v26_1.csv:86 has 3 cells for 28 columns',
    ]);
    const kept = rows.filter(({ cells }) => cells.key?.startsWith('conflict/11342'));
    expect(kept.map(({ cells }) => cells)).toEqual([
      { key: 'conflict/11342' },
      { key: 'conflict/11342/1' },
      { key: 'conflict/11342/2' },
    ]);
  });

  test('says its version', async () => {
    expect(await publishedIn(ucdp, FIRST)).toEqual({ version: '25.1', day: null });
    expect(await publishedIn(ucdp, SECOND)).toEqual({ version: '26.1', day: null });
  });

  test('is told apart from another file', async () => {
    await expect(read(ucdp, 'gapminder/first')).rejects.toMatchObject({
      code: 'BAD_ARGUMENT',
      message: expect.stringMatching(/has no column conflict_id/),
    });
  });
});
