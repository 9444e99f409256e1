import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partialDate } from '../../src/model/time.ts';
import { badgeRows } from '../../src/server/chart/draw/kind/mark.ts';
import { spread } from '../../src/server/chart/draw/kind/spread.ts';
import { lonely, strokesOf } from '../../src/server/chart/draw/kind/strokes.ts';
import { compact } from '../../src/server/chart/draw/number.ts';
import { PALETTES } from '../../src/server/chart/draw/palette.ts';
import type { Point } from '../../src/server/chart/draw/picture.ts';
import { wrapped } from '../../src/server/chart/draw/text.ts';
import { logTicks, yearTicks } from '../../src/server/chart/draw/ticks.ts';
import { placeInYears } from '../../src/server/chart/draw/years.ts';

test.each([
  [0, '0'],
  [0.0684, '0.0684'],
  [5.81, '5.81'],
  [-1075.4, '−1,075'],
  [16_426_525, '16.4 m'],
  [999_700, '1 m'],
  [1_412_360_000, '1.41 bn'],
  [-23e12, '−23 tn'],
])('%d is written %s', (value, text) => {
  expect(compact(value)).toBe(text);
});

/** Relative luminance and contrast as WCAG defines them. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test.each(Object.entries(PALETTES))('%s text stands out from its ground by 4.5 to 1', (_theme, palette) => {
  const ground = luminance(palette.ground);
  for (const color of [palette.text, palette.quiet, ...palette.series]) {
    const [light, dark] = [luminance(color), ground].sort((a, b) => b - a);
    expect(((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05), color).toBeGreaterThanOrEqual(4.5);
  }
  expect(new Set(palette.series).size).toBeGreaterThanOrEqual(12);
});

test('labels that fit never overlap and stay within their bounds', () => {
  const block = fc.record({ wanted: fc.integer({ min: -50, max: 450 }), height: fc.constantFrom(16, 32) });
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      const middles = spread(blocks, 0, 400);
      const placed = blocks
        .map(({ height }, at) => ({ from: (middles[at] ?? 0) - height / 2, to: (middles[at] ?? 0) + height / 2 }))
        .sort((a, b) => a.from - b.from);
      for (const [at, { from, to }] of placed.entries()) {
        expect(from).toBeGreaterThanOrEqual((placed[at - 1]?.to ?? 0) - 1e-9);
        expect(to).toBeLessThanOrEqual(400 + 1e-9);
      }
    }),
  );
});

test('a label with room around it stays where it wants to be', () => {
  expect(
    spread(
      [
        { wanted: 300, height: 16 },
        { wanted: 20, height: 16 },
      ],
      0,
      400,
    ),
  ).toEqual([300, 20]);
});

test('discs of events on one day stand above each other', () => {
  expect(badgeRows([10, 11, 60]).places.map(({ row }) => row)).toEqual([0, 1, 0]);
});

describe('strokes', () => {
  const line = (...years: (readonly [number, Point['status']])[]) =>
    years.map(([x, status]): Point => ({ x, value: x, status }));
  const yearsOf = (points: readonly Point[]) =>
    strokesOf(points).map(({ status, points: part }) => [status, part.map((point) => point?.x ?? null)]);

  test('break off where a year is missing', () => {
    expect(yearsOf(line([2000, 'A'], [2001, 'A'], [2003, 'A'], [2004, 'A']))).toEqual([
      ['A', [2000, 2001, null, 2003, 2004]],
    ]);
  });

  test('join every fifth year where there are no others', () => {
    expect(yearsOf(line([2000, 'A'], [2005, 'A'], [2010, 'A']))).toEqual([['A', [2000, 2005, 2010]]]);
  });

  test('lead into a forecast as a forecast', () => {
    expect(yearsOf(line([2000, 'E'], [2001, 'A'], [2002, 'A'], [2003, 'F']))).toEqual([
      ['A', [2001, 2002]],
      ['E', [2000, 2001]],
      ['F', [2002, 2003]],
    ]);
  });

  test('leave a point between two gaps as a dot', () => {
    const points = line([2000, 'A'], [2001, 'A'], [2005, 'A']);
    expect(lonely(points, strokesOf(points)).map(({ x }) => x)).toEqual([2005]);
    const alone = line([2000, 'A']);
    expect(lonely(alone, strokesOf(alone))).toEqual(alone);
  });
});

test('axes have round years, no more than there is room for', () => {
  expect(yearTicks(1960, 2025, 14)).toEqual([
    1960, 1965, 1970, 1975, 1980, 1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025,
  ]);
  expect(yearTicks(1991.4, 1996, 10)).toEqual([1992, 1993, 1994, 1995, 1996]);
  expect(yearTicks(1500, 2100, 8)).toEqual([1500, 1600, 1700, 1800, 1900, 2000, 2100]);
});

test('logarithmic axes span their values from round number to round number', () => {
  expect(logTicks(2.2e6, 1.4e9)).toEqual([2e6, 5e6, 1e7, 2e7, 5e7, 1e8, 2e8, 5e8, 1e9, 2e9]);
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
      fc.double({ min: 1, max: 1e6, noNaN: true }),
      (least, times) => {
        const ticks = logTicks(least, least * times);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks[0]).toBeLessThanOrEqual(least);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(least * times);
      },
    ),
  );
});

test('a date lies among yearly values as in its year, which they stand in the middle of', () => {
  expect(placeInYears(partialDate('2008'))).toBeCloseTo(2008, 2);
  expect(placeInYears(partialDate('2008-12-26'))).toBeCloseTo(2008.48, 2);
  expect(placeInYears(partialDate('1991-01-02'))).toBeCloseTo(1990.5, 2);
  expect(placeInYears(partialDate('[..1991-12-26]'))).toBeCloseTo(1991.48, 2);
});

test('words wrap between, and a single long one stands alone', () => {
  const measure = (text: string) => text.length;
  expect(wrapped('one two three', 7, { size: 1 }, measure)).toEqual(['one two', 'three']);
  expect(wrapped('a incomprehensibilities b', 5, { size: 1 }, measure)).toEqual(['a', 'incomprehensibilities', 'b']);
});
