import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf } from '../../src/store/collation.ts';

const text = fc.oneof(fc.string(), fc.constantFrom('a', 'A', 'á', 'Ä', 'z', 'Z', 'co-op', 'coop', '10', '9', ''));

test.each(['en', 'sv', 'de'])(
  'by their places texts are sorted as %s sorts them, whatever was placed before',
  (tag) => {
    const collator = new Intl.Collator(tag);
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const places = placesOf(texts, collator);
        for (const one of texts)
          for (const other of texts) {
            const [a = 0, b = 0] = [places.get(one), places.get(other)];
            expect(Math.sign(a - b)).toBe(Math.sign(collator.compare(one, other)));
          }
      }),
      { seed: 20081226, numRuns: 100 },
    );
  },
);
