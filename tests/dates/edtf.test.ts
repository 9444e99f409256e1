import edtf from 'edtf';
import { describe, expect, test } from 'vitest';
import { formatDay } from '../../src/model/day/day.ts';
import type { Table } from '../../src/model/table/table.ts';
import { TABLES } from '../../src/model/table/tables.ts';
import { partialDate } from '../../src/model/time.ts';
import { openRelease } from '../../src/store/engine/sqlite/release-file.ts';
import { releasePath } from '../fixtures/real.ts';

/** Every date of the release, once. */
function datesIn(tables: readonly Table[]): ReadonlySet<string> {
  const release = openRelease(releasePath());
  const found = new Set<string>();
  for (const table of tables) {
    for (const [name, { type }] of Object.entries(table.columns)) {
      if (type !== 'date') continue;
      const column = release.db.prepare(`SELECT DISTINCT "${name}" AS date FROM "${table.name}"`);
      for (const { date } of column.all()) if (date !== null) found.add(String(date));
    }
  }
  release.db.close();
  return found;
}

const dayOf = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

test('a reader of EDTF that is not ours takes every date of the release and means the same days', () => {
  const dates = datesIn(TABLES);
  expect(dates.size).toBeGreaterThan(5000);
  const shapes = new Set<string>();
  const strange: string[] = [];
  for (const text of dates) {
    shapes.add(text.replaceAll(/\d/g, '9'));
    try {
      const read = edtf(text);
      const { earliest, latest } = partialDate(text);
      const same =
        read.type === 'Set' || (dayOf(read.min) === formatDay(earliest) && dayOf(read.max) === formatDay(latest));
      if (!same || read.edtf !== text) strange.push(text);
    } catch {
      strange.push(text);
    }
  }
  expect(strange).toEqual([]);
  expect(shapes).toContain('[9999-99-99..9999-99-99]');
});

describe('a set has ends of one precision, and says how to write it when it has not', () => {
  test.each([
    ['[1991-12-16..1992]', '[1991-12-16..1992-12-31]'],
    ['[1992..1992-07-01]', '[1992-01-01..1992-07-01]'],
    ['[1991-12..1992]', '[1991-12-01..1992-12-31]'],
    ['[1996-01-31..1996-02]', '[1996-01-31..1996-02-29]'],
    ['[1993..1993]', '1993'],
  ])('%s is written %s', (text, written) => {
    expect(() => partialDate(text)).toThrow(`"${text}" is not a date: write`);
    expect(() => partialDate(text)).toThrow(written);
    expect(partialDate(written).text).toBe(written);
  });
});
