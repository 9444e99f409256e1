import { describe, expect, test } from 'vitest';
import {
  generalAssembly,
  humanRightsCouncil,
  securityCouncil,
} from '../../../src/dataset/import/format/resolution/united-nations.ts';
import { differences, messages, read, strangers } from './items.ts';

const READERS = [generalAssembly, securityCouncil, humanRightsCouncil];
const folder = (release: string, organ: string) => `un-resolutions/${release}/${organ}resolutions-main`;

describe('machine-readable resolutions of the United Nations', () => {
  test('give roll calls and how each State voted, as they are on record', async () => {
    for (const [at, organ] of ['GA', 'SC', 'HRC'].entries()) {
      const found = await read(READERS[at] ?? generalAssembly, folder('first', organ));
      expect(found.faults).toEqual([]);
      const spoken = found.rows.filter(({ cells }) => cells.yes !== undefined);
      expect(new Set(spoken.map(({ table }) => table))).toEqual(new Set(['roll_calls', 'roll_call_votes']));
      expect(strangers(found)).toEqual([]);
    }
  });

  test('say which vote a later state of the file has otherwise, more or no longer', async () => {
    const [first, second] = [
      await read(generalAssembly, folder('first', 'GA')),
      await read(generalAssembly, folder('second', 'GA')),
    ];
    const changed = differences(first, second).map((line) => line.replace(/ (yes|abstain): .{40,}$/s, ' $1: …'));
    expect(changed).toEqual([
      '~ roll_calls unga-80-4 yes: 165 > 166',
      '~ roll_calls unga-80-4 abstain: 12 > 11',
      '~ roll_call_votes unga-80-4 yes: …',
      '~ roll_call_votes unga-80-4 abstain: …',
      '- roll_calls unga-80-6',
      '- roll_call_votes unga-80-6',
      '+ roll_calls unga-80-299',
      '+ roll_call_votes unga-80-299',
    ]);
  });

  test('leave a vote as it is whose names and numbers do not agree', async () => {
    const { faults } = await read(generalAssembly, folder('second', 'GA'));
    expect(faults.map(({ where, message }) => `${where} ${message}`)).toEqual([
      'data_extract/80.json:2 A/RES/80/7 announces 99 against and names 2',
    ]);
  });

  test('leave a vote as it is that is dated before its year, names nobody we know, or breaks off', async () => {
    const { faults } = await read(securityCouncil, folder('second', 'SC'));
    expect(faults.map(({ where, message }) => `${where} ${message}`)).toEqual([
      'data_extract/2025.json:2 is no resolution that reads',
      'data_extract/2026.json:3 S/RES/2814(2026) is dated 2025-01-31',
      'data_extract/2026.json:4 S/RES/2815(2026): "ATLANTIS" is no country that we know',
    ]);
    const changed = differences(
      await read(securityCouncil, folder('first', 'SC')),
      await read(securityCouncil, folder('second', 'SC')),
    );
    // The line that breaks off may be any vote of 2025: all of them stay.
    expect(changed.filter((line) => !line.includes(' roll_call_votes '))).toEqual([
      '~ roll_calls unsc-2816 yes: 15 > 14',
      '~ roll_calls unsc-2816 abstain: 0 > 1',
      '- roll_calls unsc-2817',
      '+ roll_calls unsc-2899',
    ]);
  });

  test('take nothing for gone of sessions that are not in the file', async () => {
    const first = await read(humanRightsCouncil, folder('first', 'HRC'));
    const kept = first.rows.filter(({ cells }) => cells.yes === undefined);
    expect(kept.some(({ cells }) => cells.key === 'unhrc-57-2')).toBe(true);
    expect(kept.some(({ cells }) => cells.key?.startsWith('unhrc-58-'))).toBe(false);
    const second = await read(humanRightsCouncil, folder('second', 'HRC'));
    expect(messages(second.faults)).toEqual([
      'data_extract/58session.json:2 the day of A/HRC/RES/58/2 is none: "April"',
    ]);
    const changed = differences(first, second);
    expect(changed.filter((line) => !line.includes(' roll_call_votes '))).toEqual([
      '~ roll_calls unhrc-58-1 yes: 24 > 25',
      '~ roll_calls unhrc-58-1 abstain: 17 > 16',
      '- roll_calls unhrc-58-3',
      '+ roll_calls unhrc-58-99',
    ]);
  });

  test('are told apart from those of another organ', async () => {
    await expect(read(securityCouncil, folder('first', 'GA'))).rejects.toMatchObject({
      code: 'BAD_ARGUMENT',
      message: expect.stringMatching(/holds no resolution of SCresolutions/),
    });
  });
});
