import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BEGINNING, formatDay } from '../src/model/day/day.ts';
import {
  certaintyOn,
  daysBetween,
  earliestOf,
  latestOf,
  mayHoldOn,
  parseDay,
  partialDate,
  precisionOf,
  surelyHoldsOn,
  surelyOverlap,
  widthOf,
} from '../src/model/time.ts';

const period = (start: string | null, end: string | null) => ({
  start: start === null ? null : partialDate(start),
  end: end === null ? null : partialDate(end),
});

describe('a partial date keeps its precision and knows its bounds', () => {
  test.each([
    ['1992-03-02', 19920302, 19920302],
    ['1992-02', 19920201, 19920229],
    ['1900-02', 19000201, 19000228],
    ['1992', 19920101, 19921231],
    ['[1998..1999]', 19980101, 19991231],
    ['[1998-05-03..1998-06-12]', 19980503, 19980612],
    ['[1998-05..1999-02]', 19980501, 19990228],
    ['[..1991]', 10101, 19911231],
    ['[2009..]', 20090101, 99991231],
  ])('%s', (text, earliest, latest) => expect(partialDate(text)).toEqual({ text, earliest, latest }));

  test.each([
    '',
    '92',
    '1992-13',
    '1992-02-30',
    '1900-02-29',
    '0000',
    '[..]',
    '[1999..1998]',
    '1992-3-2',
    '1992-03-02T00:00',
    '[1992]',
    '[1998-05..1998-06-12]',
    '[1998-13..1998]',
  ])('"%s" is none', (text) => expect(() => partialDate(text)).toThrow('is not a date'));
});

describe('what a date amounts to follows from its bounds', () => {
  test.each([
    ['1992-03-02', 'day', 1],
    ['1992-02', 'month', 29],
    ['1992', 'year', 366],
    ['[1992-01-01..1992-12-31]', 'year', 366],
    ['[1900-02-01..1900-02-28]', 'month', 28],
    ['[1998..1999]', 'range', 730],
    ['[1999-12-31..2000-03-01]', 'range', 62],
    ['[0001-01-01..9999-12-31]', 'range', 3652059],
    ['[..1991]', 'not_later_than', Number.POSITIVE_INFINITY],
    ['[2009..]', 'not_earlier_than', Number.POSITIVE_INFINITY],
  ])('%s is a %s of %s days', (text, precision, days) => {
    const date = partialDate(text);
    expect([precisionOf(date), widthOf(date)]).toEqual([precision, days]);
    expect([earliestOf(date) === null, latestOf(date) === null]).toEqual([
      precision === 'not_later_than',
      precision === 'not_earlier_than',
    ]);
  });

  test('days are counted as the calendar counts them', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = parseDay(date.toISOString().slice(0, 10));
          const since = Math.floor((date.getTime() - Date.parse('0001-01-01')) / 86_400_000);
          expect(daysBetween(BEGINNING, day)).toBe(since);
        },
      ),
    ));
});

test.each(['2008', '2008-02-30', '2008-12-26 ', 'today'])('"%s" is no day', (text) =>
  expect(() => parseDay(text)).toThrow('is not a day'),
);

test('a day prints as it was read', () => expect(formatDay(parseDay('0988-07-01'))).toBe('0988-07-01'));

test('half-open: what ends on a day no longer holds, what starts on it does', () => {
  const reign = period('1991-12-16', '1997-12-10');
  expect(mayHoldOn(reign, 19911215)).toBe(false);
  expect(mayHoldOn(reign, 19911216)).toBe(true);
  expect(mayHoldOn(reign, 19971209)).toBe(true);
  expect(mayHoldOn(reign, 19971210)).toBe(false);
});

test('between imprecise bounds a fact possibly holds, inside them it certainly does', () => {
  const seen = period('[2002..2003]', '[2008..2009]');
  expect([20011231, 20020101, 20040101, 20080101, 20091230, 20091231].map((day) => mayHoldOn(seen, day))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
  expect([20020101, 20031231, 20071231, 20080101].map((day) => surelyHoldsOn(seen, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(certaintyOn(seen, 20020601)).toBe('POSSIBLE');
});

test('neighbours in time never overlap; imprecise ones only where no reading keeps them apart', () => {
  expect(surelyOverlap(period('1990', '1992-03-02'), period('1992-03-02', null))).toBe(false);
  expect(surelyOverlap(period('1990', '1992-03-03'), period('1992-03-02', null))).toBe(true);
  expect(surelyOverlap(period('1990', '[1991..1993]'), period('1992', null))).toBe(false);
});
