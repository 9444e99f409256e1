import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal } from '../src/model/number.ts';

test.each([
  [2.8668e-8, '0.000000028668'],
  [-1e-7, '-0.0000001'],
  [0.000001052996, '0.000001052996'],
  [1e21, '1000000000000000000000'],
  [-1.25e22, '-12500000000000000000000'],
  [5e-324, `0.${'0'.repeat(323)}5`],
  [15673999, '15673999'],
  [-0.5, '-0.5'],
  [0, '0'],
])('%d is printed as %s', (value, text) => {
  expect(decimal(value)).toBe(text);
});

test('every number is printed as data takes it, and reads back as itself', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = decimal(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text)).toBe(value === 0 ? 0 : value);
    }),
  );
});
