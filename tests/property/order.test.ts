import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ordered } from '../../src/builder/order.ts';
import { sortedBy } from '../../src/store/order.ts';

const DAYS = [-1_000_101, -1, 0, 1, 17_890_714, 20_260_601, 99_991_231];
const items = fc.array(fc.record({ day: fc.constantFrom(...DAYS), name: fc.constantFrom('a', 'b', 'Ä', 'z', '') }), {
  maxLength: 60,
});

describe('a list sorted as plain numbers', () => {
  test('is in the order of item by item, and equals keep theirs', () => {
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
    fc.assert(
      fc.property(items, (list) => {
        const sorted = sortedBy(list, ({ day }) => day, byName);
        const plain = [...list].sort((a, b) => a.day - b.day || byName(a, b));
        expect(sorted.every((item, place) => item === plain[place])).toBe(true);
      }),
      { seed: 1 },
    );
  });

  test('has those without a key last, whichever way it runs', () => {
    const keyed = items.map((list) => list.map(({ day, ...rest }) => ({ ...rest, day: day === -1 ? null : day })));
    fc.assert(
      fc.property(keyed, fc.boolean(), (list, descending) => {
        const sorted = ordered(list, [{ keyOf: ({ day }) => day, descending }]);
        const sign = descending ? -1 : 1;
        const plain = [...list].sort((a, b) =>
          a.day === null || b.day === null ? Number(a.day === null) - Number(b.day === null) : sign * (a.day - b.day),
        );
        expect(sorted.every((item, place) => item === plain[place])).toBe(true);
      }),
      { seed: 2 },
    );
  });
});
