import { describe, expect, test } from 'vitest';
import { manytreaties } from '../../../src/dataset/import/format/treaty/manytreaties.ts';
import { openClimate } from '../../../src/dataset/import/format/treaty/open-climate.ts';
import { differences, messages, read, strangers } from './items.ts';

describe('data packages of Open Climate Data', () => {
  test('give who is bound by the Paris Agreement and the amendments of Kigali and Doha', async () => {
    const first = await read(openClimate, 'open-climate/first');
    expect(first.faults).toEqual([]);
    expect(first.rows.map(({ cells }) => cells)).toContainEqual({
      treaty: 'kigali-amendment',
      party: 'eu',
      stint: '1',
      status: 'party',
      ratified: '2018-09-27',
      consent: 'approval',
      source: 'openclimatedata-treaties',
      locator: 'kigali-amendment-entry-into-force',
    });
    // Of who came back it has the last consent alone; the rest is of another source.
    expect(strangers(first).filter((line) => !line.includes('|USA|'))).toEqual([]);
  });

  test('say who came, who left the list and whose day is another', async () => {
    const lost = differences(
      await read(openClimate, 'open-climate/first'),
      await read(openClimate, 'open-climate/second'),
    );
    expect(lost).toEqual([
      '~ treaty_parties climate-change-paris-agreement|AFG|1 ratified: 2017-02-15 > 2017-02-16',
      '- treaty_parties climate-change-paris-agreement|AND|1',
      '~ treaty_parties climate-change-paris-agreement|YEM|1 status: signatory > party',
      '~ treaty_parties climate-change-paris-agreement|YEM|1 ratified:  > 2027-01-05',
      '~ treaty_parties climate-change-paris-agreement|YEM|1 consent:  > ratification',
      '~ treaty_parties climate-change-paris-agreement|YEM|1 in_force:  > 2027-02-04',
      '- treaty_parties kigali-amendment|AUS|1',
      '+ treaty_parties kigali-amendment|KAZ|1',
    ]);
  });

  test('take no party for gone of a list that is not there, or whose line does not read', async () => {
    const { faults, rows } = await read(openClimate, 'open-climate/second');
    expect(messages(faults)).toEqual([
      'data/paris-agreement-entry-into-force.csv:3 a day of ALB is none: "21 September"',
      'data/paris-agreement-entry-into-force.csv:13 "ATL" (Atlantis) is no place that we know',
    ]);
    const kept = rows.filter(({ cells }) => cells.source === undefined).map(({ cells }) => cells);
    expect(kept).toContainEqual({ treaty: 'climate-change-paris-agreement', party: 'ALB', stint: '1' });
    expect(kept.filter(({ treaty }) => treaty === 'kigali-amendment')).toEqual([]);
    expect(kept.filter(({ treaty }) => treaty === 'doha-amendment').length).toBeGreaterThan(100);
  });
});

describe('the data set GGO of manytreaties', () => {
  test('gives days of signature, consent and entry into force of the treaties on record', async () => {
    const first = await read(manytreaties, 'manytreaties/first/HUGGO_parties_clean.csv');
    expect(first.faults).toEqual([]);
    expect(first.rows.map(({ cells }) => cells)).toContainEqual({
      treaty: 'african-charter',
      party: 'BDI',
      stint: '1',
      signed: '1989-06-28',
      ratified: '1989-07-28',
      in_force: '1989-11-30',
      source: 'manytreaties-ggo',
      locator: 'ABCHPR_1981A',
    });
    expect(strangers(first)).toEqual([]);
  });

  test('says what a later state revises, adds and takes away, and keeps what does not read', async () => {
    const first = await read(manytreaties, 'manytreaties/first/HUGGO_parties_clean.csv');
    const second = await read(manytreaties, 'manytreaties/second/HUGGO_parties_clean.csv');
    expect(messages(second.faults)).toEqual([
      'HUGGO_parties_clean.csv:12 a day of IND in ERLNNA_1986A is none: "1986-09-29", "28 January", "1988-02-28"',
    ]);
    expect(differences(first, second)).toEqual([
      '- treaty_parties african-charter|BEN|1',
      '~ treaty_parties african-charter|BFA|1 ratified: 1984-07-06 > 1984-07-07',
      '- treaty_parties nuclear-accident-notification|IRL|1',
      '+ treaty_parties african-charter|ESH|1',
      '+ treaty_parties african-charter|MAR|1',
    ]);
  });

  test('is told apart from another list', async () => {
    await expect(read(manytreaties, 'open-climate/first')).rejects.toMatchObject({
      code: 'BAD_ARGUMENT',
      message: expect.stringMatching(/has no column treatyID/),
    });
  });
});
