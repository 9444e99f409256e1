import { afterAll, describe, expect, test } from 'vitest';
import { formatDay } from '../../src/model/day/day.ts';
import { Moment } from '../../src/model/day/moment.ts';
import { parseDay } from '../../src/model/time.ts';
import { changesOf, summaryOf } from '../../src/store/change/changes.ts';
import { nearestChange } from '../../src/store/change/nearest.ts';
import { realStore } from '../fixtures/real.ts';

const store = realStore();
afterAll(() => store.engine.close());

function record(key: string) {
  const found = store.graph.countries.get(key) ?? store.graph.organizations.get(key);
  if (!found) throw new Error(`no ${key}`);
  return found;
}

const toldOf = (change: ReturnType<typeof nearestChange>) => change && summaryOf(change);

describe('the change nearest to a day', () => {
  test('is the first after it, though it was undone later', () => {
    const next = (key: string, day: string) => toldOf(nearestChange(store, record(key), parseDay(day), 'after'));
    expect(next('ARM', '2016-01-01')).toBe(
      'Armenia became a dialogue partner of the Shanghai Cooperation Organization on 16 April 2016.',
    );
    expect(next('KAZ', '2019-03-22')).toBe(
      'The capital of Kazakhstan, Astana, was renamed Nur-Sultan on 23 March 2019.',
    );
  });

  test('is the latest before it, though nothing of it is left', () => {
    const last = toldOf(nearestChange(store, record('CSK'), parseDay('2000-01-01'), 'before'));
    expect(last).toMatch(/on 1 January 1993\.$/);
  });

  test.each([
    ['CZE', '1992-12-20', '1992-12-31'],
    ['osce', '1994-12-20', '1994-12-31'],
    ['DOM', '2020-02-20', null],
  ])('of %s after %s lies between two days that there are, so that its id finds it again', (key, day, before) => {
    const from = formatDay(nearestChange(store, record(key), parseDay(day), 'after')?.span.from ?? 0);
    expect(formatDay(parseDay(from))).toBe(before ?? from);
  });

  test('is no change of the day itself, and none where there is no more', () => {
    const change = nearestChange(store, record('sco'), parseDay('2017-06-09'), 'after');
    expect(change && formatDay(change.date.earliest) > '2017-06-09').toBe(true);
    expect(nearestChange(store, record('sco'), parseDay('1816-01-01'), 'before')).toBeNull();
  });

  test.each(['KAZ', 'sco', 'SUN', 'un'])('of %s is what day held against day finds', (key) => {
    const one = record(key);
    const isChange = (day: number) =>
      changesOf(store, one, { from: day - 1, to: day, precision: 'day' }).some(({ date }) => date.earliest === day);
    for (const [day, far] of [
      ['1990-05-05', 1200],
      ['2004-01-01', 900],
    ] as const) {
      const start = parseDay(day);
      let [next, last] = [start + 1, start - 1];
      while (next < start + far && !isChange(next)) next++;
      while (last > start - far && !isChange(last)) last--;
      const after = nearestChange(store, one, start, 'after')?.date.earliest;
      const before = nearestChange(store, one, start, 'before')?.date.earliest;
      expect(next < start + far ? after : next).toBe(next);
      expect(last > start - far ? before : last).toBe(last);
    }
  });

  test('notes from when to when it is the same', () => {
    const seen = new Moment(parseDay('2008-12-26'));
    const change = nearestChange(store, record('sco'), seen, 'after');
    expect(seen.until).toBe(change?.date.earliest);
    expect(seen.unnoted - seen.from).toBeGreaterThan(7);
  });
});
