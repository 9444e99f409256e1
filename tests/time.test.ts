import { describe, expect, test } from 'vitest';
import {
  certaintyOn,
  formatDay,
  mayHoldOn,
  parseDay,
  partialDate,
  surelyHoldsOn,
  surelyOverlap,
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
    ['[1998-05..1998-06-12]', 19980501, 19980612],
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
  ])('"%s" is none', (text) => expect(() => partialDate(text)).toThrow('is not a date'));
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
